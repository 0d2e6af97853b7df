"""What a chair is told of their UVO's: once, gathered, no longer than it is true, and after downtime."""

from datetime import UTC, datetime, timedelta

import pytest

from dialogs.records import Prompt, Uvo
from store.unit_of_work import units_of_work
from tests.scenarios.people import TENANT, Card, Someone, World, texts
from tests.scenarios.uvos import CODE, at, hears, new_uvo


async def test_nothing_is_sent_that_is_no_longer_true(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} verzet 22 december 14.00")
    heard = await hears(world, eva, at("2026-12-17"))
    assert heard == {}
    await hears(world, eva, at("2026-12-19"))
    await eva.says(f"uvo {CODE} afsluiten", "ja")
    eva.sees("is afgesloten", "Uit mijn kalender")
    heard = await hears(world, eva, at("2027-03-01"))
    assert heard == {}
    await eva.says("uvo")
    eva.sees("Je hebt nog geen UVO bij mij")


async def test_several_at_once_are_one_message(world: World) -> None:
    eva = await new_uvo(world)
    for code in ("CD-222222", "EF-333333"):
        await eva.says("uvo nieuw", code, "15-12-2026", "9.00", "verstuur")
    messages = 0
    while world.now < at("2026-12-14"):
        await world.tick(hours=12)
        messages += sum(who == "eva" for who, _ in world.told)
    assert messages == 1
    eva.card = {}
    # A quarter before the first of them: what has begun is not announced.
    await world.tick(hours=11, minutes=-15)
    eva.hears()
    eva.sees("Dit vraagt nu je aandacht", CODE, "CD-222222", "EF-333333")


async def test_an_early_meeting_is_told_the_day_before(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "14-12-2026", "8.30", "verstuur")
    await hears(world, eva, at("2026-12-11"))
    eva.sees("Over 3 dagen is de UVO")


async def test_away_is_left_in_peace(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says("afwezig tot 14 december")
    heard = await hears(world, eva, at("2026-12-13"))
    assert heard == {}
    await hears(world, eva, at("2026-12-14"))
    eva.sees("Morgen is de UVO")


@pytest.mark.parametrize(
    ("down", "said"),
    [
        ({"minutes": 9}, "Over 3 dagen"),
        ({"hours": 2}, "Over 3 dagen"),
        ({"days": 3, "hours": 1}, "Vandaag om 14.00"),
        ({"days": 9}, "doorgegaan?"),
    ],
)
async def test_after_downtime_what_is_still_useful_comes_once(world: World, down: dict[str, int], said: str) -> None:
    """Down when the preparation was due: late but useful it comes, once; after that only what is true by then."""
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} verzet 18 december 14.00")
    world.now = datetime(2026, 12, 15, 8, 0, tzinfo=UTC)
    told = await world.tick(**down)
    mine = [texts(card) for who, card in told if who == "eva"]
    assert len(mine) == 1
    assert said in mine[0]
    assert not [card for who, card in await world.tick(minutes=1) if who == "eva"]


async def test_a_question_nobody_answers_stays_visible(world: World) -> None:
    eva = await new_uvo(world)
    asked = 0
    while world.now < at("2027-03-01"):
        await world.tick(hours=12)
        asked += sum("doorgegaan?" in texts(card) for who, card in world.told if who == "eva")
    assert asked == 3
    await eva.says("uvo")
    eva.sees("Hij stond op dinsdag 15 december 2026. Is hij doorgegaan?")
    await eva.says("openstaand")
    eva.sees(CODE)


async def test_what_was_sent_is_not_sent_again_by_a_change(world: World) -> None:
    eva = await new_uvo(world)
    await hears(world, eva, at("2026-12-14"))
    world.now = datetime(2026, 12, 15, 8, 0, tzinfo=UTC)
    await world.tick()
    eva.hears()
    eva.sees("Vandaag om 14.00")
    await eva.says(f"uvo {CODE} ritme 7")
    for _ in range(3):
        await world.tick(minutes=5)
        eva.hears_nothing()


