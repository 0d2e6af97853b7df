"""The answer to whether a UVO took place, with the next day in the same breath: both are heard."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World
from tests.store.contract.everything import dump


async def asked(world: World, locale: str = "nl-NL") -> Someone:
    """A chair who is asked on Thursday 26 November 2026 whether the UVO of the day before took place."""
    eva = await world.newcomer("eva", locale)
    new, yes = ("uvo nieuw", "ja") if locale == "nl-NL" else ("new uvo", "yes")
    await eva.says(f"{new} AB-3K7QXZ 25-11-2026 14:00", yes)
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    await world.tick()
    eva.hears()
    return eva


async def kept(world: World) -> tuple[str, str, str]:
    row = (await dump(world.engine))["uvos"][0]
    return str(row["last_held"])[:10], str(row["planned_on"])[:10], str(row["planned_at"])


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("ja, en de volgende moet 19 januari worden", "14:00"),
        ("ja, volgende keer 19 januari 10 uur", "10:00"),
        ("ja en plan de volgende maar op 19 januari", "14:00"),
        ("ja ging door, de volgende is op 19 jan om 10u", "10:00"),
    ],
)
async def test_a_yes_with_the_next_day_does_both(world: World, said: str, at: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees("Gepland op dinsdag 19 januari 2027", "De vorige was op woensdag 25 november 2026")
    assert await kept(world) == ("2026-11-25", "2027-01-19", at)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("nee, we doen m vrijdag 4 december", "14:00"),
        ("nee, we doen m nu vrijdag 4 december om half twee", "13:30"),
        ("nee, het wordt vrijdag 4 december", "14:00"),
        ("nee, nieuwe datum 4 december 10 uur", "10:00"),
        # This lost its day.
        ("nee, volgende week vrijdag, zelfde tijd", "14:00"),
        ("nee, vrijdag 4 december", "14:00"),
    ],
)
async def test_a_no_with_a_new_day_moves_it(world: World, said: str, at: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees("Gepland op vrijdag 4 december 2026", "maak ongedaan")
    assert await kept(world) == ("None", "2026-12-04", at)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("yes, and the next one should be 19 January", "Tuesday, 19 January 2027"),
        ("yes, next one on 19 January at 10", "Tuesday, 19 January 2027"),
        ("no, we're doing it Friday 4 December", "Friday, 4 December 2026"),
    ],
)
async def test_so_it_is_in_english(world: World, said: str, day: str) -> None:
    tom = await asked(world, "en-GB")
    await tom.says(said)
    tom.sees(f"Planned for {day}")


@pytest.mark.parametrize(
    "said", ["nee, we doen m niet vrijdag", "nee, de wethouder is ziek tot 4 december", "nee, we doen m niet meer"]
)
async def test_no_day_is_set_that_is_not_the_new_one(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    assert (await kept(world))[1] in ("2026-11-25", "None")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        # Each was done the other way about: it was moved, or recorded as held.
        ("jao, mer op dinsdag in plaats van woensdag", "dinsdag 1 december 2026"),
        ("nee, dat is neet doorgegaan, de helft was ziek", "Kies een nieuwe datum."),
    ],
)
async def test_in_the_south_yes_and_not_are_other_words(world: World, said: str, seen: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees(seen)
    assert (await kept(world))[:2] in (("None", "2026-11-25"), ("None", "None"))


async def test_a_later_day_that_stands_is_told_where_one_was_held_before_it(world: World) -> None:
    """It told when the next one is due, and no word of the day that stood there and was asked about later."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "hij is vandaag geweest", "ja")
    eva.sees("De UVO van dinsdag 15 december 2026 blijft staan")


@pytest.mark.parametrize(
    ("said", "locale"), [("it did, but three days late", "en-GB"), ("he ja, drie dagen te laat", "nl-NL")]
)
async def test_held_late_is_not_recorded_on_the_day_that_was_planned(world: World, said: str, locale: str) -> None:
    """The days were lost, and the day that was planned was recorded."""
    eva = await asked(world, locale)
    await eva.says(said)
    assert (await kept(world))[0] != "2026-11-25"


async def test_how_much_later_is_counted_from_the_day_it_stood_on(world: World) -> None:
    eva = await asked(world, "en-GB")
    await eva.says("it did, but a day late")
    eva.sees("Thursday, 26 November 2026")
    await eva.says("yes")
    assert (await kept(world))[0] == "2026-11-26"


async def test_a_yes_to_when_it_is_due_with_another_day_sets_that(world: World) -> None:
    """It asked when the one was held, and the day was lost."""
    eva = await asked(world)
    await eva.says("ja", "ja, en de volgende op 9 februari om 10")
    assert await kept(world) == ("2026-11-25", "2027-02-09", "10:00")


async def test_another_hour_is_on_the_day_when_it_is_due(world: World) -> None:
    """The hour was lost."""
    eva = await asked(world)
    await eva.says("ja", "prima, doe maar 10 uur")
    eva.sees("Bedoel je **woensdag 20 januari 2027 om 10.00 uur**?")


async def test_a_weekday_may_be_of_the_week_when_it_is_due(world: World) -> None:
    """It was set for the first such day there is, the next week."""
    eva = await asked(world)
    await eva.says("ja", "prima, maar dan op donderdag")
    eva.sees("Welke van de dagen wordt het?", "donderdag 21 januari 2027")


@pytest.mark.parametrize("said", ["nee, was dinsdag", "nee dat was dinsdag"])
async def test_a_no_that_tells_when_it_was_puts_that_right(world: World, said: str) -> None:
    """Without "dat" the next one was planned for the Tuesday to come."""
    eva = await asked(world)
    await eva.says("ja", said)
    assert (await kept(world))[:2] == ("2026-11-24", "None")


@pytest.mark.parametrize(
    "said", ["ja woensdag 20 januari 10u", "ja, de 20e om 10 uur", "ja doe maar 20 januari 10 uur"]
)
async def test_a_yes_to_choosing_a_day_with_the_day_behind_it_sets_it(world: World, said: str) -> None:
    """It was told that this day is still to come, and asked when the one before was held."""
    eva = await asked(world)
    await eva.says("ja")
    world.now = datetime(2027, 1, 6, 9, 0, tzinfo=UTC)
    await world.tick()
    eva.hears()
    await eva.says(said)
    assert await kept(world) == ("2026-11-25", "2027-01-20", "10:00")
