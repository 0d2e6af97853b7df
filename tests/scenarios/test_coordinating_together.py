"""A round that several coordinate: who does, stopping with it, and ending it for a colleague."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World, code_on

WAYS = [
    ("nl-NL", "samen", "neem aan", "ja", "nee"),
    ("en-GB", "together", "accept", "yes", "no"),
]


async def called(world: World, name: str, locale: str) -> Someone:
    """Return somebody new whom Teams calls so."""
    somebody = await world.newcomer(name.split(maxsplit=1)[0].lower(), locale)
    somebody.called = name
    return somebody


async def together(world: World, locale: str = "nl-NL") -> tuple[Someone, Someone]:
    """Return who made "Regio Noord" and Manon de Wit, who coordinates it too."""
    gives, takes = next(way[1:3] for way in WAYS if way[0] == locale)
    dirkje, code = await stages.open_round(world, locale)
    await dirkje.says(f"{gives} {code}")
    manon = await called(world, "Manon de Wit", locale)
    await manon.says(f"{takes} {code_on(dirkje.card)}")
    await world.tick(hours=1)
    world.told.clear()
    return dirkje, manon


@pytest.mark.parametrize("said", ["wie coördineert deze ronde nog meer", "met wie doe ik deze ronde samen"])
async def test_who_coordinates_is_told(world: World, said: str) -> None:
    """It was said that they have no round at all."""
    dirkje, manon = await together(world)
    await dirkje.says(said)
    dirkje.sees("Je coördineert Regio Noord samen met Manon de Wit.", "Manon de Wit stopt ermee", "Ik stop ermee")
    await manon.says(said)
    manon.sees("Je coördineert Regio Noord samen met Dirkje")


async def test_who_does_it_alone_is_told_what_they_can_do(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("ben ik de enige coördinator?")
    dirkje.sees("Je coördineert Regio Noord alleen.", "Een collega erbij", "Overdragen")


async def test_who_holds_it_and_asks_about_it_hears_of_it(world: World) -> None:
    """It was said that they have no round."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("wie organiseert deze ronde?")
    dirkje.sees("Regio Noord", "Dirkje")


async def test_who_takes_part_hears_of_the_round(world: World) -> None:
    await together(world)
    piet = await world.newcomer("piet")
    await piet.says("wie coördineert deze ronde")
    piet.sees_not("Manon")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "haal Manon eraf als coördinator"),
        ("nl-NL", "Manon coördineert Regio Noord niet meer"),
        ("nl-NL", "haal mijn collega weg als coördinator"),
        ("en-GB", "remove Manon as coordinator"),
        ("en-GB", "Manon no longer coordinates Regio Noord"),
    ],
)
async def test_a_colleague_is_taken_off(world: World, locale: str, said: str) -> None:
    """It was answered that an invitation cannot be taken back, and nobody could be taken off."""
    yes = next(way[3] for way in WAYS if way[0] == locale)
    dirkje, manon = await together(world, locale)
    await dirkje.says(said)
    dirkje.sees("Manon de Wit", "Regio Noord", yes)
    await manon.says("mijn rondes" if locale == "nl-NL" else "my rounds")
    manon.sees("Regio Noord")
    await dirkje.says(yes)
    dirkje.sees("Manon de Wit", "alleen" if locale == "nl-NL" else "alone")
    await manon.says("mijn rondes" if locale == "nl-NL" else "my rounds")
    manon.sees_not("Regio Noord")
    await world.tick(hours=1)
    manon.hears()
    manon.sees("Je coördineert Regio Noord niet meer" if locale == "nl-NL" else "You no longer coordinate Regio Noord")


async def test_a_no_leaves_them(world: World) -> None:
    dirkje, manon = await together(world)
    await dirkje.says("haal Manon eraf als coördinator", "nee")
    dirkje.sees("Je coördineert Regio Noord samen met Manon de Wit.")
    await world.tick(hours=1)
    manon.hears_nothing()


