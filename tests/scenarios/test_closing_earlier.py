"""A round closes on an earlier day than was said: asked first, in time for who still has to, and told to them."""

from datetime import UTC, datetime

import pytest

from tests.conversation import stages
from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World, buttons, texts

SURE = "Sluit ik Regio Noord op vrijdag 11 december 2026 in plaats van vrijdag 18 december 2026?"


@pytest.mark.parametrize(
    "said",
    [
        "sluit de ronde op 11 december",
        "sluit Noord eerder, 11 december",
        "sluit hem maar op 11 december",
        "verleng tot 11 december",
        "vervroeg 11 december",
        "verkort de ronde tot 11 december",
        "zet de sluitdatum op 11 december",
        "maak de ronde een week korter",
        "laat Noord een week eerder sluiten",
        "de ronde mag een week eerder sluiten",
    ],
)
async def test_an_earlier_day_is_asked_first(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(SURE, "nog niet klaar is, krijgt bericht", "Wie alleen de code heeft, niet")
    await dirkje.says("rondes")
    dirkje.sees("Open tot en met vrijdag 18 december 2026.")
    await dirkje.says("nee", "rondes")
    dirkje.sees("Open tot en met vrijdag 18 december 2026.")
    await dirkje.says(said)
    await dirkje.presses("Ja")
    dirkje.sees(
        "sluit nu op vrijdag 11 december 2026 in plaats van vrijdag 18 december 2026. Wie is uitgenodigd of meedoet"
    )


@pytest.mark.parametrize(
    "said",
    [
        "kan de ronde een week korter",
        "kan de ronde een week korter?",
    ],
)
async def test_a_question_is_that_question_first(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    meant = next(
        (one for one in buttons(dirkje.card) if one.startswith("De laatste dag van Regio Noord verzetten")), ""
    )
    assert SURE not in texts(dirkje.card)
    await (dirkje.presses(meant) if meant else dirkje.says("ja"))
    dirkje.sees(SURE)


async def test_with_a_day_it_is_asked_about_that_day(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("kan de ronde eerder dicht, 11 december?")
    dirkje.sees(SURE)


@pytest.mark.parametrize("said", ["vervroeg", "kan de ronde eerder sluiten?"])
async def test_without_a_day_it_is_asked_which(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Tot en met welke dag?", "Eerder kan vanaf woensdag 25 november 2026")
    assert "vrijdag 11 december 2026" in buttons(dirkje.card)
    await dirkje.presses("vrijdag 11 december 2026")
    dirkje.sees(SURE)


async def test_too_early_a_day_says_from_which_it_can(world: World) -> None:
    """Monday 23 November, in working time: who hears it today has Tuesday and Wednesday."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("sluit Noord op 24 november")
    dirkje.sees("Op dinsdag 24 november 2026 is te vroeg", "vanaf woensdag 25 november 2026", "Nu meteen sluiten kan")
    await dirkje.says("25 november", "ja")
    dirkje.sees("sluit nu op woensdag 25 november 2026")
    await dirkje.says("vervroeg morgen")
    dirkje.sees("Vanzelf sluit Regio Noord niet eerder", "hoort een nieuwe dag niet meer op tijd")
    await dirkje.presses("Sluit")
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")


async def test_a_later_day_to_close_on_is_the_last_day_then(world: World) -> None:
    """It said that there is no round of that name."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("sluit de ronde op 8 januari", "ja")
    dirkje.sees("De ronde sluit nu op vrijdag 8 januari 2027 in plaats van vrijdag 18 december 2026.")
    await dirkje.says("vervroeg 15 januari", "ja")
    dirkje.sees("De ronde sluit nu op vrijdag 15 januari 2027 in plaats van vrijdag 8 januari 2027.")


@pytest.mark.parametrize("said", ["sluit de ronde vandaag", "vervroeg vandaag"])
async def test_today_is_now(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")


async def test_the_day_after_a_yes_asks_again(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("vervroeg 11 december")
    world.later(days=1)
    await dirkje.says("ja")
    dirkje.sees("Sluit ik Regio Noord op")
    await dirkje.says("ja")
    dirkje.sees("De ronde sluit nu op vrijdag 11 december 2026")


async def _invited(world: World) -> tuple[Someone, dict[str, Someone]]:
    """Anna joined, Bram was asked, Chris declined, Chrisje is done; Anna wants no reminders."""
    world.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    dirkje, code = await open_round(world, closes="18 december")
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna de Vries, Bram Bos, Chris Kok, Chris Smit")
    await world.tick(minutes=1)
    people = {name: world.person(name) for name in ("anna", "bram", "chris", "chrisje")}
    for person in people.values():
        person.hears()
    await people["anna"].presses("Ja, ik doe mee")
    await people["anna"].says("herinneringen uit", "ja")
    await people["chris"].presses("Nee, bedankt")
    await people["chrisje"].presses("Ja, ik doe mee")
    await people["chrisje"].says("1", *"3453", "verstuur")
    return dirkje, people


async def test_who_still_has_to_hears_it_once_in_working_time(world: World) -> None:
    dirkje, people = await _invited(world)
    world.now = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    await dirkje.says("vervroeg 11 december", "ja")
    assert await world.tick(minutes=5) == []
    await world.tick(hours=14)
    assert sorted(name for name, _ in world.told) == ["anna", "bram"]
    people["bram"].hears()
    people["bram"].sees("Sluit eerder: Regio Noord", "eerder dan ik je zei", "vrijdag 11 december 2026")
    assert {"Doe mee", "Later", "Nee, bedankt"} <= {*buttons(people["bram"].card)}
    await people["bram"].presses("Doe mee")
    people["bram"].sees("Je doet mee met Regio Noord")
    # A reminder does not come on its heels, and it is said once.
    assert [name for name, _ in await world.tick(days=1)] == []


async def test_who_was_not_asked_yet_hears_the_new_day_with_that(world: World) -> None:
    world.now = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
    dirkje, code = await open_round(world, closes="18 december")
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna de Vries", "vervroeg 11 december", "ja")
    await world.tick(hours=14)
    assert [name for name, _ in world.told] == ["anna"]
    anna = world.person("anna")
    anna.hears()
    anna.sees("Je bent uitgenodigd: Regio Noord", "vrijdag 11 december 2026")
    assert await world.tick(hours=1) == []


async def test_a_later_day_before_anybody_heard_it_is_not_told(world: World) -> None:
    dirkje, _ = await _invited(world)
    world.now = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    await dirkje.says("vervroeg 11 december", "ja", "verleng 18 december")
    assert await world.tick(hours=14) == []


async def test_shortened_twice_it_is_told_once(world: World) -> None:
    dirkje, people = await _invited(world)
    world.now = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    await dirkje.says("vervroeg 11 december", "ja", "vervroeg 9 december", "ja")
    await world.tick(hours=14)
    assert sorted(name for name, _ in world.told) == ["anna", "bram"]
    people["bram"].hears()
    people["bram"].sees("woensdag 9 december 2026")


async def test_who_coordinates_no_round_of_it_moves_nothing(world: World) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    other = await world.newcomer("other")
    await other.says(f"vervroeg {code} 11 december", "ja")
    other.sees_not("sluit nu op")
    await dirkje.says("rondes")
    dirkje.sees("Open tot en met vrijdag 18 december 2026.")


async def test_so_it_is_in_english(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "en-GB")
    await dirkje.says("shorten 11 december")
    dirkje.sees(
        "Shall I close Regio Noord on Friday, 11 December 2026 instead of Friday, 18 December 2026?", "get a message"
    )
    await dirkje.says("yes")
    dirkje.sees("now closes on Friday, 11 December 2026 instead of")
