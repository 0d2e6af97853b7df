"""A run in hand: begin one, show where it is, find the ones that can be gone on with."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.flow.path import answered, before, current, path, progress
from dialogs.flow.reading import Trouble
from dialogs.records import Round, Run, RunState
from dialogs.replies import Ask, Note, OpenRun, Reply, Review
from dialogs.scans.definition import Instrument
from dialogs.usecases.turn import Turn


def instrument_of(turn: Turn, run: Run) -> Instrument:
    return turn.house.library.instrument(run.instrument, run.version)


async def begin(
    turn: Turn, instrument: Instrument, mine: Sequence[Run], given: Mapping[str, str], round_: str | None
) -> Run:
    """A new run, in hand. `mine` are all the runs this person has."""
    run = Run(
        id=turn.house.new_id(),
        person=turn.person.id,
        instrument=instrument.id,
        version=instrument.version,
        number=max((run.number for run in mine), default=0) + 1,
        started_on=turn.today,
        given=given,
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
    return run if run and run.state is RunState.OPEN else None


def show(turn: Turn, run: Run, *, note: Note | None = None, trouble: Trouble | None = None) -> Reply:
    """The card of where this run is: the current page, or the review."""
    instrument = instrument_of(turn, run)
    page = current(instrument, run)
    if page is None:
        # A yes sends only right after this card: "ok" to something else in between is no yes to this.
        turn.wait_for("submit", run=run.id)
        return Review(
            instrument=instrument,
            run=run,
            rows=tuple(answered(instrument, run)),
            pages=path(instrument, run),
            note=note,
            trouble=trouble,
        )
    return Ask(
        instrument=instrument,
        run=run,
        page=page,
        progress=progress(instrument, run, page),
        first=not run.answers,
        can_go_back=before(instrument, run) is not None,
        note=note,
        trouble=trouble,
    )


async def name_of(turn: Turn, run: Run) -> str:
    """What a person calls this run: the collaboration they named, or the round; "" when there is no name yet."""
    if run.round:
        round_ = await turn.uow.rounds.get(run.round)
        return round_.name if round_ else ""
    return run.answers.get("naam") or run.answers.get("ronde_naam") or ""


async def closed_over(turn: Turn, run: Run) -> Round | None:
    """The round that closed while this run was half-way, or None. The run is dropped then."""
    round_ = await turn.uow.rounds.get(run.round) if run.round and run.state is RunState.OPEN else None
    if round_ is None or turn.is_open(round_):
        return None
    await drop(turn, run)
    return round_


async def open_runs(turn: Turn, mine: Sequence[Run]) -> tuple[OpenRun, ...]:
    """Those of a person's runs that can be gone on with, the newest first."""
    runs = [run for run in mine if run.state is RunState.OPEN and not await closed_over(turn, run)]
    return tuple([OpenRun(run, instrument_of(turn, run), await name_of(turn, run)) for run in reversed(runs)])


async def drop(turn: Turn, run: Run) -> None:
    """The run is gone, and no longer in hand."""
    await turn.uow.runs.remove(run)
    if turn.person.run == run.id:
        turn.person = replace(turn.person, run=None, paused=False)
