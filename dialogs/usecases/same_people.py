"""The people of an earlier round, asked for another one as well: by a press, and without a word about who they are."""

from collections.abc import Collection

from dialogs.effects import Response
from dialogs.expecting import WhichRound
from dialogs.presses import WordPress
from dialogs.records import InvitationState, Place, Round
from dialogs.replies import Sentence
from dialogs.reply_parts import Button
from dialogs.understanding.codes import find_codes
from dialogs.usecases import inviting, joining, own_rounds
from dialogs.usecases.turn import Turn

_COMMAND = "zelfde_mensen"


async def invite_same(turn: Turn, rest: str) -> Response:
    """Invite to a round whoever was asked for an earlier one, or took part, and did not decline.

    Codes or a name say which round; one that is over is the earlier one. Where that is not said it is the last one that
    opened before and of which we can ask anybody.
    """
    found = await _find_rounds(turn, rest)
    if isinstance(found, Sentence):
        return found
    round_, before = found
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.rounds_button(round_),))
    if before is None:
        before = await find_earlier(turn, round_)
    elif not _is_earlier(before, round_):
        return _no_such_round()
    elif not await _has_people(turn, before, round_, await turn.uow.rounds.coordinators(round_.id)):
        before = None
    if before is None:
        again = Button("button-nodig_uit", WordPress(word="nodig_uit", rest=round_.code))
        return Sentence("sentence-same-unknown", {"name": round_.name}, (again, own_rounds.rounds_button(round_)))
    await _invite(turn, before, round_)
    # How many that are would tell how many said no.
    # A round and the ones that repeat it have one name.
    facts = {"name": round_.name, "earlier": "none" if before.name == round_.name else before.name}
    return Sentence("sentence-same-invited", facts, (own_rounds.rounds_button(round_),))


async def _find_rounds(turn: Turn, rest: str) -> tuple[Round, Round | None] | Sentence:
    """Return the round to invite for and, where it is said, the earlier one; or what to say instead."""
    codes = find_codes(rest.replace("_", " "))
    named = [await own_rounds.own_round_by_code(turn, one.code) for one in codes[:2]]
    if not named:
        one, _ = await own_rounds.find_own_round(turn, rest, _COMMAND, own_rounds.Stage.OPEN)
        if isinstance(one, Sentence):
            return one
        named = [one]
    known = [one for one in named if one]
    if len(known) < len(named):
        return _no_such_round()
    if len(known) == 2:
        # Both orders are said: "dezelfde mensen van Noord voor Zuid".
        first, second = known
        return (second, first) if turn.is_over(first) else (first, second)
    return await _find_open_for(turn, known[0]) if turn.is_over(known[0]) else (known[0], None)


async def _find_open_for(turn: Turn, before: Round) -> tuple[Round, Round] | Sentence:
    """Return the one open round that the people of a round that is over are wanted for; or ask which of several."""
    rounds = [one for one in await turn.own_rounds() if not turn.is_over(one)]
    if len(rounds) < 2:
        return (rounds or [before])[0], before
    turn.expect(WhichRound(command=_COMMAND, rest=before.code))
    return Sentence("sentence-which-round", buttons=own_rounds.round_buttons(rounds, _COMMAND, before.code))


def _no_such_round() -> Sentence:
    return Sentence("sentence-no-round-of-yours", buttons=(own_rounds.ROUNDS_BUTTON,))


async def find_earlier(turn: Turn, round_: Round) -> Round | None:
    """Return their last round that opened before this one and of which we can ask anybody; None without one."""
    besides = await turn.uow.rounds.coordinators(round_.id)
    for one in reversed(await turn.own_rounds()):
        if _is_earlier(one, round_) and await _has_people(turn, one, round_, besides):
            return one
    return None


def _is_earlier(one: Round, round_: Round) -> bool:
    """Tell whether a round opened before another. Of two of the same day nobody knows, so either may be."""
    return one.id != round_.id and one.opened_on <= round_.opened_on


async def _has_people(turn: Turn, before: Round, round_: Round, besides: Collection[str]) -> bool:
    """Tell whether anybody of a round but these can be asked, in the organisations that the other one is for."""
    for tenant in round_.tenants:
        if await turn.within(tenant).uow.invitations.has_people(before.id, besides):
            return True
    return False


async def invite_again(turn: Turn, before: Round, new: Round) -> None:
    """Invite the same people to a round that repeats another, which is known in the same channels."""
    for place in await turn.uow.places.of_round(before.id):
        await turn.uow.places.add(Place(new.id, place.address))
    await _invite(turn, before, new)


async def _invite(turn: Turn, before: Round, new: Round) -> None:
    """Invite whoever was asked for a round or took part, and did not decline, in as few statements as there can be.

    Not who coordinates the new one: nobody is asked for a round of their own.
    """
    own = await turn.uow.rounds.coordinators(new.id)
    for tenant in new.tenants:
        part = turn.within(tenant)
        people = [one for one in await part.uow.people.in_round(before.id) if one.id not in own]
        known = {one.person: one.state for one in await part.uow.invitations.of_round(new.id)} if people else {}
        first = [(one, inviting.make_invitation(part, new, one)) for one in people if one.id not in known]
        await part.uow.invitations.add_all([made for _, made in first])
        told = [one for one, made in first if made.state is InvitationState.INVITED]
        await joining.plan_first(part, new, told)
        for one in people:
            if known.get(one.id) is InvitationState.UNREACHABLE:
                # They may be here by now.
                await inviting.invite_person(part, new, one, "")
