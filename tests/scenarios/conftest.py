"""A world per test."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import Installation
from tests.scenarios.people import World


@pytest.fixture
def world(sqlite: AsyncEngine, installation: Installation) -> World:
    return World(sqlite, installation)
