"""An independent judge of confidential pictures. It shares no code with what it judges: it counts people one by one.

It knows the rule in words (decision 79) and works in whole tenths. A picture is judged as JSON, as it is kept; what is
wrong with it is said in a sentence.
"""

import itertools
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

WORD_FROM, FAR_APART = 10, Fraction(14, 10)
FORMS = ("mean", "at_most", "at_least", "band")
NUMBERS = ("n", *FORMS, "before")


@dataclass(frozen=True)
class Someone:
    """A person in a round: their group ("" without), and a score per item they have one on."""

    group: str
    scores: Mapping[str, Fraction]


People = Mapping[str, Someone]
Part = Mapping[str, Any]


def rank(matrix: Sequence[Sequence[int]]) -> int:
    """Rows that depend on no row before them, by plain elimination."""
    basis: list[tuple[int, list[Fraction]]] = []
    for row in matrix:
        left = [Fraction(value) for value in row]
        for lead, known in basis:
            factor = left[lead] / known[lead]
            left = [value - factor * other for value, other in zip(left, known, strict=True)]
        lead = next((place for place, value in enumerate(left) if value), None)
        if lead is not None:
            basis.append((lead, left))
    return len(basis)


def classes(sets: Sequence[frozenset[Any]]) -> dict[tuple[bool, ...], list[Any]]:
    """People by the sets they are in."""
    atoms: dict[tuple[bool, ...], list[Any]] = {}
    for person in frozenset().union(*sets):
        atoms.setdefault(tuple(person in one for one in sets), []).append(person)
    return atoms


def leaks(releases: Iterable[Iterable[Any]], k: int, before: Iterable[Iterable[Any]] = ()) -> list[Any] | None:
    """Norms B15: fewer than k people about whom the released sums say something, or None.

    With sums of `before`: what these and the releases say together, where the releases have a part in it.
    """
    old = [frozenset(one) for one in before if one]
    sets = [*old, *(frozenset(one) for one in releases if one)]
    if not sets:
        return None
    atoms = classes(sets)
    patterns = list(atoms)
    sizes = [len(atoms[pattern]) for pattern in patterns]
    matrix = [[int(pattern[row]) for pattern in patterns] for row in range(len(sets))]
    small = [place for place, n in enumerate(sizes) if n < k]
    for many in range(1, k):
        for few in itertools.combinations(small, many):
            if sum(sizes[place] for place in few) < k and _tell(matrix, few, len(old)):
                return sorted(person for place in few for person in atoms[patterns[place]])
    return None


def _tell(matrix: Sequence[Sequence[int]], few: Collection[int], known: int) -> bool:
    """Whether these sums add up to something of a few classes alone, and not by the ones that are `known` only.

    Some of those may differ by a few already. So it asks whether there are any that say nothing without the others.
    """

    def alone(rows: Sequence[Sequence[int]]) -> bool:
        rest = [[value for place, value in enumerate(row) if place not in few] for row in rows]
        return rank(rows) > rank(rest)

    old, new = matrix[:known], matrix[known:]
    some = (rows for many in range(known + 1) for rows in itertools.combinations(old, many))
    return alone(matrix) and any(not alone(rows) and alone((*rows, *new)) for rows in some)


def tenths(scores: Collection[Fraction]) -> int:
    """The mean in tenths, half up."""
    return math.floor(sum(scores) / Fraction(len(scores)) * 10 + Fraction(1, 2))


