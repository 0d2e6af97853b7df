"""The cards of rounds: made, announced, invitations, progress, the list of rounds, the agenda."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from bot.cards.bars import FILL
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Agenda, Announcement, RoundInvitation, RoundList, RoundMade, RoundState, Sharing
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import ButtonKey, InvitationKey, PlainKey
from dialogs.understanding.codes import format_code
from dialogs.usecases.round_facts import who_sees

_ROUNDS = Button("button-rondes", WordPress(word="rondes"))
# What cannot be undone looks so.
_RED = frozenset({"button-sluit"})


def _of_round(label: ButtonKey, word: str, round_: Round) -> Button:
    return Button(label, WordPress(word=word, rest=round_.code))


def _draw(speech: Speech, buttons: Iterable[Button]) -> list[Any]:
    return [parts.button(speech, one, destructive=one.label in _RED) for one in buttons]


def round_made_card(speech: Speech, reply: RoundMade) -> dict[str, Any]:
    """Draw a round that is ready: the text to copy, and what is done with it next."""
    round_ = reply.round
    facts: Args = {
        "name": parts.literal(round_.name),
        "closes": speech.day(round_.closes_on),
        "opens": speech.day(round_.opened_on),
        "invited": round_.invited,
        "code": format_code(round_.code),
        **reply.figures,
        "groups": ", ".join(map(parts.literal, reply.groups)),
    }
    shown = speech("shown-figures", facts)
    words = speech.of(reply.share).format(**facts, figures=shown) if reply.share else speech("round-share", facts)
    share = [parts.text(words)]
    if round_.mode == Mode.CONFIDENTIAL and round_.grouping != Grouping.NONE:
        share.append(parts.text(speech("shown-apart", facts)))
    if reply.link:
        share.append(parts.text(speech("round-link", link=reply.link)))
    share += _for_others(speech, reply.for_others)
    body: list[Any] = [
        parts.heading(speech("round-made-title")),
        parts.text(speech("round-made", facts)),
        *_with_others(speech, reply.others),
        *([parts.text(speech("round-made-groups", facts))] if reply.groups else []),
        *([parts.text(speech("round-made-opens", facts))] if not reply.open else []),
        *([parts.text(speech("round-made-few", facts))] if _too_few(round_) else []),
        *([parts.text(speech("round-made-again"))] if round_.previous else []),
        *_for_same(speech, reply),
        parts.subheading(speech("round-share-title")),
        ac.Container(style="emphasis", items=share),
    ]
    same = WordPress(word="zelfde_mensen", rest=f"{round_.code}_{reply.same_as.code}") if reply.same_as else None
    buttons = (
        *([Button("button-zelfde-mensen", same)] if same else []),
        _of_round("button-nodig_uit", "nodig_uit", round_),
        _of_round("button-deel", "deel", round_),
        _of_round("button-wijzig_ronde", "wijzig_ronde", round_),
        _ROUNDS,
    )
    actions = [parts.button(speech, one, primary=not place) for place, one in enumerate(buttons)]
    return parts.card(speech, body, [*actions, parts.help_button(speech)])


def _for_same(speech: Speech, reply: RoundMade) -> list[Any]:
    """Return how the same people are asked for this round; nothing where nobody meant them."""
    if not reply.for_same:
        return []
    name = parts.literal(reply.same_as.name) if reply.same_as else "none"
    return [parts.text(speech("round-made-same", name=name))]


def _with_others(speech: Speech, names: Sequence[str]) -> list[Any]:
    """Return with which other organisations a round is held; nothing where it is with none."""
    return [parts.text(_with(speech, names))] if names else []


def _with(speech: Speech, names: Sequence[str]) -> str:
    return speech("round-with", names=speech.names([parts.literal(name) for name in names]))


def _for_others(speech: Speech, lines: Iterable[Line]) -> list[Any]:
    """Return what people of other organisations read, as one paragraph."""
    told = [speech(line.key, parts.display_args(speech, line.args)) for line in lines]
    return [parts.text(" ".join(told))] if told else []


def _too_few(round_: Round) -> bool:
    """Tell whether a confidential round is too small from the start to ever show a picture."""
    return round_.mode == Mode.CONFIDENTIAL and round_.invited < round_.minimum


def _invited_count(reply: RoundState) -> int:
    # More people may come than were invited; nobody wants to read "7 of 5".
    return max(reply.round.invited, reply.completed or 0)


def _progress_line(speech: Speech, state: RoundState, name: str = "") -> str:
    """Say how far a round is, and until when it is open; behind its name where that stands nowhere else."""
    key: PlainKey = "rounds-closed" if state.over else "rounds-open" if state.open else "rounds-later"
    if state.completed is None:
        key = "rounds-few"
    facts: Args = {
        "name": parts.literal(name),
        "done": state.completed or 0,
        "invited": _invited_count(state),
        "closes": speech.day(state.round.closes_on),
        "opens": speech.day(state.round.opened_on),
        "paper": state.paper or 0,
    }
    said = speech(key, facts)
    return speech("named", title=f"**{facts['name']}**", name=said) if name else said


def _bar(state: RoundState) -> list[Any]:
    """Draw how many are done as a bar that is exact: a filled column and an empty one, with their numbers as weights.

    Nothing where nobody is done: an empty band looks like something that did not load. The line above says it in words.
    """
    if not state.completed:
        return []
    left = _invited_count(state) - state.completed
    filled = ac.Column(
        width=state.completed, items=[], style="accent", background_image=FILL, min_height="6px", spacing="None"
    )
    # A style would keep the rest from being narrow.
    rest = ac.Column(width=left, items=[], spacing="None")
    columns = [filled, *([rest] if left else [])]
    return [ac.ColumnSet(columns=columns, style="emphasis", spacing="Small")]


def _more_than_asked(speech: Speech, state: RoundState) -> list[Any]:
    """Return why more people may take part than were asked, where somebody can come in twice."""
    came = max(state.began, state.completed or 0)
    if not state.others or came <= state.round.invited:
        return []
    return [parts.text(speech("round-state-more", count=came, invited=state.round.invited))]


def _unreached(speech: Speech, state: RoundState) -> list[Any]:
    return [parts.text(speech("round-state-unreached", count=state.unreached))] if state.unreached else []


def _desk_buttons(state: RoundState) -> tuple[Button, ...]:
    """Return what its coordinator can do with a round now."""
    round_ = state.round
    if state.over:
        return (
            _of_round("button-groepsoverzicht", "groepsoverzicht", round_),
            _of_round("button-herhaal", "herhaal", round_),
        )
    invite, close = _of_round("button-nodig_uit", "nodig_uit", round_), _of_round("button-sluit", "sluit", round_)
    if not state.open:
        return (invite, _of_round("button-wijzig_ronde", "wijzig_ronde", round_), close)
    remind = _of_round("button-herinner", "herinner", round_)
    return (invite, remind, _of_round("button-verleng", "verleng", round_), close)


def round_state_card(speech: Speech, reply: RoundState) -> dict[str, Any]:
    """Draw one round: how far it is, and what can be done with it."""
    body: list[Any] = [
        *parts.note(speech, reply.note),
        parts.heading(speech("round-state-title", name=parts.literal(reply.round.name))),
        parts.text(_progress_line(speech, reply)),
        *_bar(reply),
        *_with_others(speech, reply.others),
        *_more_than_asked(speech, reply),
        *([] if reply.over else [parts.text(speech("round-state-picture"))]),
        *_unreached(speech, reply),
    ]
    return parts.card(speech, body, [*_draw(speech, (*_desk_buttons(reply), _ROUNDS)), parts.help_button(speech)])


def _chosen_round(speech: Speech, state: RoundState) -> ac.Element:
    """Draw the round of the list that is worked with, with its buttons; the code is there to give to people."""
    code = [] if state.over else [parts.subtle_text(speech("rounds-code", code=format_code(state.round.code)))]
    buttons = _desk_buttons(state)
    if state.open:
        buttons = (*buttons, _of_round("button-deel", "deel", state.round))
    items = [
        parts.subheading(parts.literal(state.round.name)),
        parts.text(_progress_line(speech, state)),
        *_bar(state),
        *_with_others(speech, state.others),
        *_more_than_asked(speech, state),
        *code,
        *_unreached(speech, state),
        ac.ActionSet(actions=_draw(speech, buttons)),
        *_seldom(speech, state),
    ]
    return ac.Container(items=items)


def _seldom(speech: Speech, state: RoundState) -> list[ac.Element]:
    """Draw small what few need: what a partner gave on paper."""
    paper = _of_round("button-op_papier", "op_papier", state.round)
    return [parts.links([parts.button(speech, paper)])] if not state.over and state.paper is not None else []


def _other_round(speech: Speech, state: RoundState) -> ac.Element:
    """Draw a round of the list by how far it is; its button brings those of that round."""
    facts: Args = {"name": state.round.name, "code": format_code(state.round.code)}
    choose = Button("button-round", WordPress(word="rondes", rest=state.round.code), facts)
    said = _progress_line(speech, state, state.round.name)
    line = parts.text(f"{said} {_with(speech, state.others)}" if state.others else said)
    return ac.Container(
        separator=True, items=[line, *_bar(state), ac.ActionSet(actions=[parts.button(speech, choose)])]
    )


def round_list_card(speech: Speech, reply: RoundList) -> dict[str, Any]:
    """Draw a coordinator's rounds: the one that is worked with on top, then the others."""
    chosen = [state for state in reply.rounds if state.round.code == reply.chosen]
    others = [state for state in reply.rounds if state.round.code != reply.chosen]
    body: list[Any] = [
        parts.heading(speech("rounds-title")),
        *(_chosen_round(speech, state) for state in chosen),
        *(_other_round(speech, state) for state in others),
        *parts.page_hint(speech, "part-rounds", reply.page, reply.pages),
    ]
    new = Button("button-ronde", WordPress(word="ronde"))
    return parts.card(speech, body, [parts.button(speech, new), parts.help_button(speech)])


