"""More UVOs in one sentence: all of them are asked in one question, and what only leaves one out cancels nothing."""

import pytest

from tests.scenarios.people import Someone, World

_THREE = "AB-3K7QXZ 1-12-2026 14:00\nCD-4M8RTZ 2-12-2026 14:00\nEF-5N9SVZ 4-12-2026 14:00"


@pytest.mark.parametrize(
    ("locale", "said", "yes"),
    [
        ("nl-NL", "AB-3K7QXZ en CD-4M8RTZ allebei een week later", "ja"),
        ("en-GB", "AB-3K7QXZ and CD-4M8RTZ both a week later", "yes"),
    ],
)
async def test_both_are_moved_after_one_yes(world: World, locale: str, said: str, yes: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says(_THREE, yes, said)
    eva.sees("AB-3K7QXZ", "CD-4M8RTZ")
    await eva.says(yes, "uvo")
    eva.sees(
        "8 december 2026" if yes == "ja" else "8 December 2026", "9 december 2026" if yes == "ja" else "9 December"
    )


async def test_one_that_is_left_out_is_not_cancelled_at_once(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(_THREE, "ja")
    await world.tick(days=14)
    await eva.says("ja allemaal", "die van vrijdag niet")
    eva.sees_not("Jammer")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", ("zeg dinsdag af", "ja", "nee wacht ik bedoelde woensdag")),
        ("en-GB", ("cancel Tuesday's", "yes", "no wait I meant Wednesday")),
    ],
)
async def test_another_was_to_be_cancelled(world: World, locale: str, said: tuple[str, ...]) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says(_THREE, said[1], *said)
    eva.sees("AB-3K7QXZ", "1 december 2026" if locale == "nl-NL" else "1 December 2026")


async def test_what_is_there_already_is_not_made_anew(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja", "casus AB3K7QXZ uvo uitstellen met 2 wkn ivm vakantie")
    eva.sees_not("Vraag 2 van 3")


@pytest.mark.parametrize("said", ["hoeveel heb ik er open", "welke zijn te laat"])
async def test_what_is_open_is_shown(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(_THREE, "ja")
    await world.tick(days=20)
    await eva.says(said)
    eva.sees("AB-3K7QXZ", "Wat nog openstaat")


async def test_cases_are_handed_over_and_no_round(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(_THREE, "yes", "hand over all my cases to a colleague")
    tom.sees("Which UVO do you mean?")


@pytest.mark.parametrize(
    "said", ["AB-3K7QXZ vervalt en CD-8M4RTW naar 27 januari", "AB-3K7QXZ is afgesloten en CD-8M4RTW naar 27 januari"]
)
async def test_what_ends_one_does_not_end_the_other_that_moves(world: World, said: str) -> None:
    """Both were offered to be cancelled or closed, and the day of the other was lost."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "uvo nieuw CD-8M4RTW 20-01-2027 10:00", "ja", said)
    eva.sees("Bedoel je dit allebei", "De UVO CD-8M4RTW verzetten: woensdag 27 januari 2027")
    eva.sees_not("CD-8M4RTW niet doorgaat", "CD-8M4RTW afsluiten")


_TWO = ("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "{yes}", "uvo nieuw CD-8M4RTW 20-01-2027 10:00", "{yes}")


async def _chair_of_two(world: World, locale: str) -> Someone:
    eva = await world.newcomer("eva", locale)
    await eva.says(*(line.format(yes="ja" if locale == "nl-NL" else "yes") for line in _TWO))
    return eva


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "AB gaat niet door, verzet naar 5 januari en CD naar 10 februari"),
        ("nl-NL", "AB naar 5 januari en CD naar 10 februari"),
        ("nl-NL", "AB moet naar 5 januari, CD kan niet en moet naar 10 februari"),
        ("en-GB", "AB is off, move it to 5 January and CD to 10 February"),
    ],
)
async def test_what_is_said_of_each_is_asked_of_both(world: World, locale: str, said: str) -> None:
    """The first was offered to be called off and both days were lost; the second sentence ended in a fault."""
    eva = await _chair_of_two(world, locale)
    await eva.says(said)
    if locale == "nl-NL":
        eva.sees("AB-3K7QXZ verzetten: dinsdag 5 januari 2027", "CD-8M4RTW verzetten: woensdag 10 februari 2027")
    else:
        eva.sees("AB-3K7QXZ: Tuesday, 5 January 2027", "CD-8M4RTW: Wednesday, 10 February 2027")


async def test_what_is_called_off_and_has_another_day_only_moves(world: World) -> None:
    """The day was lost, and only that it does not take place was asked."""
    eva = await _chair_of_two(world, "nl-NL")
    await eva.says("AB gaat niet door, verzet naar 5 januari")
    eva.sees("Bedoel je dit", "AB-3K7QXZ verzetten: dinsdag 5 januari 2027")
    eva.sees_not("niet doorgaat")


@pytest.mark.parametrize(
    ("locale", "said", "moved"),
    [
        ("nl-NL", "niet die van 15 dec maar de andere een week later", "woensdag 27 januari 2027"),
        ("nl-NL", "de andere een week later, niet die van 15 dec", "woensdag 27 januari 2027"),
        ("nl-NL", "niet CD maar de andere verzetten naar 5 januari 10 uur", "dinsdag 5 januari 2027"),
        ("en-GB", "not the one on 15 dec but the other one a week later", "Wednesday, 27 January 2027"),
    ],
)
async def test_one_that_is_not_meant_is_left_out(world: World, locale: str, said: str, moved: str) -> None:
    """The one that was not meant was offered to be moved, or to be called off."""
    eva = await _chair_of_two(world, locale)
    await eva.says(said)
    eva.sees(moved)
    eva.sees_not("Wat bedoel je", "What do you mean")


@pytest.mark.parametrize("said", ["AB elke 6 weken en CD elke 4", "AB elke 6 en CD elke 4 weken"])
async def test_each_has_a_rhythm_of_its_own(world: World, said: str) -> None:
    """Both had the one number that was said with its weeks."""
    eva = await _chair_of_two(world, "nl-NL")
    await eva.says(said, "uvo AB-3K7QXZ")
    eva.sees("eens in de 6 weken")
    await eva.says("uvo CD-8M4RTW")
    eva.sees("eens in de 4 weken")


async def test_which_rhythm_it_is_to_be_is_read_out(world: World) -> None:
    """It asked for a yes to another rhythm, and did not say which."""
    eva = await world.newcomer("eva")
    await eva.says(_TWO[0], "ja", "even wat minder vaak, om de 12 weken tot 1 maart")
    eva.sees("AB-3K7QXZ: 12 weken tot 1 maart")
