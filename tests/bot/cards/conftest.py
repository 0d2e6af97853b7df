"""The cards of real conversations, in one language at a time; made once, for they are only looked at."""

import pytest

from dialogs.instruments.definition import LANGUAGES, Language
from tests.bot.cards.gallery import gallery
from tests.scenarios.conftest import world
from tests.scenarios.people import Card, World

__all__ = ["world"]

_made: dict[Language, dict[str, Card]] = {}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return request.param


@pytest.fixture
async def cards(world: World, language: Language) -> dict[str, Card]:
    if language not in _made:
        _made[language] = await gallery(world, language)
    return _made[language]
