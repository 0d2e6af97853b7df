"""The desk of a chair: all UVOs, the most urgent first, and what was typed or pasted, to be checked."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from bot.cards.uvo import act_button, facts_of, state_sentence
from dialogs.instruments.kinds.uvo.definition import UvoText
from dialogs.presses import WordPress
from dialogs.records import Uvo
from dialogs.reply_parts import Args, Button
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import ButtonKey, HeadingKey, PlainKey
from dialogs.understanding.days.almanac import holiday_name
from dialogs.understanding.pasted_uvos import MOST_LINES, BadLine, LineFault
from dialogs.uvo_replies import PlannedUvo, UvoCard, UvoList, UvoPlan

_SATURDAY = 5
_NEW = Button("button-uvo-nieuw", WordPress(word="uvo", rest="nieuw"))
# How many UVOs stand open, with their buttons; the others are a line each.
_OPEN = 3
# More lines than this are folded: the first are the most urgent.
_ROWS = 5
# A list -> how to see more of it.
_PAGE_HINTS: Mapping[HeadingKey, PlainKey] = {
    "uvo-heading-list": "part-list",
    "uvo-heading-outstanding": "part-outstanding",
    "uvo-heading-to-plan": "part-to-plan",
    "uvo-heading-digest": "part-digest",
}
# Lists on which the first UVOs stand open, with what can be done with them.
_DESKS = frozenset({"uvo-heading-list", "uvo-heading-to-plan"})
# What a prompt is about -> what its button says where its UVO stands in a list more than once.
_BUTTONS: Mapping[str, ButtonKey] = {
    UvoText.PLAN: "button-uvo-plannen",
    UvoText.PREPARE: "button-uvo-voorbereiden",
    UvoText.TODAY: "button-uvo-vandaag",
    UvoText.HELD: "button-uvo-gehouden",
    UvoText.OVERDUE: "button-uvo-te_laat",
    UvoText.EVALUATE: "button-uvo-evaluatie",
}
_FAULTS: Mapping[LineFault, PlainKey] = {
    LineFault.PRIVATE: "uvo-line-private",
    LineFault.CODE: "uvo-line-code",
    LineFault.CODES: "uvo-line-codes",
    LineFault.DAY: "uvo-line-day",
    LineFault.PAST: "uvo-line-past",
    LineFault.FAR: "uvo-line-far",
    LineFault.TIME: "uvo-line-time",
    LineFault.TWICE: "uvo-line-twice",
}


def uvo_list_card(speech: Speech, reply: UvoList) -> dict[str, Any]:
    """Draw a chair's UVOs with the next step of each: all of them, what is still open, or what is due now."""
    if reply.title in _DESKS:
        return _desk(speech, reply)
    by_uvo = {card.uvo.id: [one for one in reply.cards if one.uvo.id == card.uvo.id] for card in reply.cards}
    notes = [line for card in reply.cards if card.note for line in parts.note(speech, card.note)]
    body: list[Any] = [
        parts.heading(speech(reply.title)),
        *notes,
        *(element for cards in by_uvo.values() for element in _waiting(speech, cards)),
        *parts.page_hint(speech, _PAGE_HINTS[reply.title], reply.page, reply.pages),
        parts.subtle_text(speech("uvo-list-type")),
    ]
    most = parts.MAX_ACTIONS - 2
    leading = [card for cards in by_uvo.values() for card in cards if not _is_led_to(card, cards)]
    buttons = [act_button(card.uvo, _button_label(speech, card, reply), card.kind) for card in leading[:most]]
    return parts.card(speech, body, [*buttons, parts.button(speech, _NEW), parts.help_button(speech)])


def _is_led_to(card: UvoCard, beside: Sequence[UvoCard]) -> bool:
    """Tell whether another button leads to all of this: getting ready, where it is for today."""
    return card.kind == UvoText.TODAY and any(other.kind == UvoText.PREPARE for other in beside)


def _is_said_fuller(card: UvoCard, beside: Sequence[UvoCard]) -> bool:
    """Tell whether another line says this and more: that it is today, with the time."""
    return card.kind == UvoText.PREPARE and any(other.kind == UvoText.TODAY for other in beside)


def _button_label(speech: Speech, card: UvoCard, reply: UvoList) -> str:
    """Return the label of a button: the code, and what it is about where one UVO stands in the list twice."""
    twice = sum(other.uvo.id == card.uvo.id for other in reply.cards) > 1
    return speech(_BUTTONS[card.kind] if twice else "button-uvo", code=card.uvo.code)


