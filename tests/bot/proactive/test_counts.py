"""What is counted and written down of what is sent: kinds and reasons, no people."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.telemetry import logs
from bot.telemetry.measuring import measure_work
from bot.telemetry.metrics import REGISTRY
from bot.web.channel import SendOutcome, SendResult
from tests.bot.proactive.sending import BLOCKED, NOW, PACE, SLOWLY, World


async def test_outcomes_are_counted(world: World) -> None:
    def counted() -> float:
        return REGISTRY.get_sample_value("regiebot_prompts_total", {"kind": "reminder", "outcome": "later"}) or 0

    before = counted()
    world.messages.script = [SendResult(SendOutcome.LATER, "429", wait=0)]
    await world.plan()
    world.prompt_sender = world.another(replace(PACE, batches=1))
    await world.tick(minutes=2)
    assert counted() == before + 1


async def test_what_waits_is_counted_when_asked_and_not_by_a_tick(world: World) -> None:
    async def measured() -> dict[str, Any]:
        return {figure.name: figure.value for figure in await measure_work(world.work, lambda: world.now)}

    assert (await measured())["regiebot_prompts_oldest_seconds"] == 0
    await world.plan("behind", due_at=world.now - timedelta(minutes=20))
    # No tick ran, and the clock of who asks went on.
    assert (await measured())["regiebot_prompts_oldest_seconds"] == 20 * 60
    world.now += timedelta(minutes=5)
    assert (await measured())["regiebot_prompts_oldest_seconds"] == 25 * 60
    none = {"due": 0, "dead": 0, "missed": 0, "unclear": 0}
    assert (await measured())["regiebot_prompts_now"] == none | {"due": 1}
    world.messages.script = [SendResult(SendOutcome.REFUSED, "400")]
    await world.tick()
    assert (await measured())["regiebot_prompts_now"] == none | {"dead": 1}
    assert (await measured())["regiebot_prompts_held"] == 0
    async with world.work.across() as uow:
        await uow.prompts.hold("restore", world.now)
        await uow.commit()
    assert (await measured())["regiebot_prompts_held"] == 1


async def test_the_log_has_kinds_and_reasons_and_no_people(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("debug")
    world.messages.script = [SendResult(SendOutcome.REFUSED, "400"), SLOWLY, RuntimeError("anna"), BLOCKED]
    for name in ("p", "q", "r", "s"):
        await world.plan(name, due_at=NOW)
    assert await world.tick() == {"dead": 2, "later": 1, "again": 1}
    said = capsys.readouterr().out
    assert all(word in said for word in ("reminder", "400", "MessageWritesBlocked", "prompt-dead", "counts"))
    assert "anna" not in said
