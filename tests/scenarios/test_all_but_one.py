"""What is said of all UVOs but one is asked of the others, and nothing is done with the one that is left out."""

import pytest

from tests.scenarios.people import World

_THREE = "AB-3K7QXZ 1-12-2026 14:00\nCD-4M8RTZ 2-12-2026 14:00\nEF-5N9SVZ 3-12-2026 14:00"


@pytest.mark.parametrize(
    ("locale", "said", "yes"),
    [
        ("nl-NL", "allemaal gehouden behalve CD-4M8RTZ", "ja"),
        ("nl-NL", "alles ging door behalve die van woensdag", "ja"),
        ("en-GB", "all went ahead except CD-4M8RTZ", "yes"),
    ],
)
async def test_the_others_are_asked(world: World, locale: str, said: str, yes: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says(_THREE, yes)
    await world.tick(days=11)
    await eva.says(said)
    eva.sees("AB-3K7QXZ", "EF-5N9SVZ")
    eva.sees_not("CD-4M8RTZ")
    await eva.says(yes, "uvo CD-4M8RTZ")
    eva.sees("2 december 2026" if locale == "nl-NL" else "2 December 2026")
    eva.sees_not("De vorige was", "The last one was")
    await eva.says("uvo AB-3K7QXZ")
    eva.sees("De vorige was op dinsdag 1 december" if locale == "nl-NL" else "The last one was on Tuesday, 1 December")


@pytest.mark.parametrize(
    ("locale", "said"), [("nl-NL", "allemaal behalve de laatste gehouden"), ("en-GB", "all but the last one")]
)
async def test_of_one_we_cannot_tell_it_is_asked_which(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says(_THREE, "ja" if locale == "nl-NL" else "yes")
    await world.tick(days=11)
    await eva.says(said)
    eva.sees_not("Ik leg vast", "Recorded")
