"""Who erases themselves, leaves, or hands the round over: before closing and after."""

from bot.proactive.jobs import apply_retention
from store.register import register
from store.schema import invitations, runs
from store.unit_of_work import units_of_work
from tests.scenarios.across.region import (
    AVER,
    VELD,
    ZUID,
    comes,
    competencies,
    kept,
    of,
    on_both,
    opened,
    the_round,
    three,
    zelfscan,
)
from tests.scenarios.people import World, code_on, texts


@on_both
async def test_who_erases_themselves_before_closing_is_in_nothing(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    await zoe.says("mijn gegevens")
    zoe.sees("antwoorden")
    await zoe.says("wis mijn gegevens", "wis alles")
    for table in (runs, invitations):
        assert await kept(world, ZUID, table) == 0
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("2 van")
    assert sorted(name for name, _ in await world.tick(minutes=1)) == ["aya", "vera"]


@on_both
async def test_who_erases_themselves_after_closing_changes_no_picture(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, aya = await three(world, code)
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    before = texts(dirkje.card)
    await zoe.says("wis mijn gegevens", "wis alles")
    zoe.sees("Alles over jou is weg")
    for person in (dirkje, aya):
        await person.says(f"groepsoverzicht {code}")
        assert texts(person.card).replace("Herhaal de ronde\n", "") == before.replace("Herhaal de ronde\n", "")
    again = world.person("zoe", tenant=ZUID)
    await again.says("hallo", "ok", f"groepsoverzicht {code}")
    again.sees_not("verbinder")


async def test_when_the_only_coordinator_is_erased_it_is_closed_for_everybody(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    await dirkje.says("wis mijn gegevens", "wis alles")
    assert sorted(name for name, _ in await world.tick(minutes=1)) == ["aya", "vera", "zoe"]
    await zoe.says(f"groepsoverzicht {code}")
    zoe.sees("Het grootste verschil zit bij verbinder")


async def test_who_leaves_after_closing_takes_only_their_own_answers(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    before = texts(dirkje.card)
    await zoe.says(f"afmelden {code}", "ja")
    zoe.sees("Regio Noord")
    assert await kept(world, ZUID, runs) == 0
    await dirkje.says(f"groepsoverzicht {code}")
    assert texts(dirkje.card) == before


@on_both
async def test_what_was_kept_long_enough_goes_and_a_running_round_keeps_its_people(world: World) -> None:
    dirkje, code = await opened(world)
    await three(world, code)
    terms = register().terms({}, {})
    await dirkje.says(f"sluit {code}", "ja")
    for years, left in ((0, 1), (9, 0)):
        world.later(days=365 * years)
        await apply_retention(world.installation, units_of_work(world.engine), world.now, terms)
        for tenant in (ZUID, AVER):
            assert (await kept(world, tenant, runs), await kept(world, tenant, invitations)) == (left, left)
    async with of(world, VELD) as uow:
        assert await uow.rounds.by_code(code.replace("-", "")) is None


async def test_handed_over_after_closing_where_nobody_of_the_owner_took_part(world: World) -> None:
    """There is no ledger of its own people then; that is not one which is gone."""
    dirkje, code = await opened(world, "2")
    for number in range(5):
        await competencies(await comes(world, f"z{number}", ZUID), code)
    await dirkje.says(f"sluit {code}", "ja", f"draag over {code}")
    eva = await comes(world, "eva")
    await eva.says(f"neem aan {code_on(dirkje.card)}", f"groepsoverzicht {code}")
    eva.sees("5 van de 9 genodigden hebben de scan afgerond")


async def test_handed_over_after_closing_an_erased_one_of_its_own_still_counts_as_erased(world: World) -> None:
    dirkje, code = await opened(world, "2")
    for number in range(5):
        await competencies(await comes(world, f"z{number}", ZUID), code)
    vera = await comes(world, "vera")
    await competencies(vera, code)
    await dirkje.says(f"sluit {code}", "ja", f"draag over {code}")
    key = code_on(dirkje.card)
    await vera.says("wis mijn gegevens", "wis alles")
    for name in ("vera", "eva"):
        await (one := await comes(world, name)).says(f"neem aan {key}")
        one.sees_not("Je bent nu coördinator")


@on_both
async def test_handed_over_after_closing_people_of_partners_are_not_taken_for_erased_ones(world: World) -> None:
    dirkje, code = await opened(world, "2")
    for number in range(5):
        await competencies(await comes(world, f"z{number}", ZUID if number else AVER), code)
    vera = await comes(world, "vera")
    await competencies(vera, code)
    await dirkje.says(f"sluit {code}", "ja", f"draag over {code}")
    key = code_on(dirkje.card)
    await vera.says(f"neem aan {key}")
    vera.sees_not("Je bent nu coördinator")
    eva = await comes(world, "eva")
    await eva.says(f"neem aan {key}", f"groepsoverzicht {code}")
    eva.sees("6 van de 9 genodigden hebben de scan afgerond")
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees_not("genodigden hebben de scan afgerond")


async def test_the_same_human_at_home_and_as_a_guest_is_two_people(world: World) -> None:
    dirkje, code = await opened(world)
    home, guest = await comes(world, "piet", ZUID), await comes(world, "piet", VELD)
    await zelfscan(home, code, "onderwijs", "3344")
    await guest.says(f"doe mee {code}")
    guest.sees("Mensen van andere organisaties kunnen ook meedoen")
    await guest.says("ja", "gemeente", *"1111", "verstuur")
    await dirkje.says("rondes")
    dirkje.sees("2 van 9")
    await guest.says("wis mijn gegevens", "wis alles")
    await home.says("uitdraai")
    home.sees("Jouw zelfscan: Regio Noord")
    await dirkje.says("rondes")
    dirkje.sees("1 van 9")


async def test_no_command_of_a_coordinator_works_from_another_organisation(world: World) -> None:
    _, code = await opened(world)
    _, zoe, _ = await three(world, code)
    commands = ("sluit", "verleng", "wijzig ronde", "herinner", "herhaal", "overdragen", "samen", "nodig uit", "deel")
    for command in commands:
        await zoe.says(f"{command} {code}")
        zoe.sees_not("Zal ik", "sleutel", "Weet je het zeker", "Kijk je antwoorden na")
    for said in (f"nodig uit {code}", f"plaats {code}"):
        await zoe.calls(said)
        zoe.sees_not("Doe mee: Regio Noord", "Regio Noord")
    assert (await the_round(world, code)).closed_on is None
