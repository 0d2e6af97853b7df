"""A world with one person, whom something may be told."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from tests.bot.proactive.sending import World


@pytest.fixture
async def world(sqlite: AsyncEngine) -> World:
    world = World(sqlite)
    await world.person()
    return world
