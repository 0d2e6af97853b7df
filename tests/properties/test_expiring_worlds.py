"""Worlds in which the older round alone is gone when somebody takes over the newer, or hardly anybody of it is known.

`EXPIRING=200` takes as many, from seed `EXPIRING_FROM`; `WIDER_ON=postgresql` plays them there.
"""

import os

import pytest

from dialogs.instruments.library import Library
from tests.properties.expiring_worlds import Expiring, learned
from tests.properties.played_worlds import Stage, played

FIRST, MANY = int(os.environ.get("EXPIRING_FROM", "1")), int(os.environ.get("EXPIRING", "0"))
# What the suite plays: one of competencies, one of knelpunten.
SEEDS = tuple(range(FIRST, FIRST + MANY)) or (6, 155)


async def _found(seed: int, stage: Stage, library: Library) -> list[str]:
    async with played(seed, stage, library, watched=False, kind=Expiring) as world:
        assert isinstance(world, Expiring)
        return await learned(world)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_those_who_collude_learn(seed: int, stage: Stage, library: Library) -> None:
    assert await _found(seed, stage, library) == [], f"seed {seed}"


async def test_on_the_other_database_they_learn_as_little(on_postgresql: Stage, library: Library) -> None:
    """Of what goes at one moment any may go first there."""
    assert await _found(6, on_postgresql, library) == []