async def test_of_several_it_is_asked_which(world: World) -> None:
    dirkje, _ = await together(world)
    await dirkje.says("samen")
    farid = await called(world, "Farid Amrani", "nl-NL")
    await farid.says(f"neem aan {code_on(dirkje.card)}")
    await dirkje.says("haal mijn collega weg als coördinator")
    dirkje.sees("samen met Farid Amrani en Manon de Wit", "Farid Amrani stopt ermee", "Manon de Wit stopt ermee")
    await dirkje.presses("Manon de Wit stopt ermee")
    dirkje.sees("Zal ik Manon de Wit weghalen als coördinator van Regio Noord?")
    await dirkje.presses("Ja")
    dirkje.sees("Manon de Wit coördineert Regio Noord niet meer", "samen met Farid Amrani")
    world.told.clear()
    await world.tick(hours=1)
    farid.hears()
    farid.sees("Een collega coördineert Regio Noord niet meer", "Wie nog wel?")


async def test_a_name_that_is_no_colleagues_takes_nobody_off(world: World) -> None:
    dirkje, manon = await together(world)
    await dirkje.says("haal Kees de Vries eraf als coördinator")
    dirkje.sees("Je coördineert Regio Noord samen met Manon de Wit.")
    await dirkje.says("ja")
    await manon.says("mijn rondes")
    manon.sees("Regio Noord")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "ik wil deze ronde niet meer coördineren"),
        ("nl-NL", "haal mij eraf als coördinator"),
        ("en-GB", "I don't want to coordinate this round any more"),
        ("en-GB", "take me off as coordinator please"),
    ],
)
async def test_who_stops_leaves_it_to_the_other(world: World, locale: str, said: str) -> None:
    """It was offered to hand the round over, which made a third coordinator, or to turn reminders off."""
    yes = next(way[3] for way in WAYS if way[0] == locale)
    dirkje, manon = await together(world, locale)
    await manon.says(said)
    manon.sees("Dirkje", yes)
    await manon.says(yes)
    manon.sees("Regio Noord", "sleutel" if locale == "nl-NL" else "key")
    await world.tick(hours=1)
    dirkje.hears()
    dirkje.sees("alleen" if locale == "nl-NL" else "alone")
    manon.hears_nothing()


async def test_who_is_away_hands_it_over(world: World) -> None:
    """The no in why it is handed over was taken for a refusal of all."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("ik ben er drie weken niet, manon neemt het van me over")
    dirkje.sees("Regio Noord overdragen aan een collega?")


async def test_the_only_one_hands_it_over(world: World) -> None:
    """A round is never without a coordinator."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("ik wil deze ronde niet meer coördineren")
    dirkje.sees("Je coördineert Regio Noord alleen.")
    await dirkje.presses("Overdragen")
    dirkje.sees("Geef deze sleutel aan je collega")


async def test_the_other_left_while_it_was_asked(world: World) -> None:
    """Both said yes: the last one stays."""
    dirkje, manon = await together(world)
    await dirkje.says("stop coördineren")
    await manon.says("stop coördineren", "ja")
    await dirkje.says("ja")
    dirkje.sees("Je coördineert Regio Noord alleen.")


async def test_either_takes_back_a_reminder_of_the_other(world: World) -> None:
    """Only who had asked for it could."""
    dirkje, manon = await together(world)
    await dirkje.says("stuur maandag een herinnering", "ja")
    await manon.says("trek herinnering in")
    manon.sees("gaat geen herinnering meer uit")


async def test_who_is_back_before_it_was_told_hears_nothing(world: World) -> None:
    dirkje, manon = await together(world)
    await dirkje.says("coördinator weg manon", "ja", "samen")
    await manon.says(f"neem aan {code_on(dirkje.card)}")
    world.told.clear()
    await world.tick(hours=1)
    manon.hears_nothing()
