"""The answer to whether a UVO took place, with how it went beside it: that it did is recorded, and nothing else."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_held_and_the_next_day import asked, kept


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "Doorgegaan, iets later begonnen"),
        ("nl-NL", "ja, iets later begonnen"),
        ("nl-NL", "ja, maar begonnen een half uur later"),
        ("nl-NL", "ja, maar met minder mensen"),
        ("nl-NL", "ja, was fijn"),
        ("nl-NL", "ja, duurde lang"),
        ("en-GB", "yes, started a bit late"),
        ("en-GB", "yes, but with fewer people"),
    ],
)
async def test_how_it_went_beside_the_yes_is_no_other_wish(world: World, locale: str, said: str) -> None:
    """It told how a scan is paused, asked another rhythm, moved the hour or left the question open."""
    eva = await asked(world, locale)
    await eva.says(said)
    eva.sees("Ik leg vast" if locale == "nl-NL" else "Recorded: it took place", "AB-3K7QXZ")
    assert (await kept(world))[0] == "2026-11-25"


@pytest.mark.parametrize(
    "said", ["ja, is vervallen", "ja, laat maar", "ja, verzet maar", "ja, maar een dag eerder", "ja, later"]
)
async def test_what_says_more_than_how_it_went_is_not_recorded_at_once(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    assert (await kept(world))[0] == "None"
