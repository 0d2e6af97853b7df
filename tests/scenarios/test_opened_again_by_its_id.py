"""A case that was just closed is opened again in words, whatever its id happens to look like."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.library import Library
from tests.conftest import make_installation
from tests.scenarios.people import World

# Nearly a third of the ids that are drawn look like a number of somebody.
_LIKE_A_NUMBER = "446fcec2a3d811736110e578"  # pragma: allowlist secret


@pytest.mark.parametrize(
    ("locale", "said", "again"),
    [
        ("nl-NL", ("sluit AB-3K7QXZ", "ja", "heropen"), "De casus is weer open"),
        ("nl-NL", ("sluit AB-3K7QXZ", "ja", "oeps verkeerde"), "De casus is weer open"),
        ("en-GB", ("close AB-3K7QXZ", "yes", "oops, wrong one"), "The case is open again"),
    ],
)
async def test_it_is_open_again(
    sqlite: AsyncEngine, library: Library, locale: str, said: tuple[str, ...], again: str
) -> None:
    world = World(sqlite, replace(make_installation(library), new_id=_ids()))
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 15-12-2026 14:00", said[1], *said)
    eva.sees(again)
    eva.sees_not("gegevens van iemand", "personal data")


def _ids() -> Callable[[], str]:
    drawn = itertools.count()
    return lambda: f"{_LIKE_A_NUMBER[:-3]}{next(drawn):03d}"
