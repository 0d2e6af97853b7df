"""Begin a run, show where it is, and find the ones that can be gone on with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dialogs import drafts
from dialogs.expecting import JointQuestion, SubmitRun
from dialogs.flow.path import Position
from dialogs.instruments.definition import Instrument, Page, Question
from dialogs.instruments.grouping import split_groups
from dialogs.instruments.library import Library
from dialogs.instruments.round_form import OFFER_QUESTION, ROUND_NAMED, choices_in
from dialogs.instruments.rounds import Grouping
from dialogs.patterns import lazy_compile
from dialogs.presses import CardForm, RunPress
from dialogs.records import Round, Run, RunState
from dialogs.replies import Ask, Reply, Review
from dialogs.reply_parts import Button, Line, Note
from dialogs.understanding.outcomes import Trouble
from dialogs.usecases.across import told_across
from dialogs.usecases.prompts.shapes import RESTING
from dialogs.usecases.round_facts import joining_line
from dialogs.usecases.turn import Turn

# At the head of what a scan is called inside a sentence.
_ARTICLE = lazy_compile(r"(?i)^(?:een|de|het|an?|the)\s+")

# What a round gives its runs: from how many people on it shows means.
MINIMUM = "minimum"
# What a form is given that takes scores for a round: its scan and version, "zelfscan@1.0.0".
SCAN = "scan"


def instrument_of(turn: Turn, run: Run) -> Instrument:
    """Return the instrument as this run has it: with the groups of its round, or of the round it is to make."""
    offer = run.given.get(OFFER_QUESTION) or run.answers.get(OFFER_QUESTION)
    names = split_groups(run.given.get("namen", ""))
    scan, _, version = run.given.get(SCAN, "").partition("@")
    partners, of_round = choices_in(run.given), (scan, version) if scan else None
    named = run.given.get(ROUND_NAMED)
    return turn.installation.library.with_choices(run.instrument, run.version, names, offer, partners, of_round, named)


def position(turn: Turn, run: Run) -> Position:
    """Return where this run is. Kept for the turn, and worked out again when the run has changed, or what it asks."""
    instrument = instrument_of(turn, run)
    if turn.position is None or turn.position.run != run or turn.position.instrument is not instrument:
        turn.position = Position(instrument, run)
    return turn.position


def is_own_unfinished(library: Library, run: Run) -> bool:
    """Tell whether this is a scan that somebody took for themselves, in no round, and did not finish."""
    is_open = run.state is RunState.OPEN and run.submitted_on is None
    return is_open and run.round is None and library.entry(run.instrument, run.version).scan is not None


def called(turn: Turn, run: Run) -> str:
    """Return what this scan is called behind "je": "zelfscan", "vragen over je opdracht"."""
    return without_article(turn.installation.library.entry(run.instrument).called.in_(turn.language))


def without_article(called: str) -> str:
    """Return what something is called behind "je": "een zelfscan" -> "zelfscan"."""
    return _ARTICLE.sub("", called)


def is_joint(instrument: Instrument, run: Run) -> bool:
    """Tell whether two people fill in this form together."""
    return any(run.answers.get(question) in values for question, values in instrument.joint.items())


async def begin(
    turn: Turn,
    instrument: Instrument,
    given: Mapping[str, str] | None = None,
    *,
    answers: Mapping[str, str | None] | None = None,
    round_: str | None = None,
) -> Run:
    """Begin a run and make it the current one, with what is given or filled in beforehand."""
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
    turn.set_current_run(run.id)
    return run


async def current_run(turn: Turn, *, resting: bool = False) -> Run | None:
    """Return the open run this person is in; None when there is none or it rests, unless `resting`."""
    if turn.person.run is None or (turn.person.paused and not resting):
        return None
    known, turn.read_first = turn.read_first, None
    run = known if known and known.id == turn.person.run else await turn.uow.runs.get(turn.person.run)
    return run if run and run.state is RunState.OPEN and run.belongs_to(turn.person.id) else None


def current_questions(turn: Turn, run: Run | None) -> tuple[Question, ...]:
    """Return what is being asked now; () outside a run and at the review."""
    page = position(turn, run).current if run else None
    return page.questions if page else ()


def show(turn: Turn, run: Run, *, note: Note | None = None, trouble: Trouble | None = None) -> Reply:
    """Return the card of where this run is: the current page, or the review."""
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
        first=is_untouched(turn, run),
        can_go_back=here.before is not None,
        suggested=suggested_answers(turn, page),
        note=note,
        trouble=trouble,
        joint=joint,
        draft=turn.drafts.get(CardForm(run=run.id, page=page.id).key, {}),
        who_sees=who_sees(turn, run) if page.questions[0].agrees else (),
    )


def show_so_far(turn: Turn, run: Run) -> Reply:
    """Return what was filled in up to here, or the page that is asked where that is nothing yet."""
    here = position(turn, run)
    if here.current is None or all(map(here.open_questions, here.pages)):
        return show(turn, run)
    return Review(
        instrument=here.instrument,
        run=run,
        rows=here.answered,
        pages=here.pages,
        joint=is_joint(here.instrument, run),
        makes=turn.installation.library.makes(run.instrument, run.version),
        so_far=True,
    )


def is_untouched(turn: Turn, run: Run) -> bool:
    """Tell whether nothing was answered in it but what was there from the start."""
    return not any(q.id in run.answers for q in instrument_of(turn, run).questions if not q.preset)


def who_sees(turn: Turn, run: Run) -> tuple[Line, ...]:
    """Return who sees what of the round of this run, as it was told when the run began."""
    given, instrument = run.given, instrument_of(turn, run)
    minimum, grouping = int(given.get(MINIMUM, turn.installation.group_minimum)), given.get("groepering", Grouping.NONE)
    asked = [question for question in instrument.questions if question.id == grouping]
    groups = [option.label.in_(turn.language) for question in asked for option in question.options]
    # Of which organisation somebody is, is not asked.
    named = groups or split_groups(given.get("namen", ""))
    figures = turn.installation.library.entry(run.instrument, run.version).figures(minimum, grouping)
    return (joining_line(given["modus"], grouping, figures, named), *told_across(given))


def suggested_answers(turn: Turn, page: Page) -> Mapping[str, str]:
    """Return what is usually answered on this page, by question: a day so far from today, on a working day."""
    next_working = turn.installation.calendar.next_working
    return {
        question.id: next_working(turn.today + timedelta(days=question.usual_days)).isoformat()
        for question in page.questions
        if question.usual_days is not None
    }


def begin_word(turn: Turn, instrument: Instrument) -> str:
    """Return what somebody types to begin it; its title when it has no word."""
    taught = instrument.words.get(turn.language, ())
    return taught[0] if taught else instrument.title.in_(turn.language)


def go_on_word(turn: Turn, run: Run) -> str:
    """Return what somebody types to go on with this run: of another than the one in hand that is how it begins."""
    go_on = turn.installation.commands.by_name("verder") if turn.person.run == run.id else None
    return go_on.main_word(turn.language) if go_on else begin_word(turn, instrument_of(turn, run))


async def name_of(turn: Turn, run: Run) -> str:
    """Return what a person calls this run: the collaboration they named, or the round; "" when there is no name yet."""
    if run.round:
        round_ = await turn.uow.rounds.get(run.round)
        return round_.name if round_ else ""
    named_by = instrument_of(turn, run).named_by
    return (named_by and run.answers.get(named_by)) or ""


async def settle_closed_round(turn: Turn, run: Run) -> Round | None:
    """Return the round that closed over this open run, or None.

    A run that was never sent is let go of: who left it hears so (`usecases.unsent`), and it goes after its term.
    One reopened for a change counts as it is.
    """
    round_ = await turn.uow.rounds.get(run.round) if run.round and run.state is RunState.OPEN else None
    if round_ is None or not turn.is_over(round_):
        return None
    if run.submitted_on is not None:
        # Taken up again to change an answer, and left so: it counts as it is, and its outcome stays.
        await turn.uow.runs.save(run, replace(run, state=RunState.SUBMITTED, focus=None, seq=run.seq + 1))
    if turn.person.run == run.id:
        turn.set_current_run(None)
    return round_


@dataclass(frozen=True)
class OpenRun:
    """A run that can be gone on with: `name` is the collaboration or round, "" when it has none yet."""

    run: Run
    instrument: Instrument
    name: str


async def open_runs(turn: Turn, mine: Sequence[Run]) -> tuple[OpenRun, ...]:
    """List those of a person's runs that can be gone on with, the newest first."""
    runs = [run for run in mine if run.state is RunState.OPEN and not await settle_closed_round(turn, run)]
    return tuple([OpenRun(run, instrument_of(turn, run), await name_of(turn, run)) for run in reversed(runs)])


async def drop(turn: Turn, run: Run) -> None:
    """Delete the run and let go of it. A joint form stays for the person who began it when the other leaves."""
    drafts.drop(turn.drafts, run.id)
    if run.partner == turn.person.id:
        await turn.uow.runs.save(run, replace(run, partner=None, seq=run.seq + 1))
    else:
        await turn.uow.runs.remove(run)
    await turn.uow.prompts.void(RESTING, run.id, turn.person.id)
    if turn.person.run == run.id:
        turn.person = replace(turn.person, run=None, paused=False)


def stop_buttons(run: Run) -> tuple[Button, ...]:
    """Return what can be done with a run that somebody stops."""
    return (
        Button("button-pauze", RunPress(do="pause", run=run.id, seq=run.seq)),
        Button("button-weggooien", RunPress(do="discard", run=run.id, seq=run.seq)),
        Button("button-verder", RunPress(do="resume", run=run.id, seq=run.seq)),
    )
