"""Find the rounds that somebody means: by a code, by a name that is nearly right, or by where they are."""

from collections.abc import Iterable

from dialogs.expecting.joining import Invited
from dialogs.records import InvitationState, Round
from dialogs.usecases import own_rounds, runs
from dialogs.usecases.joining import open_invitations
from dialogs.usecases.turn import Turn


def rounds_meant(turn: Turn, rounds: Iterable[Round], rest: str) -> list[Round]:
    """Return the rounds that a code or a name that is nearly right means; without words those that are not over.

    When all are over, that is the one which closed last; words that fit none mean nothing.
    """
    known = list(rounds)
    if rest := own_rounds.name_after_all(turn, known, rest):
        found = list(dict.fromkeys(meant.round for meant in own_rounds.match_rounds(turn, known, rest)))
        # Words that tell none of them apart ("iedereen even") are no words.
        if len(found) < len(known) or own_rounds.names_one(turn, rest):
            return found
    open_ = [round_ for round_ in known if not turn.is_over(round_)]
    return open_ or sorted(known, key=lambda round_: round_.closed_on or round_.closes_on)[-1:]


async def asked_rounds(turn: Turn) -> list[Round]:
    """List the rounds this person was asked for or took part in, the newest last, without what they declined."""
    found = []
    for invitation in await turn.uow.invitations.of_person(turn.person.id):
        round_ = await turn.uow.rounds.get(invitation.round)
        if round_ and invitation.state is not InvitationState.DECLINED:
            found.append(round_)
    return found


async def known_rounds(turn: Turn) -> list[Round]:
    """List the rounds this person coordinates, and those they were asked for."""
    return list({round_.id: round_ for round_ in (*await turn.own_rounds(), *await asked_rounds(turn))}.values())


def asked_code(turn: Turn, *, busy: bool) -> str:
    """Return the code of the round that the question they have not answered yet asks them for; "" without one.

    Who is busy with something else, while we asked of our own accord, may mean that.
    """
    asked = turn.asked
    if asked is None or not isinstance(asked.expected, Invited) or (asked.told and busy):
        return ""
    return asked.expected.code


async def round_in_hand(turn: Turn, rest: str = "") -> Round | None:
    """Return the round a question is about: the one they are asked for just now, that of the run in hand, or the
    newest they were asked for.

    With words it is the one they mean, among all of theirs.
    """
    known = await asked_rounds(turn)
    if rest and (found := rounds_meant(turn, await known_rounds(turn), rest)):
        return found[-1]
    run = await runs.current_run(turn, resting=True)
    if code := asked_code(turn, busy=run is not None):
        return await turn.uow.rounds.by_code(code)
    if run and (run.round or not turn.person.paused):
        return await turn.uow.rounds.get(run.round) if run.round else None
    waiting = [round_ for _, round_ in await open_invitations(turn)]
    still_open = [round_ for round_ in known if not turn.is_over(round_)]
    return next(reversed(waiting or still_open), None)
