"""Who sighs that it is long hears how much is left and that they may stop; who has to go is let go."""

import pytest

from tests.scenarios.people import World

LONG = [
    "pfff wat lang dit",
    "dit duurt veel te lang",
    "pfff",
    "wat veel vragen",
    "schiet dit op",
    "kan dit niet korter",
]
GOING = ["ik moet gaan", "morgen verder", "ik word gebeld", "even koffie", "doe de rest morgen"]


@pytest.mark.parametrize("said", [*LONG, "nog zoveel", "saai", "this takes forever", "so many questions"])
async def test_who_finds_it_long_hears_what_is_left(world: World, said: str) -> None:
    """It was told how long answers are kept, or that it is no answer."""
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 4 4 4", said)
    anna.sees("Nog 8 stappen", "pauze")
    await anna.says("3 3 3 3")
    anna.sees("Kaart 3 van 9")


@pytest.mark.parametrize("said", ["hoe lang bewaar je dit", "hoe lang bewaren jullie dit", "hoelang blijft dit staan"])
async def test_how_long_it_is_kept_is_another_question(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 4 4 4", said)
    anna.sees("24 maanden")


@pytest.mark.parametrize("said", GOING)
async def test_who_has_to_go_finds_it_again(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 4 4 4", "3 3", said)
    anna.sees("Alles is bewaard", "verder")
    await world.tick(days=21)
    await anna.says("verder")
    anna.sees("Kaart 2 van 9", "Uitspraak 3 is nu aan de beurt")
