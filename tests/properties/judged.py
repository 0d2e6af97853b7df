"""Judge what those who look on read in a world: whether it is about too few, or leaves too little of one."""

import re
from collections.abc import Mapping, Sequence

from tests.confidentiality import solver
from tests.confidentiality.solver import Read
from tests.properties import read_pages
from tests.properties.oracle import leaks
from tests.properties.watched import Held, Watched

_ID = re.compile(r"\bid\d{6}\b")
# Of each round, by item, what was read of which people.
Reads = Sequence[dict[str, list[Read]]]


def connected(plan: Sequence[Held], place: int) -> list[int]:
    """Return the earlier rounds with people in common with this one, at whatever remove, and those that it repeats.

    Of the others only those of which it is still known who was in them (docs/confidentiality.md, what is no longer
    known).
    """
    found, people = set[int](), set(plan[place].counted)
    known = {one for one in range(place) if plan[one].known_until > place}
    while more := {one for one in known if one not in found and plan[one].counted & people}:
        found |= more
        people.update(*(plan[one].counted for one in more))
    before = plan[place].again
    while before is not None:
        found.add(before)
        before = plan[before].again
    return sorted(found)


def of_few(plan: Sequence[Held], reads: Reads) -> list[str]:
    """Say of which pictures a mean or an end, with all before it, is about fewer than enough who do not look."""
    found = []
    for place, mine in enumerate(reads):
        for item, told in mine.items():
            new = [read.people for read in told if read.exact]
            old = {one: [read.people for read in reads[one].get(item, ())] for one in range(place)}
            if few := is_of_few(plan, place, new, old):
                found.append(f"round {place + 1}, {item}: about {few}")
    return found


def is_of_few(
    plan: Sequence[Held], place: int, new: Sequence[frozenset[str]], old: Mapping[int, Sequence[frozenset[str]]]
) -> list[object] | None:
    """Return whom sets of a round, with those of the rounds before it, tell of that are too few."""
    near = connected(plan, place)
    least = max(plan[one].minimum for one in (*near, place))
    viewers = frozenset(plan[place].ever.union(*(plan[one].ever for one in near)))
    sets = [one for other in near for one in old.get(other, [plan[other].counted])]
    for known in (frozenset[str](), viewers):
        if sets and (few := leaks([one - known for one in new], least, [one - known for one in sets])):
            return [*few, "for", *sorted(known)]
    return None


def of_one(world: Watched, reads: Reads) -> list[str]:
    """Say whom a single picture leaves too little, to who coordinates and to one who took part as well."""
    found = []
    for held, of_round in zip(world.plan, reads, strict=True):
        for item, told in of_round.items():
            for insider in (None, *sorted(held.counted)):
                known = world.known(item, [*held.ever, *([insider] if insider else [])])
                least = solver.narrowest(solver.left(told, known))
                if least < (2 if insider else 4):
                    found.append(f"{item}, {insider} leaves {least}: {told}")
    return found


async def read_all(world: Watched) -> Reads:
    return [await read_pages.reads(world, held) if held.is_shown else {} for held in world.plan]


def faults(world: Watched, reads: Reads) -> list[str]:
    """Say what those who collude learn in a world that was played."""
    return [*of_few(world.plan, reads), *of_one(world, reads)]


def first_difference(one: Watched, other: Watched, but: str = "-") -> str:
    """Say where those who look on see something else; "" where they see the same in both.

    In what is asked with the words `but` the order of one's own rows is that of the database, which says nothing.
    """
    for (name, said, then), (_, _, now) in zip(one.seen, other.seen, strict=True):
        # Ids are drawn by lot where people work.
        seen, instead = _ID.sub("id", then), _ID.sub("id", now)
        if seen != instead and but not in said:
            place = next((at for at, (a, b) in enumerate(zip(seen, instead, strict=False)) if a != b), 0)
            around = slice(max(0, place - 60), place + 60)
            return f"{name} at {said!r} sees {seen[around]!r}, or {instead[around]!r}"
    return ""
