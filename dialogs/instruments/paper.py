"""Say which scores of a round a partner can give on paper, and what those count for in its picture. Pure."""

from collections.abc import Mapping, Sequence

from dialogs.instruments.definition import Question
from dialogs.instruments.kind import Entry
from dialogs.instruments.rounds import OPEN_MODES, Grouping
from dialogs.organisations import PaperScores
from dialogs.records import Round
from dialogs.round_records import RunScores


def paper_questions(entry: Entry) -> tuple[Question, ...]:
    """Return the questions whose scores make the picture, one each; () where more make one, or it is no scale."""
    if entry.group_scan is None or entry.instrument is None:
        return ()
    asked = {question.id: question for question in entry.instrument.questions if question.kind == "scale"}
    items = list(entry.group_scan.items(entry.content).values())
    fits = all(len(questions) == 1 and questions[0] in asked for questions in items)
    return tuple(asked[questions[0]] for questions in items) if fits else ()


def takes_paper(round_: Round, entry: Entry) -> bool:
    """Tell whether scores on paper count in this round: never where people were promised that it is confidential.

    Nor where organisations are compared: who is one of them takes part there, and who is not has no place beside them.
    """
    compares = round_.grouping == Grouping.BY_ORGANISATION
    return round_.mode in OPEN_MODES and not compares and bool(paper_questions(entry))


def paper_marks(given: Sequence[PaperScores], items: Mapping[str, Sequence[str]]) -> list[RunScores]:
    """Return what was given on paper as the marks a picture is made from: each is one answer of its group."""
    marks = []
    for one in given:
        scores = [[one.scores[question] for question in asked if question in one.scores] for asked in items.values()]
        marks.append(RunScores(one.id, one.group, list(map(sum, scores)), list(map(len, scores))))
    return marks
