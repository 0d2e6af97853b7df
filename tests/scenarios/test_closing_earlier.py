"""Who wants a round to end on another day hears what can be done about it, whatever word they use."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    "said",
    [
        "sluit de ronde op 15 december",
        "sluit hem maar op 15 december",
        "sluit noord eerder, op 15 december",
        "verleng tot 15 december",
    ],
)
async def test_an_earlier_day_is_told_and_nothing_moves(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(
        "Vanzelf sluit Regio Noord niet eerder: wie nog moet, rekent op vrijdag 18 december 2026. Je kunt hem wel zelf"
    )
    await dirkje.presses("Sluit")
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")
    await dirkje.says("nee", "rondes")
    dirkje.sees("Open tot en met vrijdag 18 december 2026.")


async def test_a_later_day_to_close_on_is_the_last_day_then(world: World) -> None:
    """It said that there is no round of that name."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("sluit de ronde op 8 januari")
    dirkje.sees("De ronde sluit nu op vrijdag 8 januari 2027 in plaats van vrijdag 18 december 2026.")


async def test_today_is_now(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("sluit de ronde vandaag")
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")
