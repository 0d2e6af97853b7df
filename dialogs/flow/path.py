"""Where somebody is, worked out from definition and answers. No position is stored but the page one went back to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dialogs.instruments.definition import Instrument, Page, Question, Unit
from dialogs.records import Run


@dataclass(frozen=True)
class Progress:
    """ "rol 2 van 4": the place of a page among those of its kind; 0 of how many while an answer still decides that."""

    unit: Unit
    number: int
    total: int


@dataclass(frozen=True)
class Position:
    """Where a run is in its instrument, worked out as far as it is asked for.

    The pages and the current one stay once they are known: everything else follows from them. A run that changed is
    somewhere else, so it has a position of its own.
    """

    instrument: Instrument
    run: Run

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages of this run, in order: those that apply, less what was given from outside."""
        return path(self.instrument, self.run.answers, self.run.given)

    @cached_property
    def current(self) -> Page | None:
        """Return the page to show now, or None when everything is answered and the review is due."""
        if self.run.focus and (focused := self.page(self.run.focus)):
            return focused
        return next((page for page in self.pages if self.open_questions(page)), None)

    @property
    def before(self) -> Page | None:
        """Return the page one step back from here, or None at the start."""
        index = len(self.pages) if self.current is None else self.pages.index(self.current)
        return self.pages[index - 1] if index > 0 else None

    @property
    def progress(self) -> Progress:
        """Return the place of the current page among those of its kind; there is none at the review."""
        page = self.current
        assert page is not None, "the review is no page"
        preset = _is_preset(page)
        same = [p.id for p in self._likely_pages() if p.unit == page.unit and (preset or not _is_preset(p))]
        return Progress(page.unit, same.index(page.id) + 1, 0 if self._may_ask_more(page.unit) else len(same))

    @property
    def answered(self) -> tuple[tuple[Question, str | None], ...]:
        """Return every answer on the path, in order: what the review shows and a submit counts."""
        answers = self.run.answers
        return tuple([(q, answers[q.id]) for page in self.pages for q in page.questions if q.id in answers])

    def page(self, page_id: str) -> Page | None:
        """Return the page of this id, or None when it is not on the path."""
        return next((page for page in self.pages if page.id == page_id), None)

    def open_questions(self, page: Page) -> tuple[Question, ...]:
        """Return the questions of this page that have no answer yet."""
        return tuple([question for question in page.questions if question.id not in self.run.answers])

    def _may_ask_more(self, unit: Unit) -> bool:
        """Tell whether a question about what is chosen here may follow: only with two of them there is one."""
        known = self.run.answers.keys() | self.run.given.keys()
        pages = (page for page in self.instrument.pages if page.unit == unit)
        asked = (one for page in pages if _applies(page, self.run.answers) for one in page.questions)
        return any(one.among and not one.among_left and one.among not in known for one in asked)

    def _likely_pages(self) -> tuple[Page, ...]:
        """Return the path, with every open choice that decides about it taken as its first answer that goes on.

        Without this the first question of a scan would be "1 van 1".
        """
        decided = self.run.answers.keys() | self.run.given.keys()
        deciding = {asked for page in self.instrument.pages for asked in page.when} - decided
        if not deciding:
            return self.pages
        open_ = (question for question in self.instrument.questions if question.id in deciding)
        taken = {q.id: next(o.value for o in q.options if o.value not in q.ends) for q in open_}
        return path(self.instrument, {**self.run.answers, **taken}, self.run.given) if taken else self.pages


def path(instrument: Instrument, answers: Mapping[str, str | None], given: Mapping[str, str]) -> tuple[Page, ...]:
    """Work out the pages that apply under these answers. Ask `Position.pages`, which does so once."""
    facts = {**answers, **given}
    asked = [page for page in instrument.pages if _applies(page, facts) and not _is_given(page, given)]
    return tuple([narrowed for page in asked if (narrowed := _narrowed(instrument, page, facts))])


def _narrowed(instrument: Instrument, page: Page, facts: Mapping[str, str | None]) -> Page | None:
    """Leave of a question about an earlier choice what was chosen there; None where there is nothing to choose."""
    if not any(question.among for question in page.questions):
        return page
    questions = []
    for question in page.questions:
        before = next((one for one in instrument.questions if one.id == question.among), None)
        if before is None:
            return page
        chosen = before.chosen(facts.get(before.id))
        options = tuple(option for option in before.options if (option in chosen) is not question.among_left)
        if len(options) < 2:
            return None
        numbered = tuple(option.model_copy(update={"number": at}) for at, option in enumerate(options, 1))
        questions.append(question.model_copy(update={"options": numbered}))
    return page.model_copy(update={"questions": tuple(questions)})


def _applies(page: Page, facts: Mapping[str, str | None]) -> bool:
    # Most pages have no condition.
    return not page.when or all(facts.get(asked) in values for asked, values in page.when.items())


def _is_given(page: Page, given: Mapping[str, str]) -> bool:
    return bool(given) and all(question.id in given for question in page.questions)


def _is_preset(page: Page) -> bool:
    return all(question.preset for question in page.questions)
