"""What somebody agrees with who takes part in a round: what its scan says and asks first, and who sees what of it."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.flow.path import Position
from dialogs.instruments.definition import Question
from dialogs.instruments.grouping import join_groups
from dialogs.presses import WordPress
from dialogs.records import Round, Run
from dialogs.replies import Notice, RoundInvitation, Sharing
from dialogs.usecases import across, runs
from dialogs.usecases.turn import Turn


async def facts_for_run(turn: Turn, round_: Round) -> Mapping[str, str]:
    """Return what a round says of the run of this person, so that it is not asked."""
    facts = {"modus": round_.mode, "groepering": round_.grouping, runs.MINIMUM: str(round_.minimum)}
    names = {"namen": join_groups(round_.groups)} if round_.groups else {}
    return {**facts, **names, **await across.facts_across(turn, round_)}


def agreeing_question(turn: Turn, run: Run) -> Question:
    """Return the question of a run of a round that asks to agree with who sees what."""
    pages = Position(runs.instrument_of(turn, run), run).pages
    return next(question for page in pages for question in page.questions if question.agrees)


async def sharing_of(turn: Turn, round_: Round) -> Sharing:
    """Return all that a yes to the scan of a round agrees with, before it is begun."""
    run = Run(
        id="",
        person=turn.person.id,
        instrument=round_.instrument,
        version=round_.version,
        number=0,
        started_on=turn.today,
        given=await facts_for_run(turn, round_),
    )
    question = agreeing_question(turn, run)
    return Sharing(question.lead or question.text, runs.who_sees(turn, run))


async def notice_with(turn: Turn, invitation: RoundInvitation, *, may_wait: bool) -> Notice:
    """Return the notice on one card with an invitation, and with what a yes to it agrees with.

    `may_wait`: this person was asked, and may ask for it later.
    """
    round_ = invitation.round
    asked = replace(invitation, sharing=await sharing_of(turn, round_))
    then = WordPress(word="doe_mee", rest=round_.code, sure=True)
    scans = turn.installation.library.scan_names()
    return Notice(then, welcome=False, scans=scans, invitation=asked, may_wait=may_wait)
