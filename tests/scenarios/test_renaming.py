"""A coordinator gives a round another name, also when people have begun, and asks to take somebody out."""

import pytest

from tests.scenarios.people import Someone, World, code_on, texts


async def begun(world: World, locale: str = "nl-NL") -> tuple[Someone, Someone, str]:
    """A round of Dirkje in which Anna has given her first answer."""
    dirkje = await world.newcomer("dirkje", locale)
    words = ("round", "18 December", "send") if locale.startswith("en") else ("ronde", "18 december", "verstuur")
    await dirkje.says(words[0], "1", "Noord", words[1], "6", words[2])
    code = code_on(dirkje.card)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", "3")
    return dirkje, anna, code


SAID = (
    "noem de ronde Regio Zuid", "noem de ronde Regio Zuid graag", "hernoem de ronde naar Regio Zuid",
    "ronde moet Regio Zuid heten", "verander de naam in Regio Zuid", "de naam moet Regio Zuid zijn",
    "noem noord voortaan Regio Zuid", "hernoem Regio Zuid", "hernoem {code} Regio Zuid",
)  # fmt: skip


@pytest.mark.parametrize("said", SAID)
async def test_a_round_in_which_people_have_begun_gets_another_name(world: World, said: str) -> None:
    dirkje, anna, code = await begun(world)
    await dirkje.says(said.format(code=code))
    dirkje.sees("Noord heet nu Regio Zuid", "voortaan de nieuwe naam", f"**{code}**")
    await anna.says("wanneer sluit")
    anna.sees("Regio Zuid")
    anna.sees_not("Noord")


async def test_what_is_told_later_has_the_new_name(world: World) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("noem de ronde Regio Zuid")
    told = await world.tick(days=23)
    cards = [texts(card) for name, card in told if name == "anna"]
    assert cards
    assert all("Noord" not in card for card in cards), cards
    assert any("Regio Zuid" in card for card in cards), cards


@pytest.mark.parametrize("said", ["de ronde heet verkeerd", "kan de ronde nog een andere naam krijgen", "hernoem"])
async def test_which_name_is_asked_and_a_bare_name_answers(world: World, said: str) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says(said)
    dirkje.sees("Hoe moet Noord gaan heten?")
    await dirkje.says("Regio Oost")
    dirkje.sees("Noord heet nu Regio Oost")


async def test_something_else_said_to_it_is_no_name(world: World) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("hernoem", "wie ziet de naam?")
    dirkje.sees_not("heet nu")
    await dirkje.says("hernoem", "laat maar")
    dirkje.sees_not("heet nu")
    await dirkje.says("noem de ronde niet Zuid")
    dirkje.sees_not("heet nu")
    await dirkje.says("rondes")
    dirkje.sees("Noord")


async def test_a_name_that_will_not_do_is_told(world: World) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("noem de ronde x")
    dirkje.sees("Die naam kan niet.", "2 tot en met 80 tekens")
    await dirkje.says("Regio Oost")
    dirkje.sees("Noord heet nu Regio Oost")


async def test_of_two_rounds_it_is_asked_which(world: World) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("ronde", "1", "Zuid", "18 december", "6", "verstuur", "noem de ronde Regio Oost")
    dirkje.sees("Noord", "Zuid")
    dirkje.sees_not("heet nu")


async def test_a_closed_round_keeps_its_name(world: World) -> None:
    dirkje, _, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja", "noem de ronde Regio Zuid")
    dirkje.sees("De ronde Noord is al gesloten.")


async def test_changing_a_round_that_is_fixed_says_that_its_name_is_not(world: World) -> None:
    dirkje, _, code = await begun(world)
    await dirkje.says("wijzig ronde")
    dirkje.sees("al iemand begonnen", f"**hernoem {code}**")


@pytest.mark.parametrize("said", ["call the round Region South", "rename the round to Region South"])
async def test_another_name_in_english(world: World, said: str) -> None:
    kate, _, _ = await begun(world, "en-GB")
    await kate.says(said)
    kate.sees("Noord is now called Region South", "from now on")


TAKEN_OUT = ("haal Anna uit de ronde", "haal anna uit de ronde", "haal haar eruit", "kun je bram uit de ronde halen")


@pytest.mark.parametrize("said", TAKEN_OUT)
async def test_whom_one_wants_out_is_told_the_same_whether_they_began_or_not(world: World, said: str) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says(said)
    dirkje.sees("Een uitnodiging terughalen kan ik niet.", "merken wie al begon", "haalt alleen diegene zelf weg")
    dirkje.sees_not("uitnodigen?")