def invitation_facts(speech: Speech, reply: RoundInvitation) -> Args:
    """Return what fills the texts of an invitation."""
    return _invitation_facts(speech, reply.round, reply.about, reply.minutes)


def _invitation_facts(speech: Speech, round_: Round, about: Args, minutes: int) -> Args:
    return {**parts.display_args(speech, about), "minutes": minutes}


def sharing_lines(speech: Speech, sharing: Sharing) -> list[str]:
    """Return what somebody agrees with who takes part, in the words of the card that would ask for it."""
    shown = (speech(line.key, parts.display_args(speech, line.args)) for line in sharing.who_sees)
    return [speech.of(sharing.lead), *shown]


def _invitation_texts(
    speech: Speech, round_: Round, facts: Args, words: PlainKey, sharing: Sharing | None = None
) -> list[Any]:
    """Return the texts of an invitation: who asks, why, how long, until when, and who will see what."""
    asked = speech(words if round_.host and round_.purpose else "announce-text-nameless", facts)
    seen = sharing_lines(speech, sharing) if sharing else [speech(who_sees(round_), facts)]
    return [parts.text(line) for line in (asked, *seen)]


def announcement_card(speech: Speech, reply: Announcement) -> dict[str, Any]:
    """Draw a round for everybody in a channel or group chat; joining goes on in each person's own chat."""
    round_ = reply.round
    body: list[Any] = [
        parts.heading(speech("announce-title", name=parts.literal(round_.name))),
        *_invitation_texts(
            speech, round_, _invitation_facts(speech, round_, reply.about, reply.minutes), "announce-text"
        ),
        *([] if reply.open else [parts.text(speech("round-made-opens", opens=speech.day(round_.opened_on)))]),
        parts.subtle_text(speech("announce-how", code=format_code(round_.code))),
        *_for_others(speech, reply.for_others),
    ]
    join = parts.button(speech, Button("button-join", WordPress(word="doe_mee", rest=round_.code)), primary=True)
    return parts.card(speech, body, [join, *parts.link_buttons(speech("button-open-chat"), reply.link)])


