"""Who was away, had blocked the app, or could not hear us because we were down, hears once of their rounds."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from bot.proactive.jobs import apply_retention
from store.register import register
from store.unit_of_work import units_of_work
from tests.conftest import raw
from tests.scenarios.people import Card, Someone, World, buttons, code_on, texts
from tests.scenarios.uvos import CODE


@pytest.fixture
def world(world: World) -> World:
    """Thursday 26 November 2026, ten o'clock."""
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    world.members = {name: (name.capitalize(), f"{name}@voorbeeld.nl") for name in ("anna", "bram", "dirkje")}
    return world


def at(day: str, hour: int = 9) -> datetime:
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)


async def _round(world: World, dirkje: Someone, name: str, closes: str = "15 februari") -> str:
    await dirkje.says("ronde", "1", name, closes, "4", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.calls(f"nodig uit {code}")
    return code


async def _night(world: World) -> None:
    await apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, {}))


async def _told(world: World, name: str, until: datetime) -> list[Card]:
    """Everything this person is told until then; rounds close in the nights between."""
    told: list[Card] = []
    while world.now < until:
        await world.tick(hours=6)
        told += [card for who, card in world.told if who == name]
        if world.now.hour == 3:
            await _night(world)
    return told


async def test_back_from_weeks_away_one_message_has_all_rounds_that_wait(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    await anna.says("afwezig tot 11 januari")
    codes = [await _round(world, dirkje, name) for name in ("Regio Noord", "Regio Oost", "Regio Zuid")]
    for code in codes:
        await dirkje.says(f"nodig uit {code} anna")
    assert not await _told(world, "anna", at("2027-01-11", 3))
    [card] = await _told(world, "anna", at("2027-01-13", 3))
    assert all(name in texts(card) for name in ("Regio Noord", "Regio Oost", "Regio Zuid"))
    assert len([title for title in buttons(card) if title.startswith("Doe mee met ")]) == 3
    # Each can be typed, too; a bare yes joins none of them.
    await anna.says("ja")
    anna.sees_not("Je doet mee")
    await anna.presses(next(title for title in buttons(card) if "Regio Oost" in title), card)
    anna.sees("Regio Oost", "Mogen je scores")


async def test_a_round_that_closed_meanwhile_is_told_with_those_that_are_open(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    closed = await _round(world, dirkje, "Regio West", "11 december")
    await anna.says(f"doe mee {closed}", "ja", "1", *"3344", "verstuur", "afwezig tot 15 februari")
    open_ = await _round(world, dirkje, "Regio Noord", "1 maart")
    await dirkje.says(f"nodig uit {open_} anna")
    assert not await _told(world, "anna", at("2027-02-15", 3))
    [card] = await _told(world, "anna", at("2027-02-17", 3))
    told = texts(card)
    assert "Het groepsbeeld van Regio West is er" in told and "Je bent uitgenodigd: Regio Noord" in told


async def test_who_blocked_the_app_and_put_it_back_so_it_is(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    closed = await _round(world, dirkje, "Regio West", "11 december")
    await anna.says(f"doe mee {closed}", "ja", "1", *"3344", "verstuur")
    world.shut.add("anna")
    codes = [await _round(world, dirkje, name) for name in ("Regio Noord", "Regio Oost")]
    for code in codes:
        await dirkje.says(f"nodig uit {code} anna")
    assert not await _told(world, "anna", at("2027-01-20", 3))
    world.shut.clear()
    await anna.says("hallo")
    [card] = await _told(world, "anna", at("2027-01-22", 3))
    told = texts(card)
    assert all(name in told for name in ("Regio West is er", "uitgenodigd: Regio Noord", "uitgenodigd: Regio Oost"))


async def test_after_nine_weeks_in_which_we_were_down_so_it_is(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    closed = await _round(world, dirkje, "Regio West", "11 december")
    await anna.says(f"doe mee {closed}", "ja", "1", *"3344", "verstuur")
    codes = [await _round(world, dirkje, name) for name in ("Regio Noord", "Regio Oost")]
    world.now = at("2026-11-26", 20)
    for code in codes:
        await dirkje.says(f"nodig uit {code} anna")
    world.later(weeks=9)
    await _night(world)
    [card] = await _told(world, "anna", at("2027-01-30", 3))
    told = texts(card)
    assert all(name in told for name in ("Regio West is er", "uitgenodigd: Regio Noord", "uitgenodigd: Regio Oost"))


async def test_a_round_that_closes_while_teams_takes_nothing_is_told_the_day_after(world: World) -> None:
    """Five times in eight minutes, and nobody ever heard of it."""
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    closed = await _round(world, dirkje, "Regio West")
    await anna.says(f"doe mee {closed}", "ja", "1", *"3344", "verstuur")
    await dirkje.says(f"sluit {closed}", "ja")
    world.out = True
    for _ in range(12):
        assert not await world.tick(minutes=5)
    world.out = False
    assert not await world.tick(minutes=30)
    [card] = await _told(world, "anna", at("2026-11-30"))
    assert "Het groepsbeeld van Regio West is er" in texts(card)


async def test_a_reminder_of_a_step_that_was_missed_comes_after_all(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", *"3344", "verstuur", "mijn stap")
    await anna.says("afwezig tot 10 mei")
    assert not await _told(world, "anna", at("2027-05-10", 3))
    [card] = await _told(world, "anna", at("2027-05-12", 3))
    assert "stap" in texts(card).lower()


async def test_who_wants_no_reminders_hears_of_no_round_that_closed_beside_what_they_are_asked(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    closed = await _round(world, dirkje, "Regio West", "11 december")
    await anna.says(f"doe mee {closed}", "ja", "1", *"3344", "verstuur", "afwezig tot 11 januari", "herinneringen uit")
    open_ = await _round(world, dirkje, "Regio Noord")
    await dirkje.says(f"nodig uit {open_} anna")
    [card] = await _told(world, "anna", at("2027-01-13", 3))
    assert "Regio Noord" in texts(card) and "Regio West" not in texts(card)


async def test_what_the_channel_refused_for_good_is_not_tried_again(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    closed = await _round(world, dirkje, "Regio West", "11 december")
    await anna.says(f"doe mee {closed}", "ja", "1", *"3344", "verstuur")
    world.shut.add("anna")
    await dirkje.says(f"sluit {closed}", "ja")
    await _told(world, "anna", at("2026-12-05", 3))
    async with raw(world.engine) as connection:
        ended = await connection.execute(text("SELECT state, ending FROM prompts WHERE kind = 'gesloten'"))
        assert ended.all() == [("dead", "gone")]
        await connection.execute(text("UPDATE prompts SET ending = 'refused' WHERE kind = 'gesloten'"))
    world.shut.clear()
    await anna.says("hallo")
    assert not await _told(world, "anna", at("2026-12-10", 3))


async def test_a_missed_question_about_an_evaluation_is_asked_again(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "15-12-2026", "14.00", "wijzig evaluatie", "2", "verstuur", "afwezig tot 1 juni")
    await _told(world, "eva", at("2027-06-01", 3))
    cards = await _told(world, "eva", at("2027-06-03", 3))
    assert len(cards) == 1
    assert "te evalueren" in texts(cards[0])
