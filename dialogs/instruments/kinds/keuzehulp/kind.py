"""The keuzehulp: a few questions about a role or task, for oneself, and what follows from them."""

from dataclasses import replace
from datetime import date

from dialogs.instruments.definition import Instrument
from dialogs.instruments.kind import Answers, Outcome, Scan
from dialogs.instruments.kinds.keuzehulp.definition import Keuzehulp, instrument_of
from dialogs.instruments.kinds.keuzehulp.outcome import told
from dialogs.instruments.own_day import OwnDay
from dialogs.instruments.printout import Printout, Row, Section, Table
from dialogs.instruments.printout_parts import own_page
from dialogs.instruments.titles import own_title
from dialogs.instruments.view import Block, Folded, Paragraph, View, bullets
from dialogs.texts.catalog import Speech

_COMPARED = "vergeleken"


class KeuzehulpKind(Scan[Keuzehulp, Answers]):
    schema = "content/keuzehulp@1"
    definition = Keuzehulp

    def instrument(self, content: Keuzehulp) -> Instrument:
        return instrument_of(content)

    def result(self, content: Keuzehulp, answers: Answers, before: Answers) -> Answers:
        return answers

    def own_day(self, content: Keuzehulp, answers: Answers) -> OwnDay | None:
        told = content.reminder
        given = answers.get(told.question) if told else None
        return OwnDay(date.fromisoformat(given), told.days_before, told.about, told.text) if told and given else None

    def view(self, speech: Speech, outcome: Outcome) -> View:
        content: Keuzehulp = outcome.content
        title = own_title(speech, content)
        folds = _folds(speech, content)
        if fold := next((fold for fold in folds if fold.id == outcome.part), None):
            return View(title, fold.blocks, whole=False)
        blocks: list[Block] = []
        for line in told(speech, content, outcome.result):
            blocks += [Paragraph(line)] if isinstance(line, str) else [Paragraph(line.name), bullets(line.bullets)]
        if content.closing:
            blocks.append(bullets([speech.of(text) for text in content.closing]))
        return View(title, (*blocks, Paragraph(speech.of(content.privacy_note), "subtle"), *folds))

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        content: Keuzehulp = outcome.content
        lines = told(speech, content, outcome.result)
        section = Section(
            speech("pdf-outcome"),
            tuple(line for line in lines if isinstance(line, str)),
            bullets=tuple(speech.of(text) for text in content.closing),
            lists=tuple(line for line in lines if not isinstance(line, str)),
        )
        return replace(
            own_page(speech, outcome, subtitle="", notice=speech.of(content.privacy_note)),
            sections=(section,),
            more=_compared(speech, content),
        )


def _compared(speech: Speech, content: Keuzehulp) -> tuple[Table, ...]:
    if content.comparison is None:
        return ()
    names, compared = content.comparison.subjects, content.comparison.rows
    header = (speech.of(content.item), *(speech.of(name) for name in names.values()))
    rows = tuple(Row((speech.of(row.title), *(speech.of(row.values[id_]) for id_ in names))) for row in compared)
    return (Table(speech.of(content.comparison.title), header, rows),)


def _folds(speech: Speech, content: Keuzehulp) -> tuple[Folded, ...]:
    """Fold what stands side by side, a subject under a heading: on a phone no table of three columns fits."""
    if content.comparison is None:
        return ()
    blocks: list[Block] = []
    for id_, name in content.comparison.subjects.items():
        lines = [
            speech("named-bold", title=speech.of(row.title), name=speech.of(row.values[id_]))
            for row in content.comparison.rows
        ]
        blocks += [Paragraph(speech.of(name), "minor-heading"), bullets(lines)]
    return (Folded(speech.of(content.comparison.title), _COMPARED, tuple(blocks)),)
