"""One step of a run: a move in, the run as it is then and what happened out. Pure, so it may be run twice."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from functools import partial

from dialogs.flow.path import Position
from dialogs.instruments.definition import LANGUAGES, SKIPPED, Language, Page, Question
from dialogs.patterns import lazy_compile
from dialogs.records import Run, RunState
from dialogs.understanding.choosing import split_named
from dialogs.understanding.guard import NEVER_MEANT, find_personal_data
from dialogs.understanding.likeness import split_words
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.reading import FREE, private, read, read_value
from dialogs.understanding.scale_words import in_figures, read_card_scores
from dialogs.understanding.scored import Invalid, Scores
from dialogs.understanding.vocabulary import Vocabulary, plain


class SimpleMove(Enum):
    """Moves without content. RESUME leaves the page one went back to."""

    BACK = auto()
    RESUME = auto()
    SUBMIT = auto()


@dataclass(frozen=True)
class Say:
    """Typed words, meant for the page that is shown now. `sure`: a day in them was confirmed."""

    text: str
    sure: bool = False


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
    unchanged. `besides` was answered by naming one of its options where something else was asked.
    """

    position: Position
    status: StepStatus = StepStatus.ASK
    trouble: Trouble | None = None
    ended: tuple[Question, str] | None = None
    besides: Question | None = None

    @property
    def run(self) -> Run:
        return self.position.run


# "4 - - -" is a whole card, though it begins as an answer to one statement.
_ROW = lazy_compile(r"\s*[\d\-–?](?:[\s,;/]+[\d\-–?])+\s*")


_BOTH = 2


def _moved(here: Position, **changes: object) -> Position:
    changed = replace(here.run, **changes)  # type: ignore[arg-type]
    return here if changed == here.run else Position(here.instrument, replace(changed, seq=here.run.seq + 1))


def step(here: Position, move: Move, words: Vocabulary, today: date, language: Language = "nl") -> Step:
    """Return where an open run is after this move. An impossible move gives a trouble, never an error."""
    taken = _step(here, move, words, today, language)
    is_last = here.instrument.sends_itself and here.current is not None and taken.position.current is None
    if not is_last or taken.trouble or taken.status is not StepStatus.ASK:
        return taken
    return _submit(taken.position, words, today)


def _step(here: Position, move: Move, words: Vocabulary, today: date, language: Language) -> Step:
    match move:
        case Say():
            return _say(here, move, words, today, language)
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
            given = answers[question.id] if question.kind == "date" else None
            answer = read_value(question, given, words, today) if given else None
            if isinstance(answer, Trouble):
                return Step(_moved(here, focus=page.id), trouble=answer)
    for first, second in here.instrument.order:
        days = answers.get(first), answers.get(second)
        if None not in days and str(days[1]) < str(days[0]):
            return Step(_moved(here, focus=second), trouble=Trouble("trouble-date-order"))
    done = replace(ready.run, state=RunState.SUBMITTED, submitted_on=today, seq=here.run.seq + 1)
    return Step(Position(here.instrument, done), StepStatus.SUBMITTED)


def _say(here: Position, said: Say, words: Vocabulary, today: date, language: Language) -> Step:
    asked = here.current.questions[0] if here.current else None
    # One of them is on the path, which may depend on this very answer; they have the same choices.
    asked_anywhere = (one for page in here.instrument.pages for one in page.questions)
    # Of a list of which so many may be chosen nothing is said beside another answer.
    several = [one for one in asked_anywhere if one.kind == "several" and one.most is None]
    # A row of the overview, by its number, is that row.
    row = asked is None and said.text.strip()[:1].isdecimal()
    if not several or row or asked in several or (asked and asked.kind in FREE):
        return _say_what_is_asked(here, said, words, today, language)
    # Named beside the answer: "14 december, samen met School Zuid".
    left, answer = split_named(several[0], said.text, words, language)
    if answer is None:
        return _say_what_is_asked(here, said, words, today, language)
    taken = _say_what_is_asked(here, replace(said, text=left), words, today, language) if left else Step(here)
    if taken.trouble or taken.status is not StepStatus.ASK:
        return _say_what_is_asked(here, said, words, today, language)
    answers = {**taken.run.answers, **{one.id: answer for one in several}}
    moved = _moved(taken.position, answers=answers)
    on_path = {one.id for page in moved.pages for one in page.questions}
    return Step(moved, besides=next((one for one in several if one.id in on_path), several[0]))


def _say_what_is_asked(here: Position, said: Say, words: Vocabulary, today: date, language: Language) -> Step:
    text = said.text
    page = here.current
    if page is None:
        return _say_at_review(here, text)
    open_ = here.open_questions(page) or page.questions
    question = open_[0]
    may_keep = question.kind in FREE or question.kind == "several"
    if may_keep and question.id in here.run.answers and plain(text) in words.keep:
        return Step(_moved(here, focus=None))
    if len(page.questions) > 1 and (answers := _spread(page, open_, text, words, today)) is not None:
        if isinstance(answers, Trouble):
            return Step(here, trouble=answers)
        return _take(here, page, answers, partial(read_value, words=words, today=today))
    reader = partial(read, words=words, today=today, language=language, sure=said.sure)
    return _take(here, page, {question.id: _of_another(here, page, text) or text}, reader)


