"""That a UVO was held, with the day of the next one behind it: neither is lost, and the next is no day of this one."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "ja is gehouden, volgende over 6 weken"),
        ("nl-NL", "ja, volgende over 6 weken"),
        ("nl-NL", "AB-3K7QXZ is gehouden en de volgende over 6 weken"),
        ("en-GB", "yes it was, next in six weeks"),
    ],
)
async def test_both_are_kept(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes")
    await world.tick(days=9)
    await eva.says(said)
    if locale == "nl-NL":
        eva.sees("Gepland op woensdag 13 januari 2027", "De vorige was op dinsdag 1 december 2026")
    else:
        eva.sees("Planned for Wednesday, 13 January 2027", "The last one was on Tuesday, 1 December 2026")


async def test_the_day_of_this_one_stays_its_own(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja")
    await world.tick(days=9)
    await eva.says("AB-3K7QXZ is gehouden op 30 november en de volgende is op 20 januari")
    eva.sees("Gepland op woensdag 20 januari 2027", "De vorige was op maandag 30 november 2026")


@pytest.mark.parametrize(
    ("locale", "said"), [("nl-NL", "de week erna"), ("en-GB", "half an hour earlier than planned")]
)
async def test_what_is_still_to_come_was_not_held(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 15-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said)
    eva.sees_not("gehouden:", "was held:")
