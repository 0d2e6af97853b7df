"""Where somebody is, worked out from definition and answers. No position is stored but the page one went back to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dialogs.instruments.definition import Instrument, Page, Question, Unit
from dialogs.records import Run


@dataclass(frozen=True)
class Progress:
    """ "rol 2 van 4": the place of a page among those of its kind."""

    unit: Unit
    number: int
    total: int


def path(instrument: Instrument, run: Run) -> tuple[Page, ...]:
    """The pages this run has, in order: those that apply under its answers, less what was given from outside."""
    facts = {**run.answers, **run.given}
    return tuple([page for page in instrument.pages if _applies(page, facts) and not _is_given(page, run)])


def _applies(page: Page, facts: Mapping[str, str | None]) -> bool:
    # Most pages have no condition; this runs for every page, several times a turn.
    return not page.when or all(facts.get(asked) in values for asked, values in page.when.items())


def _is_given(page: Page, run: Run) -> bool:
    return bool(run.given) and all(question.id in run.given for question in page.questions)


def open_questions(page: Page, run: Run) -> tuple[Question, ...]:
    return tuple(question for question in page.questions if question.id not in run.answers)


def current(instrument: Instrument, run: Run) -> Page | None:
    """The page to show now, or None when everything is answered and the review is due."""
    pages = path(instrument, run)
    if run.focus:
        for page in pages:
            if page.id == run.focus:
                return page
    return next((page for page in pages if open_questions(page, run)), None)


def before(instrument: Instrument, run: Run) -> Page | None:
    """The page one step back from here, or None at the start."""
    pages = path(instrument, run)
    here = current(instrument, run)
    index = len(pages) if here is None else pages.index(here)
    return pages[index - 1] if index > 0 else None


def _likely(instrument: Instrument, run: Run) -> tuple[Page, ...]:
    """The path, with every choice that decides about it and is still open taken as its first answer that goes on.

    Without this the first question of a scan would be "1 van 1".
    """
    deciding = {asked for page in instrument.pages for asked in page.when}
    open_ = (q for q in instrument.questions if q.id in deciding and q.id not in {**run.answers, **run.given})
    taken = {q.id: next(o.value for o in q.options if o.value not in q.ends) for q in open_}
    return path(instrument, replace(run, answers={**run.answers, **taken}) if taken else run)


def _is_preset(page: Page) -> bool:
    return all(question.preset for question in page.questions)


def progress(instrument: Instrument, run: Run, page: Page) -> Progress:
    preset = _is_preset(page)
    same = [p.id for p in _likely(instrument, run) if p.unit == page.unit and (preset or not _is_preset(p))]
    return Progress(page.unit, same.index(page.id) + 1, len(same))


def answered(instrument: Instrument, run: Run) -> Iterator[tuple[Question, str | None]]:
    """Every answer on the path, in order: what the review shows and a submit counts."""
    for page in path(instrument, run):
        for question in page.questions:
            if question.id in run.answers:
                yield question, run.answers[question.id]
