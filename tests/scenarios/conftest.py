"""A world per test."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import House
from tests.scenarios.people import World


@pytest.fixture
def world(sqlite: AsyncEngine, house: House) -> World:
    return World(sqlite, house)
