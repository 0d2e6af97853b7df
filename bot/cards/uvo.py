"""The cards of a chair: one UVO (its state or a prompt), and groups of chairs."""

from datetime import date
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.instruments.kinds.uvo.definition import UvoText
from dialogs.presses import INPUT, FilePress, UvoPress, WordPress
from dialogs.records import Uvo
from dialogs.reply_parts import Args, Button
from dialogs.texts.catalog import Speech
from dialogs.understanding.codes import format_code
from dialogs.uvo_replies import CircleView, UvoCard

# Kinds with a day and a time to fill in on the card itself.
_WITH_DATE = frozenset({"plannen", "te_laat", "datum"})
_SAVE_DATE = "kies_datum"
# What takes back that something was planned is marked as such.
_TAKES_BACK = frozenset({("gehouden", "nee")})


def facts_of(speech: Speech, reply: UvoCard) -> dict[str, str]:
    """Return what fills the texts of the content: days in full, the word for days in the right number."""
    facts = reply.facts
    in_days = speech("uvo-in-days", days=int(facts["days"]))

    def day(key: str) -> str:
        return speech.day(date.fromisoformat(str(facts[key]))) if facts[key] else ""

    return {
        "case_code": parts.literal(str(facts["case_code"])),
        "due_date": day("due"),
        "date": day("date"),
        "time": speech.clock(str(facts["time"])),
        "days": str(facts["days"]),
        "weeks": str(facts["weeks"]),
        "day_word": speech("uvo-day-word", days=int(facts["days"])),
        "week_word": speech("uvo-week-word", weeks=int(facts["weeks"])),
        "in_days": in_days,
        "In_days": in_days[:1].upper() + in_days[1:],
    }


def act_button(
    uvo: Uvo, title: str, act: str, *, about: str = "", inputs: bool = False, primary: bool = False, red: bool = False
) -> Any:
    """Return the button of an act on a UVO as it stands now; `inputs` sends along what is filled in."""
    press = UvoPress(uvo=uvo.id, act=act, about=about, version=uvo.version)
    return parts.press_button(title, press, validate=inputs, primary=primary, destructive=red)


def _date_inputs(speech: Speech, reply: UvoCard) -> list[Any]:
    uvo, draft = reply.uvo, reply.draft
    return [
        ac.DateInput(
            id=INPUT + "datum",
            label=speech("uvo-input-day"),
            value=draft.get("datum") or (uvo.planned_on.isoformat() if uvo.planned_on else None),
        ),
        ac.TimeInput(
            id=INPUT + "tijd",
            label=speech("uvo-input-time"),
            value=draft.get("tijd") or uvo.planned_at,
        ),
    ]


def _rhythm_inputs(speech: Speech, reply: UvoCard) -> list[Any]:
    uvo, draft = reply.uvo, reply.draft
    return [
        ac.NumberInput(
            id=INPUT + "weken",
            label=speech("uvo-input-weeks"),
            value=int(draft["weken"]) if draft.get("weken", "").isdecimal() else uvo.weeks,
        ),
        ac.DateInput(
            id=INPUT + "tot",
            label=speech("uvo-input-until"),
            value=draft.get("tot") or (uvo.less_until.isoformat() if uvo.less_until else None),
        ),
    ]


def _actions(speech: Speech, reply: UvoCard) -> list[Any]:
    """Return the buttons the content names for a prompt; the one that saves a date sends the inputs along."""
    actions = {action.id: action for action in reply.content.prompt(reply.kind).actions}
    buttons: list[Any] = []
    for id_, action in actions.items():
        act = reply.content.act_of(reply.kind, id_)
        saves = id_ == _SAVE_DATE and reply.kind in _WITH_DATE
        red = (reply.kind, id_) in _TAKES_BACK
        buttons.append(act_button(reply.uvo, speech.of(action), act, inputs=saves, primary=not buttons, red=red))
    return buttons


