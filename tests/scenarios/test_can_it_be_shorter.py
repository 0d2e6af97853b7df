"""Who made a round and asks whether it can be shorter is about its last day; in a scan, about how long that takes."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.scenarios.rounds import made

SHORTER = [
    "kan die ook korter",
    "kan die ook korter?",
    "kan hij wat korter?",
    "mag die ook korter?",
    "kan het korter",
    "kan de ronde ook korter duren?",
    "hoi, kan die ronde alsjeblieft ook korter?",
]


@pytest.mark.parametrize("said", SHORTER)
@pytest.mark.parametrize("seen", ["made", "list"])
async def test_it_is_the_last_day_of_the_round(world: World, said: str, seen: str) -> None:
    """It told how long a scan takes, or asked which of three things was meant."""
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    if seen == "list":
        await dirkje.says("mijn rondes")
    await dirkje.says(said)
    dirkje.sees("De laatste dag van Regio Noord verzetten")
    dirkje.sees_not("Weten hoe lang")
    await dirkje.says("ja")
    dirkje.sees("Tot en met welke dag?")


@pytest.mark.parametrize(
    "said", ["can it be shorter", "could it be a bit shorter please?", "can the round be shorter?"]
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom, _ = await stages.open_round(world, "en-GB")
    await tom.says(said)
    tom.sees("Move the last day of Regio Noord")
    await tom.says("yes")
    tom.sees("Until which day?")


@pytest.mark.parametrize("said", ["kan dit niet korter", "kan het niet wat korter?"])
async def test_in_a_scan_it_is_that(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("competentiescan", said)
    dirkje.sees_not("De laatste dag")


async def test_who_has_no_round_is_asked_nothing_about_one(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("kan die ook korter?")
    anna.sees_not("laatste dag")
