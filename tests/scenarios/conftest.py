"""A world per test, and the day on which many of them begin."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import Installation
from tests.scenarios.people import World


@pytest.fixture
def world(sqlite: AsyncEngine, installation: Installation) -> World:
    return World(sqlite, installation)


@pytest.fixture
def on_thursday(world: World) -> None:
    """Let it be Thursday 26 November 2026, ten o'clock."""
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
