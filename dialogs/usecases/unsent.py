"""What somebody filled in for a round and had not sent when it closed: they hear of it, and can keep it for themselves.

It counts nowhere, and goes after a term of days, as everything that was never sent (`halverwege` in the register).
"""

from dataclasses import replace

from dialogs.presses import RunPress
from dialogs.records import Round, Run, RunState
from dialogs.replies import Sentence
from dialogs.reply_parts import Args, Button
from dialogs.terms import UNSENT_CLASS, UNSENT_DAYS
from dialogs.usecases import runs
from dialogs.usecases.prompts.shapes import UNSENT
from dialogs.usecases.turn import Turn


def is_whole(turn: Turn, run: Run) -> bool:
    """Tell whether everything is filled in and nothing was sent yet."""
    return run.submitted_on is None and runs.position(turn, run).current is None


def is_begun(turn: Turn, run: Run) -> bool:
    """Tell whether anything was answered besides whether one takes part, and in which group."""
    group = run.given.get("groepering")
    asked = runs.instrument_of(turn, run).questions
    return any(one.id in run.answers for one in asked if not (one.agrees or one.preset or one.id == group))


def tell(turn: Turn, run: Run, round_: Round) -> Sentence:
    """Return what to say of a run that was not sent before its round closed."""
    whole = is_whole(turn, run)
    keep = Button("button-keep-own", RunPress(do="submit", run=run.id, seq=run.seq))
    days = turn.installation.terms.get(UNSENT_CLASS, UNSENT_DAYS)
    facts: Args = {"name": round_.name, "whole": "yes" if whole else "no", "days": days}
    return Sentence("sentence-unsent", facts, (keep,) if whole else ())


async def told(turn: Turn, run: Run, round_: Round) -> Sentence:
    """Tell it in answer to what was said or pressed, and not once more of our own accord."""
    await turn.uow.prompts.void(UNSENT, round_.id, turn.person.id)
    return tell(turn, run, round_)


async def find(turn: Turn) -> tuple[Run, Round] | None:
    """Return the newest run that is whole, and was not sent before its round closed, with that round; None without."""
    for run in reversed(await turn.uow.runs.open_of(turn.person.id)):
        round_ = await turn.uow.rounds.get(run.round) if run.round else None
        if round_ and turn.is_over(round_) and is_whole(turn, run):
            return run, round_
    return None


async def tell_found(turn: Turn) -> Sentence | None:
    """Tell of that run once more; None where something was sent since."""
    found = await find(turn)
    mine = await turn.uow.runs.of_person(turn.person.id) if found else ()
    sent = (one.number for one in mine if one.state is RunState.SUBMITTED)
    return await told(turn, *found) if found and found[0].number > max(sent, default=0) else None


async def keep_own(turn: Turn, run: Run, round_: Round) -> Run:
    """Make a scan of one's own of a run that was not sent in time, as if it was sent: nobody else sees it."""
    newest = await turn.uow.runs.last_number(run.person)
    own = replace(
        run,
        id=turn.installation.new_id(),
        round=None,
        number=newest + 1,
        state=RunState.SUBMITTED,
        submitted_on=turn.today,
        focus=None,
        seq=0,
    )
    await runs.drop(turn, run)
    await turn.uow.runs.add(own)
    await turn.uow.prompts.void(UNSENT, round_.id, turn.person.id)
    return own
