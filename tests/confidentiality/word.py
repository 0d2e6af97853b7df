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
    found = _remaining(n, step, rule)
    outsider, insider = (narrowest(_left(found, n, step, inside)) for inside in (False, True))
    scale, rests = (HIGHEST - LOWEST) * step + 1, (HIGHEST - LOWEST) * step
    tried = scale * ((n - 1) * rests + 1) + scale**2 * ((n - 2) * rests + 1)
    return outsider._replace(looked_at=tried), insider._replace(looked_at=tried)


def _remaining(n: int, step: int, rule: Rule) -> dict[tuple, set[int]]:
    """List the scores that somebody else can have, by own score (or None) and what is shown."""
    scale = range(LOWEST * step, HIGHEST * step + 1)
    found: dict[tuple, set[int]] = {}
    for own in (None, *scale):
        known = () if own is None else (own,)
        for other in scale:
            people = n - len(known) - 1
            for rest in range(people * scale[0], people * scale[-1] + 1):
                total = sum(known) + other + rest
                squared = sum(each**2 for each in known) + other**2
                for said in _said(n, total, squared, squares(people, rest, step), step, rule):
                    found.setdefault((own, value(n, total, step, rule), said), set()).add(other)
    return found


def fewest(n: int, rule: Rule = RULE) -> int:
    """Say how few different scores an insider leaves somebody with beside the word, on whole points."""
    return min(left.values for left in _left(_remaining(n, 1, rule), n, 1, True) if "word True" in left.why)


def _said(n: int, total: int, squared: int, rest: tuple[int, int], step: int, rule: Rule) -> Iterator[bool]:
    smallest, largest = (word(n, total, squared + each, step, rule=rule) for each in rest)
    if not smallest:
        yield False
    if largest:
        yield True


def _left(found: dict[tuple, set[int]], n: int, step: int, insider: bool) -> list[Left]:
    return [
        Left(
            Fraction(max(scores) - min(scores), step),
            f"n {n}, own {own}/{step}, {shown}, word {said}: {min(scores) / step:g} to {max(scores) / step:g}",
            len(scores),
            1,
        )
        for (own, shown, said), scores in found.items()
        if (own is not None) == insider
    ]