def _agreements(speech: Speech, reply: UvoCard) -> list[Any]:
    if not reply.agreements:
        return []
    lines = [
        speech(
            "uvo-agreement-late" if item.overdue else "uvo-agreement",
            {
                "number": number,
                "label": item.label,
                "owner": parts.literal(item.agreement.owner),
                "day": speech.day(item.agreement.due_on),
            },
        )
        for number, item in enumerate(reply.agreements, 1)
    ]
    return [
        parts.subheading(speech("uvo-agreements")),
        *(parts.text(line) for line in lines),
        parts.subtle_text(speech("uvo-agreement-type", code=reply.uvo.code)),
    ]


def _preparation(speech: Speech, reply: UvoCard) -> list[Any]:
    """Return a question for each of the five steps of regievoeren, with its name, and what was agreed."""
    questions = [f"**{speech.of(one.name)}:** {speech.of(one)}" for one in reply.content.preparation]
    return [parts.bullets(questions), *_agreements(speech, reply)]


def uvo_card(speech: Speech, reply: UvoCard) -> dict[str, Any]:
    """Draw one UVO by its `kind`; where something can be filled in, every button brings it along."""
    drawn = _draw(speech, reply)
    if reply.kind in _WITH_DATE or reply.kind == "ritme":
        parts.carry(drawn, reply.fills)
    return drawn


def _draw(speech: Speech, reply: UvoCard) -> dict[str, Any]:
    """Draw one UVO by its `kind`: "stand", "datum" and "ritme" are our own, the others are prompts of the content."""
    uvo = reply.uvo
    title = parts.heading(speech("uvo-title", code=parts.literal(uvo.code)))
    head: list[Any] = [title, *parts.note(speech, reply.note)]
    if reply.kind == "stand":
        return _state_card(speech, reply, head)
    if reply.kind == "datum":
        body = [*head, parts.text(speech("uvo-ask-date")), *_date_inputs(speech, reply)]
        save = act_button(uvo, speech("button-uvo-save-date"), _SAVE_DATE, inputs=True, primary=True)
        return parts.card(
            speech, [*body, parts.subtle_text(speech("uvo-type-date", code=uvo.code))], _save_actions(speech, uvo, save)
        )
    if reply.kind == "ritme":
        body = [*head, parts.text(speech("uvo-ask-rhythm")), *_rhythm_inputs(speech, reply)]
        save = act_button(uvo, speech("button-uvo-save-rhythm"), "ander_ritme", inputs=True, primary=True)
        return parts.card(
            speech,
            [*body, parts.subtle_text(speech("uvo-type-rhythm", code=uvo.code))],
            _save_actions(speech, uvo, save),
        )
    body = [*head, parts.text(speech.of(reply.content.prompt(reply.kind).text).format(**facts_of(speech, reply)))]
    if reply.kind in _WITH_DATE:
        body += _date_inputs(speech, reply)
    if reply.kind == "voorbereiden":
        body += _preparation(speech, reply)
    if reply.kind == "vastleggen":
        questions = parts.bullets(speech.of(question) for question in reply.content.reflection)
        body += parts.collapsible(speech("button-uvo-reflection"), "terugblik", [questions])
    body.append(parts.subtle_text(speech("uvo-type", code=uvo.code)))
    more = [*_checklist(speech, reply), *_how_often(speech, reply)]
    return parts.card(speech, body, [*_actions(speech, reply), *more, *_way_back(speech)])


def _checklist(speech: Speech, reply: UvoCard) -> list[Any]:
    """Return the button of the list that belongs to this moment; none where there is none."""
    list_ = reply.checklist
    return [act_button(reply.uvo, speech.of(list_.title), "lijstje", about=list_.id)] if list_ else []


def _how_often(speech: Speech, reply: UvoCard) -> list[Any]:
    """Return the button to evaluate more or less often, where evaluating is what it is about."""
    often = act_button(reply.uvo, speech("button-uvo-how-often"), "evalueren")
    return [often] if reply.kind == UvoText.EVALUATE else []


def _save_actions(speech: Speech, uvo: Uvo, save: Any) -> list[Any]:
    """Return the buttons of a form: save, take a cancelled one out of a calendar, back to the UVO, and help."""
    return [
        save,
        *_out_of_calendar(speech, uvo),
        act_button(uvo, speech("button-uvo", code=uvo.code), "stand"),
        parts.help_button(speech),
    ]


