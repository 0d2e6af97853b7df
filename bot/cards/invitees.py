"""The cards of bringing people to a round: whom to invite, what became of it, and whom it did not reach."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.presses import FILLED_IN_MOST, INPUT, NAMES, CardForm, WordPress
from dialogs.records import Round
from dialogs.replies import Invited, InviteForm, Unreached
from dialogs.reply_parts import Button
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
from dialogs.understanding.codes import format_code

_ROUNDS = Button("button-rondes", WordPress(word="rondes"))


def _field(speech: Speech, filled_in: str) -> ac.Element:
    return ac.TextInput(
        id=INPUT + NAMES,
        label=speech("invite-names"),
        is_multiline=True,
        max_length=FILLED_IN_MOST,
        value=filled_in or None,
    )


def _with_field(speech: Speech, round_: Round, body: Sequence[Any], filled_in: str, *, first: bool) -> dict[str, Any]:
    """Put the field for names under a card, with the button that invites them."""
    invite = Button("button-nodig_uit", WordPress(word="nodig_uit", rest=round_.code))
    actions = [parts.button(speech, invite, primary=first), parts.button(speech, _ROUNDS), parts.help_button(speech)]
    drawn = parts.card(speech, [*body, _field(speech, filled_in)], actions)
    return parts.carry(drawn, CardForm.of_invitees(round_.id))


def invite_form_card(speech: Speech, reply: InviteForm) -> dict[str, Any]:
    """Draw the field for the names to invite."""
    title = parts.heading(speech("invite-title", name=parts.literal(reply.round.name)))
    return _with_field(speech, reply.round, [title, *_own_only(speech, reply.round)], reply.filled_in, first=True)


def _own_only(speech: Speech, round_: Round) -> list[Any]:
    """Return that names are only found among one's own people, where others take part too."""
    return [parts.text(speech("invite-own-only"))] if round_.organisations else []


def invited_card(speech: Speech, reply: Invited) -> dict[str, Any]:
    """Draw the direct result of a list: how many are invited; which names matched nobody stand in the field again."""
    body: list[Any] = [
        parts.heading(speech("invited-title", name=parts.literal(reply.round.name))),
        parts.text(speech("invited-count", count=reply.count)),
    ]
    missed: Mapping[PlainKey, Sequence[str]] = {"invited-unknown": reply.unknown, "invited-several": reply.several}
    for key, names in missed.items():
        if names:
            body.append(parts.text(speech(key, names=", ".join(map(parts.literal, names)))))
    if choices := [parts.button(speech, choice) for choice in reply.choices]:
        body.append(parts.act_row(choices))
    if reply.unread:
        body.append(parts.text(speech("invited-unread")))
    body += _own_only(speech, reply.round)
    return _with_field(speech, reply.round, body, ", ".join(reply.unknown)[:FILLED_IN_MOST], first=False)


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
