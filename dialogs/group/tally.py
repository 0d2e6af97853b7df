"""From the marks of a round to counts: how often each score was given, per group and item. Pure.

Counts, not lists: what a picture shows of a hundred thousand people then costs no more than of ten.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from operator import itemgetter

from dialogs.round_records import RunScores

Scores = Mapping[Fraction, int]


@dataclass(frozen=True)
class Tally:
    """`scores` per (group, item); `respondents` are the people per (group, items with a score)."""

    items: tuple[str, ...]
    scores: Mapping[tuple[str, str], Scores]
    respondents: Mapping[tuple[str, frozenset[str]], Sequence[str]]

    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(group for group, _ in self.respondents))

    def completed(self, group: str | None = None) -> int:
        """Count the people, all of them or of one group."""
        return sum(len(alike) for (of, _), alike in self.respondents.items() if group in (None, of))

    def scores_on(self, item: str, groups: Iterable[str]) -> Scores:
        """Add up the scores on an item of these groups."""
        return add_up(self.scores.get((group, item), {}) for group in groups)


def add_up(parts: Iterable[Scores]) -> Scores:
    whole: Counter[Fraction] = Counter()
    for part in parts:
        whole.update(part)
    return whole


def _counts(given: Iterable[tuple[int, int]], least: int) -> Scores:
    """Count how often each score was given, from sums and numbers of answers."""
    frequencies: Counter[Fraction] = Counter()
    for (total, n), times in Counter(given).items():
        if n >= least:
            frequencies[Fraction(total, n)] += times
    return frequencies


def _scores_by_item(marks: Sequence[RunScores], items: Sequence[str], least: int) -> Iterator[tuple[str, Scores]]:
    """Yield the scores per item, column by column: equal answers are counted before anything is computed of them."""
    sums, counts = [mark.sums for mark in marks], [mark.counts for mark in marks]
    for place, item in enumerate(items):
        here = itemgetter(place)
        if scores := _counts(zip(map(here, sums), map(here, counts), strict=True), least):
            yield item, scores


def tally(marks: Iterable[RunScores], items: Sequence[str], least: int) -> Tally:
    """Count the scores of a round. `least` is how many answers a score on an item needs; order never matters."""

    @cache
    def answered(counts: tuple[int, ...]) -> frozenset[str]:
        return frozenset(item for item, n in zip(items, counts, strict=True) if n >= least)

    members: dict[str, list[RunScores]] = defaultdict(list)
    respondents: dict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    for mark in marks:
        members[mark.group].append(mark)
        respondents[mark.group, answered(tuple(mark.counts))].append(mark.person)
    scores = {
        (group, item): counted
        for group, everybody in members.items()
        for item, counted in _scores_by_item(everybody, items, least)
    }
    return Tally(tuple(items), scores, dict(respondents))