def _out_of_calendar(speech: Speech, uvo: Uvo) -> list[Any]:
    """Return the button that takes a cancelled meeting out of a calendar; none where nothing was cancelled."""
    out = parts.press_button(speech("button-uvo-cancel"), FilePress(uvo=uvo.id, form="ics"))
    return [out] if uvo.lapsed_on else []


def state_sentence(speech: Speech, reply: UvoCard, *, listed: bool = False) -> str:
    """Return the state of a UVO in one sentence; in a list its buttons are called otherwise, or are not there."""
    uvo = reply.uvo
    facts: Args = {
        "due": speech.day(reply.due),
        "day": speech.day(uvo.planned_on) if uvo.planned_on else "",
        "time": speech.clock(str(reply.facts["time"])),
        "weeks": int(reply.facts["weeks"]),
    }
    if uvo.planned_on is not None and int(reply.facts["days"]) < 0:
        code = parts.literal(uvo.code)
        return speech("uvo-list-asked", {**facts, "code": code}) if listed else speech("uvo-state-asked", facts)
    if uvo.planned_on:
        return speech("uvo-state-planned", facts)
    return speech("uvo-state-overdue" if reply.overdue else "uvo-state-due", facts)


def _rhythm(speech: Speech, uvo: Uvo) -> str:
    if uvo.less_until is None:
        return speech("uvo-rhythm", weeks=uvo.weeks)
    return speech("uvo-rhythm-less", weeks=uvo.weeks, day=speech.day(uvo.less_until), usual=uvo.usual_weeks)


def _state_card(speech: Speech, reply: UvoCard, head: list[Any]) -> dict[str, Any]:
    uvo = reply.uvo
    body = [*head, parts.text(state_sentence(speech, reply)), parts.text(_rhythm(speech, uvo))]
    if uvo.last_held:
        body.append(parts.text(speech("uvo-last-held", day=speech.day(uvo.last_held))))
    body += [*_agreements(speech, reply), parts.subtle_text(speech.of(reply.content.privacy_note))]
    body.append(parts.subtle_text(speech("uvo-type", code=uvo.code)))
    actions = [
        act_button(uvo, speech("button-uvo-move" if uvo.planned_on else "button-uvo-date"), "datum", primary=True)
    ]
    if uvo.planned_on:
        actions.append(act_button(uvo, speech("button-uvo-held"), "ja"))
        actions.append(parts.press_button(speech("button-uvo-calendar"), FilePress(uvo=uvo.id, form="ics")))
    actions += _out_of_calendar(speech, uvo)
    actions.append(act_button(uvo, speech("button-uvo-rhythm"), "ritme"))
    actions.append(act_button(uvo, speech("button-uvo-agreement"), "afspraak"))
    body.append(parts.act_row(actions))
    lists = act_button(uvo, speech("button-lijstjes"), "lijstjes")
    return parts.card(speech, body, [lists, *_way_back(speech)])


def _way_back(speech: Speech) -> list[Any]:
    """Return the buttons that end the card of one UVO: all UVOs, and help."""
    return [parts.command_button(speech, "uvo"), parts.help_button(speech)]


def circle_view_card(speech: Speech, reply: CircleView) -> dict[str, Any]:
    """Draw groups of chairs: the numbers each group agreed to share, never a code of a UVO."""
    body: list[Any] = [parts.heading(speech("circles-title"))]
    for circle, counts, least in reply.circles:
        body.append(
            parts.subheading(speech("circle-title", name=parts.literal(circle.name), code=format_code(circle.code)))
        )
        if not counts:
            body.append(parts.text(speech("circle-few", minimum=least) if least else speech("circle-empty")))
            continue
        rows = [
            (
                parts.literal(count.name) or speech("circle-all", chairs=count.chairs),
                str(count.uvos),
                speech("circle-overdue", count=count.overdue),
            )
            for count in counts
        ]
        header = (speech("circle-chair"), speech("circle-uvos"), speech("circle-late"))
        body.append(parts.table(header, rows, (4, 2, 3)))
    new = Button("button-voorzitters", WordPress(word="voorzitters", rest="nieuw"))
    return parts.card(speech, body, [parts.button(speech, new), parts.help_button(speech)])
