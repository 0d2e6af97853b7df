"""One step of a run: a move in, the run as it is then and what happened out. Pure, so it may be run twice."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from dialogs.flow.path import before, current, open_questions, path
from dialogs.instruments.definition import Instrument, Page, Question
from dialogs.records import Run, RunState
from dialogs.understanding.guard import NEVER_MEANT, look
from dialogs.understanding.reading import Read, Trouble, private, read, read_value
from dialogs.understanding.vocabulary import Vocabulary


class Go(Enum):
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


Move = Say | Fill | Change | Go


class What(Enum):
    """What a step came to."""

    ASK = auto()
    ENDED = auto()
    SUBMITTED = auto()


@dataclass(frozen=True)
class Step:
    """`run` is the run afterwards (the same object when nothing changed); `trouble` what was not understood.

    For ENDED, `ended` is the question and value that ended it; the run itself is unchanged.
    """

    run: Run
    what: What = What.ASK
    trouble: Trouble | None = None
    ended: tuple[Question, str] | None = None


def _moved(run: Run, **changes: object) -> Run:
    changed = replace(run, **changes)  # type: ignore[arg-type]
    return run if changed == run else replace(changed, seq=run.seq + 1)


def step(instrument: Instrument, run: Run, move: Move, words: Vocabulary, today: date) -> Step:
    """The run after this move. An open run only; what is not possible from here is a trouble, never an error."""
    match move:
        case Say(text):
            return _say(instrument, run, text, words, today)
        case Fill(page_id, values):
            return _fill(instrument, run, page_id, values, words, today)
        case Change(page_id):
            on_path = any(page.id == page_id for page in path(instrument, run))
            return Step(_moved(run, focus=page_id)) if on_path else Step(run, trouble=Trouble("no-such-page"))
        case Go.BACK:
            page = before(instrument, run)
            return Step(_moved(run, focus=page.id)) if page else Step(run, trouble=Trouble("at-start"))
        case Go.RESUME:
            return Step(_moved(run, focus=None))
        case Go.SUBMIT:
            return _submit(instrument, run, words, today)


def _submit(instrument: Instrument, run: Run, words: Vocabulary, today: date) -> Step:
    ready = _moved(run, focus=None)
    if current(instrument, ready) is not None:
        return Step(ready, trouble=Trouble("not-complete"))
    for page in path(instrument, ready):
        for question in page.questions:
            # A day that was ahead when it was typed may have passed since.
            answer = read(question, ready.answers[question.id] or "", words, today) if question.kind == "date" else None
            if isinstance(answer, Trouble):
                return Step(_moved(run, focus=page.id), trouble=answer)
    for first, second in instrument.order:
        days = ready.answers.get(first), ready.answers.get(second)
        if None not in days and str(days[1]) < str(days[0]):
            return Step(_moved(run, focus=second), trouble=Trouble("date-order"))
    done = replace(ready, state=RunState.SUBMITTED, submitted_on=today, seq=run.seq + 1)
    return Step(done, What.SUBMITTED)


def _say(instrument: Instrument, run: Run, text: str, words: Vocabulary, today: date) -> Step:
    page = current(instrument, run)
    if page is None:
        return _say_at_review(instrument, run, text)
    question = (open_questions(page, run) or page.questions)[0]
    spoken = _parts(text)
    # "kan ik niet beoordelen" has four words, and is one answer; "4 - - -" has four signs, and is a whole card.
    row = all(re.fullmatch(r"\d|[-–?]", part) for part in spoken)
    one = not row and isinstance(read(question, text, words, today), Read)
    if len(page.questions) > 1 and len(spoken) == len(page.questions) and not one:
        return _take(
            run, page, dict(zip((q.id for q in page.questions), spoken, strict=True)), words, today, typed=True
        )
    return _take(run, page, {question.id: text}, words, today, typed=True)


def _parts(text: str) -> list[str]:
    """The answers in words for a whole card: "4 3 5 4", "4, 3, 5, 4" and "4354" answer a card of four in one go."""
    parts = re.split(r"[\s,;/]+", text.strip())
    return list(parts[0]) if len(parts) == 1 and parts[0].isdecimal() and len(parts[0]) > 1 else parts


def _say_at_review(instrument: Instrument, run: Run, text: str) -> Step:
    """At the review a number means: change that one."""
    pages = path(instrument, run)
    number = int(text.strip()) if text.strip().isdecimal() and len(text.strip()) < 4 else 0
    if 1 <= number <= len(pages):
        return Step(_moved(run, focus=pages[number - 1].id))
    finding = look(text)
    trouble = private(finding) if finding in NEVER_MEANT else Trouble("review", {"max": len(pages)})
    return Step(run, trouble=trouble)


def _fill(
    instrument: Instrument, run: Run, page_id: str, values: Mapping[str, str], words: Vocabulary, today: date
) -> Step:
    page = next((page for page in path(instrument, run) if page.id == page_id), None)
    if page is None:
        return Step(run, trouble=Trouble("no-such-page"))
    asked = {question.id: values[question.id] for question in page.questions if question.id in values}
    if not asked:
        return Step(run, trouble=Trouble("nothing-chosen"))
    return _take(run, page, asked, words, today, typed=False)


def _take(run: Run, page: Page, said: Mapping[str, str], words: Vocabulary, today: date, *, typed: bool) -> Step:
    """Takes these answers, all or none: a card that is half understood is asked again with nothing lost."""
    reader = read if typed else read_value
    taken: dict[str, str | None] = {}
    for question in page.questions:
        if question.id not in said:
            continue
        answer = reader(question, said[question.id], words, today)
        if isinstance(answer, Trouble):
            return Step(run, trouble=answer)
        if answer.value is not None and answer.value in question.ends:
            return Step(run, What.ENDED, ended=(question, answer.value))
        assert isinstance(answer, Read)
        taken[question.id] = answer.value
    answers = {**run.answers, **taken}
    left = any(question.id not in answers for question in page.questions)
    return Step(_moved(run, answers=answers, focus=page.id if left else None))
