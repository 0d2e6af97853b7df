"""Marks of made-up people, as the store gives them: per item a score, or None for who gave none."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from dialogs.group.tally import Tally, tally
from dialogs.round_records import RunScores

Score = int | Fraction | None


def mark(person: str, group: str, scores: Iterable[Score]) -> RunScores:
    """A score is a mean of as many answers as its denominator says, at least three; no score is no answer."""
    sums, counts = [], []
    for score in scores:
        n = 0 if score is None else 4 if Fraction(score).denominator in (1, 2, 4) else 3
        sums.append(0 if score is None else int(score * n))
        counts.append(n)
    return RunScores(person, group, tuple(sums), tuple(counts))


def tallied(people: Mapping[str, tuple[str, tuple[Score, ...]]], items: Iterable[str]) -> Tally:
    """The tally of people, by name: the group they are of, and their scores."""
    marks = [mark(name, group, scores) for name, (group, scores) in people.items()]
    return tally(marks, tuple(items), least=3)
