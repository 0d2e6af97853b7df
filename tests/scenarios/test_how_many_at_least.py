"""How many people a round needs at least is told of that round, and of none in general."""

import pytest

from tests.scenarios.people import World, texts

ASKED = [
    "hoeveel moeten er minimaal meedoen",
    "wat is het minimum",
    "hoeveel mensen zijn er minimaal nodig?",
    "vanaf hoeveel mensen zie ik het groepsbeeld",
    "met hoeveel moeten we minstens zijn",
    "how many people are needed at least?",
]


@pytest.mark.parametrize("said", ASKED)
async def test_of_a_confidential_round(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "competentiescan, vertrouwelijk", "Regio Noord", "18-12-2026", "12", "verstuur", said)
    assert "Regio Noord: vanaf 5 afgeronde scans is er een groepsbeeld." in texts(dirkje.card)


async def test_an_open_round_has_none(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "zelfscan tussen de domeinen", "Regio Noord", "18-12-2026", "12", "verstuur", ASKED[0])
    assert "Regio Noord is open en heeft geen minimum" in texts(dirkje.card)


@pytest.mark.parametrize("said", ASKED[:1])
async def test_without_a_round(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(said)
    assert "In een vertrouwelijke ronde komt er een groepsbeeld vanaf 5 afgeronde scans." in texts(dirkje.card)


@pytest.mark.parametrize("said", ["hoeveel mensen zijn er klaar", "hoeveel hebben er al meegedaan"])
async def test_how_many_are_done_is_something_else(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "18-12-2026", "12", "verstuur", said)
    assert "0 van de 12 zijn klaar" in texts(dirkje.card)
