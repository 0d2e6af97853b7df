"""The ledger: of which sets of people anything was ever released, and what one more release may add to it.

Norms B15 and B16: the check is over everything ever released that has people in common, for all viewers together. An
end ("4.2 or higher") and a band are in it as well: with a mean of nearly the same people they would tell on the few
that differ.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations, product

from dialogs.group.confidential import ConfidentialPicture, shown_groups
from dialogs.group.disclosure import disclosed_classes
from dialogs.group.tally import Tally
from dialogs.round_records import LedgerSet

Cell = tuple[str, str]
People = frozenset[str]
# The exact check tries every few of the small classes of people; of more than these it is not waited for.
_MOST_SMALL_CLASSES = 12
# Solving it takes the square of the sets times the classes of people: about a second for this many.
_MOST_WORK = 1_000_000


def shown_cells(picture: ConfidentialPicture) -> frozenset[Cell]:
    """Return of what a picture shows a number, as (item, group); group "" is everybody."""
    whole = {(value.id, "") for value in picture.competencies if value.span}
    parts = {(value.id, part.group) for part in picture.groups for value in part.competencies if value.span}
    return frozenset(whole | parts | _told_of(picture))


def _told_of(picture: ConfidentialPicture) -> set[Cell]:
    """Return the choices a picture tells of: that nothing is named is told as well."""
    return {(choice.id, "") for choice in picture.choices}


def sets_behind(tally: Tally, picture: ConfidentialPicture, pseudonym: Callable[[str], str]) -> list[LedgerSet]:
    """Return the people behind a picture, in classes that are in the same released cells."""
    shown = shown_cells(picture)
    # Of a choice all who took part are told of: who chose none is one of those of whom nothing is named.
    of_all = _told_of(picture)
    classes: dict[frozenset[Cell], set[str]] = defaultdict(set)
    for (group, items), alike in tally.respondents.items():
        # Who is in nothing shown is noted as well: the picture was made of their answers too.
        cells = (shown & {(item, of) for item in items for of in ("", group)}) | of_all
        classes[cells].update(map(pseudonym, alike))
    return [LedgerSet(tuple(sorted(cells)), frozenset(members)) for cells, members in classes.items()]


def people_behind(sets: Sequence[LedgerSet], cell: Cell) -> People:
    """Return everybody who is in this released cell."""
    return frozenset[str]().union(*(one.members for one in sets if cell in one.cells))


def items_in_bands(
    tally: Tally,
    groups: Sequence[str],
    released: Sequence[Sequence[LedgerSet]],
    k: int,
    regrouped: Sequence[Sequence[LedgerSet]] = (),
    erased: People = frozenset(),
    promised: int = 0,
    viewers: People = frozenset(),
    unknown_viewers: int = 0,
) -> frozenset[str]:
    """Return the items of which only a band may be shown, because of what was `released` before.

    Those where a mean, together with all before it, would tell something about fewer than k people: a leaver, a comer.
    And those where it would divide people who were shown together in a round of other groups, or the other way about:
    the whole of then less a group of now need not obey the rule. Other groups are those of rounds that were `regrouped`
    (which are among the released), and those of the same names between which somebody moved. The members of all are
    named as in the tally, but who was `erased`: whoever is new may be one of these. From `k` people on this round shows
    a group; where one of the released rounds `promised` more, a difference with it is of no fewer than that. `viewers`
    coordinate this round or one of the released, or ever did: each knows what they answered in the others, and all
    viewers are one (norms B16). So whatever is told has to be of enough people without them, too; and without as many
    as were viewers once and are known no more (`unknown_viewers`), who may be anybody who is new. And it has to be of
    enough people who took part, whether they gave this item a score or not: else its form would tell which of them did.
    """
    if not released:
        return frozenset()
    least = max(k, promised) + unknown_viewers
    everybody = frozenset((frozenset[str]().union(*tally.respondents.values()),))
    tells = cache(lambda new, old: discloses(new | old, least, new))

    def few(item: str) -> bool:
        new = frozenset(_respondents(tally, item, of) for of in ("", *shown_groups(tally, item, groups, k)))
        old = frozenset(people_behind(sets, cell) for sets in released for cell in _cells_of(sets, item))
        now = {group: _respondents(tally, item, group) for group in groups}
        others = [*regrouped, *(sets for sets in released if _have_moved(sets, item, now))]
        if any(_divides(new, frozenset(people_behind(sets, c) for c in _cells_of(sets, item))) for sets in others):
            return True
        pairs = (*_seen(new, old, viewers), *_seen(everybody, _took_part(released, item), viewers))
        if any(_may_be_few(one, other, erased, least) for sets in pairs for one, other in product(*sets)):
            return True
        return any(other and tells(one, other) for one, other in pairs)

    untold = (choice for choice in tally.chosen if _was_told(everybody, choice, released, erased))
    return frozenset((*filter(few, tally.items), *untold))


def _was_told(
    everybody: Iterable[People], choice: str, released: Sequence[Sequence[LedgerSet]], erased: People
) -> bool:
    """Tell whether anybody who took part did so before where this choice was told of: of nobody it is told twice.

    A difference of any size may tell of one, and so may none: whoever chose otherwise the second time, and finds the
    rest as it was, knows how many others chose the one and the other. Whether they chose something, then or now, is
    not looked at: that it is told would say that they did not.
    """
    now = erased.union(*everybody)
    return any(now & then for then in _took_part(released, choice))


def _have_moved(sets: Sequence[LedgerSet], item: str, now: Mapping[str, People]) -> bool:
    """Tell whether somebody is in another group now than the one in which, or beside which, they were shown then."""
    then = {group: people_behind(sets, (item, group)) for _, group in _cells_of(sets, item)}
    grouped = frozenset[str]().union(*(people for group, people in then.items() if group))
    for group, people in now.items():
        # Beside a group that was shown are all of the whole, too.
        others = people - then[group] if group in then else people
        if not others.isdisjoint(grouped) or (group in then and not others.isdisjoint(then.get("", ()))):
            return True
    return False


def _took_part(released: Iterable[Sequence[LedgerSet]], item: str) -> frozenset[People]:
    """Return who took part in each of the rounds that showed something of this item."""
    return frozenset(
        frozenset[str]().union(*(one.members for one in sets)) for sets in released if _cells_of(sets, item)
    )


def _seen(new: frozenset[People], old: frozenset[People], viewers: People) -> Sequence[tuple[frozenset[People], ...]]:
    """Return new sets and old ones, as they are and for who knows the answers of these viewers."""
    return (new, old), (_without(viewers, new), _without(viewers, old))


def _without(viewers: People, sets: Iterable[People]) -> frozenset[People]:
    """Return what is left of sets of people for who knows the answers of these viewers."""
    return frozenset(one - viewers for one in sets)


def _divides(new: Iterable[People], released: frozenset[People]) -> bool:
    """Tell whether a new set has some of the people of a released one, but was not itself released beside it."""
    return any(one & other for one in new if one not in released for other in released)


def _may_be_few(new: People, released: People, erased: People, k: int) -> bool:
    """Tell whether fewer than k people may differ, when as many of the new as can be are erased ones who came back."""
    returned = min(len(released & erased), len(new - released))
    return bool(returned) and len(new ^ released) - 2 * returned < k


def _cells_of(sets: Sequence[LedgerSet], item: str) -> set[Cell]:
    return {cell for one in sets for cell in one.cells if cell[0] == item}


def _respondents(tally: Tally, item: str, group: str) -> People:
    return frozenset[str]().union(
        *(alike for (of, items), alike in tally.respondents.items() if item in items and group in ("", of))
    )


def discloses(sets: Iterable[People], k: int, new: Iterable[People] | None = None) -> bool:
    """Tell whether means of these sets of people, together, tell something about fewer than k of them.

    With `new` only what those take part in. Exact, but where people differ in very many ways: then it says yes.
    """
    left = _that_may_tell(frozenset(sets), k)
    sets = list(left if new is None else _connected(left, frozenset(new)))
    # People who are in the same sets are one class, named by a bit per set; so few classes stand for many people.
    place: dict[str, int] = defaultdict(int)
    for number, one in enumerate(sets):
        for member in one:
            place[member] |= 1 << number
    sizes = Counter(place.values())
    if sum(n < k for n in sizes.values()) > _MOST_SMALL_CLASSES or len(sets) ** 2 * len(sizes) > _MOST_WORK:
        return True
    if any(0 < _differ(sizes, *two) < k for two in combinations(range(len(sets)), 2)):
        return True
    released = [frozenset(class_ for class_ in sizes if class_ >> number & 1) for number in range(len(sets))]
    return disclosed_classes(released, sizes, k) is not None


def _that_may_tell(sets: frozenset[People], k: int) -> frozenset[People]:
    """Leave out sets of which k people or more are in no other: whatever such a set is part of is about those too."""
    while True:
        seen = Counter(member for one in sets for member in one)
        left = frozenset(one for one in sets if sum(seen[member] == 1 for member in one) < k)
        if len(left) == len(sets):
            return left
        sets = left


def _connected(sets: frozenset[People], new: frozenset[People]) -> frozenset[People]:
    """Return those of the sets that are new, and whatever shares people with these, at whatever remove."""
    found = sets & new
    while True:
        people = frozenset[str]().union(*found)
        more = frozenset(one for one in sets if one & people)
        if more <= found:
            return found
        found |= more


def _differ(sizes: Mapping[int, int], one: int, other: int) -> int:
    """Count the people who are in one of these two sets only."""
    return sum(n for class_, n in sizes.items() if (class_ >> one ^ class_ >> other) & 1)