def _waiting(speech: Speech, cards: Sequence[UvoCard]) -> list[Any]:
    """Draw what waits at one UVO: its code, and under it each thing on a line."""
    first = cards[0]
    said = [card for card in cards if not _is_said_fuller(card, cards)]
    lines = [*(_state(speech, card) for card in said), " ".join(_agreement_lines(speech, first))]
    heading = parts.minor_heading(parts.literal(first.uvo.code))
    return [heading, *(parts.text(line, spacing="Small") for line in lines if line)]


def _state(speech: Speech, card: UvoCard) -> str:
    """Return the state of one UVO, or the text of its prompt."""
    if card.kind == "stand":
        return state_sentence(speech, card, listed=True)
    prompt = card.content.prompt(card.kind)
    return speech.of(prompt.short or prompt.text).format(**facts_of(speech, card))


def _desk(speech: Speech, reply: UvoList) -> dict[str, Any]:
    """Draw all UVOs: the first ones with what can be done, the others as lines to press."""
    notes = [line for card in reply.cards if card.note for line in parts.note(speech, card.note)]
    body: list[Any] = [parts.heading(speech(reply.title)), *parts.note(speech, reply.note), *notes]
    body += [_open_uvo(speech, card) for card in reply.cards[:_OPEN]]
    if rest := reply.cards[_OPEN:]:
        press = parts.subtle_text(speech("uvo-desk-press"), spacing="None")
        rows = [press, *(_row(speech, card) for card in rest)]
        if len(rest) > _ROWS:
            body += parts.collapsible(speech("fold-others", count=len(rest)), "andere", rows)
        else:
            body += [parts.subheading(speech("uvo-desk-rest")), *rows]
    body += parts.page_hint(speech, _PAGE_HINTS[reply.title], reply.page, reply.pages)
    body.append(parts.subtle_text(speech("uvo-list-type")))
    more = [parts.button(speech, _NEW), parts.command_button(speech, "kalender")]
    return parts.card(speech, body, [*more, parts.help_button(speech)])


def _open_uvo(speech: Speech, card: UvoCard) -> Any:
    """Draw one UVO with what can be done with it at once; behind its own button stands the rest."""
    uvo = card.uvo
    code = parts.literal(uvo.code)
    asked = _is_asked(card)
    acts: list[tuple[ButtonKey, str]] = [("button-uvo-at-move" if uvo.planned_on else "button-uvo-at-date", "datum")]
    if asked:
        acts = [("button-uvo-at-held", "ja"), ("button-uvo-at-lapsed", "nee")]
    buttons = [
        act_button(uvo, speech(key, code=uvo.code), act, primary=act == "ja", red=act == "nee") for key, act in acts
    ]
    buttons.append(act_button(uvo, speech("button-uvo", code=uvo.code), "stand"))
    lines = [_state(speech, card), *_agreement_lines(speech, card)]
    items = [parts.minor_heading(code), *(parts.text(line, spacing="Small") for line in lines)]
    style = "emphasis" if asked or card.overdue else None
    return ac.Container(style=style, spacing="Medium", items=[*items, ac.ActionSet(actions=buttons)])


def _is_asked(card: UvoCard) -> bool:
    return card.uvo.planned_on is not None and int(card.facts["days"]) < 0


def _row(speech: Speech, card: UvoCard) -> Any:
    """Draw one UVO as a line; pressing it opens the UVO."""
    uvo = card.uvo
    key: PlainKey = "uvo-row-overdue" if card.overdue else "uvo-row-due"
    if uvo.planned_on:
        key = "uvo-row-asked" if _is_asked(card) else "uvo-row-planned"
    facts: Args = {
        "code": parts.literal(uvo.code),
        "day": speech.short_day(uvo.planned_on or card.due),
        "time": speech.clock(str(card.facts["time"])),
    }
    opens = act_button(uvo, speech("button-uvo", code=uvo.code), "stand")
    words = " ".join([speech(key, facts), *_agreement_lines(speech, card)])
    return ac.Container(items=[parts.text(words)], select_action=opens, separator=True, spacing="Small")


def _agreement_lines(speech: Speech, card: UvoCard) -> list[str]:
    lines = [speech("uvo-open-agreements", count=len(card.agreements))] if card.agreements else []
    if late := sum(item.overdue for item in card.agreements):
        # Of one there is no "one of them".
        alone = len(card.agreements) == 1
        lines.append(speech("uvo-late-agreement") if alone else speech("uvo-late-agreements", count=late))
    return lines


