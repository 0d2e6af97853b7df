"""Find the lines that follow from the answers. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from dialogs.instruments.definition import Text
from dialogs.instruments.kinds.keuzehulp.definition import (
    Answer,
    Asked,
    Bands,
    Chosen,
    Flag,
    Highest,
    Keuzehulp,
    Left,
    Named,
    Says,
    Sum,
)
from dialogs.instruments.printout import NamedList
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.texts.catalog import Speech

Answers = Mapping[str, str | None]


def told(speech: Speech, content: Keuzehulp, answers: Answers) -> tuple[str | NamedList, ...]:
    """Return the lines of the outcome, in the order of the file; lists among them."""
    given = _given(content, answers)
    points = Counter[str]()
    for _, answer in given:
        points.update(answer.points)
    lines: list[str | NamedList] = []
    for line in content.lines:
        match line:
            case Says():
                lines.append(speech.of(line.text))
            case Highest():
                lines += _highest(speech, line, points, given)
            case Sum():
                reached = (bound.text for bound in line.lines if points[line.points] >= bound.at_least)
                lines += [speech.of(text) for text in [next(reached, None)] if text]
            case Flag():
                fits = line.points is None or points[line.points] >= line.at_least
                lines += [speech.of(line.text)] if fits and line.flag in {answer.flag for _, answer in given} else []
            case Bands():
                lines.append(_bands(speech, line, int(answers.get(line.question) or 0)))
            case Named():
                names = [question.title for question, answer in given if answer.id == line.answer]
                lines += _with_names(speech, line.text, names, line.nothing)
            case Left():
                question = content.question(line.question)
                chosen = _chosen(answers.get(line.question))
                names = [option.label for option in question.options if option.id not in chosen]
                lines += _with_names(speech, line.text, names, line.nothing)
            case Chosen():
                lines += _what_was_chosen(speech, content, line, answers.get(line.question))
    return tuple(lines)


def _given(content: Keuzehulp, answers: Answers) -> list[tuple[Asked, Answer]]:
    """List the answers that were chosen, with their questions."""
    return [
        (question, option)
        for question in content.questions
        for option in question.options
        if option.id in _chosen(answers.get(question.id))
    ]


def _chosen(answer: str | None) -> list[str]:
    return answer.split(SEVERAL_SEPARATOR) if answer else []


def _highest(
    speech: Speech, line: Highest, points: Mapping[str, int], given: list[tuple[Asked, Answer]]
) -> Iterator[str | NamedList]:
    """Say what has most points, all that share it, and which answers pointed to it."""
    most = max(points.get(subject, 0) for subject in line.subjects)
    best = [subject for subject in line.subjects if points.get(subject, 0) == most]
    named = [speech.of(line.subjects[subject]) for subject in best]
    line_ = line.one if len(best) == 1 else line.several
    yield speech.of(line_).format(name=named[0], names=speech.names(named))
    pointing = [(asked, answer) for asked, answer in given if any(answer.points.get(subject) for subject in best)]
    # "Belangrijk" by itself says nothing.
    reasons = tuple(
        speech("named", title=speech.of(asked.title), name=speech.inside(speech.of(answer.label)))
        for asked, answer in pointing
    )
    if reasons:
        yield NamedList(speech.of(line.because), reasons)


def _bands(speech: Speech, line: Bands, n: int) -> str:
    fitting = [band for band in line.bands if band.from_ <= n and (band.to is None or n <= band.to)]
    if not fitting:
        return speech.of(line.none).format(n=n)
    labels = [speech.of(band.label) for band in fitting]
    if len(fitting) > 1:
        return speech.of(line.overlap).format(n=n, first=labels[0], second=labels[1])
    following = next((band for band in line.bands if band.from_ == n + 1), None)
    if following and fitting[0].to == n:
        return speech.of(line.edge).format(n=n, label=labels[0], next=speech.of(following.label))
    return speech.of(line.one).format(n=n, label=labels[0])


def _with_names(speech: Speech, text: Text, names: list[Text], nothing: Text | None) -> list[str]:
    if names:
        return [speech.of(text).format(names=speech.names([speech.inside(speech.of(name)) for name in names]))]
    return [speech.of(nothing)] if nothing else []


def _what_was_chosen(speech: Speech, content: Keuzehulp, line: Chosen, answer: str | None) -> list[str]:
    if not answer:
        return [speech.of(line.nothing)] if line.nothing else []
    question = content.question(line.question)
    if question.kind == "date":
        return [speech.of(line.text).format(names=speech.day(date.fromisoformat(answer)))]
    options = content.question(question.among).options if question.among else question.options
    return _with_names(speech, line.text, [one.label for one in options if one.id in _chosen(answer)], None)
