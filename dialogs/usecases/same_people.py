"""The people of an earlier round, asked for another one as well: by a press, and without a word about who they are."""

from dialogs.effects import Response
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Sentence
from dialogs.reply_parts import Button
from dialogs.understanding.codes import find_codes
from dialogs.usecases import inviting, own_rounds
from dialogs.usecases.turn import Turn


async def invite_same(turn: Turn, rest: str) -> Response:
    """Invite to a round whoever was asked for an earlier one, or took part, and did not decline.

    `rest` names the round, and the earlier one by its code behind it; without a code it is the last one before it.
    """
    found = find_codes(rest.replace("_", " "))
    named = found[0].code if found else rest
    round_, _ = await own_rounds.find_own_round(turn, named, "zelfde_mensen", own_rounds.Stage.OPEN)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.rounds_button(round_),))
    before = await own_rounds.own_round_by_code(turn, found[1].code) if len(found) > 1 else None
    before = before or await find_earlier(turn, round_)
    if before is None:
        again = Button("button-nodig_uit", WordPress(word="nodig_uit", rest=round_.code))
        return Sentence("sentence-same-unknown", {"name": round_.name}, (again, own_rounds.rounds_button(round_)))
    await inviting.invite_again(turn, before, round_)
    # How many that are would tell how many said no.
    facts = {"name": round_.name, "earlier": before.name}
    return Sentence("sentence-same-invited", facts, (own_rounds.rounds_button(round_),))


async def find_earlier(turn: Turn, round_: Round) -> Round | None:
    """Return the last round of this coordinator of whose people we can ask some for this one; None without one."""
    for one in reversed(await turn.own_rounds()):
        if one.id != round_.id and await _has_people(turn, one, round_):
            return one
    return None


async def _has_people(turn: Turn, before: Round, round_: Round) -> bool:
    """Tell whether anybody is known of a round, in the organisations that the other one is for."""
    for tenant in round_.tenants:
        if await turn.within(tenant).uow.invitations.of_round(before.id):
            return True
    return False
