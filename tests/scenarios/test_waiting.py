"""Who is waiting hears it: that a round closes tomorrow, that it has closed."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from bot.proactive.jobs import apply_retention, plan_missing_news
from store.register import register
from store.unit_of_work import units_of_work
from tests.scenarios.people import Someone, World, buttons, code_on, texts
from tests.scenarios.waiting import put_clock, who_were_told

pytestmark = pytest.mark.usefixtures("on_thursday")

CARD = "4 3 5 4"


async def _open_round(world: World, closes: str = "11 december", name: str = "Regio Zuid") -> tuple[Someone, str]:
    dirkje = world.person("dirkje")
    if not dirkje.card:
        dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", name, closes, "4", "verstuur")
    return dirkje, code_on(dirkje.card)


async def _confidential_round(world: World, closes: str = "11 december") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regio Noord", closes, "6", "verstuur")
    return dirkje, code_on(dirkje.card)


async def _takes_zelfscan(world: World, name: str, code: str, domain: str = "1") -> Someone:
    person = await world.newcomer(name)
    await person.says(f"doe mee {code}", "ja", domain, *"3344", "verstuur")
    return person


async def _night(world: World) -> None:
    """What the clock does at night: rounds whose last day has passed are closed."""
    await apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, {}))


# The day before


async def test_a_round_of_an_older_version_is_told_of_as_well(world: World) -> None:
    """It was made before rounds planned this: the start of the new version does, once."""
    dirkje, _ = await _open_round(world)
    async with world.engine.begin() as connection:
        await connection.execute(text("DELETE FROM prompts"))
    new_uow = units_of_work(world.engine)
    assert await plan_missing_news(world.installation, new_uow, world.now) == 1
    assert await plan_missing_news(world.installation, new_uow, world.now) == 0
    put_clock(world, 10)
    assert who_were_told(await world.tick(minutes=0)) == ["dirkje"]
    dirkje.hears()
    dirkje.sees("Regio Zuid", "morgen")
    # It was told, and a later start does not tell it again.
    assert await plan_missing_news(world.installation, new_uow, world.now) == 0


async def test_a_coordinator_hears_the_day_before_how_far_the_round_is(world: World) -> None:
    dirkje, code = await _open_round(world)
    await _takes_zelfscan(world, "anna", code)
    put_clock(world, 10, 8)
    assert await world.tick() == [], "before half past nine"
    assert who_were_told(await world.tick(minutes=45)) == ["dirkje"]
    dirkje.hears()
    dirkje.sees("Regio Zuid sluit morgen", "Eén van de 4 is klaar")
    assert list(buttons(dirkje.card)) == ["Herinner", "Verleng", "Sluit de ronde", "Hulp"]
    assert await world.tick(hours=3) == []
    await dirkje.presses("Herinner")
    dirkje.sees("Zal ik voor Regio Zuid een herinnering sturen")


async def test_before_a_weekend_it_is_the_last_working_day(world: World) -> None:
    dirkje, _ = await _open_round(world, "7 december")
    put_clock(world, 4)
    assert who_were_told(await world.tick()) == ["dirkje"]
    dirkje.hears()
    dirkje.sees("Regio Zuid sluit op maandag 7 december 2026", "Nog niemand van de 4 is klaar")


async def test_a_confidential_round_says_how_many_a_picture_takes(world: World) -> None:
    dirkje, _ = await _confidential_round(world)
    put_clock(world, 10)
    await world.tick()
    dirkje.hears()
    dirkje.sees("Regio Noord sluit morgen", "Nog niemand van de 6 is klaar", "minstens 5 nodig")


async def test_extending_moves_it_and_closing_ends_it(world: World) -> None:
    dirkje, code = await _open_round(world)
    put_clock(world, 10)
    await world.tick()
    dirkje.hears()
    await dirkje.presses("Verleng")
    await dirkje.says("18 december")
    dirkje.sees("vrijdag 18 december 2026")
    put_clock(world, 11)
    assert await world.tick() == []
    put_clock(world, 17)
    assert who_were_told(await world.tick()) == ["dirkje"]
    dirkje.hears()
    dirkje.sees("Regio Zuid sluit morgen")
    await dirkje.says(f"verleng {code} 22 december")
    await dirkje.presses("Sluit de ronde", card=world.told[0][1])
    await dirkje.says("ja")
    dirkje.sees("gesloten")
    put_clock(world, 21)
    assert await world.tick() == []


async def test_who_takes_the_round_over_hears_it_and_who_gave_it_away_does_not(world: World) -> None:
    dirkje, code = await _open_round(world)
    await dirkje.says(f"overdragen {code}")
    key = code_on(dirkje.card)
    eva = await world.newcomer("eva")
    await eva.says(f"neem aan {key}")
    eva.sees("Regio Zuid")
    put_clock(world, 10)
    assert who_were_told(await world.tick()) == ["dirkje", "eva"]
    dirkje.hears()
    dirkje.sees("Je sleutel is gebruikt", "niet meer van jou")
    dirkje.sees_not("sluit")
    eva.hears()
    eva.sees("Regio Zuid sluit morgen")


async def test_quiet_hours_away_and_reminders_off_hold(world: World) -> None:
    dirkje, _ = await _open_round(world)
    put_clock(world, 9, 20)
    await dirkje.says("afwezig tot vrijdag")
    put_clock(world, 10)
    assert await world.tick() == []
    put_clock(world, 11)
    assert who_were_told(await world.tick()) == ["dirkje"]
    dirkje.hears()
    dirkje.sees("Regio Zuid sluit vandaag")


async def test_with_reminders_off_nothing_comes_and_on_again_it_does(world: World) -> None:
    dirkje, _ = await _open_round(world)
    await dirkje.says("stop herinneringen")
    dirkje.sees("een groepsbeeld dat klaar is")
    await dirkje.says("herinneringen aan")
    put_clock(world, 10)
    assert who_were_told(await world.tick()) == ["dirkje"]
    await dirkje.says("verleng 18 december", "stop herinneringen")
    put_clock(world, 17)
    assert await world.tick() == []
    put_clock(world, 19)
    await _night(world)
    put_clock(world, 21)
    assert await world.tick() == []


async def test_who_leaves_their_own_round_still_hears_of_it(world: World) -> None:
    dirkje, code = await _open_round(world)
    await dirkje.says(f"doe mee {code}", "nee", f"afmelden {code}")
    put_clock(world, 10)
    assert who_were_told(await world.tick()) == ["dirkje"]


# It has closed


async def test_when_an_open_round_has_closed_everybody_hears_it_with_the_picture(world: World) -> None:
    dirkje, code = await _open_round(world)
    anna = await _takes_zelfscan(world, "anna", code)
    anna.sees("Is Regio Zuid gesloten? Dan stuur ik je een bericht met het groepsbeeld.")
    bram = await _takes_zelfscan(world, "bram", code, "2")
    chris = await world.newcomer("chris")
    await chris.says(f"doe mee {code}", "ja", "1", "3")
    eva = await _takes_zelfscan(world, "eva", code, "3")
    await eva.says(f"afmelden {code}", "ja")
    put_clock(world, 12, 3)
    await world.tick()
    await _night(world)
    assert await world.tick() == [], "it is night, and Saturday"
    put_clock(world, 14)
    assert who_were_told(await world.tick()) == ["anna", "bram", "chris", "dirkje"]
    for person in (anna, bram, dirkje):
        person.hears()
        person.sees("2 van de 4 deden mee")
    # Who had not sent hears that, and nothing of the picture.
    chris.hears()
    chris.sees("Het telt dus niet mee")
    chris.sees_not("groepsbeeld")
    dirkje.sees("Regio Zuid is gesloten")
    anna.sees("Het groepsbeeld van Regio Zuid is er")
    for person in (anna, dirkje):
        await person.presses("Groepsbeeld")
        person.sees("Groepsbeeld Regio Zuid")
    await bram.says("groepsoverzicht")
    bram.sees("Groepsbeeld Regio Zuid")
    await _night(world)
    assert await world.tick(days=1) == [], "once"
    await bram.says("uitdraai")
    bram.sees("Regio Zuid is gesloten. Typ **groepsbeeld**")


async def test_who_closes_it_sees_it_and_the_others_hear_it(world: World) -> None:
    dirkje, code = await _open_round(world)
    await _takes_zelfscan(world, "anna", code)
    await dirkje.says(f"sluit {code}", "ja")
    assert who_were_told(await world.tick(minutes=1)) == ["anna"]


async def test_of_a_confidential_round_the_coordinator_hears_and_nobody_was_promised_more(world: World) -> None:
    dirkje, code = await _confidential_round(world)
    for name in ("anna", "bram", "chris", "eva", "fatma"):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}", "ja", *[CARD] * 9, "verstuur")
        person.sees("Na sluiting krijgt alleen de coördinator het groepsbeeld")
        person.sees_not("stuur ik je een bericht")
    put_clock(world, 12, 3)
    await _night(world)
    put_clock(world, 14)
    assert who_were_told(await world.tick()) == ["dirkje"]
    dirkje.hears()
    dirkje.sees("Regio Noord is gesloten", "5 van de 6 deden mee")
    await dirkje.presses("Groepsbeeld")
    dirkje.sees("Groepsbeeld Regio Noord")
    await person.says("groepsoverzicht")
    person.sees("is voor de coördinator")


async def test_too_few_is_said_without_a_number(world: World) -> None:
    dirkje, code = await _confidential_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", *[CARD] * 9, "verstuur")
    put_clock(world, 12, 3)
    await _night(world)
    put_clock(world, 14)
    await world.tick()
    dirkje.hears()
    dirkje.sees("Regio Noord is gesloten", "te weinig afgeronde scans")
    dirkje.sees_not("Eén van de", "Groepsbeeld")


async def test_several_rounds_are_one_message(world: World) -> None:
    """Also after weeks in which nothing was sent: nobody gets a burst."""
    dirkje = await world.newcomer("dirkje")
    codes = []
    for name in ("Regio Zuid", "Regio West", "Regio Oost"):
        await dirkje.says("ronde", "1", name, "11 december", "4", "verstuur")
        codes.append(code_on(dirkje.card))
    anna = await world.newcomer("anna")
    for code in codes:
        await anna.says(f"doe mee {code}", "ja", "1", *"3344", "verstuur")
    put_clock(world, 10)
    assert who_were_told(await world.tick()) == ["dirkje"]
    dirkje.hears()
    dirkje.sees(
        "Nieuws over je rondes", "Regio Zuid sluit morgen", "Regio West sluit morgen", "Regio Oost sluit morgen"
    )
    assert "Verleng Regio West" in buttons(dirkje.card)
    put_clock(world, 12, 3)
    await _night(world)
    world.now = datetime(2027, 1, 12, 9, 0, tzinfo=UTC)
    assert who_were_told(await world.tick()) == ["anna", "dirkje"]
    anna.hears()
    await anna.presses("Groepsbeeld Regio Oost")
    anna.sees("Groepsbeeld Regio Oost")


async def test_who_does_not_want_messages_is_promised_none(world: World) -> None:
    _, code = await _open_round(world)
    anna = await world.newcomer("anna")
    await anna.says("herinneringen uit", f"doe mee {code}", "ja", "1", *"3344", "verstuur")
    anna.sees("Typ dan **groepsbeeld**")
    anna.sees_not("stuur ik je een bericht")


async def test_in_english(world: World) -> None:
    dirkje = await world.newcomer("dirkje", "en-GB")
    await dirkje.says("round", "1", "North", "11 december", "4", "send")
    code = code_on(dirkje.card)
    put_clock(world, 10)
    await world.tick()
    dirkje.hears()
    dirkje.sees("North closes tomorrow", "None of the 4 are done yet")
    anna = await world.newcomer("anna", "en-GB")
    await anna.says(f"join {code}", "yes", "1", *"3344", "send")
    await dirkje.says(f"close {code}", "yes")
    await world.tick(minutes=1)
    anna.hears()
    anna.sees("The group picture of North is ready", "One of the 4 took part")


# Not reached, and back


async def test_who_was_not_reached_and_came_back_is_invited_when_asked_again(world: World) -> None:
    world.members = {"bram": ("Bram Bakker", "bram@example.org")}
    dirkje, code = await _open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    world.shut = {"bram"}
    await dirkje.says(f"nodig uit {code} Bram Bakker")
    await world.tick(minutes=1)
    await world.tick(minutes=10)
    dirkje.hears()
    dirkje.sees("Niet bereikt voor Regio Zuid", "Bram Bakker")
    # Still away: that is told again.
    await dirkje.says(f"nodig uit {code} Bram Bakker")
    await world.tick(minutes=1)
    await world.tick(minutes=10)
    dirkje.hears()
    dirkje.sees("Niet bereikt voor Regio Zuid")
    world.shut = set()
    await dirkje.says(f"nodig uit {code} Bram Bakker")
    dirkje.sees("Eén persoon gevonden")
    told = await world.tick(minutes=10)
    assert who_were_told(told) == ["bram"]
    assert "Regio Zuid" in texts(told[0][1])
    # Once is enough.
    await dirkje.says(f"nodig uit {code} Bram Bakker")
    assert await world.tick(minutes=10) == []


async def test_who_declined_is_not_asked_again(world: World) -> None:
    world.members = {"bram": ("Bram Bakker", "bram@example.org")}
    dirkje, code = await _open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Bram Bakker")
    await world.tick(minutes=10)
    bram = world.person("bram")
    bram.hears()
    await bram.says("afmelden")
    await dirkje.says(f"nodig uit {code} Bram Bakker")
    assert await world.tick(minutes=10) == []
