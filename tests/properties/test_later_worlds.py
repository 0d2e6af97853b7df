"""Random worlds in which organisations, terms and rounds come and go between two pictures.

`LATER=200` takes as many, from seed `LATER_FROM`; `WIDER_ON=postgresql` plays them there.
"""

import os

import pytest

from dialogs.instruments.library import Library
from tests.properties.later_worlds import BETWEEN, Later
from tests.properties.learned import judged, learned
from tests.properties.played_worlds import Stage, played

FIRST, MANY = int(os.environ.get("LATER_FROM", "1")), int(os.environ.get("LATER", "0"))
SEEDS = tuple(range(FIRST, FIRST + MANY)) or (1,)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_those_who_collude_learn(seed: int, stage: Stage, library: Library) -> None:
    assert await learned(seed, stage, library, Later) == [], f"seed {seed}"


async def _nothing(*_: object) -> tuple[()]:
    return ()


# What is taken away, and worlds in which somebody then learns something.
TAKEN_AWAY = {
    "who of an organisation that went had looked": ("store.leaving.Leaving._note_who_looked", 42),
    # Such a world comes up some ten times in 60,000: exactly so many differ that one who is erased decides it.
    "who had looked and was erased": ("dialogs.usecases.pictures.note_who_looked", 48071),
    "that it is forgotten of whom a repeated round was": ("dialogs.usecases.pictures._repeated", 3),
}


@pytest.mark.parametrize("protection", TAKEN_AWAY)
async def test_what_is_taken_away_is_found(
    protection: str, on_sqlite: Stage, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, seed = TAKEN_AWAY[protection]
    async with played(seed, on_sqlite, library, watched=False, kind=Later) as world:
        assert (await judged(world))[0] == []
    monkeypatch.setattr(where, _nothing)
    async with played(seed, on_sqlite, library, watched=False, kind=Later) as world:
        assert (await judged(world))[0], "those who collude learn nothing"


async def test_all_that_may_happen_does(on_sqlite: Stage, library: Library) -> None:
    happened = set[str]()
    for seed in (6, 8, 10, 42):
        async with played(seed, on_sqlite, library, watched=False, kind=Later) as world:
            happened.update(world.happened)
    assert happened == {*BETWEEN, "put off", "passed", "term of rondes", "term of scans"}
