"""A rhythm that is no longer wanted: which it is to be is asked. "The next in 12 weeks" may be a day, or a rhythm."""

import pytest

from tests.scenarios.people import World

_ASKS = {"nl-NL": "Om de hoeveel weken?", "en-GB": "Every how many weeks?"}
_SIX = {"nl-NL": "Ritme: eens in de 6 weken", "en-GB": "Rhythm: once every 6 weeks"}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "niet meer om de 8 weken"),
        ("en-GB", "not every 8 weeks any more"),
        # The rhythm was set to these eight.
        ("nl-NL", "8 weken is te vaak"),
        ("en-GB", "every eight weeks feels too often"),
    ],
)
async def test_it_is_asked_which_it_is_to_be(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said)
    eva.sees(_ASKS[locale])
    await eva.says("6")
    eva.sees(_SIX[locale])


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "niet meer om de 8 weken maar om de 6"),
        ("en-GB", "not every 8 weeks but every 6"),
        ("nl-NL", "elke 8 weken is te weinig voor deze, eens per 6 is genoeg"),
        ("en-GB", "every 8 weeks feels too long, once every 6 will do"),
    ],
)
async def test_the_other_number_is_taken(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said)
    eva.sees(_SIX[locale])


@pytest.mark.parametrize(
    ("locale", "said", "day", "rhythm"),
    [
        ("nl-NL", "de volgende pas over 12 weken", "maandag 15 februari 2027", "Een ander ritme"),
        ("en-GB", "the following one only in 12 weeks", "Monday, 15 February 2027", "Another rhythm"),
        ("en-GB", "the next one not until 12 weeks from now", "Monday, 15 February 2027", "Another rhythm"),
    ],
)
async def test_the_next_in_weeks_is_asked(world: World, locale: str, said: str, day: str, rhythm: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said)
    eva.sees(day, rhythm)
    await eva.says("uvo AB-3K7QXZ")
    eva.sees("1 december 2026" if locale == "nl-NL" else "1 December 2026")
