"""In a round of another organisation people go on, correct, decline and are reminded as in one of their own."""

from dialogs.round_records import RoundCounts
from store.schema import invitations, runs
from tests.scenarios.across.region import AVER, VELD, ZUID, comes, kept, of, on_both, opened, the_round, three, zelfscan
from tests.scenarios.people import World, texts


async def test_they_join_go_on_correct_and_look_as_in_a_round_of_their_own(world: World) -> None:
    _, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    await zoe.says(f"doe mee {code}", "ja", "onderwijs", "3", "3", "pauze", "verder")
    zoe.sees("Rol 3 van 4")
    await zoe.says("4", "4", "verstuur")
    zoe.sees("Jouw zelfscan: Regio Noord")
    await zoe.says(f"wijzig {code} 3 2")
    zoe.sees("Kijk je antwoorden na", "2 – Incidenteel aanwezig")
    await zoe.says("verstuur")
    zoe.sees("Je antwoorden zijn opnieuw verstuurd")
    await zoe.says("uitdraai")
    zoe.sees("Jouw zelfscan: Regio Noord")
    await zoe.says(f"doe mee {code}")
    zoe.sees("Je deed al mee met Regio Noord")
    await zoe.says("hoe ver", "wanneer sluit noord")
    zoe.sees("donderdag 17 december 2026")
    await zoe.says("groepsoverzicht noord")
    zoe.sees("Regio Noord", "donderdag 17 december 2026")
    await zoe.says("rondes")
    zoe.sees("nu geen ronde")


async def test_the_coordinator_hears_numbers_of_all_together(world: World) -> None:
    dirkje, code = await opened(world)
    await three(world, code)
    no = await comes(world, "nora", ZUID)
    await no.says(f"doe mee {code}", "ja", "onderwijs", "3", f"afmelden {code}")
    await no.says("ja")
    no.sees("Regio Noord")
    await dirkje.says("rondes")
    dirkje.sees("3 van 9")
    await dirkje.says("wie deed mee")
    dirkje.sees_not("Zoe", "Aya", "Nora")
    round_ = await the_round(world, code)
    async with of(world, VELD) as uow:
        assert await uow.rounds.counts(round_.id) == RoundCounts(begun=3, completed=3, declined=1)


async def test_who_says_no_at_once_leaves_a_count_and_nothing_else(world: World) -> None:
    dirkje, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    await zoe.says(f"doe mee {code}", "nee")
    zoe.sees("je doet niet mee")
    assert await kept(world, ZUID, runs) == 0
    await dirkje.says("rondes")
    dirkje.sees("0 van 9")
    # They may think again.
    await zelfscan(zoe, code, "onderwijs", "3344")


async def test_a_newcomer_who_says_no_on_the_one_card_leaves_nothing(world: World) -> None:
    _, code = await opened(world)
    zoe = world.person("zoe", tenant=ZUID)
    await zoe.says(f"doe mee {code}", "nee")
    zoe.sees("Ik heb niets bewaard")
    assert (await kept(world, ZUID, runs), await kept(world, ZUID, invitations)) == (0, 0)
    assert [name for name, _ in await world.tick(days=20)] == ["dirkje"]


async def test_reminders_reach_them_and_later_and_off_hold_there_too(world: World) -> None:
    _, code = await opened(world)
    zoe, aya, lin = [await comes(world, n, t) for n, t in (("zoe", ZUID), ("aya", AVER), ("lin", ZUID))]
    for person in (zoe, aya, lin):
        await person.says(f"doe mee {code}", "ja", "onderwijs", "3")
    await lin.says("herinneringen uit")
    heard = [name for _ in range(20) for name, _ in await world.tick(days=1)]
    assert {name: heard.count(name) for name in set(heard) - {"dirkje"}} == {"zoe": 2, "aya": 2}


@on_both
async def test_the_coordinators_reminder_reaches_every_organisation_and_names_nobody(world: World) -> None:
    dirkje, code = await opened(world)
    await three(world, code)
    for name, tenant in (("zita", ZUID), ("abe", AVER), ("vic", VELD)):
        await (await comes(world, name, tenant)).says(f"doe mee {code}", "ja", "onderwijs", "3")
    zus = await comes(world, "zus", ZUID)
    await zus.says(f"doe mee {code}", "ja", "onderwijs", "3", "herinneringen uit")
    await dirkje.says(f"herinner {code}", "ja")
    dirkje.sees_not("Zita", "Abe", "Zuid", "Aver")
    told = await world.tick(minutes=1)
    assert sorted(name for name, _ in told) == ["abe", "vic", "zita"]
    assert "Herinnering: Regio Noord" in texts(dict(told)["zita"])
    await dirkje.says(f"herinner {code}", "ja")
    dirkje.sees("vroeg je dit vandaag al")
    assert await world.tick(minutes=1) == []
