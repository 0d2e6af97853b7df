"""A number right behind a rhythm that was set is one of weeks, and moves no meeting."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said", "again"),
    [
        ("nl-NL", "ritme 6", "doe maar weer 8"),
        ("en-GB", "every six weeks from now on", "back to eight"),
        ("en-GB", "every six weeks from now on", "make it eight"),
    ],
)
async def test_it_is_another_rhythm(world: World, locale: str, said: str, again: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said, again)
    if locale == "nl-NL":
        eva.sees("Gepland op dinsdag 1 december 2026", "Ritme: eens in de 8 weken")
    else:
        eva.sees("Planned for Tuesday, 1 December 2026", "Rhythm: once every 8 weeks")


async def test_which_is_the_first_is_asked_beside_a_day(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("AB-3K7QXZ 1-12-2026 14:00\nCD-4M8RTZ 2-12-2026 14:00", "yes")
    await world.tick(days=20)
    await tom.says("the first one was held on the 2nd")
    tom.sees_not("Recorded")


async def test_a_chair_without_rounds_closes_a_case(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("AB-3K7QXZ 1-12-2026 14:00\nCD-4M8RTZ 2-12-2026 14:00", "yes", "close the first one")
    tom.sees("Which UVO do you mean?")


async def test_held_and_the_next_behind_an_excuse_are_both_asked(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja")
    await world.tick(days=20)
    await eva.says(
        "sorry was op vakantie, hij is 1 december gehouden, volgende is al gepland op 19 januari 10 uur", "ja"
    )
    eva.sees("Gepland op dinsdag 19 januari 2027, 10.00 uur", "De vorige was op dinsdag 1 december 2026")


async def test_by_the_way_it_was_another_day(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja")
    await world.tick(days=9)
    await eva.says("ja", "die was trouwens maandag")
    eva.sees("gehouden op maandag 30 november 2026")
