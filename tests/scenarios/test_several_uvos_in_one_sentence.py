"""More UVOs in one sentence: all of them are asked in one question, and what only leaves one out cancels nothing."""

import pytest

from tests.scenarios.people import World

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
