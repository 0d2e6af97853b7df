"""Turns, with a real store: what a turn decides stays when its answer could be made ready, and no sooner."""

import asyncio

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.telemetry.metrics import NOT_UNDERSTOOD
from bot.turns import Turns
from dialogs.desk import Answer
from dialogs.events import Delivery, Event, Said, Who
from dialogs.replies import Notice
from dialogs.usecases.turn import Installation
from store import schema
from store.unit_of_work import units_of_work
from tests.conftest import raw
from tests.scenarios.people import TENANT, World

ANNA = Who(TENANT, "aad-anna", "nl-NL")


def said(number: int) -> Event:
    return Said(ANNA, Delivery("a:anna", f"m{number}"), "hallo")


@pytest.fixture
def turns(sqlite: AsyncEngine, installation: Installation) -> Turns:
    return Turns(installation, units_of_work(sqlite), lambda: World.now)


async def rows(engine: AsyncEngine) -> int:
    async with raw(engine) as connection:
        counts = [
            (await connection.execute(select(func.count()).select_from(table))).scalar_one()
            for table in (schema.people, schema.deliveries)
        ]
    return sum(counts)


async def test_the_answer_is_handed_over_undrawn(turns: Turns) -> None:
    answer = await turns.take(said(1), lambda answer: answer)
    assert [type(response) for response in answer.responses] == [Notice]
    assert answer.language == "nl"


async def test_an_answer_that_cannot_be_made_ready_leaves_nothing_half_done(turns: Turns, sqlite: AsyncEngine) -> None:
    def prepare(_: Answer) -> str:
        raise KeyError("card")

    before = await rows(sqlite)
    with pytest.raises(KeyError):
        await turns.take(said(1), prepare)
    assert await rows(sqlite) == before
    # Nor is the event taken for a repeated one when it comes again.
    assert await turns.take(said(1), lambda answer: len(answer.responses)) == 1
    assert await rows(sqlite) == before + 2


async def test_an_answer_is_out_before_the_next_turn_of_this_person_begins(turns: Turns) -> None:
    happened: list[str] = []

    def prepare(number: int) -> str:
        happened.append(f"decided {number}")
        return f"sent {number}"

    async def deliver(prepared: str) -> None:
        await asyncio.sleep(0.01)
        happened.append(prepared)

    await asyncio.gather(*(turns.take(said(n), lambda _, n=n: prepare(n), deliver) for n in (1, 2)))  # type: ignore[misc]
    assert happened == ["decided 1", "sent 1", "decided 2", "sent 2"]


async def test_what_is_not_understood_is_counted_by_where_somebody_stood_and_nothing_of_it(turns: Turns) -> None:
    def counted() -> dict[str, float]:
        return {
            sample.labels["state"]: sample.value
            for metric in NOT_UNDERSTOOD.collect()
            for sample in metric.samples
            if sample.name.endswith("_total")
        }

    async def say(number: int, text: str) -> dict[str, float]:
        before = counted()
        await turns.take(Said(ANNA, Delivery("a:anna", f"m{number}"), text), lambda answer: answer)
        return {state: value - before.get(state, 0) for state, value in counted().items() if value != before.get(state)}

    assert await say(1, "hallo") == {}
    assert await say(2, "ok") == {}
    assert await say(3, "fluctuaties kwispelen zonnig") == {"idle": 1}
    # Data about a person are counted as that.
    assert await say(4, "123456782") == {}
    assert await say(5, "zelfscan") == {}
    assert await say(6, "fluctuaties kwispelen zonnig") == {"zelfscan": 1}
    assert await say(7, "voor mezelf") == {}
    assert await say(8, "doe mee") == {}
    assert await say(9, "fluctuaties kwispelen zonnig") == {"code": 1}