def form(scores: Collection[Fraction], *, in_bands: bool = False) -> tuple[str, Any]:
    """How the mean of these may be written: an exact one strictly between the ends for so many people."""
    n, mean = len(scores), tenths(scores)
    if in_bands:
        return "band", "low" if mean < 25 else "mid" if mean < 35 else "high"
    low, high = -(-(10 * n + 60) // n), (50 * n - 60) // n
    if mean <= low:
        return "at_most", low
    return ("at_least", high) if mean >= high else ("mean", mean)


def said(value: Part) -> tuple[str, Any] | None:
    """How a value is written in a picture; None where it is not there."""
    forms = [(key, value[key]) for key in FORMS if value[key] is not None]
    assert len(forms) <= 1, f"{value['id']} is said twice: {forms}"
    return next(((key, shown if key == "band" else round(Decimal(shown) * 10)) for key, shown in forms), None)


def cells_of(picture: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(item, group) of everything that is said in a picture; group "" is everybody."""
    for value in picture["competencies"]:
        if said(value):
            yield value["id"], ""
    for part in picture["groups"]:
        for value in part["competencies"]:
            if said(value):
                yield value["id"], part["group"]


def behind(people: People, item: str, group: str) -> frozenset[str]:
    """Who is in a cell."""
    return frozenset(name for name, one in people.items() if item in one.scores and group in ("", one.group))


def without(people: People, coordinators: Collection[str]) -> People:
    """The people whose answers are in the figures."""
    return {name: one for name, one in people.items() if name not in coordinators}


def shows(picture: Mapping[str, Any], item: str) -> bool:
    """Whether a picture says anything of this item."""
    return any(id_ == item for id_, _ in cells_of(picture))


def tells_of_few(sets: Sequence[frozenset[str]], viewers: frozenset[str]) -> bool:
    """Whether these sets together tell of fewer than five, to anybody or to who knows the answers of these viewers.

    Sets of who gave an item a score, or of all who took part: else its form told which of them gave one.
    """
    return any(leaks([one - known for one in sets], 5) is not None for known in (frozenset[str](), viewers))


def judge(
    picture: Mapping[str, Any],
    everybody: People,
    roles: Mapping[str, Sequence[str]],
    coordinators: Collection[str] = (),
    k: int = 5,
    in_bands: Collection[str] = (),
) -> None:
    """Says what a picture of these people should not have shown, shows wrongly, or should have shown."""
    people = without(everybody, coordinators)
    if not picture["enough"]:
        assert not any(picture.values()), "a refusal has no number"
        assert len(people) < k, "enough people, and refused"
        return
    assert len(people) >= k, "a picture of too few"
    assert picture["completed"] == len(people), f"{picture['completed']} completed, {len(people)} took part"
    parts = {part["group"]: part for part in picture["groups"]}
    for value in picture["competencies"]:
        item = value["id"]
        beside = {name: one for name, part in parts.items() if said(one := _of(part, item))}
        for name, one in beside.items():
            _value(one, people, name, k, in_bands)
        if _may_be_whole(item, people, list(beside), k, in_bands):
            _value(value, people, "", k, in_bands)
        else:
            assert not said(value), f"{item} of all tells on a group, or on those who are left"
        _nobody_left_over(item, people, list(beside), k)
    for part in (picture, *parts.values()):
        _roles(part, roles)
    _apart(picture, people, k)
    _extremes(picture)
    for item in {item for item, _ in cells_of(picture)}:
        few = leaks([behind(people, item, group) for id_, group in cells_of(picture) if id_ == item], k)
        assert few is None, f"{item} tells about {few}"


def _of(part: Part, item: str) -> Part:
    return next(value for value in part["competencies"] if value["id"] == item)


def _scores(people: People, item: str, who: Iterable[str]) -> list[Fraction]:
    return [people[name].scores[item] for name in who]


def _value(value: Part, people: People, group: str, k: int, in_bands: Collection[str]) -> None:
    item = value["id"]
    who = behind(people, item, group)
    if len(who) < k:
        left = {key: value[key] for key in NUMBERS if value[key] is not None}
        assert not left, f"{item} of {group!r} is shown of {len(who)}: {left}"
        return
    # Beside a band stands no number: of two pictures it told whether who left had skipped the item.
    shown = None if item in in_bands else len(who)
    assert value["n"] == shown, f"{item} of {group!r}: {value['n']} of {len(who)}"
    expected = form(_scores(people, item, who), in_bands=item in in_bands)
    assert said(value) == expected, f"{item} of {group!r} is {said(value)}, not {expected}"


def _rest(item: str, people: People, groups: Sequence[str]) -> frozenset[str]:
    return behind(people, item, "").difference(*(behind(people, item, group) for group in groups))


def _may_be_whole(item: str, people: People, groups: Sequence[str], k: int, in_bands: Collection[str]) -> bool:
    """Whether each of what stands beside the whole, and who is left, has an exact mean of its own."""
    if not groups:
        return True
    rest = _rest(item, people, groups)
    beside = [behind(people, item, group) for group in groups] + ([rest] if rest else [])
    return item not in in_bands and all(
        len(who) >= k and form(_scores(people, item, who))[0] == "mean" for who in beside
    )


def _nobody_left_over(item: str, people: People, groups: Sequence[str], k: int) -> None:
    """Who is in no shown group is nobody, or enough; and no group is hidden for nothing."""
    rest = _rest(item, people, groups) if groups else frozenset()
    assert not 0 < len(rest) < k, f"{item} is known of {len(rest)} by subtraction"
    named = {one.group for one in people.values()} - {""}
    if named and all(len(behind(people, item, group)) >= k for group in named):
        assert set(groups) == named, f"{item}: {named - set(groups)} hidden for nothing"


def _roles(shown: Part, roles: Mapping[str, Sequence[str]]) -> None:
    """A role is the mean of what is shown of its competencies, where each has one."""
    for role in shown["roles"]:
        members = [said(_of(shown, member)) for member in roles[role["id"]]]
        if all(member and member[0] == "mean" for member in members):
            expected = ("mean", tenths([Fraction(member[1], 10) for member in members if member]))
            assert said(role) == expected, f"{role['id']} is {said(role)}, not {expected}"
        else:
            assert not said(role), f"{role['id']} gives a hidden competency away"


def _apart(picture: Mapping[str, Any], people: People, k: int) -> None:
    expected = []
    for value in picture["competencies"]:
        who = behind(people, value["id"], "")
        if any(one.group for one in people.values()) or len(who) < max(k, WORD_FROM):
            continue
        scores = _scores(people, value["id"], who)
        if value["mean"] is None or not 20 <= tenths(scores) <= 40:
            continue
        middle = sum(scores) / Fraction(len(scores))
        if sum((score - middle) ** 2 for score in scores) / len(scores) >= FAR_APART**2:
            expected.append(value["id"])
    assert list(picture["apart"]) == expected, f"views lie apart on {picture['apart']}, not {expected}"


def _extremes(picture: Mapping[str, Any]) -> None:
    """Whatever can still be the highest, when all else is as low as it can be; and nothing that can be both."""
    reach = {value["id"]: _reach(*shown) for value in picture["competencies"] if (shown := said(value))}
    highest = [item for item, (_, top) in reach.items() if all(top >= low for low, _ in reach.values())]
    lowest = [item for item, (low, _) in reach.items() if all(low <= top for _, top in reach.values())]
    if set(highest) & set(lowest):
        highest = lowest = []
    for key, expected in (("highest", highest), ("lowest", lowest)):
        assert list(picture[key]) == expected, f"{key}: {picture[key]}, not {expected}"


def _reach(how: str, shown: Any) -> tuple[int, int]:
    """The tenths between which the mean lies."""
    if how == "band":
        return {"low": (10, 24), "mid": (25, 34), "high": (35, 50)}[shown]
    return {"mean": (shown, shown), "at_most": (10, shown), "at_least": (shown, 50)}[how]
