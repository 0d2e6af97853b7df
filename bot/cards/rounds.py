"""The cards of rounds: made, announced, invitations, progress, the list of rounds, the agenda."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.group.told import figures
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import (
    Agenda,
    Announcement,
    Args,
    Button,
    Invited,
    RoundInvitation,
    RoundList,
    RoundMade,
    RoundState,
    Unreached,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import InvitationKey, PlainKey
from dialogs.understanding.codes import format_code
from dialogs.usecases.round_facts import who_sees

_ROUNDS = Button("button-rondes", WordPress(word="rondes"))


def round_made_card(speech: Speech, reply: RoundMade) -> dict[str, Any]:
    round_ = reply.round
    facts: Args = {
        "name": parts.literal(round_.name),
        "closes": speech.day(round_.closes_on),
        "opens": speech.day(round_.opened_on),
        "invited": round_.invited,
        "code": format_code(round_.code),
        **figures(round_.minimum),
        "groups": ", ".join(map(parts.literal, reply.groups)),
    }
    shown = speech("shown-figures", facts)
    words = speech.of(reply.share).format(**facts, figures=shown) if reply.share else speech("round-share", facts)
    share = [parts.text(words)]
    if round_.mode == Mode.CONFIDENTIAL and round_.grouping != Grouping.NONE:
        share.append(parts.text(speech("shown-apart", facts)))
    if reply.link:
        share.append(parts.text(speech("round-link", link=reply.link)))
    body: list[Any] = [
        parts.heading(speech("round-made-title")),
        parts.text(speech("round-made", facts)),
        *([parts.text(speech("round-made-groups", facts))] if reply.groups else []),
        *([parts.text(speech("round-made-opens", facts))] if not reply.open else []),
        *([parts.text(speech("round-made-few", facts))] if _too_few(round_) else []),
        *([parts.text(speech("round-made-again"))] if round_.previous else []),
        parts.subheading(speech("round-share-title")),
        ac.Container(style="emphasis", items=share),
        parts.text(speech("round-made-channel", facts)),
        parts.text(speech("round-made-next", facts)),
    ]
    return parts.card(speech, body, [parts.button(speech, _ROUNDS), parts.help_button(speech)])


def _too_few(round_: Round) -> bool:
    """Tell whether a confidential round is too small from the start to ever show a picture."""
    return round_.mode == Mode.CONFIDENTIAL and round_.invited < round_.minimum


def _close_button(reply: RoundState) -> Button:
    return Button("button-close", WordPress(word="sluit", rest=reply.round.code), {"name": reply.round.name})


def _invited_count(reply: RoundState) -> int:
    # More people may come than were invited; nobody wants to read "7 of 5".
    return max(reply.round.invited, reply.completed or 0)


def round_state_card(speech: Speech, reply: RoundState) -> dict[str, Any]:
    key: PlainKey = "round-state-closed" if reply.over else "round-state-open" if reply.open else "round-state-later"
    if reply.completed is None:
        key = "round-state-closed-few"
    facts: Args = {
        "closes": speech.day(reply.round.closes_on),
        "opens": speech.day(reply.round.opened_on),
        "done": reply.completed or 0,
        "invited": _invited_count(reply),
    }
    body: list[Any] = [
        parts.heading(speech("round-state-title", name=parts.literal(reply.round.name))),
        parts.text(speech(key, facts)),
        *([parts.text(speech("round-state-unreached", count=reply.unreached))] if reply.unreached else []),
    ]
    actions = [] if reply.over else [parts.button(speech, _close_button(reply))]
    return parts.card(speech, body, [*actions, parts.button(speech, _ROUNDS), parts.help_button(speech)])


def _count_cell(speech: Speech, state: RoundState) -> str:
    if state.completed is None:
        return speech("result-none")
    return speech("rounds-of", done=state.completed, invited=_invited_count(state))


def _status_cell(speech: Speech, state: RoundState) -> str:
    if state.over:
        return speech("rounds-closed")
    if state.open:
        return speech("rounds-open", closes=speech.day(state.round.closes_on))
    return speech("rounds-later", opens=speech.day(state.round.opened_on))


def round_list_card(speech: Speech, reply: RoundList) -> dict[str, Any]:
    header = [speech("rounds-name"), speech("rounds-done"), speech("rounds-status")]
    rows = [
        (
            f"{parts.literal(state.round.name)}\n\n{format_code(state.round.code)}",
            _count_cell(speech, state),
            _status_cell(speech, state),
        )
        for state in reply.rounds
    ]
    body: list[Any] = [
        parts.heading(speech("rounds-title")),
        parts.table(header, rows, (7, 4, 7)),
        *parts.page_hint(speech, "part-rounds", reply.page, reply.pages),
        parts.subtle_text(speech("rounds-type")),
    ]
    actions = [
        parts.button(speech, _close_button(state))
        if not state.over
        else parts.button(
            speech,
            Button(
                "button-picture", WordPress(word="groepsoverzicht", rest=state.round.code), {"name": state.round.name}
            ),
        )
        for state in reply.rounds[: parts.MAX_ACTIONS - 2]
    ]
    new = Button("button-ronde", WordPress(word="ronde"))
    return parts.card(speech, body, [*actions, parts.button(speech, new), parts.help_button(speech)])


def invitation_facts(speech: Speech, reply: RoundInvitation) -> Args:
    """Return what fills the texts of an invitation."""
    return _invitation_facts(speech, reply.round, reply.about, reply.minutes)


def _invitation_facts(speech: Speech, round_: Round, about: Args, minutes: int) -> Args:
    return {**parts.display_args(speech, about), "minutes": minutes, **figures(round_.minimum)}


def _invitation_texts(speech: Speech, round_: Round, about: Args, minutes: int, words: PlainKey) -> list[Any]:
    """Return the texts of an invitation: who asks, why, how long, until when, and who will see what."""
    facts = _invitation_facts(speech, round_, about, minutes)
    return [
        parts.text(speech(words if round_.host and round_.purpose else "announce-text-nameless", facts)),
        parts.text(speech(who_sees(round_), facts)),
    ]


def announcement_card(speech: Speech, reply: Announcement) -> dict[str, Any]:
    """Draw a round for everybody in a channel or group chat; joining goes on in each person's own chat."""
    round_ = reply.round
    body: list[Any] = [
        parts.heading(speech("announce-title", name=parts.literal(round_.name))),
        *_invitation_texts(speech, round_, reply.about, reply.minutes, "announce-text"),
        *([] if reply.open else [parts.text(speech("round-made-opens", opens=speech.day(round_.opened_on)))]),
        parts.subtle_text(speech("announce-how", code=format_code(round_.code))),
    ]
    join = parts.button(speech, Button("button-join", WordPress(word="doe_mee", rest=round_.code)), primary=True)
    return parts.card(speech, body, [join, *parts.link_buttons(speech("button-open-chat"), reply.link)])