# What was typed or pasted.


def uvo_plan_card(speech: Speech, reply: UvoPlan) -> dict[str, Any]:
    """Draw what would be kept: one in a sentence, several in a table, and what was not taken with its reason."""
    changes = any(one.changes for one in reply.planned)
    title = speech("uvo-plan-title" if changes else "uvo-plan-title-none")
    body: list[Any] = [parts.heading(title), *parts.note(speech, reply.note)]
    if len(reply.planned) == 1:
        body += [parts.text(line) for line in _one_planned(speech, reply.planned[0])]
    elif reply.planned:
        body += _several_planned(speech, reply.planned)
    if free := _free_days(speech, reply.planned):
        body.append(parts.text(speech("uvo-plan-free", count=len(free), day=free[0])))
    if not reply.planned:
        body.append(parts.text(speech("uvo-plan-nothing")))
    if reply.many:
        body.append(parts.text(speech("uvo-plan-many", most=MOST_LINES)))
    if reply.refused:
        body.append(parts.subheading(speech("uvo-plan-refused")))
        body.append(parts.bullets(_refusal(speech, line) for line in reply.refused))
    if not changes:
        return parts.card(speech, body, [parts.command_button(speech, "uvo"), parts.help_button(speech)])
    body.append(parts.subtle_text(speech("uvo-plan-again")))
    keep = parts.button(speech, Button("button-uvos-keep", reply.yes), primary=True)
    not_ = parts.button(speech, Button("button-uvos-keep-not", reply.no))
    return parts.card(speech, body, [keep, not_, parts.help_button(speech)])


def _free_days(speech: Speech, planned: Sequence[PlannedUvo]) -> list[str]:
    """Return the days, of what would change, that are at the weekend or a public holiday, with its name."""
    days = [one.uvo.planned_on for one in planned if one.changes and one.uvo.planned_on]
    named = [(day, holiday_name(day, speech.language)) for day in days]
    return [
        speech.day(day) + (f" ({name})" if name else "") for day, name in named if name or day.weekday() >= _SATURDAY
    ]


def _moment(speech: Speech, uvo: Uvo, *, short: bool = False) -> dict[str, str]:
    day, at = uvo.planned_on, speech.clock(uvo.planned_at or "")
    written = speech.short_day(day, year=True) if day and short else speech.day(day) if day else ""
    return {"day": written, "time": at}


def _one_planned(speech: Speech, one: PlannedUvo) -> list[str]:
    uvo, before = one.uvo, one.before
    at = {"code": parts.literal(uvo.code), **_moment(speech, uvo)}
    if before is None:
        return [speech("uvo-plan-one", at), speech("uvo-rhythm", weeks=uvo.weeks)]
    if not one.changes:
        return [speech("uvo-plan-one-same", at)]
    was = _moment(speech, before)
    now = speech("uvo-plan-was", was) if before.planned_on else speech("uvo-plan-was-none")
    return [speech("uvo-plan-one-moved", at), now]


def _several_planned(speech: Speech, planned: Sequence[PlannedUvo]) -> list[Any]:
    new = [one for one in planned if one.before is None]
    same = sum(not one.changes for one in planned)
    counts: Args = {"new": len(new), "moved": len(planned) - len(new) - same, "same": same}
    # Lines, as the rows of a table are twice as high: twenty are to be seen in one look.
    lines = [f"**{parts.literal(one.uvo.code)}** {_planned_cell(speech, one)}" for one in planned]
    usual = [parts.subtle_text(speech("uvo-plan-usual", weeks=new[0].uvo.weeks))] if new else []
    return [parts.text(" ".join(speech("uvo-plan-count", counts).split())), parts.bullets(lines), *usual]


def _planned_cell(speech: Speech, one: PlannedUvo) -> str:
    """Say when, and what that changes; how many are new was said above."""
    moment = speech("uvo-plan-moment", _moment(speech, one.uvo, short=True))
    before = one.before
    if before is None:
        return moment
    if not one.changes:
        what = speech("uvo-plan-same")
    elif before.planned_on is None:
        what = speech("uvo-plan-moved-none")
    else:
        what = speech("uvo-plan-moved", _moment(speech, before, short=True))
    return f"{moment} – {what}"


def _refusal(speech: Speech, line: BadLine) -> str:
    return speech(_FAULTS[line.fault], number=line.number, code=parts.literal(line.code))
