"""The world of the scenarios, for files that are asked for in a real conversation, and each language."""

import pytest

from dialogs.texts.catalog import Speech, speech
from tests.bot.documents.samples import LANGUAGES
from tests.scenarios.conftest import world

__all__ = ["world"]


@pytest.fixture(params=LANGUAGES)
def said(request: pytest.FixtureRequest) -> Speech:
    return speech(request.param)
