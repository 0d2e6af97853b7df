"""A chair tells later which UVO did not take place, by its day or its week: that one, or it is asked which."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World

CASES = {"AB-3K7QXZ": "12-11-2026 14:00", "CD-8M4RTW": "19-11-2026 10:00", "EF-5Q2WER": "15-12-2026 10:00"}


async def chair(world: World, *codes: str, locale: str = "nl-NL") -> Someone:
    """Eva, with these UVOs, on Monday 23 November; nobody told what became of those that have been."""
    world.now = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
    eva = await world.newcomer("eva", locale)
    for code in codes:
        await eva.says(f"uvo nieuw {code} {CASES[code]}", "yes" if locale.startswith("en") else "ja")
    world.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    await eva.says("menu")
    return eva


DID_NOT = (
    ("de uvo van vorige week ging niet door", "CD-8M4RTW"),
    ("vorige week ging niet door", "CD-8M4RTW"),
    ("UVO van 12 november ging niet door", "AB-3K7QXZ"),
    ("uvo van 12/11 niet doorgegaan", "AB-3K7QXZ"),
    ("afgelopen donderdag is de uvo uitgevallen", "CD-8M4RTW"),
    ("die van vorige week was afgezegd", "CD-8M4RTW"),
    ("de uvo van twee weken geleden ging niet door", "AB-3K7QXZ"),
)


@pytest.mark.parametrize(("said", "code"), DID_NOT)
async def test_the_one_that_fits_is_recorded_as_cancelled(world: World, said: str, code: str) -> None:
    eva = await chair(world, *CASES)
    await eva.says(said)
    eva.sees(f"UVO {code}", "Jammer.", "Kies een nieuwe datum")


@pytest.mark.parametrize("said", ["de uvo van dinsdag is niet doorgegaan", "UVO van 5 november ging niet door"])
async def test_where_none_fits_the_one_that_waits_is_asked_about(world: World, said: str) -> None:
    eva = await chair(world, "CD-8M4RTW", "EF-5Q2WER")
    await eva.says(said)
    eva.sees("Bedoel je dit: Vastleggen dat de UVO CD-8M4RTW niet doorgaat?")
    await eva.says("ja")
    eva.sees("UVO CD-8M4RTW", "Jammer.")


async def test_where_none_fits_of_several_it_is_asked_which(world: World) -> None:
    eva = await chair(world, *CASES)
    await eva.says("de uvo van dinsdag is niet doorgegaan")
    eva.sees("Welke UVO bedoel je?", "AB-3K7QXZ: ging niet door", "CD-8M4RTW: ging niet door")


async def test_the_last_one_of_several_is_asked_first(world: World) -> None:
    eva = await chair(world, *CASES)
    await eva.says("de vorige uvo ging niet door")
    eva.sees("Vastleggen dat de UVO CD-8M4RTW niet doorgaat?")


async def test_one_that_is_still_to_come_is_another_than_the_one_that_waits(world: World) -> None:
    eva = await chair(world, "CD-8M4RTW", "EF-5Q2WER")
    await eva.says("15 december gaat niet door")
    eva.sees("Vastleggen dat de UVO EF-5Q2WER niet doorgaat?")


async def test_what_took_place_last_week_is_recorded_as_held_on_its_day(world: World) -> None:
    eva = await chair(world, *CASES)
    await eva.says("de uvo van vorige week is geweest")
    eva.sees("UVO CD-8M4RTW", "gehouden op donderdag 19 november 2026")


EN = (
    ("last week's meeting was cancelled", "CD-8M4RTW"),
    ("the UVO of last week did not take place", "CD-8M4RTW"),
    ("the meeting on 12 November was cancelled", "AB-3K7QXZ"),
)


@pytest.mark.parametrize(("said", "code"), EN)
async def test_in_english(world: World, said: str, code: str) -> None:
    tom = await chair(world, *CASES, locale="en-GB")
    await tom.says(said)
    tom.sees(f"UVO {code}", "That is a pity.")


@pytest.mark.parametrize("said", ["approach CD-8M4RTW", "the approach of CD-8M4RTW"])
async def test_the_approach_of_a_case_is_its_checklists(world: World, said: str) -> None:
    tom = await chair(world, *CASES, locale="en-GB")
    await tom.says(said)
    tom.sees("Approach for CD-8M4RTW", "Plan van aanpak")
