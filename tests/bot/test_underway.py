"""What is under way: answered in time, finished when we stop, and never too much of it. Events decide, not clocks."""

import asyncio

import pytest

from bot.gate import Gate, Refusal
from bot.rates import Rate
from bot.underway import UnderWay

ANNA, BRAM = ("t", "anna"), ("t", "bram")


class Work:
    """Ends when it is told to; `late` keeps what came of it."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.done = False
        self.came_late: list[asyncio.Task[str]] = []

    async def work(self) -> str:
        await self.go.wait()
        self.done = True
        return "klaar"

    async def late(self, task: asyncio.Task[str]) -> None:
        self.came_late.append(task)


async def until_empty(under_way: UnderWay) -> None:
    async with asyncio.timeout(10):
        while under_way._tasks:
            await asyncio.sleep(0.005)


async def test_what_is_in_time_is_given_back() -> None:
    under_way, work = UnderWay(), Work()
    work.go.set()
    assert await under_way.take(ANNA, work.work(), work.late) == "klaar"
    await until_empty(under_way)
    assert work.came_late == []
    assert under_way._of == {}


async def test_what_is_late_goes_on_and_comes_after() -> None:
    under_way, work = UnderWay(patience=0.01), Work()
    assert await under_way.take(ANNA, work.work(), work.late) is None
    assert not work.done
    work.go.set()
    await until_empty(under_way)
    (task,) = work.came_late
    assert task.result() == "klaar"


async def test_what_is_stuck_is_broken_off() -> None:
    under_way, work = UnderWay(patience=0.01, longest=0.01), Work()
    assert await under_way.take(ANNA, work.work(), work.late) is None
    await until_empty(under_way)
    (task,) = work.came_late
    assert task.cancelled()
    assert not work.done


async def test_a_fault_in_time_is_raised_and_a_late_one_ends_nothing() -> None:
    under_way, work = UnderWay(patience=0.01), Work()

    async def fails() -> str:
        raise ValueError

    async def fails_later() -> str:
        await work.go.wait()
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        await under_way.take(ANNA, fails(), work.late)
    await under_way.take(ANNA, fails_later(), work.late)
    work.go.set()
    await until_empty(under_way)


async def test_only_so_much_of_one_and_of_all() -> None:
    under_way, work = UnderWay(most=3, most_of_one=2), Work()
    gate = Gate(under_way)
    turns = []
    for key, then in ((ANNA, None), (ANNA, Refusal.FAST), (BRAM, Refusal.CROWDED)):
        turns.append(asyncio.create_task(under_way.take(key, work.work(), work.late)))
        await asyncio.sleep(0)
        assert gate.refusal(ANNA) is then
    work.go.set()
    assert await asyncio.gather(*turns) == ["klaar"] * 3
    assert gate.refusal(ANNA) is None


async def test_closing_waits_for_what_is_under_way_and_takes_no_more() -> None:
    under_way, work = UnderWay(patience=0.01), Work()
    assert await under_way.take(ANNA, work.work(), work.late) is None
    closing = asyncio.create_task(under_way.close(10))
    await asyncio.sleep(0.02)
    assert not closing.done()
    assert Gate(under_way).refusal(BRAM) is Refusal.CROWDED
    work.go.set()
    await closing
    assert work.done
    assert len(work.came_late) == 1, "also what follows on a late one is finished"


async def test_closing_ends_when_the_grace_is_over_or_somebody_hurries() -> None:
    for grace, hurries in ((0.01, False), (60.0, True)):
        under_way, work = UnderWay(), Work()
        turn = asyncio.create_task(under_way.take(ANNA, work.work(), work.late))
        await asyncio.sleep(0)
        closing = asyncio.create_task(under_way.close(grace))
        await asyncio.sleep(0)
        if hurries:
            under_way.hurry()
        async with asyncio.timeout(10):
            await closing
        assert not work.done
        with pytest.raises(asyncio.CancelledError):
            await turn


def test_a_person_and_a_tenant_have_limits_of_their_own() -> None:
    gate = Gate(UnderWay(), person=Rate(2, 60), tenant=Rate(3, 60))
    assert [gate.refusal(ANNA) for _ in range(3)] == [None, None, Refusal.FAST]
    assert [gate.refusal(BRAM) for _ in range(2)] == [None, Refusal.CROWDED]
    assert gate.refusal(("other", "anna")) is None


def test_somebody_hears_once_in_a_while_that_they_go_too_fast() -> None:
    gate = Gate(UnderWay())
    assert [gate.tells(ANNA), gate.tells(ANNA), gate.tells(BRAM)] == [True, False, True]
