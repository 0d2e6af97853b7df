"""A no to what was asked: nothing is done, and that is said; a round shows the last day it keeps."""

import pytest

from tests.conversation.stages import open_round
from tests.scenarios.people import World

_NOW = "vrijdag 18 december 2026"


@pytest.mark.parametrize("said", ["sluit Noord eerder, 11 december", "een week korter", "sluit de ronde 8 januari"])
@pytest.mark.parametrize("no", ["nee", "[Nee]"])
async def test_a_round_keeps_the_last_day_it_has(world: World, said: str, no: str) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("?", _NOW)
    await (dirkje.presses("Nee") if no == "[Nee]" else dirkje.says(no))
    dirkje.sees("Jouw rondes", f"Open tot en met {_NOW}")


async def test_what_is_left_as_it_is_is_said(world: World) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    await dirkje.says("wis alles", "nee")
    dirkje.sees("Goed, ik laat het zo.")
    await dirkje.says("menu")
    dirkje.sees("Kies hieronder, of typ wat je wilt.")
    dirkje.sees_not("ik laat het zo")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "sluit eerder"),
        ("nl-NL", "sluit de ronde eerder"),
        ("nl-NL", "sluit Noord vroeger"),
        ("en-GB", "close sooner"),
        ("en-GB", "close it earlier"),
    ],
)
async def test_sooner_without_a_day_asks_which(world: World, locale: str, said: str) -> None:
    dirkje, _ = await open_round(world, locale)
    await dirkje.says(said)
    dirkje.sees("Tot en met welke dag?" if locale == "nl-NL" else "Until which day?", "11")


async def test_a_week_shorter_is_english_too(world: World) -> None:
    dirkje, _ = await open_round(world, "en-GB")
    await dirkje.says("a week shorter")
    dirkje.sees("Shall I close Regio Noord on Friday, 11 December 2026")
