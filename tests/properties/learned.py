"""Say what those who look on learn in a world that is played three times: as it is, otherwise answered, by others."""

from collections.abc import Sequence

from dialogs.instruments.library import Library
from tests.properties import chosen, read_pages
from tests.properties.judged import Reads, faults, first_difference
from tests.properties.played_worlds import OnPostgresql, Stage, others_for, otherwise, played
from tests.properties.wider_worlds import Wider

# By these words the rows of one's own are asked for.
OWN_ROWS = "bestand"


async def judged(world: Wider) -> tuple[list[str], Reads, Sequence[bool]]:
    """Say what those who look on learn, with what was read and of which rounds is told what was chosen."""
    reads, told = await world.was_read()
    found = faults(world, reads)
    if world.scan == "knelpunten":
        found += chosen.told_twice(world.plan, told)
    # Where the terms ran out somebody may be told of again (docs/confidentiality.md).
    if all(held.known_until > len(world.plan) for held in world.plan):
        found += chosen.follows(world.plan, told, world.choices, world.asked)
    return found, reads, told


async def otherwise_beside(world: Wider) -> list[str]:
    """Say what is otherwise in the other language, or of the time before."""
    shown = [held for held in world.plan if held.is_shown and world.rounds.items and not held.gone]
    found = await read_pages.otherwise_in_other_language(world, shown[-1]) if shown else []
    for held in shown:
        before = world.plan[held.again] if held.again is not None else None
        if before and before in shown:
            found += await read_pages.otherwise_than_then(world, held, before)
    return found


async def learned(seed: int, stage: Stage, library: Library, kind: type[Wider] = Wider) -> list[str]:
    """Say what those who look on learn in a world, of what others answered or of who they are."""
    but = OWN_ROWS if isinstance(stage, OnPostgresql) else "-"
    async with played(seed, stage, library, kind=kind) as first:
        found, reads, told = await judged(first)
        found += await otherwise_beside(first)
    given = otherwise(seed, first, reads, told)
    async with played(seed, stage, library, given, kind=kind) as second:
        assert (second.scores, second.choices) != (first.scores, first.choices)
        found += filter(None, [first_difference(first, second, but)])
    async with played(seed, stage, library, who=others_for(seed, first), kind=kind) as third:
        found += filter(None, [first_difference(first, third, but)])
    return found