async def test_two_prompts_of_one_uvo_on_one_morning_are_both_told(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "24-11-2026", "9.00", "wijzig evaluatie", "2", "verstuur")
    world.later(days=42)
    await eva.says(f"uvo {CODE} gehouden 4-1-2027")
    seen = ""
    while world.now < at("2027-02-16"):
        await world.tick(hours=12)
        seen += "".join(texts(card) for who, card in world.told if who == "eva")
    assert "te evalueren" in seen
    assert "volgens het ritme" in seen


async def test_a_digest_says_what_is_asked_and_leads_there(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says("uvo nieuw", "CD-222222", "15-12-2026", "9.00", "verstuur")
    await hears(world, eva, at("2026-12-16"))
    eva.sees("Is de UVO voor casus AB-3K7QXZ doorgegaan?", "Is de UVO voor casus CD-222222 doorgegaan?")
    await eva.presses(f"UVO {CODE}")
    await eva.presses("Ja")
    eva.sees("Leg de afspraken vast in VEHAA")
    await eva.says("gehouden")
    eva.sees("Leg de afspraken vast in VEHAA", "UVO CD-222222")


async def test_of_more_cases_than_fit_in_one_message_each_is_told(world: World) -> None:
    """The message had room for twenty; of the other two she never heard, and they were down as told."""
    await world.newcomer("eva")
    codes = [f"AB-{number}" for number in range(222222, 222244)]
    async with units_of_work(world.engine)(TENANT) as uow:
        person = await uow.people.get(TENANT, "aad-eva")
        assert person
        for number, code in enumerate(codes):
            case = Uvo(f"u{number}", TENANT, person.id, code, world.now.date() - timedelta(days=200))
            await uow.uvos.add(case)
            until = world.now + timedelta(days=1)
            await uow.prompts.plan(Prompt(code, code, "uvo_te_laat", person.id, case.id, world.now, until))
        await uow.commit()
    await world.tick()
    assert [sum(f"voor casus {code}" in texts(card) for _, card in world.told) for code in codes] == [1] * 22
    assert len(world.told) == 2


THREE = (CODE, "CD-222222", "EF-333333")


async def _three(world: World) -> Someone:
    """Three UVOs of one chair, all planned on 15 December."""
    eva = await new_uvo(world)
    for code in THREE[1:]:
        await eva.says("uvo nieuw", code, "15-12-2026", "14.00", "verstuur")
    return eva


async def _told(world: World, until: datetime) -> list[Card]:
    """Everything anybody is told until then."""
    told: list[Card] = []
    while world.now < until:
        await world.tick(hours=6)
        told += [card for _, card in world.told]
    return told


async def test_back_from_weeks_away_a_chair_hears_once_of_each_uvo(world: World) -> None:
    """P3: every prompt ended missed, and none ever came again."""
    eva = await _three(world)
    await eva.says("afwezig van 11 december tot 8 januari")
    eva.sees("8 januari")
    assert not await _told(world, at("2027-01-07"))
    [card] = await _told(world, at("2027-01-11"))
    assert all(code in texts(card) for code in THREE)
    assert texts(card).count("doorgegaan?") == 3
    # Unanswered it is asked again, a day at most, not each hour.
    assert len(await _told(world, at("2027-01-25"))) <= 1


async def test_after_nine_weeks_in_which_we_were_down_so_it_is(world: World) -> None:
    eva = await _three(world)
    await eva.says(f"uvo {CODE}", "verzet naar 3 december 10 uur")
    world.later(weeks=9)
    told = await _told(world, world.now.replace(hour=21))
    assert len(told) == 1
    assert all(code in texts(told[0]) for code in THREE)


async def test_who_blocked_the_app_and_put_it_back_so_it_is(world: World) -> None:
    eva = await _three(world)
    world.shut.add("eva")
    assert not await _told(world, at("2027-01-20"))
    world.shut.clear()
    await eva.says("hallo")
    told = await _told(world, at("2027-01-22"))
    assert len(told) == 1
    assert all(code in texts(told[0]) for code in THREE)
