"""A round grouped by organisation while organisations leave it, change their name, or work together no longer."""

from dataclasses import replace

import pytest

from dialogs.instruments.grouping import join_groups, split_groups
from dialogs.records import Round
from dialogs.usecases.leaving import Decided, set_apart
from store.unit_of_work import units_of_work
from tests.scenarios.people import World, code_on
from tests.scenarios.test_by_organisation import AVER, VELD, ZUID, held, takes_part, together

__all__ = ["together"]


async def apart(world: World, other: str) -> None:
    async with units_of_work(world.engine)(VELD) as uow:
        between = next(one for one in await uow.organisations.partnerships() if {one.one, one.other} == {VELD, other})
        await set_apart(Decided(world.installation, uow, world.now), between)
        await uow.commit()


async def renamed(world: World, tenant: str, name: str) -> None:
    async with units_of_work(world.engine)(VELD) as uow:
        known = await uow.organisations.get(tenant)
        assert known
        await uow.organisations.put(replace(known, name=name))
        await uow.commit()


async def round_of(world: World, code: str) -> Round:
    async with units_of_work(world.engine)(VELD) as uow:
        found = await uow.rounds.by_code(code.replace("-", ""))
    assert found
    return found


async def test_paper_that_was_being_entered_asks_to_look_at_the_group_again(together: World) -> None:
    """Until somebody began, the groups of a round may be changed: an answer is a place in their list."""
    dirkje = await together.newcomer("dirkje")
    await dirkje.says("ronde", "5", "Noord, Oost en Zuid", "Drie regio's", "over twee weken", "9", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"op papier {code} Zuid 4 4 4 4")
    dirkje.sees("Groep:** Zuid")
    old = dirkje.card
    await dirkje.says(f"wijzig ronde {code}", "wijzig regio's", "Noord, Zuid en West", "verstuur")
    await dirkje.presses("Voer de scores in", old)
    dirkje.sees("De groepen van deze ronde zijn veranderd", "Groep:** Zuid", "Ontwerper 4")
    await dirkje.says("verstuur")
    dirkje.sees("1. Zuid: 4 4 4 4")


async def test_paper_that_was_being_entered_is_refused_where_the_round_became_confidential(together: World) -> None:
    dirkje = await together.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "over twee weken", "9", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"op papier {code} onderwijs 4 4 4 4")
    old = dirkje.card
    await dirkje.says(f"wijzig ronde {code}", "wijzig scan", "2", "verstuur")
    await dirkje.presses("Voer de scores in", old)
    dirkje.sees("Noord is vertrouwelijk", "geen scores op papier")
    dirkje.sees_not("Ingevoerd")


async def test_a_round_that_compares_organisations_promises_no_paper(together: World) -> None:
    dirkje, code = await held(together, "zelfscan tussen organisaties")
    for said in (f"deel {code}", f"wijzig ronde {code}"):
        await dirkje.says(said, *(["verstuur"] if "wijzig" in said else []))
        dirkje.sees("Laat je als gast uitnodigen.")
        dirkje.sees_not("op papier")


async def test_a_name_with_a_semicolon_is_one_organisation(together: World) -> None:
    await renamed(together, AVER, "Aver; Zorg en Welzijn")
    dirkje = await together.newcomer("dirkje")
    await dirkje.says(
        "ronde", "zelfscan tussen organisaties", "met iedereen", "Noord", "over twee weken", "9", "verstuur"
    )
    code = code_on(dirkje.card)
    assert (await round_of(together, code)).groups == ("Gemeente Veld", "Aver; Zorg en Welzijn", "School Zuid")
    gijs = together.person("gijs", tenant=AVER)
    await gijs.installs()
    await gijs.says("ok", f"doe mee {code}", "ja", *"5555", "verstuur")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("Per groep: Aver; Zorg en Welzijn (1).")
    assert split_groups(join_groups(("Aver; Zorg en Welzijn", "School Zuid"))) == (
        "Aver, Zorg en Welzijn",
        "School Zuid",
    )


@pytest.mark.parametrize("closed", [False, True])
async def test_with_nobody_left_there_is_no_round_by_organisation(together: World, closed: bool) -> None:
    dirkje, code = await held(together, "zelfscan tussen organisaties")
    if closed:
        await dirkje.says(f"sluit {code}", "ja")
    await apart(together, AVER)
    await apart(together, ZUID)
    if closed:
        await dirkje.says(f"herhaal {code}")
        dirkje.sees("Regio Noord vergeleek organisaties", "met geen andere organisatie samen")
        return
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("Welke scan doet de groep?")
    await dirkje.says("1")
    dirkje.sees("Kijk je antwoorden na")
    await dirkje.says("verstuur")
    dirkje.sees("Je ronde staat klaar")
    assert (await round_of(together, code)).groups == ()


async def test_an_organisation_with_another_name_is_still_compared_with_itself(together: World) -> None:
    dirkje, code = await held(together, "zelfscan tussen organisaties")
    people = [await takes_part(together, name, tenant, code, *scores) for name, tenant, scores in (
        ("vera", VELD, "2222"), ("zoe", ZUID, "1111"), ("aya", AVER, "5555")
    )]  # fmt: skip
    await dirkje.says(f"sluit {code}", "ja")
    # By its name it came first among the others, and now comes last.
    await renamed(together, AVER, "Zorg Aver")
    await dirkje.says(f"herhaal {code}", "verstuur")
    again = code_on(dirkje.card)
    assert (await round_of(together, again)).groups == ("Gemeente Veld", "Zorg Aver", "School Zuid")
    for person in people:
        await person.says(f"doe mee {again}", "ja", *"3333", "verstuur")
    await dirkje.says(f"sluit {again}", "ja", f"groepsoverzicht {again}")
    dirkje.sees("Zorg Aver\n3,0 (vorige keer 5,0)", "School Zuid\n3,0 (vorige keer 1,0)")
