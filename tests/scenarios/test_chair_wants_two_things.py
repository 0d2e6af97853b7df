"""What a chair types that is not about the day alone: another code, how long, where, how often, and of which case."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World


async def _chair(world: World, cases: int = 1, locale: str = "nl-NL") -> Someone:
    return (await stages.chair(cases)(world, locale))[0]


async def _asked_whether_held(world: World, locale: str = "nl-NL") -> Someone:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 25-11-2026 14:00", "ja")
    await world.tick(days=3)
    return eva


async def test_a_new_case_at_the_moment_of_another_is_planned(world: World) -> None:
    eva = await _chair(world, locale="en-GB")
    await eva.says("I want to plan a UVO for CD-8M4RTW on 1 December at 2 pm")
    eva.sees("**CD-8M4RTW** on **Tuesday, 1 December 2026, 14:00**")


async def test_a_new_case_is_planned_and_not_moved(world: World) -> None:
    eva = await _chair(world)
    await eva.says("plan CD-8M4RTW op 8 december 10:00")
    eva.sees("**CD-8M4RTW** op **dinsdag 8 december 2026, 10.00 uur**")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("over twee weken zelfde dag", "dinsdag 8 december 2026"),
        ("op dezelfde dag over drie weken", "dinsdag 15 december 2026"),
        ("volgende week zelfde dag", "dinsdag 8 december 2026"),
        ("same day in three weeks", "dinsdag 15 december 2026"),
    ],
)
async def test_the_same_day_is_that_of_the_meeting(world: World, said: str, day: str) -> None:
    eva = await _chair(world)
    await eva.says(said)
    eva.sees(f"Bedoel je **{day}")


@pytest.mark.parametrize(
    "said", ["sluit AB-11X11Y af en de andere 2 weken later", "sluit AB-11X11Y af en AB-12X12Y 2 weken later"]
)
async def test_both_of_two_wishes_are_asked(world: World, said: str) -> None:
    eva = await _chair(world, 2)
    await eva.says(said)
    eva.sees("De casus AB-11X11Y afsluiten", "De UVO AB-12X12Y verzetten: woensdag 16 december 2026")
    eva.sees_not("De casus AB-12X12Y afsluiten")


async def test_what_was_held_and_what_moves_are_told_apart(world: World) -> None:
    eva = await _chair(world, 2)
    await eva.says("AB-11X11Y ging door en AB-12X12Y graag een week later")
    eva.sees("De UVO AB-12X12Y verzetten: woensdag 9 december 2026")
    eva.sees_not("Vastleggen dat de UVO AB-12X12Y is gehouden")


@pytest.mark.parametrize("said", ["maandelijks", "per kwartaal", "om de twee maanden", "uvo AB-11X11Y ritme maand"])
async def test_of_months_it_is_said_that_weeks_count(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says(said)
    eva.sees("Een ritme tel ik in weken")


@pytest.mark.parametrize("said", ["kan de uvo ook online", "kan de uvo via teams", "in welke zaal is het"])
async def test_where_it_is_held_is_not_ours(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says(said)
    eva.sees("Waar een UVO is, ook online, spreken jullie zelf af")


@pytest.mark.parametrize("said", ["make it 90 minutes", "it will take 90 minutes", "make it two hours"])
async def test_how_long_it_takes_moves_nothing(world: World, said: str) -> None:
    eva = await _chair(world, locale="en-GB")
    await eva.says(said)
    eva.sees("There is no set length for a UVO")


async def test_a_wrong_code_is_put_right(world: World) -> None:
    eva = await _chair(world)
    await eva.says("de casuscode is fout, het moet AB-77K77Z zijn")
    eva.sees("UVO AB-77K77Z", "De casus heeft een andere code", "dinsdag 1 december 2026")


async def test_the_right_code_is_asked_and_taken(world: World) -> None:
    eva = await _chair(world, 2)
    await eva.says("de casuscode is fout")
    eva.sees("Welke UVO bedoel je?")
    await eva.says("AB-12X12Y")
    eva.sees("Welke code krijgt de casus?")
    await eva.says("AB-77K77Z")
    eva.sees("UVO AB-77K77Z", "De casus heeft een andere code", "woensdag 2 december 2026")


@pytest.mark.parametrize(
    "said", ["stop met die herinneringen over AB-11X11Y", "geen herinneringen meer over AB-11X11Y"]
)
async def test_reminders_of_one_case_are_not_all_of_them(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says(said)
    eva.sees("Wat bedoel je?", "De casus AB-11X11Y afsluiten")
    await eva.says("instellingen")
    eva.sees_not("Je krijgt geen herinneringen meer")


@pytest.mark.parametrize("said", ["out of my calendar", "remove from my calendar"])
async def test_out_of_ones_calendar_erases_nothing(world: World, said: str) -> None:
    eva = await _chair(world, locale="en-GB")
    await eva.says(said)
    eva.sees("You have no calendar address")


@pytest.mark.parametrize("said", ["ja maar een dag eerder", "ja, maar het was een dag eerder"])
async def test_held_a_day_earlier_counts_from_its_day(world: World, said: str) -> None:
    eva = await _asked_whether_held(world)
    await eva.says(said)
    eva.sees("Bedoel je **dinsdag 24 november 2026**")
    await eva.says("ja")
    eva.sees("gehouden op dinsdag 24 november 2026")


async def test_held_on_the_date_that_is_said(world: World) -> None:
    eva = await _asked_whether_held(world)
    await eva.says("jazeker, maar wel een dag eerder, op dinsdag de 24e")
    eva.sees("gehouden op dinsdag 24 november 2026")


@pytest.mark.parametrize(
    "said", ["zit nu in overleg, vraag het morgen nog eens", "ben net in vergadering, kan je dat morgen opnieuw vragen"]
)
async def test_who_is_in_a_meeting_is_asked_again(world: World, said: str) -> None:
    eva = await _asked_whether_held(world)
    await eva.says(said)
    eva.sees("vraag ik het je op vrijdag 27 november 2026 weer")


async def test_being_in_a_meeting_is_not_having_held_one(world: World) -> None:
    eva = await _asked_whether_held(world)
    await eva.says("ben net in vergadering")
    eva.sees_not("Ik leg vast")
