"""A scan of one's own that asks for more people than the others, also where a round becomes one of it."""

from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.library import CONTENT, Library
from store.unit_of_work import units_of_work
from tests.conftest import make_installation
from tests.made_up import COMPETENTIESCAN, ZELFSCAN, changed
from tests.scenarios.people import TENANT, World, code_on

EIGHT = 8


@pytest.fixture
def world(sqlite: AsyncEngine, tmp_path: Path) -> World:
    changed(tmp_path, ZELFSCAN, lambda _: None)
    changed(tmp_path, COMPETENTIESCAN, lambda raw: raw["scoring"].update(group_min_n=EIGHT))
    return World(sqlite, make_installation(Library.read(CONTENT, tmp_path)))


async def minimum_of(world: World, code: str) -> int:
    async with units_of_work(world.engine)(TENANT) as uow:
        round_ = await uow.rounds.by_code(code.replace("-", ""))
        assert round_
        return round_.minimum


async def test_a_round_that_becomes_one_of_it_asks_for_as_many(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "competentiescan, vertrouwelijk", "Noord", "18-12-2026", "12", "verstuur")
    code = code_on(dirkje.card)
    assert await minimum_of(world, code) < EIGHT
    await dirkje.says(f"wijzig ronde {code}", "wijzig 1", "Muziekscan, vertrouwelijk", "verstuur")
    assert await minimum_of(world, code) == EIGHT


async def test_it_never_asks_for_fewer_again(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "Muziekscan, vertrouwelijk", "Noord", "18-12-2026", "12", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"wijzig ronde {code}", "wijzig 1", "competentiescan, vertrouwelijk", "verstuur")
    assert await minimum_of(world, code) == EIGHT
