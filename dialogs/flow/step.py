"""One step of a run: a move in, the run as it is then and what happened out. Pure, so it may be run twice."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from dialogs.flow.path import Position
from dialogs.instruments.definition import Page, Question
from dialogs.records import Run, RunState
from dialogs.understanding.guard import NEVER_MEANT, find_personal_data
from dialogs.understanding.reading import Read, Trouble, private, read, read_value
from dialogs.understanding.vocabulary import Vocabulary


class SimpleMove(Enum):
    """Moves without content. RESUME leaves the page one went back to."""

    BACK = auto()
    RESUME = auto()
    SUBMIT = auto()


@dataclass(frozen=True)
class Say:
    """Typed words, meant for the page that is shown now."""

    text: str


@dataclass(frozen=True)
class Fill:
    """A filled card: the page it belongs to, and a value per question."""

    page: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Change:
    """Go to a page to change its answers."""

    page: str


Move = Say | Fill | Change | SimpleMove


class StepStatus(Enum):
    """What a step came to."""

    ASK = auto()
    ENDED = auto()
    SUBMITTED = auto()


@dataclass(frozen=True)
class Step:
    """`position` is where the run is afterwards, for the card that follows (the same object when nothing changed).

    `trouble` is what was not understood. For ENDED, `ended` is the question and value that ended it; the run itself is
    unchanged.
    """

    position: Position
    status: StepStatus = StepStatus.ASK
    trouble: Trouble | None = None
    ended: tuple[Question, str] | None = None

    @property
    def run(self) -> Run:
        return self.position.run


def _moved(here: Position, **changes: object) -> Position:
    changed = replace(here.run, **changes)  # type: ignore[arg-type]
    return here if changed == here.run else Position(here.instrument, replace(changed, seq=here.run.seq + 1))


def step(here: Position, move: Move, words: Vocabulary, today: date) -> Step:
    """Return where an open run is after this move. An impossible move gives a trouble, never an error."""
    match move:
        case Say(text):
            return _say(here, text, words, today)
        case Fill(page_id, values):
            return _fill(here, page_id, values, words, today)
        case Change(page_id):
            page = here.page(page_id)
            return Step(_moved(here, focus=page.id)) if page else Step(here, trouble=Trouble("trouble-no-such-page"))
        case SimpleMove.BACK:
            page = here.before
            return Step(_moved(here, focus=page.id)) if page else Step(here, trouble=Trouble("trouble-at-start"))
        case SimpleMove.RESUME:
            return Step(_moved(here, focus=None))
        case SimpleMove.SUBMIT:
            return _submit(here, words, today)


def _submit(here: Position, words: Vocabulary, today: date) -> Step:
    ready = _moved(here, focus=None)
    if ready.current is not None:
        return Step(ready, trouble=Trouble("trouble-not-complete"))
    answers = ready.run.answers
    for page in ready.pages:
        for question in page.questions:
            # A day that was ahead when it was typed may have passed since.
            answer = read(question, answers[question.id] or "", words, today) if question.kind == "date" else None
            if isinstance(answer, Trouble):
                return Step(_moved(here, focus=page.id), trouble=answer)
    for first, second in here.instrument.order:
        days = answers.get(first), answers.get(second)
        if None not in days and str(days[1]) < str(days[0]):
            return Step(_moved(here, focus=second), trouble=Trouble("trouble-date-order"))
    done = replace(ready.run, state=RunState.SUBMITTED, submitted_on=today, seq=here.run.seq + 1)
    return Step(Position(here.instrument, done), StepStatus.SUBMITTED)


def _say(here: Position, text: str, words: Vocabulary, today: date) -> Step:
    page = here.current
    if page is None:
        return _say_at_review(here, text)
    question = (here.open_questions(page) or page.questions)[0]
    spoken = _parts(text)
    # "kan ik niet beoordelen" has four words, and is one answer; "4 - - -" has four signs, and is a whole card.
    row = all(re.fullmatch(r"\d|[-–?]", part) for part in spoken)
    one = not row and isinstance(read(question, text, words, today), Read)
    if len(page.questions) > 1 and len(spoken) == len(page.questions) and not one:
        return _take(
            here, page, dict(zip((q.id for q in page.questions), spoken, strict=True)), words, today, typed=True
        )
    return _take(here, page, {question.id: text}, words, today, typed=True)


def _parts(text: str) -> list[str]:
    """Split the answers to a whole card: "4 3 5 4", "4, 3, 5, 4" and "4354" are four."""
    parts = re.split(r"[\s,;/]+", text.strip())
    return list(parts[0]) if len(parts) == 1 and parts[0].isdecimal() and len(parts[0]) > 1 else parts


def _say_at_review(here: Position, text: str) -> Step:
    """Read a number at the review as: change that answer."""
    pages = here.pages
    number = int(text.strip()) if text.strip().isdecimal() and len(text.strip()) < 4 else 0
    if 1 <= number <= len(pages):
        return Step(_moved(here, focus=pages[number - 1].id))
    finding = find_personal_data(text)
    trouble = private(finding) if finding in NEVER_MEANT else Trouble("trouble-review", {"max": len(pages)})
    return Step(here, trouble=trouble)


def _fill(here: Position, page_id: str, values: Mapping[str, str], words: Vocabulary, today: date) -> Step:
    page = here.page(page_id)
    if page is None:
        return Step(here, trouble=Trouble("trouble-no-such-page"))
    asked = {question.id: values[question.id] for question in page.questions if question.id in values}
    if not asked:
        return Step(here, trouble=Trouble("trouble-nothing-chosen"))
    return _take(here, page, asked, words, today, typed=False)


def _take(
    here: Position, page: Page, values: Mapping[str, str], words: Vocabulary, today: date, *, typed: bool
) -> Step:
    """Store these answers, all or none: a card that is half understood is asked again with nothing lost."""
    reader = read if typed else read_value
    taken: dict[str, str | None] = {}
    for question in page.questions:
        if question.id not in values:
            continue
        answer = reader(question, values[question.id], words, today)
        if isinstance(answer, Trouble):
            return Step(here, trouble=answer)
        if answer.value is not None and answer.value in question.ends:
            return Step(here, StepStatus.ENDED, ended=(question, answer.value))
        assert isinstance(answer, Read)
        taken[question.id] = answer.value
    answers = {**here.run.answers, **taken}
    left = any(question.id not in answers for question in page.questions)
    return Step(_moved(here, answers=answers, focus=page.id if left else None))
