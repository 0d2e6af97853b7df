"""The ledger: of which sets of people something exact was ever released, and whether one more release may join them.

Norms B15 and B16: the check is over everything ever released of a round, for all viewers together.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from dialogs.group.confidential import ConfidentialPicture, differ_enough
from dialogs.group.disclosure import disclosed_classes
from dialogs.group.tally import Tally
from dialogs.records import LedgerSet

Cell = tuple[str, str]


def exact_cells(picture: ConfidentialPicture) -> frozenset[Cell]:
    """Return what a picture shows exactly, as (item, group); group "" is everybody."""
    whole = {(value.id, "") for value in picture.competencies if value.mean is not None}
    parts = {(value.id, part.group) for part in picture.groups for value in part.competencies if value.mean is not None}
    return frozenset(whole | parts)


def sets_behind(tally: Tally, picture: ConfidentialPicture, pseudonym: Callable[[str], str]) -> list[LedgerSet]:
    """Return the people behind a picture, in classes that are in the same released cells."""
    shown = exact_cells(picture)
    classes: dict[frozenset[Cell], set[str]] = defaultdict(set)
    for (group, items), alike in tally.respondents.items():
        # Who is in nothing exact is noted as well: the picture was made of their answers too.
        cells = shown & {(item, of) for item in items for of in ("", group)}
        classes[cells].update(map(pseudonym, alike.members))
    return [LedgerSet(tuple(sorted(cells)), frozenset(members)) for cells, members in classes.items()]


def people_behind(sets: Sequence[LedgerSet], cell: Cell) -> frozenset[str]:
    """Return everybody who is in this released cell."""
    return frozenset[str]().union(*(one.members for one in sets if cell in one.cells))


def comparable(
    then: Sequence[LedgerSet], now: Tally, pseudonym: Callable[[str], str], insiders: frozenset[str], k: int
) -> frozenset[str]:
    """Return the items on which a round may stand beside the one before (norms B17).

    The people are the same, or differ enough. `pseudonym` gives the pseudonyms of the round before.
    """
    people = [(items, frozenset(map(pseudonym, alike.members))) for (_, items), alike in now.respondents.items()]

    def alike(item: str) -> bool:
        # One item at a time: its two sets may be large.
        before = people_behind(then, (item, ""))
        respondents = frozenset[str]().union(*(members for items, members in people if item in items))
        return bool(before) and differ_enough(before, respondents, insiders, k)

    return frozenset(filter(alike, now.items))


def discloses(old: Sequence[LedgerSet], new: Sequence[LedgerSet], insiders: frozenset[str], k: int) -> bool:
    """Tell whether the new release, with all before it, tells something about fewer than k people.

    `insiders` are the pseudonyms of the coordinators, who count for nobody (norms B6).
    """
    # People who are in the same sets of every release are one class; so few classes stand for many people.
    place: dict[str, tuple[int, ...]] = defaultdict(tuple)
    sets = [*old, *new]
    for number, one in enumerate(sets):
        for member in one.members:
            place[member] += (number,)
    sizes: dict[tuple[int, ...], int] = defaultdict(int)
    for member, classes in place.items():
        sizes[classes] += member not in insiders
    released: dict[str, set[frozenset[tuple[int, ...]]]] = defaultdict(set)
    for part, offset in ((old, 0), (new, len(old))):
        numbers: dict[Cell, set[int]] = defaultdict(set)
        for number, one in enumerate(part, offset):
            for cell in one.cells:
                numbers[cell].add(number)
        for (item, _), own in numbers.items():
            released[item].add(frozenset(classes for classes in sizes if own & set(classes)))
    return any(disclosed_classes(item, sizes, k) for item in released.values())
