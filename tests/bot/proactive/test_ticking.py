"""One tick after another: each has an end, a fault stops none, and between messages it rests."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.proactive import jobs
from bot.proactive.pace import Pace
from bot.telemetry import logs
from tests.bot.proactive.sending import ANNA, PACE, World


async def test_a_tick_has_an_end(world: World) -> None:
    for number in range(20):
        await world.person(replace(ANNA, id=f"n{number}", user=f"u-{number}"))
        await world.plan(f"p{number}", f"n{number}")
    world.prompt_sender = world.another(replace(PACE, batch=3, batches=2))
    assert [sum((await world.tick()).values()) for _ in range(4)] == [6, 6, 6, 2]


@pytest.mark.parametrize(
    "wrong",
    [
        {"lease": timedelta(seconds=30)},
        {"send_timeout": timedelta(seconds=20)},
        {"batch": 0},
        {"at_once": 0},
        {"per_second": 0},
    ],
)
def test_a_pace_that_cannot_be_kept_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"lease|pace"):
        Pace(**wrong)


@pytest.mark.parametrize("fault", [ConnectionError("secret words"), asyncio.CancelledError("secret words")])
async def test_it_keeps_ticking_and_a_fault_does_not_stop_it(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: BaseException
) -> None:
    monkeypatch.setattr(jobs, "_TICK_SECONDS", 0.01)

    async def sent(many: int) -> None:
        async with asyncio.timeout(10):
            while await world.tally() != {"sent": many}:
                await asyncio.sleep(0.01)

    class Broken:
        def across(self) -> Any:
            raise fault

    ticking = asyncio.create_task(jobs.keep_ticking(world.prompt_sender))
    await world.plan()
    await sent(1)
    logs.set_up("error")
    whole, world.prompt_sender._claiming._new_uow = world.prompt_sender._claiming._new_uow, Broken()
    await asyncio.sleep(0.1)
    world.prompt_sender._claiming._new_uow = whole
    await world.plan("q")
    await sent(2)
    ticking.cancel()
    said = capsys.readouterr().out
    assert type(fault).__name__ in said
    assert "secret" not in said


async def test_between_messages_it_rests_so_that_teams_need_not_slow_us_down(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Norms C34: at most so many a second, however fast they go out."""
    rests: list[float] = []

    async def rest(seconds: float) -> None:
        rests.append(seconds)

    monkeypatch.setattr("bot.proactive.sender.asyncio.sleep", rest)
    for number in range(20):
        await world.plan(f"p{number}")
    counts = await world.another(Pace(per_second=2)).tick()
    assert sum(counts.values()) == 20
    assert 5 < sum(rests) <= 10, "twenty at two a second, less what the sending itself took"
