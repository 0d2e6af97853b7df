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
        # Recorded as not held.
        ("en-GB", "it went ahead without the school"),
        ("en-GB", "it happened, only without the municipality"),
        ("nl-NL", "ging door, alleen zonder de school"),
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


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "Nee, jammer genoeg niet, de GGZ kon niemand sturen en toen had het weinig zin meer."),
        ("nl-NL", "nee want de helft was ziek"),
        ("nl-NL", "nee hoor, vervallen omdat de zaal dubbel geboekt was"),
        ("en-GB", "No, sadly not, half of them were ill"),
    ],
)
async def test_why_beside_the_no_is_no_other_wish(world: World, locale: str, said: str) -> None:
    """It was not read as an answer."""
    eva = await asked(world, locale)
    await eva.says(said)
    eva.sees("Jammer." if locale == "nl-NL" else "That is a pity.")
    assert (await kept(world))[:2] == ("None", "None")


@pytest.mark.parametrize(
    "said",
    [
        "nee, ik was er niet bij", "nee, weet ik niet, was er zelf niet", "nee, was een andere casus",
        "nee, was verzet naar volgende week", "nee, die zaak was al gesloten", "nee, ik had geen tijd om te kijken",
        "nee, kan je me morgen nog eens vragen, was druk",
    ],
)  # fmt: skip
async def test_a_no_that_says_something_else_cancels_nothing(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    assert (await kept(world))[1] == "2026-11-25"


async def test_another_day_than_it_stood_on_is_asked_about(world: World) -> None:
    """It was recorded for the day it stood on."""
    eva = await asked(world, "en-GB")
    await eva.says("It did, although we met on Tuesday rather than Wednesday because of the train strike.")
    eva.sees("Do you mean this: Record that the UVO AB-3K7QXZ was held")
    assert (await kept(world))[0] == "None"
