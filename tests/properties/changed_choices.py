"""Say what follows from two lists of what was chosen, to one of both who chose otherwise the second time.

All others chose the same both times. Whoever changed knows both of their own answers, and of the others how many took
part in which of the two.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from dialogs.group.choices import Choice
from tests.properties.chosen import NAMED_FROM, Chosen, named
from tests.properties.watched import Held


def follows(plan: Sequence[Held], told: Sequence[bool], chosen: Chosen, lists: Sequence[Choice]) -> list[str]:
    """Say of whom it follows, to somebody in two rounds that told what was chosen, that all chose something or none."""
    found = []
    for (one, first), (other, second) in combinations(enumerate(plan), 2):
        if told[one] and told[other]:
            for name, place, instead in _changes(sorted(first.counted & second.counted), chosen, lists):
                choice, own = lists[place], {one: chosen[name][place], other: instead}
                before = named(first, chosen, place, choice.most)
                after = named(second, _with(chosen, name, place, instead), place, choice.most)
                if before and after:
                    said = {one: before, other: after}
                    found += _known(plan, said, own, name, len(choice.options))
    return found


def _changes(
    names: Sequence[str], chosen: Chosen, lists: Sequence[Choice]
) -> Iterator[tuple[str, int, tuple[int, ...]]]:
    """Yield who might have chosen one other thing instead."""
    for name, place in product(names, range(len(lists))):
        for option in range(len(lists[place].options)):
            if option not in chosen[name][place]:
                yield name, place, (option,)


def _with(chosen: Chosen, name: str, place: int, instead: tuple[int, ...]) -> Chosen:
    given = list(chosen[name])
    given[place] = instead
    return {**chosen, name: given}


def _known(
    plan: Sequence[Held],
    said: Mapping[int, tuple[int, ...]],
    own: Mapping[int, tuple[int, ...]],
    name: str,
    options: int,
) -> Iterator[str]:
    one, other = said
    first, second = plan[one].counted - {name}, plan[other].counted - {name}
    # Of the first only, of both, of the second only.
    groups = first - second, first & second, second - first
    for option in range(options):
        fits = [
            (here, both, there)
            for here, both, there in product(*(range(len(group) + 1) for group in groups))
            if (here + both + (option in own[one]) >= NAMED_FROM) == (option in said[one])
            and (both + there + (option in own[other]) >= NAMED_FROM) == (option in said[other])
        ]
        for group, counts in zip(groups, zip(*fits, strict=True), strict=True):
            if group and set(counts) in ({0}, {len(group)}):
                yield f"{name} knows of option {option + 1}: all of {sorted(group)} chose it, or none"
