"""Somebody who is called as one round, or comes from there, is invited to the other round that is named."""

import pytest

from tests.scenarios.people import Someone, World, code_on


async def _with_two(world: World, locale: str, send: str) -> Someone:
    """Somebody with a round of Noord and one of Zuid."""
    dirkje = await world.newcomer("dirkje", locale)
    for name in ("Regio Noord", "Regio Zuid"):
        await dirkje.says("ronde", "1", name, "18-12-2026", "12", send)
        assert code_on(dirkje.card)
    return dirkje


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("nodig Jan van Noord uit voor Zuid", "Jan van Noord uitnodigen voor Regio Zuid"),
        ("nodig voor Zuid Jan van Noord uit", "Jan van Noord uitnodigen voor Regio Zuid"),
        ("nodig Jan uit Noord uit voor de ronde Zuid", "Jan uitnodigen voor Regio Zuid"),
        ("nodig Jan van Noord uit", "Jan uitnodigen voor Regio Noord"),
    ],
)
async def test_it_is_asked_of_the_other_round(world: World, said: str, asked: str) -> None:
    dirkje = await _with_two(world, "nl-NL", "verstuur")
    await dirkje.says(said)
    dirkje.sees(f"Bedoel je dit: {asked}?")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("invite Jan van Noord to Zuid", "Invite Jan van Noord to Regio Zuid"),
        ("invite Jan from Noord to Zuid", "Invite Jan to Regio Zuid"),
    ],
)
async def test_so_it_is_in_english(world: World, said: str, asked: str) -> None:
    dirkje = await _with_two(world, "en-GB", "send")
    await dirkje.says(said)
    dirkje.sees(f"Do you mean this: {asked}?")
