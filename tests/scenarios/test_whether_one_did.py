"""Whether one person is done is never told, also of a name without a capital; of all, and of a group, it is counted."""

import pytest

from tests.scenarios.people import World, texts

FORM = ("ronde", "1", "Regio Noord", "18-12-2026", "12", "verstuur")


@pytest.mark.parametrize(
    "said",
    [
        "heeft bram al gereageerd",
        "is sanne al klaar",
        "heeft piet jansen het al ingevuld?",
        "is kees al begonnen met de scan",
        "heeft fatima nog niet geantwoord?",
        "zijn anna en bram al klaar",
        "heb je al iets van bram gehoord",
        "has karen answered yet",
        "did ellen respond",
    ],
)
async def test_of_one_it_is_never_told(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "Nooit wie" in texts(dirkje.card)
    assert "0 van de 12 zijn klaar" in texts(dirkje.card)


@pytest.mark.parametrize(
    "said",
    [
        "heeft iedereen al gereageerd",
        "heeft iemand al geantwoord?",
        "heeft noord al gereageerd",
        "is de ronde al klaar",
        "zijn er al mensen klaar",
        "is regio noord al begonnen",
    ],
)
async def test_of_all_it_is_counted(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "0 van de 12 zijn klaar" in texts(dirkje.card)
    assert "Nooit wie" not in texts(dirkje.card)
