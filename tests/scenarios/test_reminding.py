"""`herinner`: a reminder at a coordinator's wish, to whoever is not done, without telling who that is."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from store.unit_of_work import units_of_work
from tests.scenarios.people import TENANT, Someone, World, code_on, texts

pytestmark = pytest.mark.usefixtures("on_thursday")

CARD = "4 3 5 4"


async def _round(world: World, closes: str = "18 december") -> tuple[Someone, str]:
    """Anna is done, Bram half-way, Chris as well but without reminders; others are not known to us."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regio Noord", closes, "4", "verstuur")
    code = code_on(dirkje.card)
    for name, answers in (("anna", [*[CARD] * 9, "verstuur"]), ("bram", [CARD]), ("chris", [CARD])):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}", "ja", *answers)
    await person.says("herinneringen uit")
    return dirkje, code


async def test_it_is_asked_and_goes_to_who_is_not_done_and_wants_it(world: World) -> None:
    dirkje, _ = await _round(world)
    await dirkje.says("herinner noord")
    dirkje.sees("Zal ik voor Regio Noord een herinnering sturen")
    dirkje.sees_not("Anna", "Bram", "Chris")
    assert await world.tick(minutes=1) == []
    await dirkje.says("ja")
    dirkje.sees("Op donderdag 26 november 2026", "onder werktijd")
    dirkje.sees_not("Anna", "Bram", "Chris")
    told = await world.tick(minutes=1)
    assert [name for name, _ in told] == ["bram"]
    assert "Herinnering: Regio Noord" in texts(told[0][1])


async def test_a_no_sends_nothing(world: World) -> None:
    dirkje, _ = await _round(world)
    await dirkje.says("herinner", "nee")
    dirkje.sees("één van de 4 is klaar")
    assert await world.tick(hours=1) == []


async def test_once_a_working_day_at_most_whoever_asks(world: World) -> None:
    dirkje, code = await _round(world)
    await dirkje.says(f"herinner {code}", "ja", f"herinner {code}", "ja")
    dirkje.sees("vroeg je dit vandaag al")
    assert [name for name, _ in await world.tick(hours=1)] == ["bram"]
    # In the evening it is for the next working day, and so it is a quarter of an hour later.
    world.now = datetime(2026, 11, 27, 19, 0, tzinfo=UTC)
    await dirkje.says(f"herinner {code}", "ja")
    dirkje.sees("Op maandag 30 november 2026")
    world.later(minutes=15)
    await dirkje.says(f"herinner {code}", "ja")
    dirkje.sees("vroeg je dit vandaag al")
    assert await world.tick(hours=12) == []
    world.now = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    assert [name for name, _ in await world.tick(minutes=1)] == ["bram"]


async def test_nobody_gets_more_than_the_two_that_were_promised(world: World) -> None:
    dirkje, code = await _round(world)
    heard = []
    for day in (26, 27, 30):
        world.now = datetime(2026, 11, day, 10, 0, tzinfo=UTC)
        await dirkje.says(f"herinner {code}", "ja")
        heard += [(day, name) for name, _ in await world.tick(minutes=1)]
    # The 27th is on the heels of the first; the second was the last.
    assert heard == [(26, "bram"), (30, "bram")]
    for day in range(1, 18):
        world.now = datetime(2026, 12, day, 10, 0, tzinfo=UTC)
        await dirkje.says(f"herinner {code}", "ja")
        # On the day before it closes the coordinator hears that; nobody is reminded.
        assert [name for name, _ in await world.tick(minutes=1)] == (["dirkje"] if day == 17 else [])


async def test_the_answer_is_the_same_whether_anybody_is_left(world: World) -> None:
    """Else it would tell who has begun."""
    dirkje, code = await _round(world)
    await dirkje.says(f"herinner {code}", "ja")
    with_bram = texts(dirkje.card)
    for name in ("bram", "chris"):
        person = world.person(name)
        await person.says(*[CARD] * 8, "verstuur")
    world.later(days=1)
    await dirkje.says(f"herinner {code}", "ja")
    assert texts(dirkje.card).replace("vrijdag 27", "donderdag 26") == with_bram
    assert await world.tick(hours=1) == []


async def test_a_coordinator_who_takes_part_is_reminded_like_the_others(world: World) -> None:
    dirkje, code = await _round(world)
    await dirkje.says(f"doe mee {code}", "ja", CARD, "pauze", f"herinner {code}", "ja")
    assert sorted(name for name, _ in await world.tick(minutes=1)) == ["bram", "dirkje"]


async def test_with_reminders_off_there_is_none_after_all(world: World) -> None:
    dirkje, code = await _round(world)
    await dirkje.says(f"doe mee {code}", "ja", CARD, "pauze", "herinneringen uit", f"herinner {code}", "ja")
    await world.person("bram").says("herinneringen uit")
    assert await world.tick(minutes=1) == []


async def test_of_several_rounds_it_is_asked_which_and_of_a_closed_one_none(world: World) -> None:
    dirkje, code = await _round(world)
    await dirkje.says("ronde", "1", "Regio Zuid", "11 december", "12", "verstuur")
    south = code_on(dirkje.card)
    await dirkje.says("herinner")
    dirkje.sees("Voor welke ronde")
    await dirkje.presses(f"Regio Zuid ({south})")
    dirkje.sees("Zal ik voor Regio Zuid een herinnering sturen")
    await dirkje.says("herinner mij maandag")
    dirkje.sees("Voor welke ronde", "Voor je eigen scan")
    await dirkje.says(f"sluit {code}", "ja", f"herinner {code}")
    dirkje.sees("gesloten")


async def test_a_round_that_opens_later_or_closes_before_working_time_reminds_nobody(world: World) -> None:
    dirkje, code = await _round(world, "27 november")
    world.now = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
    await dirkje.says(f"herinner {code}")
    dirkje.sees("geen werktijd meer")
    async with units_of_work(world.engine)(TENANT) as uow:
        round_ = await uow.rounds.by_code(code.replace("-", ""))
        assert round_
        await uow.rounds.save(round_, replace(round_, opened_on=date(2026, 12, 1), closes_on=date(2026, 12, 20)))
        await uow.commit()
    await dirkje.says(f"herinner {code}")
    dirkje.sees("opent op dinsdag 1 december 2026")
