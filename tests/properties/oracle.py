"""An independent judge of confidential pictures. It shares no code with what it judges: it counts people one by one.

Norms B1-B19. A picture is judged as JSON, as it is kept; what is wrong with it is said in a sentence.
"""

import itertools
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

SPREAD_FROM = 10
NUMBERS = ("n", "mean", "around", "median", "agreement", "counts", "before")


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


def leaks(releases: Iterable[Iterable[Any]], k: int) -> list[Any] | None:
    """Norms B15: fewer than k people about whom the released sums say something, or None."""
    sets = [frozenset(one) for one in releases if one]
    if not sets:
        return None
    atoms: dict[tuple[bool, ...], list[Any]] = {}
    for person in frozenset().union(*sets):
        atoms.setdefault(tuple(person in one for one in sets), []).append(person)
    patterns = list(atoms)
    sizes = [len(atoms[pattern]) for pattern in patterns]
    matrix = [[int(pattern[row]) for pattern in patterns] for row in range(len(sets))]
    full = rank(matrix)
    small = [place for place, n in enumerate(sizes) if n < k]
    for many in range(1, k):
        for few in itertools.combinations(small, many):
            if sum(sizes[place] for place in few) >= k:
                continue
            rest = [place for place in range(len(patterns)) if place not in few]
            if full > (rank([[row[place] for place in rest] for row in matrix]) if rest else 0):
                return sorted(person for place in few for person in atoms[patterns[place]])
    return None


def shown_mean(scores: Collection[Fraction]) -> Decimal:
    """One decimal, half up."""
    return Decimal(math.floor(sum(scores) / Fraction(len(scores)) * 10 + Fraction(1, 2))) / 10


def tells(scores: Sequence[Fraction]) -> bool:
    """Whether the mean of these says what each of them said: all or all but one alike, or at an end of the scale."""
    most = max((scores.count(score) for score in scores), default=0)
    return most >= len(scores) - 1 or shown_mean(scores) in (Decimal(1), Decimal(5))


def exact_cells(picture: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(item, group) of every exact mean in a picture; group "" is everybody."""
    for value in picture["competencies"]:
        if value["mean"] is not None:
            yield value["id"], ""
    for part in picture["groups"]:
        for value in part["competencies"]:
            if value["mean"] is not None:
                yield value["id"], part["group"]


def behind(people: People, item: str, group: str) -> frozenset[str]:
    """Who is in a cell."""
    return frozenset(name for name, one in people.items() if item in one.scores and group in ("", one.group))


def found_out(picture: Mapping[str, Any], people: People, insiders: Collection[str], k: int) -> str | None:
    """Whom the exact means of a picture tell about, together, or None. Insiders know their own scores."""
    cells: dict[str, list[frozenset[str]]] = {}
    for item, group in exact_cells(picture):
        cells.setdefault(item, []).append(behind(people, item, group) - frozenset(insiders))
    for item, sets in cells.items():
        if few := leaks(sets, k):
            return f"{item} tells about {few}"
    return None


def judge(
    picture: Mapping[str, Any],
    people: People,
    roles: Mapping[str, Sequence[str]],
    insiders: Collection[str] = (),
    k: int = 5,
) -> None:
    """Says what a picture of these people should not have shown, or shows wrongly."""
    inside = frozenset(insiders)
    if not picture["enough"]:
        assert not any(picture.values()), "a refusal has no number"
        return
    assert len(people.keys() - inside) >= k, "a picture of too few"
    assert picture["completed"] == len(people), f"{picture['completed']} completed, {len(people)} took part"
    for value in picture["competencies"]:
        _value(value, people, "", inside, k)
    _roles(picture, people, roles, "")
    for part in picture["groups"]:
        assert any(value["mean"] is not None for value in part["competencies"]), "a group with nothing to show"
        for value in part["competencies"]:
            _value(value, people, part["group"], inside, k)
            assert value["around"] is None, "a group that is not exact is hidden"
        _roles(part, people, roles, part["group"])
    for item in {value["id"] for value in picture["competencies"]}:
        _remainders(picture, item, people, inside, k)
    _extremes(picture)
    found = found_out(picture, people, inside, k)
    assert found is None, found


def _value(value: Part, people: People, group: str, inside: frozenset[str], k: int) -> None:
    item = value["id"]
    who = behind(people, item, group)
    scores = [people[name].scores[item] for name in who]
    said = {key: value[key] for key in NUMBERS if value[key] is not None}
    if value["mean"] is None and value["around"] is None:
        assert not said, f"{item} of {group!r} is hidden and has {said}"
        return
    assert len(who - inside) >= k, f"{item} of {group!r} is shown of {len(who - inside)}"
    assert value["n"] == len(who)
    if value["mean"] is None:
        assert set(said) == {"n", "around"}, f"a range and more: {said}"
        assert value["around"] == math.floor(sum(scores) / Fraction(len(scores)) + Fraction(1, 2))
        return
    assert value["around"] is None
    assert Decimal(value["mean"]) == shown_mean(scores), f"{item} of {group!r}: {value['mean']} of {shown_mean(scores)}"
    _not_alike(item, group or "all", people, who, inside)
    if said.keys() & {"median", "agreement", "counts"}:
        assert not group, f"a spread of {group}"
        assert len(who - inside) >= SPREAD_FROM, f"a spread of {len(who - inside)}"
        assert sum(value["counts"]) == len(who)
        assert max(value["counts"]) < len(who) - 1, f"the counts of {item} say what each of them said"


def _not_alike(item: str, of: str, people: People, who: frozenset[str], inside: frozenset[str]) -> None:
    """Neither with the coordinators nor without, who can leave their own scores out."""
    for some in (who, who - inside):
        assert not tells([people[name].scores[item] for name in some]), f"{item} of {of} tells what each of them said"


def _remainders(picture: Mapping[str, Any], item: str, people: People, inside: frozenset[str], k: int) -> None:
    """What subtraction gives: every union of shown groups, and everybody else (norms B8, B10)."""
    cells = [behind(people, item, group) for id_, group in exact_cells(picture) if id_ == item and group]
    everybody = behind(people, item, "")
    if (item, "") not in set(exact_cells(picture)):
        assert not cells, f"groups of {item} beside a whole that is hidden"
        return
    for many in range(len(cells) + 1):
        for some in itertools.combinations(cells, many):
            rest = everybody.difference(*some)
            if rest:
                assert len(rest - inside) >= k, f"{item} is known of {len(rest - inside)} by subtraction"
                _not_alike(item, "the remainder", people, rest, inside)


def _roles(shown: Part, people: People, roles: Mapping[str, Sequence[str]], group: str) -> None:
    values = {value["id"]: value for value in shown["competencies"]}
    for role in shown["roles"]:
        said = {key for key in NUMBERS if role[key] is not None}
        if any(values[member]["mean"] is None for member in roles[role["id"]]):
            assert not said, f"{role['id']} gives a hidden competency away by {said}"
            continue
        means = []
        for member in roles[role["id"]]:
            scores = [people[name].scores[member] for name in behind(people, member, group)]
            means.append(sum(scores) / Fraction(len(scores)))
        assert said == {"mean"} and Decimal(role["mean"]) == shown_mean(means)


def _extremes(picture: Mapping[str, Any]) -> None:
    values = {value["id"]: value for value in picture["competencies"]}
    for item in (*picture["highest"], *picture["lowest"]):
        assert values[item]["n"] is not None, f"{item} is ranked and hidden"
    if picture["spread"]:
        assert values[picture["spread"]["id"]]["counts"], "a spread of fewer than ten"