# Why somebody is asked once more.
_AGAIN: Mapping[InvitationKey, PlainKey] = {
    "invitation-title-reminder": "invitation-reminder",
    "invitation-title-asked-to": "invitation-asked-to",
}


def invitation_card(speech: Speech, reply: RoundInvitation) -> dict[str, Any]:
    """Draw the invitation of one person: the first, a reminder, or the one they asked to get later."""
    round_ = reply.round
    body: list[Any] = [parts.heading(speech(reply.lead, name=parts.literal(round_.name)))]
    if again := _AGAIN.get(reply.lead):
        body.append(parts.text(speech(again)))
    body += _invitation_texts(speech, round_, reply.about, reply.minutes, "invitation-text")
    body.append(parts.subtle_text(speech("invitation-how")))
    actions = [
        parts.button(speech, Button("button-join", WordPress(word="doe_mee", rest=round_.code)), primary=True),
        parts.button(speech, Button("button-later", WordPress(word="later", rest=round_.code))),
        parts.button(speech, Button("button-afmelden", WordPress(word="afmelden", rest=round_.code))),
    ]
    return parts.card(speech, body, [*actions, parts.help_button(speech)])


def invited_card(speech: Speech, reply: Invited) -> dict[str, Any]:
    """Draw the direct result of a pasted list: how many are invited, and which names matched nobody or several."""
    body: list[Any] = [
        parts.heading(speech("invited-title", name=parts.literal(reply.round.name))),
        parts.text(speech("invited-count", count=reply.count)),
    ]
    missed: Mapping[PlainKey, Sequence[str]] = {"invited-unknown": reply.unknown, "invited-several": reply.several}
    for key, names in missed.items():
        if names:
            body.append(parts.text(speech(key, names=", ".join(map(parts.literal, names)))))
    if reply.unread:
        body.append(parts.text(speech("invited-unread")))
    choices = [parts.button(speech, choice) for choice in reply.choices]
    return parts.card(speech, body, [*choices, parts.button(speech, _ROUNDS), parts.help_button(speech)])


# The reasons that mean the app is not installed: the only difference that helps the coordinator.
_NOT_INSTALLED = frozenset(
    {"no-address", "MessageWritesBlocked", "ForbiddenOperationException", "BotNotInConversationRoster"}
)


def unreached_card(speech: Speech, reply: Unreached) -> dict[str, Any]:
    """Draw the report, sent once, on whom the invitations did not reach."""
    names_by_key: dict[PlainKey, list[str]] = {}
    for reason, names in reply.names.items():
        key: PlainKey = (
            "unreached-not-installed" if reason in _NOT_INSTALLED or reason.startswith("403") else "unreached-other"
        )
        names_by_key.setdefault(key, []).extend(names)
    body: list[Any] = [
        parts.heading(speech("unreached-title", name=parts.literal(reply.round.name))),
        parts.text(speech("unreached-intro", code=format_code(reply.round.code))),
        *(parts.text(speech(key, names=", ".join(map(parts.literal, names)))) for key, names in names_by_key.items()),
    ]
    return parts.card(speech, body, [parts.button(speech, _ROUNDS), parts.help_button(speech)])


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
