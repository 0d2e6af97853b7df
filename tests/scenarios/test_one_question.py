"""Of an instrument with one question it is not said that it is question 1 of 1."""

import pytest

from tests.scenarios.people import World

SAID = {
    "en-GB": ("hours coordinator", "how far am i", "is still open. What you filled in is kept.", "1 of 1"),
    "nl-NL": ("uren coördinator", "hoe ver ben ik", "staat nog open. Wat je invulde, is bewaard.", "1 van 1"),
}


@pytest.mark.parametrize("locale", sorted(SAID))
async def test_neither_where_somebody_is_nor_on_the_button(world: World, locale: str) -> None:
    word, far, told, place = SAID[locale]
    anna = await world.newcomer("anna", locale)
    await anna.says(word, far)
    anna.sees(told)
    anna.sees_not(place)
    await anna.says("menu")
    anna.sees("Verder: " if locale == "nl-NL" else "Continue: ")
    anna.sees_not(place)
