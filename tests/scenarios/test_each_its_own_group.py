"""Who counts the groups of a round and names none is helped to make it; what they said is never taken as names."""

import pytest

from tests.scenarios.people import CHANNEL, World, code_on
from tests.scenarios.test_rounds_across_making import AVER, ZUID, together

SAID = ["8 gemeenten, ieder een eigen groep", "acht gemeenten, met zijn allen kijken"]


@pytest.mark.parametrize("said", SAID)
async def test_as_a_first_sentence_it_begins_a_round(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(said)
    dirkje.sees("Welke scan doet de groep?", "Elke regio of gemeente wordt een groep.", "Zelfscan tussen regio's")
    dirkje.sees_not("Zelfscan tussen de domeinen")


@pytest.mark.parametrize("said", ["8 municipalities, each its own group", "eight municipalities, each its own group"])
async def test_in_english(world: World, said: str) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says(said)
    kate.sees("Which scan will the group take?", "Each region or municipality becomes a group.")


async def test_with_organisations_one_works_with_it_is_a_round_between_them(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("8 gemeenten, ieder een eigen groep")
    dirkje.sees("Elke organisatie wordt een groep.", "Zelfscan tussen organisaties")


@pytest.mark.parametrize("said", SAID)
async def test_where_names_of_groups_are_asked_it_is_no_name(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "5", said)
    dirkje.sees("Typ dan de namen van de groepen", "Welke regio's doen mee?")
    await dirkje.says("Noord, Oost")
    dirkje.sees("Hoe heet deze ronde?")


@pytest.mark.parametrize("said", SAID)
async def test_where_the_scan_is_asked_it_goes_on_with_the_round(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", said)
    dirkje.sees("Welke scan doet de groep?")
    dirkje.sees_not("Hoe heet deze ronde?", "Welke regio's doen mee?")


@pytest.mark.parametrize("said", SAID)
async def test_where_people_are_to_be_invited_nobody_is(world: World, said: str) -> None:
    world.members = {"anna": ("Anna de Vries",)}
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code}", said)
    dirkje.sees_not("ieder een eigen groep", "met zijn allen kijken", "ken ik niet")
    assert CHANNEL
