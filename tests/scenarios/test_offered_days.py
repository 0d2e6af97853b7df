"""Where it is asked when to come back to something, days stand on buttons; none that is not what it says."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import World, buttons, code_on
from tests.scenarios.test_reminded_of_ones_own_scan import BEGUN


@pytest.mark.parametrize(
    ("today", "offered"),
    [
        (23, {"Morgen", "Maandag"}),
        # Tomorrow is a Saturday, on which nobody is reminded of a scan of their own.
        (27, {"Maandag"}),
        # Tomorrow is that Monday.
        (29, {"Morgen"}),
    ],
)
async def test_a_scan_of_ones_own(world: World, today: int, offered: set[str]) -> None:
    world.now = datetime(2026, 11, today, 9, 0, tzinfo=UTC)
    anna = await world.newcomer("anna")
    await anna.says(*BEGUN, "herinner me")
    anna.sees("Op welke dag zal ik je herinneren aan je zelfscan?")
    assert {*buttons(anna.card)} & {"Morgen", "Maandag"} == offered
    await anna.presses(max(offered))
    anna.sees(f"Ik herinner je op {'dinsdag 24' if today == 23 else 'maandag 30'} november 2026 aan je zelfscan")


async def test_a_round_on_a_sunday(world: World) -> None:
    world.now = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    await dirkje.says("ronde", "1", "Noord", "18-12-2026", "3", "verstuur")
    code = code_on(dirkje.card)
    await anna.says(f"doe mee {code}", "ja", "pauze", "later")
    assert {*buttons(anna.card)} & {"Morgen", "Maandag"} == {"Morgen"}
