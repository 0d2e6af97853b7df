"""From the marks of a round to counts: how often each score was given, per group and item. Pure.

Counts, not lists: what a picture shows of a hundred thousand people then costs no more than of ten.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from operator import itemgetter

from dialogs.group.choices import count_chosen
from dialogs.round_records import SEVERAL_SEPARATOR, RunScores

Scores = Mapping[Fraction, int]


@dataclass(frozen=True)
class Tally:
    """`scores` per (group, item); `respondents` are the people per (group, items with a score or a choice).

    `chosen` is per question that is no score how many people chose each, and `choosing` how many answered it.
    """

    items: tuple[str, ...]
    scores: Mapping[tuple[str, str], Scores]
    respondents: Mapping[tuple[str, frozenset[str]], Sequence[str]]
    chosen: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    choosing: Mapping[str, int] = field(default_factory=dict)

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


def tally(marks: Iterable[RunScores], items: Sequence[str], least: int, choices: Sequence[str] = ()) -> Tally:
    """Count the scores of a round, and what was chosen of each of the `choices`.

    `least` is how many answers a score on an item needs; order never matters.
    """

    @cache
    def answered(counts: tuple[int, ...], chose: tuple[bool, ...]) -> frozenset[str]:
        scored = (item for item, n in zip(items, counts, strict=True) if n >= least)
        return frozenset((*scored, *(choice for choice, given in zip(choices, chose, strict=True) if given)))

    members: dict[str, list[RunScores]] = defaultdict(list)
    respondents: dict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    for mark in marks:
        members[mark.group].append(mark)
        # On paper nothing is chosen of a list.
        chose = tuple(of_one is not None for of_one in mark.chosen or [None] * len(choices))
        respondents[mark.group, answered(tuple(mark.counts), chose)].append(mark.person)
    chosen = {
        choice: [
            of_one.split(SEVERAL_SEPARATOR)
            for everybody in members.values()
            for mark in everybody
            if mark.chosen and (of_one := mark.chosen[place])
        ]
        for place, choice in enumerate(choices)
    }
    scores = {
        (group, item): counted
        for group, everybody in members.items()
        for item, counted in _scores_by_item(everybody, items, least)
    }
    choosing = {
        choice: sum(len(alike) for (_, given), alike in respondents.items() if choice in given) for choice in choices
    }
    counts = {choice: count_chosen(of_each) for choice, of_each in chosen.items()}
    return Tally(tuple(items), scores, dict(respondents), counts, choosing)
