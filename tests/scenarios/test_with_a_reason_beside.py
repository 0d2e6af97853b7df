"""What people add to a wish or an answer - why, how sure they are, whom they forgot - changes nothing of it."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World
from tests.scenarios.uvos import new_uvo


async def _coordinator(world: World, locale: str = "nl-NL") -> Someone:
    dirkje, _ = await stages.open_round(world, locale)
    return dirkje


@pytest.mark.parametrize(
    "said",
    [
        "graag verlengen tot en met 8 januari, door de kerst redt niet iedereen het",
        "verleng tot en met 8 januari, door de drukte redt niet iedereen het",
        "verleng tot en met 8 januari want met kerst lukt het ze niet",
    ],
)
async def test_why_a_round_is_to_be_longer_is_no_other_day(world: World, said: str) -> None:
    dirkje = await _coordinator(world)
    await dirkje.says(said)
    dirkje.sees("Open tot en met vrijdag 8 januari 2027")


async def test_so_it_is_in_english(world: World) -> None:
    tom = await _coordinator(world, "en-GB")
    await tom.says("please extend up to and including January 8, due to the holidays not everyone makes it")
    tom.sees("Friday, 8 January 2027")
    tom.sees_not("Up to and including which day")


@pytest.mark.parametrize(
    "said",
    [
        "de uvo kan niet op de 15e, zet hem maar op donderdag 17 december zelfde tijd",
        "dinsdag kan ik niet, zet hem op donderdag 17 december zelfde tijd",
    ],
)
async def test_why_a_uvo_moves_is_not_the_day_it_moves_to(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees("De datum is vastgelegd", "donderdag 17 december 2026, 14.00 uur")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("alleen sjoerd bakker nog", "sjoerd bakker"),
        ("doe ook maar sjoerd bakker", "sjoerd bakker"),
        ("alleen nog jan willem van der berg, die was ik vergeten", "jan willem van der berg"),
    ],
)
async def test_names_need_not_stand_alone(world: World, said: str, name: str) -> None:
    dirkje = await _coordinator(world)
    await dirkje.says("nodig uit", said)
    dirkje.sees(f"{name} uitnodigen?")


@pytest.mark.parametrize("said", ["doe maar", "nog niet", "nog even niemand, ik overleg eerst"])
async def test_what_names_nobody_invites_nobody(world: World, said: str) -> None:
    dirkje = await _coordinator(world)
    await dirkje.says("nodig uit", said)
    dirkje.sees_not("uitnodigen?")


@pytest.mark.parametrize(
    "said", ["dat is gh-7t4mxr volgens mij", "code is gh-7t4mxr dacht ik", "ja GH-7T4MXR geloof ik"]
)
async def test_how_sure_one_is_of_a_code_is_no_part_of_it(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", said)
    eva.sees("Vraag 2 van 3")


@pytest.mark.parametrize(
    ("locale", "said", "name"),
    [
        ("en-GB", "call it Spring round North please", "Spring round North"),
        ("nl-NL", "noem hem Lenteronde graag", "Lenteronde"),
    ],
)
async def test_please_is_no_part_of_a_name(world: World, locale: str, said: str, name: str) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde" if locale == "nl-NL" else "round", "1", said)
    await dirkje.says("over drie weken" if locale == "nl-NL" else "in three weeks", "8")
    dirkje.sees(f"** {name}")
    dirkje.sees_not("please", "graag")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en-GB", "can Regio Noord stay open up to and including January 8"),
        ("nl-NL", "kan Regio Noord open blijven tot en met 8 januari"),
    ],
)
async def test_who_asks_whether_a_round_may_last_longer_has_not_made_it_so(
    world: World, locale: str, said: str
) -> None:
    dirkje = await _coordinator(world, locale)
    await dirkje.says(said)
    dirkje.sees_not("De ronde sluit nu op", "now closes")
