"""Random worlds in which organisations, terms and rounds come and go between two pictures.

`LATER=200` takes as many, from seed `LATER_FROM`; `WIDER_ON=postgresql` plays them there.
"""

import os

import pytest

from dialogs.instruments.library import Library
from tests.properties.later_worlds import BETWEEN, Later
from tests.properties.learned import learned
from tests.properties.played_worlds import Stage, played

FIRST, MANY = int(os.environ.get("LATER_FROM", "1")), int(os.environ.get("LATER", "0"))
SEEDS = tuple(range(FIRST, FIRST + MANY)) or (1,)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_those_who_collude_learn(seed: int, stage: Stage, library: Library) -> None:
    assert await learned(seed, stage, library, Later) == [], f"seed {seed}"


async def test_all_that_may_happen_does(on_sqlite: Stage, library: Library) -> None:
    happened = set[str]()
    for seed in (6, 8, 10, 42):
        async with played(seed, on_sqlite, library, watched=False, kind=Later) as world:
            happened.update(world.happened)
    assert happened == {*BETWEEN, "put off", "passed", "term of rondes", "term of scans"}
