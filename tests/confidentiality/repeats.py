"""Work out what a linked repeat leaves possible, for an adversary who takes it that answers stay, or hardly change.

A first sum is that of who stayed and who left, a second that of who stayed (with what they drifted by) and who
joined. With one equation each and everybody free within the scale, a person's interval follows by taking the others
at their ends.
"""

from typing import NamedTuple

from tests.confidentiality.shown import BAND, HIGHEST, LOWEST, Value, band

Span = tuple[int, int]


class People(NamedTuple):
    """Count who stayed, left and joined, as far as the adversary does not know their scores."""

    stayed: int
    left: int
    joined: int


def spans(people: People, first: Span, second: Span, drift: int, step: int) -> dict[str, Span]:
    """Say within which scores one who stayed, left or joined remains, given both sums within their ends."""
    low, high = LOWEST * step, HIGHEST * step
    moved = drift * people.stayed
    by_first = _within(people.stayed, (first[0] - people.left * high, first[1] - people.left * low), step)
    by_second = _within(
        people.stayed, (second[0] - people.joined * high - moved, second[1] - people.joined * low + moved), step
    )
    both = max(by_first[0], by_second[0]), min(by_first[1], by_second[1])
    found = {"stayed": _one(people.stayed, both, step)}
    found["left"] = _one(people.left, (first[0] - by_second[1], first[1] - by_second[0]), step)
    found["joined"] = _one(people.joined, (second[0] - by_first[1] - moved, second[1] - by_first[0] + moved), step)
    return {name: span for name, span in found.items() if getattr(people, name)}


def _within(people: int, total: Span, step: int) -> Span:
    return max(people * LOWEST * step, total[0]), min(people * HIGHEST * step, total[1])


def _one(people: int, total: Span, step: int) -> Span:
    return (
        max(LOWEST * step, total[0] - (people - 1) * HIGHEST * step),
        min(HIGHEST * step, total[1] - (people - 1) * LOWEST * step),
    )


def band_sums(n: int, shown: Value, step: int) -> Span:
    """Say the smallest and largest sum of `n` people that lies in this band."""
    assert shown.form == BAND
    fit = [total for total in range(n * LOWEST * step, n * HIGHEST * step + 1) if band(n, total, step) == shown]
    return fit[0], fit[-1]


class Found(NamedTuple):
    """Say of one competency how narrow it became: for an outsider, and for the worst placed insider."""

    outsider: int
    insider: int


def narrowest(
    stayed: list[int], went: list[int], came: list[int], first: Span, second: Span, drift: int, step: int
) -> Found:
    """Say the smallest number of steps anybody is left within, over every insider of a round and its repeat.

    `first` and `second` are between which sums the two are known to lie. An insider who stayed knows both own answers;
    they are taken to be the same, which is what most are.
    """
    counts = People(len(stayed), len(went), len(came))
    nobody = spans(counts, first, second, drift, step)
    inside: list[Span] = []
    for own in set(stayed):
        people = counts._replace(stayed=counts.stayed - 1)
        inside += spans(people, _less(first, own), _less(second, own), drift, step).values()
    for own in set(went):
        inside += spans(counts._replace(left=counts.left - 1), _less(first, own), second, drift, step).values()
    for own in set(came):
        inside += spans(counts._replace(joined=counts.joined - 1), first, _less(second, own), drift, step).values()
    return Found(_width(list(nobody.values())), _width(inside))


def _less(sums: Span, own: int) -> Span:
    return sums[0] - own, sums[1] - own


def _width(found: list[Span]) -> int:
    return min((high - low for low, high in found), default=(HIGHEST - LOWEST) * 99)