def _of_another(here: Position, page: Page, text: str) -> str:
    """Return the title of another page that stands before a score, which is no answer here: "ontwerper: 2"; else ""."""
    title, colon, _ = text.partition(":")
    if not colon or page.questions[0].kind != "scale" or plain(title) in _titles(page):
        return ""
    return title if any(plain(title) in _titles(one) for one in here.instrument.pages) else ""


def _spread(
    page: Page, open_: Sequence[Question], text: str, words: Vocabulary, today: date
) -> dict[str, str] | Trouble | None:
    """Read several scores as answers to the statements of a page; None for what is meant for the next one alone."""
    questions = page.questions
    # "Allebei 4", of two statements.
    of_both = len(questions) == _BOTH and not words.of_two.isdisjoint(split_words(text))
    # "kan ik niet beoordelen" has four words, and is one answer.
    if any(question.kind != "scale" for question in questions) or (
        not of_both
        and not _ROW.fullmatch(in_figures(questions, text) or text)
        and isinstance(read(open_[0], text, words, today), Read)
    ):
        return None
    numbers = {option.number: option.value for option in questions[0].options}
    scores = read_card_scores(questions, text, words)
    if isinstance(scores, Invalid) and scores.why == "count":
        return Trouble("trouble-count", {"count": scores.count, "max": len(questions)})
    if not isinstance(scores, Scores) or (len(scores.values) == 1 and not scores.placed):
        return None
    # A whole card goes from the first statement on; less of it is for those that are still open.
    asked = questions if scores.placed or len(scores.values) == len(questions) else open_
    if len(scores.values) > len(asked):
        return Trouble("trouble-count", {"count": len(scores.values), "max": len(asked)})
    if None in scores.values.values() and any(question.skip is None for question in asked):
        return None
    return {asked[at].id: SKIPPED if value is None else numbers[value] for at, value in scores.values.items()}


# What stands before an answer at the review: "3. Naam", "kaart 3".
_NUMBER = lazy_compile(r"\s*(?:(kaart|card)\s+)?(\d{1,3})(?!\w)", re.IGNORECASE)


def _say_at_review(here: Position, text: str) -> Step:
    """Read a number at the review, or the title of a question, as: change that answer."""
    pages = here.pages
    number = _NUMBER.match(text)
    titled = [page for page in pages if plain(text) in _titles(page)]
    if number and 1 <= int(number[2]) <= len(pages):
        page = pages[int(number[2]) - 1]
        # As it stands there: with what was answered behind it.
        named, is_row, _ = text[number.end() :].partition(":")
        behind = plain(named)
        if behind in _titles(page) or (not any(map(str.isalnum, behind)) and (not is_row or number[1])):
            return Step(_moved(here, focus=page.id))
    if len(titled) == 1:
        return Step(_moved(here, focus=titled[0].id))
    finding = find_personal_data(text)
    trouble = private(finding) if finding in NEVER_MEANT else Trouble("trouble-review", {"max": len(pages)})
    return Step(here, trouble=trouble)


def _titles(page: Page) -> set[str]:
    return {plain(title.in_(language)) for title in page.titles for language in LANGUAGES}


def _fill(here: Position, page_id: str, values: Mapping[str, str], words: Vocabulary, today: date) -> Step:
    page = here.page(page_id)
    if page is None:
        return Step(here, trouble=Trouble("trouble-no-such-page"))
    sent = ((question.id, values.get(question.id) or _when_empty(question)) for question in page.questions)
    asked = {name: value for name, value in sent if value}
    if not asked:
        return Step(here, trouble=Trouble("trouble-nothing-chosen"))
    # Gone back to a card of statements, one is changed at a time; there may be more to change.
    stays = len(asked) < len(page.questions) and not here.open_questions(page)
    return _take(here, page, asked, partial(read_value, words=words, today=today), stays=stays)


def _when_empty(question: Question) -> str:
    """Return what it says that nothing came for a question: of several none of them, of a day that there is none."""
    return SKIPPED if question.kind in ("several", "date") and question.skip else ""


def _take(
    here: Position,
    page: Page,
    values: Mapping[str, str],
    reader: Callable[..., Read | Trouble],
    *,
    stays: bool = False,
) -> Step:
    """Store these answers, all or none: a card that is half understood is asked again with nothing lost."""
    taken: dict[str, str | None] = {}
    for question in page.questions:
        if question.id not in values:
            continue
        answer = reader(question, values[question.id])
        if isinstance(answer, Trouble):
            return Step(here, trouble=answer)
        if answer.value is not None and answer.value in question.ends:
            return Step(here, StepStatus.ENDED, ended=(question, answer.value))
        assert isinstance(answer, Read)
        taken[question.id] = answer.value
        taken |= _said_besides(here, question, answer, reader)
    answers = {**here.run.answers, **taken}
    left = stays or any(question.id not in answers for question in page.questions)
    return Step(_moved(here, answers=answers, focus=page.id if left else None))


def _said_besides(
    here: Position, question: Question, answer: Read, reader: Callable[..., Read | Trouble]
) -> dict[str, str | None]:
    """Return answers to the questions right after this one that were said with it: a day, and an hour."""
    asked = [one for page in here.pages for one in page.questions]
    said = {"date": answer.day, "time": answer.time}
    found: dict[str, str | None] = {}
    for after in asked[asked.index(question) + 1 :]:
        value = said.get(after.kind)
        if value is None or not isinstance(reader(after, value), Read):
            break
        found[after.id] = value
    return found
