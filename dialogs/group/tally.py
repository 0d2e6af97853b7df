"""From the marks of a round to counts: how often each score was given, per group and item. Pure.

Counts, not lists: what a picture shows of a hundred thousand people then costs no more than of ten.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

from dialogs.records import RunScores

Scores = Mapping[Fraction, int]


@dataclass
class Respondents:
    """People of one group who have a score on the same items; `insiders` of them are coordinators."""

    members: list[str] = field(default_factory=list)
    insiders: int = 0

    @property
    def counting(self) -> int:
        return len(self.members) - self.insiders


@dataclass(frozen=True)
class Tally:
    """`scores` of everybody and of `insiders` alone, per (group, item); `atoms` per (group, items with a score)."""

    items: tuple[str, ...]
    scores: Mapping[tuple[str, str], Scores]
    insiders: Mapping[tuple[str, str], Scores]
    respondents: Mapping[tuple[str, frozenset[str]], Respondents]

    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(group for group, _ in self.respondents))

    def completed(self, group: str | None = None) -> int:
        """Count the people, all of them or of one group."""
        return sum(len(alike.members) for (of, _), alike in self.respondents.items() if group in (None, of))

    def count_without_insiders(self) -> int:
        """Count the people without the coordinators, who can subtract their own answers (norms B6)."""
        return sum(alike.counting for alike in self.respondents.values())

    def scores_on(self, item: str, groups: Iterable[str]) -> Scores:
        """Add up the scores on an item of these groups."""
        return add_up(self.scores.get((group, item), {}) for group in groups)

    def scores_without_insiders(self, item: str, groups: Iterable[str]) -> Scores:
        """Add up the scores on an item of these groups, without the coordinators'."""
        groups = tuple(groups)
        left = Counter(self.scores_on(item, groups))
        left.subtract(add_up(self.insiders.get((group, item), {}) for group in groups))
        return +left


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
    if not marks:
        return
    sums = zip(*(mark.sums for mark in marks), strict=True)
    counts = zip(*(mark.counts for mark in marks), strict=True)
    for item, totals, numbers in zip(items, sums, counts, strict=True):
        if scores := _counts(zip(totals, numbers, strict=True), least):
            yield item, scores


def tally(marks: Iterable[RunScores], items: Sequence[str], insiders: frozenset[str], least: int) -> Tally:
    """Count the scores of a round. `least` is how many answers a score on an item needs; order never matters."""

    @cache
    def answered(counts: tuple[int, ...]) -> frozenset[str]:
        return frozenset(item for item, n in zip(items, counts, strict=True) if n >= least)

    members: dict[str, list[RunScores]] = defaultdict(list)
    respondents: dict[tuple[str, frozenset[str]], Respondents] = defaultdict(Respondents)
    for mark in marks:
        members[mark.group].append(mark)
        alike = respondents[mark.group, answered(tuple(mark.counts))]
        alike.members.append(mark.person)
        alike.insiders += mark.person in insiders
    scores: dict[tuple[str, str], Scores] = {}
    inside: dict[tuple[str, str], Scores] = {}
    for group, everybody in members.items():
        own = [mark for mark in everybody if mark.person in insiders]
        for target, some in ((scores, everybody), (inside, own)):
            target.update({(group, item): counted for item, counted in _scores_by_item(some, items, least)})
    return Tally(tuple(items), scores, inside, dict(respondents))
