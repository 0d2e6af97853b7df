"""A chair with UVO's and a coordinator with rounds, to whom much can be said in one sentence."""

from typing import Any

from tests.scenarios.people import Someone, World
from tests.store.contract.everything import dump

AB, CD = "AB-3K7QXZ", "CD-8M4RTW"


async def rows(world: World, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in (await dump(world.engine))[table]]


async def chair(world: World, *lines: str) -> Someone:
    """A chair with these UVOs: code, day and hour."""
    eva = await world.newcomer("eva")
    for line in lines:
        await eva.says(f"uvo nieuw {line}", "ja")
    return eva


async def coordinator(world: World, *names: str) -> Someone:
    """A coordinator with a round of these names, all open until 18 December."""
    dirkje = await world.newcomer("dirkje")
    for name in names:
        await dirkje.says("ronde", "2", name, "18 december", "8", "verstuur")
    return dirkje
