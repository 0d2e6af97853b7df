"""A coordinator pastes mail addresses where none were asked: inviting is offered, and nothing of them is kept."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.rounds import made
from tests.store.contract.everything import dump

LISTS = (
    "jan@school.nl, piet@gemeente.nl, klaas@zorg.nl",
    "jan.jansen@school.nl; piet@gemeente.nl",
    "Jan van der Berg <jan.berg@school.nl>; Piet Puk <piet@gemeente.nl>",
    "jan@school.nl\npiet@gemeente.nl",
    "jan.jansen@school.nl",
)


@pytest.mark.parametrize("pasted", LISTS)
async def test_of_one_round_it_is_asked(world: World, pasted: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says(pasted)
    dirkje.sees("mailadressen", "niets van bewaard", "Wil je deze mensen uitnodigen voor Regio Noord?")
    dirkje.sees_not("datalek")
    assert "school" not in str(await dump(world.engine))
    await dirkje.says("ja")
    dirkje.sees("Wie wil je uitnodigen voor Regio Noord?")


async def test_of_two_it_is_asked_which(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await made(dirkje, name="Regio Zuid")
    await dirkje.says(LISTS[0])
    dirkje.sees("Voor welke ronde", "Regio Noord", "Regio Zuid")
    await dirkje.says("Regio Zuid")
    dirkje.sees("Wie wil je uitnodigen voor Regio Zuid?")


@pytest.mark.parametrize("pasted", LISTS)
async def test_without_a_round_that_is_open_it_does_not_belong_here(world: World, pasted: str) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await dirkje.says(f"sluit {code}", "ja", pasted)
    dirkje.sees("Dit lijkt op een mailadres")
    dirkje.sees_not("klinkt zwaar")


async def test_so_it_is_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("round", "1", "Region North", "in three weeks", "6", "send", "jan@school.nl, piet@work.nl")
    tom.sees("mail addresses", "kept nothing", "invite these people to Region North?")


@pytest.mark.parametrize("said", ["mijn mail is jan@school.nl", "kun je jan@school.nl vertellen dat het morgen is?"])
async def test_a_sentence_with_an_address_is_no_list(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says(said)
    dirkje.sees_not("Wil je deze mensen uitnodigen")
