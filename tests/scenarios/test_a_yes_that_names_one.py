"""Asked which of two or three was meant, somebody says yes and names one of them."""

import pytest

from tests.scenarios.people import World, texts

NAMED = [
    ("nl-NL", "ik wil iets met samenwerken doen", "ja de zelfscan", "Zelfscan regieneming"),
    ("nl-NL", "ik wil iets met samenwerken doen", "ja, de knelpunten graag", "Waar loopt het vast"),
    (
        "nl-NL",
        "ik wil iets met samenwerken doen",
        "ja doe maar een nieuwe ronde",
        "In een ronde doet een groep dezelfde scan",
    ),
]


@pytest.mark.parametrize(("locale", "said", "chosen", "told"), NAMED)
async def test_the_one_that_is_named_is_done(world: World, locale: str, said: str, chosen: str, told: str) -> None:
    """It said that it did not read this as an answer."""
    anna = await world.newcomer("anna", locale)
    await anna.says(said)
    assert "Wat bedoel je?" in texts(anna.card)
    assert told in texts(await anna.says(chosen))


async def test_a_yes_alone_names_none(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik wil iets met samenwerken doen", "ja graag")
    anna.sees("Wat bedoel je?")