# Why somebody is asked once more.
_AGAIN: Mapping[InvitationKey, PlainKey] = {
    "invitation-title-reminder": "invitation-reminder",
    "invitation-title-asked-to": "invitation-asked-to",
    "invitation-title-sooner": "invitation-sooner",
}


def invitation_card(speech: Speech, reply: RoundInvitation) -> dict[str, Any]:
    """Draw the invitation of one person: the first, a reminder, or the one they asked to get later."""
    round_ = reply.round
    body: list[Any] = [parts.heading(speech(reply.lead, name=parts.literal(round_.name)))]
    again = _AGAIN.get(reply.lead)
    # Who has everything filled in is done but for sending it.
    if again and not (reply.unsent and again == "invitation-reminder"):
        body.append(parts.text(speech(again)))
    if reply.unsent:
        body.append(parts.text(speech("invitation-unsent")))
    body += _invitation_texts(speech, round_, invitation_facts(speech, reply), "invitation-text", reply.sharing)
    body.append(parts.subtle_text(speech("invitation-how")))
    join = WordPress(word="doe_mee", rest=round_.code, sure=reply.sharing is not None)
    actions = [
        parts.button(speech, Button("button-join", join), primary=True),
        parts.button(speech, Button("button-later", WordPress(word="later", rest=round_.code))),
        parts.button(speech, Button("button-afmelden", WordPress(word="afmelden", rest=round_.code))),
    ]
    return parts.card(speech, body, [*actions, parts.help_button(speech)])


def agenda_card(speech: Speech, reply: Agenda) -> dict[str, Any]:
    """Draw the agenda in neutral lines: no scores and no names of people."""
    body: list[Any] = [parts.heading(speech("agenda-title"))]
    for number, item in enumerate(reply.items, 1):
        facts: Args = {"number": number, "title": item.title, "name": parts.literal(item.round.name)}
        body.append(parts.text(speech("agenda-line", facts)))
    body.append(parts.subtle_text(speech("agenda-type")))
    done = [
        parts.button(
            speech, Button("button-agenda-done", WordPress(word="agenda", rest=item.line.id), {"title": item.title})
        )
        for item in reply.items[: parts.MAX_ACTIONS - 1]
    ]
    return parts.card(speech, body, [*done, parts.help_button(speech)])
