"""A world in which the bot has the made-up instruments of `tests/content` beside its own."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import Installation
from tests.conftest import make_installation
from tests.made_up import with_made_up
from tests.scenarios.people import World


@pytest.fixture(scope="module")
def made_up() -> Installation:
    return make_installation(with_made_up())


@pytest.fixture
def world(sqlite: AsyncEngine, made_up: Installation) -> World:
    return World(sqlite, made_up)
