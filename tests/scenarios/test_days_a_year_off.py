"""A chair who names a day that is not there, or yesterday: no day of next year is offered."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_the_code_decides import FIRST, chair


@pytest.mark.parametrize(
    ("language", "said", "sees"),
    [
        ("nl-NL", f"verzet {FIRST} naar 31 november", "maandag 30 november 2026"),
        ("en-GB", f"move {FIRST} to 31 November", "Monday, 30 November 2026"),
        ("nl-NL", f"verzet {FIRST} naar gisteren", "Die dag is al voorbij"),
        ("en-GB", f"move {FIRST} to yesterday", "That day has passed"),
    ],
)
async def test_what_is_offered_is_near(world: World, language: str, said: str, sees: str) -> None:
    eva = await chair(world, language)
    await eva.says(said)
    eva.sees(sees)
    eva.sees_not("2027")
