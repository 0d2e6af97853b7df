"""A run in hand: begin one, show where it is, find the ones that can be gone on with."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.expecting import JointQuestion, SubmitRun
from dialogs.flow.path import Position
from dialogs.instruments.definition import Instrument, Question
from dialogs.instruments.grouping import names_of
from dialogs.records import Round, Run, RunState
from dialogs.replies import Ask, Note, OpenRun, Reply, Review
from dialogs.understanding.reading import Trouble
from dialogs.usecases.turn import Turn


def instrument_of(turn: Turn, run: Run) -> Instrument:
    """The instrument as this run has it: with the regions of its round."""
    return turn.installation.library.fitted(run.instrument, run.version, names_of(run.given.get("namen", "")))


def position(turn: Turn, run: Run) -> Position:
    """Return where this run is. Asked for all through a turn, and worked out again only when the run has changed."""
    if turn.position is None or turn.position.run != run:
        turn.position = Position(instrument_of(turn, run), run)
    return turn.position


def is_joint(instrument: Instrument, run: Run) -> bool:
    """Whether two people fill in this form together."""
    return any(run.answers.get(question) in values for question, values in instrument.joint.items())


async def begin(
    turn: Turn,
    instrument: Instrument,
    given: Mapping[str, str] | None = None,
    *,
    answers: Mapping[str, str | None] | None = None,
    round_: str | None = None,
) -> Run:
    """A new run, in hand, with what is given or filled in beforehand."""
    run = Run(
        id=turn.installation.new_id(),
        person=turn.person.id,
        instrument=instrument.id,
        version=instrument.version,
        number=await turn.uow.runs.last_number(turn.person.id) + 1,
        started_on=turn.today,
        given=given or {},
        answers=answers or {},
        round=round_,
    )
    await turn.uow.runs.add(run)
    turn.hold(run.id)
    return run


async def in_hand(turn: Turn, *, resting: bool = False) -> Run | None:
    """The run this person is in now, or None when there is none or it rests (with `resting`, a resting one too)."""
    if turn.person.run is None or (turn.person.paused and not resting):
        return None
    run = await turn.uow.runs.get(turn.person.run)
    return run if run and run.state is RunState.OPEN and run.belongs_to(turn.person.id) else None


def asked(turn: Turn, run: Run | None) -> tuple[Question, ...]:
    """What is being asked now; nothing outside a run and at the review."""
    page = position(turn, run).current if run else None
    return page.questions if page else ()


def show(turn: Turn, run: Run, *, note: Note | None = None, trouble: Trouble | None = None) -> Reply:
    """The card of where this run is: the current page, or the review."""
    here = position(turn, run)
    instrument, page = here.instrument, here.current
    joint = is_joint(instrument, run)
    if page is None:
        # A yes sends only right after this card: "ok" to something else in between is no yes to this.
        turn.expect(SubmitRun.for_run(run))
        return Review(
            instrument=instrument,
            run=run,
            rows=here.answered,
            pages=here.pages,
            note=note,
            trouble=trouble,
            joint=joint,
            makes=turn.installation.library.makes(run.instrument, run.version),
        )
    if joint:
        # What is typed next is meant for this question, even when the other one answers it first.
        turn.expect(JointQuestion.for_run(run))
    return Ask(
        instrument=instrument,
        run=run,
        page=page,
        progress=here.progress,
        first=not any(q.id in run.answers for q in instrument.questions if not q.preset),
        can_go_back=here.before is not None,
        note=note,
        trouble=trouble,
        joint=joint,
    )


def word_of(turn: Turn, instrument: Instrument) -> str:
    """What somebody types to begin it; what it is called when it has no word."""
    taught = instrument.words.get(turn.language, ())
    return taught[0] if taught else instrument.title.in_(turn.language)


async def name_of(turn: Turn, run: Run) -> str:
    """What a person calls this run: the collaboration they named, or the round; "" when there is no name yet."""
    if run.round:
        round_ = await turn.uow.rounds.get(run.round)
        return round_.name if round_ else ""
    named_by = instrument_of(turn, run).named_by
    return (named_by and run.answers.get(named_by)) or ""


async def closed_over(turn: Turn, run: Run) -> Round | None:
    """The round that closed while this run was half-way, or None. The run is dropped then."""
    round_ = await turn.uow.rounds.get(run.round) if run.round and run.state is RunState.OPEN else None
    if round_ is None or not turn.is_over(round_):
        return None
    if run.submitted_on is None:
        await drop(turn, run)
    else:
        # Taken up again to change an answer, and left so: it counts as it is, and its outcome stays.
        await turn.uow.runs.save(run, replace(run, state=RunState.SUBMITTED, focus=None, seq=run.seq + 1))
        if turn.person.run == run.id:
            turn.hold(None)
    return round_


async def open_runs(turn: Turn, mine: Sequence[Run]) -> tuple[OpenRun, ...]:
    """Those of a person's runs that can be gone on with, the newest first."""
    runs = [run for run in mine if run.state is RunState.OPEN and not await closed_over(turn, run)]
    return tuple([OpenRun(run, instrument_of(turn, run), await name_of(turn, run)) for run in reversed(runs)])


async def drop(turn: Turn, run: Run) -> None:
    """The run is gone, and no longer in hand. A joint form stays for who began it when the other leaves."""
    if run.partner == turn.person.id:
        await turn.uow.runs.save(run, replace(run, partner=None, seq=run.seq + 1))
    else:
        await turn.uow.runs.remove(run)
    if turn.person.run == run.id:
        turn.person = replace(turn.person, run=None, paused=False)
