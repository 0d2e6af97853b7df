"""The same people are asked for in words: with the name of a round, its code, or that of the earlier one as well."""

from datetime import timedelta

import pytest

from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World, buttons, code_on, texts
from tests.scenarios.rounds import made, took_part


async def _two_rounds(world: World) -> tuple[Someone, str, str]:
    """A coordinator with Regio Noord, which Eva took part in and is over, and Regio Zuid."""
    dirkje, north = await open_round(world)
    await took_part(world, "eva", north, "1", *"3453")
    await dirkje.says(f"sluit {north}", "ja", "ronde", "1", "Regio Zuid", "over drie weken", "5", "verstuur")
    return dirkje, north, code_on(dirkje.card)


@pytest.mark.parametrize(
    "said",
    [
        "nodig dezelfde mensen uit zuid",
        "nodig dezelfde mensen uit noord",
        "nodig dezelfde mensen uit voor zuid",
        "nodig dezelfde mensen als in noord uit voor zuid",
        "nodig dezelfde mensen uit {south}",
        "nodig dezelfde mensen uit voor {south}",
        "nodig dezelfde mensen uit {south} {north}",
        "nodig dezelfde mensen uit {north}",
        "kun je dezelfde mensen uitnodigen",
        "kun je dezelfde groep uitnodigen voor regio zuid",
        "dezelfde mensen als vorige keer",
        "kun je dezelfde mensen als van {north} uitnodigen",
    ],
)
async def test_nobody_is_asked_whom_to_invite(world: World, said: str) -> None:
    dirkje, north, south = await _two_rounds(world)
    await dirkje.says(said.format(north=north, south=south))
    dirkje.sees_not("Wie wil je uitnodigen")
    if "Ja" in buttons(dirkje.card):
        await dirkje.says("ja")
    dirkje.sees("die voor Regio Noord was uitgenodigd", "twee uitnodigingen voor Regio Zuid")
    await world.tick(minutes=1)
    assert [name for name, _ in world.told] == ["eva"]


@pytest.mark.parametrize("answer", ["[Regio West]", "regio west", "[Regio West] later"])
async def test_whose_people_are_meant_waits_for_which_round(world: World, answer: str) -> None:
    dirkje, north, south = await _two_rounds(world)
    await made(dirkje, name="Regio West")
    await took_part(world, "bram", south, "1", *"3453")
    await dirkje.says(f"nodig dezelfde mensen uit {north}")
    dirkje.sees("Welke ronde bedoel je?", "Regio Zuid", "Regio West")
    asked = dirkje.card
    button = next(title for title in buttons(asked) if "Regio West" in title)
    if answer.endswith("later"):
        # The question is gone, and the button still says whose people.
        await dirkje.says("rondes")
        await dirkje.presses(button, asked)
    else:
        await (dirkje.presses(button) if answer.startswith("[") else dirkje.says(answer))
    dirkje.sees("die voor Regio Noord was uitgenodigd", "twee uitnodigingen voor Regio West")
    await world.tick(minutes=1)
    assert [name for name, _ in world.told] == ["eva"]


@pytest.mark.parametrize("second", ["theirs", "nobody's", "later"])
async def test_another_code_that_is_no_earlier_round_of_theirs_is_said(world: World, second: str) -> None:
    dirkje, _, south = await _two_rounds(world)
    other = await world.newcomer("other")
    await other.says("ronde", "1", "Regio Oost", "over drie weken", "5", "verstuur")
    theirs = code_on(other.card)
    await took_part(world, "bram", theirs, "1", *"3453")
    world.now += timedelta(days=2)
    later = await made(dirkje, name="Regio Later")
    await took_part(world, "chris", later, "1", *"3453")
    code = {"theirs": theirs, "nobody's": "K7QF-M2XR", "later": later}[second]
    await dirkje.says(f"zelfde mensen uitnodigen {south} {code}")
    dirkje.sees("Met deze code heb jij geen ronde")
    dirkje.sees_not("Regio Oost")
    assert not [name for name, card in await world.tick(minutes=5) if "uitgenodigd" in texts(card)]


@pytest.mark.parametrize(
    "said",
    [
        "invite the same people to south",
        "invite the same people {south}",
        "could you invite the same people to region south",
    ],
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("round", "1", "Region North", "in three weeks", "6", "send")
    north = code_on(tom.card)
    await took_part(world, "eva", north, "1", *"3453")
    await tom.says(f"close {north}", "yes", "round", "1", "Region South", "in three weeks", "6", "send")
    await tom.says(said.format(south=code_on(tom.card)))
    if "Yes" in buttons(tom.card):
        tom.sees("Invite the same people")
        await tom.says("yes")
    tom.sees("everybody who was invited to Region North", "two invitations to Region South")
