"""A picture is of all who took part: who asks to leave something out hears so, whoever or whatever it is."""

import pytest

from tests.conversation.stages import closed_confidential_round, closed_round, open_round
from tests.scenarios.people import Someone, World
from tests.scenarios.test_single_scores import _cards

SCORES = (
    ("nl-NL", "zonder de hoogste score"),
    ("nl-NL", "zonder de laagste"),
    ("nl-NL", "haal de uitschieters eruit"),
    ("nl-NL", "gemiddelde zonder uitschieters"),
    ("en-GB", "without the highest score"),
    ("en-GB", "drop the outliers"),
)
GROUPS = (
    ("nl-NL", "zonder de gemeente"),
    ("nl-NL", "en zonder jeugdzorg?"),
    ("nl-NL", "laat de gemeente weg"),
    ("nl-NL", "haal onderwijs er eens uit"),
    ("nl-NL", "zonder Pieter erbij"),
    ("en-GB", "leave out the municipality"),
    ("en-GB", "what does it look like without education"),
    ("en-GB", "without the council"),
)
SAYS = {"nl-NL": "Weglaten kan niet", "en-GB": "I cannot leave anything out"}
PICTURE = {"nl-NL": "Groepsbeeld Regio Noord", "en-GB": "Group picture Regio Noord"}


async def _english(person: Someone, locale: str) -> None:
    if locale == "en-GB":
        await person.says("english")


@pytest.mark.parametrize(("locale", "said"), [*SCORES, *GROUPS])
async def test_nothing_is_left_out_of_it(world: World, locale: str, said: str) -> None:
    dirkje, _ = await closed_round(world, locale)
    await _english(dirkje, locale)
    first, picture = await _cards(dirkje, said)
    assert SAYS[locale] in first
    # The whole, and never the very group that was to be left out.
    assert "3 " in picture and PICTURE[locale] in picture
    assert f"{PICTURE[locale]}, " not in picture


@pytest.mark.parametrize(("locale", "said"), SCORES)
async def test_nor_of_a_confidential_one(world: World, locale: str, said: str) -> None:
    dirkje, _ = await closed_confidential_round(world, locale)
    await _english(dirkje, locale)
    first, picture = await _cards(dirkje, said)
    assert SAYS[locale] in first
    assert PICTURE[locale] in picture


@pytest.mark.parametrize(("locale", "said"), SCORES)
async def test_nor_of_one_that_is_to_come(world: World, locale: str, said: str) -> None:
    dirkje, _ = await open_round(world, locale)
    await _english(dirkje, locale)
    await dirkje.says(said)
    dirkje.sees(SAYS[locale], "3 van de 12" if locale == "nl-NL" else "3 of 12")


@pytest.mark.parametrize("said", ["nog een ronde zonder de gemeente", "herhaal zonder de gemeente"])
async def test_a_round_without_somebody_is_another_round(world: World, said: str) -> None:
    dirkje, _ = await closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees_not("Weglaten kan niet")
