"""Who wants a round to close sooner is asked on which day; closing it now is something else."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize("said", ["can the round close sooner?", "can the round close earlier?"])
async def test_in_english_it_is_asked(world: World, said: str) -> None:
    """It was asked whether the round closes, for good and at once; the days are shown straight away."""
    tom, _ = await stages.open_round(world, "en-GB")
    await tom.says(said)
    tom.sees_not("Are you sure you want to close")
    tom.sees("Until which day?", "It can close sooner from")


async def test_in_dutch_too(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("mag de ronde eerder dicht")
    dirkje.sees_not("Weet je zeker dat je")
    dirkje.sees("Tot en met welke dag?")


@pytest.mark.parametrize("before", [(), ("close the round",)])
async def test_a_day_to_close_it_on_is_that_day(world: World, before: tuple[str, ...]) -> None:
    tom, _ = await stages.open_round(world, "en-GB")
    await tom.says(*before, "close it on 11 December")
    tom.sees("Shall I close Regio Noord on Friday, 11 December 2026 instead of Friday, 18 December 2026?")
