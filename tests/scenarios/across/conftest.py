"""A world in which Veld, Zuid and Aver have a name, the same on each database."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.organisations import Organisation
from dialogs.usecases.turn import Installation
from tests.conftest import migrated
from tests.scenarios.across.region import NAMES, VELD, ZUID, of
from tests.scenarios.people import World


@pytest.fixture
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    async with migrated(request, tmp_path) as engine:
        yield engine


@pytest.fixture
async def world(engine: AsyncEngine, installation: Installation) -> World:
    world = World(engine, replace(installation, contact="beheer@regiebot.example"))
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    async with of(world, VELD) as uow:
        for tenant, name in NAMES.items():
            contact = "privacy@zuid.example" if tenant == ZUID else ""
            await uow.organisations.put(Organisation(tenant, name, contact, date(2026, 11, 1)))
        await uow.commit()
    return world
