"""Rounds grouped by organisation: nobody is asked of which they are, and the pictures stand side by side."""

from datetime import date

import pytest

from dialogs.organisations import Organisation, Partnership
from store.unit_of_work import units_of_work
from tests.scenarios.people import TENANT, Someone, World, code_on

VELD, ZUID, AVER = TENANT, "22222222-2222-2222-2222-222222222222", "33333333-3333-3333-3333-333333333333"
NAMES = {VELD: "Gemeente Veld", ZUID: "School Zuid", AVER: "Aver Zorg"}
DAY = date(2026, 11, 23)


@pytest.fixture
async def together(world: World) -> World:
    """Three organisations whose people may take part in each other's rounds."""
    async with units_of_work(world.engine)(VELD) as uow:
        for tenant, name in NAMES.items():
            await uow.organisations.put(Organisation(tenant, name, "", DAY))
        for number, pair in enumerate(((VELD, ZUID), (VELD, AVER), (ZUID, AVER))):
            await uow.organisations.add_partnership(Partnership(f"p{number}", *pair, "de stuurgroep", DAY))
        await uow.commit()
    return world


async def held(world: World, scan: str) -> tuple[Someone, str]:
    """A round of all three by Dirkje of Veld, grouped by organisation."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde")
    dirkje.sees("Zelfscan tussen organisaties", "Competentiescan per organisatie")
    await dirkje.says(scan)
    dirkje.sees("Met welke organisaties houd je de ronde?", "School Zuid", "Aver Zorg")
    await dirkje.says("met iedereen", "Regio Noord", "over twee weken", "12")
    dirkje.sees("Met wie", "School Zuid", "Aver Zorg")
    dirkje.sees_not("Voor wie")
    await dirkje.says("verstuur")
    return dirkje, code_on(dirkje.card).replace("-", "")


async def takes_part(world: World, name: str, tenant: str, code: str, *answers: str) -> Someone:
    person = world.person(name, tenant=tenant)
    await person.installs()
    await person.says("ok", f"doe mee {code}", "ja", *answers, "verstuur")
    return person


async def test_an_open_round_stands_side_by_side_by_organisation(together: World) -> None:
    dirkje, code = await held(together, "zelfscan tussen organisaties")
    await dirkje.says(f"op papier {code}")
    dirkje.sees("staan organisaties naast elkaar", "geen scores op papier")
    await dirkje.says("rondes")
    dirkje.sees_not("Op papier")
    gijs = together.person("gijs", tenant=ZUID)
    await gijs.installs()
    await gijs.says("ok", f"doe mee {code}")
    gijs.sees("per organisatie zichtbaar", "de enige uit jouw organisatie")
    await gijs.says("ja")
    gijs.sees("Rol 1 van 4")
    await gijs.says("5", "4", "3", "2", "verstuur")
    await takes_part(together, "anna", VELD, code, "2", "4", "3", "2")
    await takes_part(together, "zoe", AVER, code, "1", "4", "3", "2")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("per organisatie naast elkaar", "Gemeente Veld", "School Zuid", "Aver Zorg")
    dirkje.sees("Laat eerst Aver Zorg vertellen wat zij missen")
    await gijs.says(f"groepsoverzicht {code}")
    gijs.sees("per organisatie naast elkaar", "Gemeente Veld", "School Zuid", "Aver Zorg")
    for what in ("pdf", "excel"):
        dirkje.file = None
        await dirkje.says(f"groepsoverzicht {code}", what)
        assert dirkje.file, what


async def test_who_works_with_nobody_is_not_offered_it(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde")
    dirkje.sees_not("organisaties", "per organisatie")
    await dirkje.says("10")
    dirkje.sees("Welke scan doet de groep?")


async def test_one_has_to_be_chosen(together: World) -> None:
    dirkje = await together.newcomer("dirkje")
    await dirkje.says("ronde", "zelfscan tussen organisaties")
    dirkje.sees_not("alleen ons")
    for nobody in ("niemand", "alleen ons"):
        await dirkje.says(nobody)
        dirkje.sees(
            "Met welke organisaties houd je de ronde?", "Kies hier één of meer organisaties: Aver Zorg, School Zuid."
        )
        dirkje.sees_not("ken ik niet")
    await dirkje.says("Aver", "Regio Noord", "over twee weken", "12")
    dirkje.sees("Kijk je antwoorden na", "Aver Zorg")
    dirkje.sees_not("School Zuid")
    await dirkje.says("verstuur")
    async with units_of_work(together.engine)(VELD) as uow:
        made = await uow.rounds.by_code(code_on(dirkje.card).replace("-", ""))
    assert made
    assert (made.organisations, made.groups) == ((AVER,), ("Gemeente Veld", "Aver Zorg"))


async def test_a_confidential_round_shows_organisations_with_enough_people(together: World) -> None:
    dirkje, code = await held(together, "competentiescan per organisatie")
    scores = ["3"] * 36
    for number in range(5):
        for name, tenant in (("veld", VELD), ("zuid", ZUID), ("aver", AVER)):
            person = await takes_part(together, f"{name}{number}", tenant, code, *scores)
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("Gemeente Veld", "School Zuid", "Aver Zorg", "3,0 (15)")
    await person.says(f"groepsoverzicht {code}")
    person.sees("is voor de coördinator")
