"""Work out what remains possible beside the word that views lie far apart.

Of numbers with a known sum, the sum of squares is largest with as many as possible at the ends of the scale, and
smallest when they lie together; so whether the word could be said, or left out, is known without trying them all.
"""

from collections.abc import Iterator
from fractions import Fraction

from tests.confidentiality.left import Left, narrowest
from tests.confidentiality.shown import HIGHEST, LOWEST, RULE, Rule, value, word


def squares(people: int, total: int, step: int) -> tuple[int, int]:
    """Say the smallest and the largest sum of squares of `people` scores that add up to `total`."""
    if not people:
        return 0, 0
    each, over = divmod(total, people)
    smallest = (people - over) * each**2 + over * (each + 1) ** 2
    low, span = LOWEST * step, (HIGHEST - LOWEST) * step
    top, rest = divmod(total - people * low, span)
    largest = top * (low + span) ** 2 + ((low + rest) ** 2 + (people - top - 1) * low**2 if top < people else 0)
    return smallest, largest


def left(n: int, step: int, rule: Rule = RULE) -> tuple[Left, Left]:
    """Say what an outsider and an insider leave anybody with, in one group of `n`, at the narrowest."""
    scale = range(LOWEST * step, HIGHEST * step + 1)
    spans: dict[tuple, list[int]] = {}
    looked_at = 0
    for own in (None, *scale):
        known = () if own is None else (own,)
        for other in scale:
            people = n - len(known) - 1
            for rest in range(people * scale[0], people * scale[-1] + 1):
                looked_at += 1
                total = sum(known) + other + rest
                squared = sum(each**2 for each in known) + other**2
                for said in _said(n, total, squared, squares(people, rest, step), step, rule):
                    span = spans.setdefault((own, value(n, total, step, rule), said), [other, other])
                    span[0], span[1] = min(span[0], other), max(span[1], other)
    return narrowest(_found(spans, n, step, False))._replace(looked_at=looked_at), narrowest(
        _found(spans, n, step, True)
    )._replace(looked_at=looked_at)


def _said(n: int, total: int, squared: int, rest: tuple[int, int], step: int, rule: Rule) -> Iterator[bool]:
    smallest, largest = (word(n, total, squared + each, step, rule=rule) for each in rest)
    if not smallest:
        yield False
    if largest:
        yield True


def _found(spans: dict[tuple, list[int]], n: int, step: int, insider: bool) -> list[Left]:
    return [
        Left(
            Fraction(span[1] - span[0], step),
            f"n {n}, own {key[0]}/{step}, {key[1]}, word {key[2]}: {span[0] / step:g} to {span[1] / step:g}",
        )
        for key, span in spans.items()
        if (key[0] is not None) == insider
    ]
