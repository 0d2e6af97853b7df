"""A coordinator wants the same people in another round: they hear how after making it, and one press asks them."""

import pytest

from tests.scenarios.inviting import open_round
from tests.scenarios.people import World, buttons, code_on
from tests.scenarios.rounds import took_part

PRESS = "Nodig dezelfde mensen uit"


async def test_one_press_invites_who_was_asked_or_took_part(world: World) -> None:
    """Anna was asked, Bram declined, Eva came by the code; nobody is named to the coordinator."""
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna de Vries, Bram Bos")
    await world.tick(minutes=1)
    bram = world.person("bram")
    bram.hears()
    await bram.presses("Nee, bedankt")
    await took_part(world, "eva", code, "1", *"3453")
    await dirkje.says(f"sluit {code}", "ja", "nog een ronde, nu knelpunten, zelfde mensen")
    dirkje.sees("Voor dezelfde mensen: hoe je ze uitnodigt, zeg ik als de ronde er is")
    await dirkje.says("1", "Noord knelpunten", "over drie weken", "5", "verstuur")
    dirkje.sees("iedereen uitnodigen die voor Regio Noord was uitgenodigd of meedeed, en geen nee zei")
    assert next(iter(buttons(dirkje.card))) == PRESS
    made = dirkje.card
    await dirkje.presses(PRESS)
    dirkje.sees("die voor Regio Noord was uitgenodigd of meedeed", "twee uitnodigingen voor Noord knelpunten")
    dirkje.sees_not("nna", "Eva", "eva")
    await world.tick(minutes=1)
    assert sorted(name for name, _ in world.told) == ["anna", "eva"]
    anna = world.person("anna")
    anna.hears()
    anna.sees("Je bent uitgenodigd: Noord knelpunten")
    # Pressed twice it asks nobody twice.
    await dirkje.presses(PRESS, made)
    dirkje.sees("twee uitnodigingen voor Noord knelpunten")
    assert await world.tick(minutes=5) == []


async def test_typed_it_is_of_the_last_round_before(world: World) -> None:
    dirkje, code = await open_round(world)
    await took_part(world, "eva", code, "1", *"3453")
    await dirkje.says(f"sluit {code}", "ja", "ronde", "1", "Regio Zuid", "over drie weken", "5", "verstuur")
    dirkje.sees_not("Dezelfde mensen?")
    await dirkje.says("nodig dezelfde mensen uit")
    dirkje.sees("die voor Regio Noord was uitgenodigd", "twee uitnodigingen voor Regio Zuid")
    await world.tick(minutes=1)
    assert [name for name, _ in world.told] == ["eva"]


async def test_where_nobody_is_known_it_is_said(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.says(f"sluit {code}", "ja", "nog een ronde, nu knelpunten, zelfde mensen")
    await dirkje.says("1", "Noord knelpunten", "over drie weken", "5", "verstuur")
    dirkje.sees("Van een eerdere ronde ken ik niemand", "**nodig uit**")
    assert PRESS not in buttons(dirkje.card)
    await dirkje.says("nodig dezelfde mensen uit")
    dirkje.sees("Van een eerdere ronde ken ik niemand om uit te nodigen voor Noord knelpunten")


async def test_the_round_of_somebody_else_gives_nobody(world: World) -> None:
    _, code = await open_round(world)
    await took_part(world, "eva", code, "1", *"3453")
    other = await world.newcomer("other")
    await other.says("ronde", "1", "Regio West", "over drie weken", "5", "verstuur")
    mine = code_on(other.card)
    await other.says(f"nodig dezelfde mensen uit {mine} {code}")
    other.sees_not("Regio Noord")
    assert await world.tick(minutes=5) == []


@pytest.mark.parametrize("said", ["same people, now the competency scan", "another round, bottlenecks, same group"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("round", "1", "Region North", "in three weeks", "6", "send")
    code = code_on(tom.card)
    await took_part(world, "eva", code, "1", *"3453")
    await tom.says(f"close {code}", "yes", said, "1", "North again", "in three weeks", "6", "send")
    tom.sees("I can invite everybody who was invited to Region North or took part")
    await tom.presses("Invite the same people")
    tom.sees("Nobody gets two invitations to North again")
