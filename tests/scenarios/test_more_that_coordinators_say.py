"""What coordinators say of a round in few words: how many it becomes, again later, and two wishes that conflict."""

import pytest

from tests.scenarios.people import World, texts

FORM = ("ronde", "1", "Regio Noord", "18-12-2026", "9", "verstuur")


@pytest.mark.parametrize(
    "said", ["het worden er toch elf", "het worden er 11", "het zijn er toch 11", "we zijn met elf"]
)
async def test_how_many_it_becomes(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "Regio Noord is nu voor 11 mensen" in texts(dirkje.card)


@pytest.mark.parametrize("said", ["sluit de ronde en herinner iedereen", "herinner iedereen en sluit de ronde"])
async def test_of_closing_and_reminding_one_is_chosen(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "Wat bedoel je?" in texts(dirkje.card)
    assert "sluiten" in texts(dirkje.card)
    assert "herinner" in texts(dirkje.card)


@pytest.mark.parametrize("said", ["over 6 maanden weer", "over een half jaar weer", "in mei weer"])
async def test_again_later(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, "sluit noord", "ja", said)
    assert "De nieuwe ronde opent op" in texts(dirkje.card)


async def test_closed_and_its_picture(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, "maak m dicht en laat me het beeld zien")
    assert "Na je ja zie je meteen het groepsbeeld." in texts(dirkje.card)
