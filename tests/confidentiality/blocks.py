"""Work out what remains possible where a picture depends on sums only.

People about whom nothing tells them apart are one block: with `people` of them, each between `low` and `high`, any
sum in between can be, and given the sum any score that the others can make up for. So all rounds of a case are all
combinations of sums of blocks, however many people. Who is known (the insider) is a block of one whose sum is
known.
"""

from collections.abc import Callable, Hashable, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from tests.confidentiality.left import Left, narrowest
from tests.confidentiality.shown import HIGHEST, LOWEST


class Block(NamedTuple):
    """Hold people who look alike to the adversary; `known` is the insider, `moved` is what answers drifted by."""

    name: str
    people: int
    known: bool = False
    moved: bool = False
    only: tuple[int, ...] = ()  # the insider's scores that are tried, when not all


Sums = tuple[int, ...]


def scores(block: Block, step: int) -> range:
    """List the scores a member of a block can have, in steps; answers that drift do so by one step at most."""
    return range(-1, 2) if block.moved else range(LOWEST * step, HIGHEST * step + 1)


def left(blocks: Sequence[Block], picture: Callable[[Sums], Hashable], step: int) -> Left:
    """Say what the adversary leaves anybody with at the narrowest, over everything that can be."""
    own = [scores(block, step) for block in blocks]
    ranges = [
        block.only or range(block.people * each[0], block.people * each[-1] + 1)
        for block, each in zip(blocks, own, strict=True)
    ]
    known = [index for index, block in enumerate(blocks) if block.known]
    targets = [index for index, block in enumerate(blocks) if block.people and not block.known and not block.moved]
    seen: dict[Hashable, list[int]] = {}
    looked_at = 0
    for sums in product(*ranges):
        looked_at += 1
        key = (picture(sums), *(sums[index] for index in known))
        spans = seen.get(key)
        if spans is None:
            seen[key] = [sums[index] for index in targets for _ in "<>"]
            continue
        for place, index in enumerate(targets):
            total = sums[index]
            if total < spans[2 * place]:
                spans[2 * place] = total
            elif total > spans[2 * place + 1]:
                spans[2 * place + 1] = total
    return narrowest(
        [
            _left(blocks[index], spans[2 * place : 2 * place + 2], step, key)
            for key, spans in seen.items()
            for place, index in enumerate(targets)
        ]
    )._replace(looked_at=looked_at)


def _left(block: Block, sums: list[int], step: int, key: Hashable) -> Left:
    lowest, highest = LOWEST * step, HIGHEST * step
    low = max(lowest, sums[0] - (block.people - 1) * highest)
    high = min(highest, sums[1] - (block.people - 1) * lowest)
    return Left(
        Fraction(high - low, step), f"{block.name} in {low / step:g} to {high / step:g}, seen {key}", high - low + 1
    )
