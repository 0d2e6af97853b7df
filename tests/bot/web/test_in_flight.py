"""What is under way: answered in time, finished when we stop, and never too much of it. Events decide, not clocks."""

import asyncio

import pytest

from bot.web.in_flight import InFlight
from bot.web.rate_limits import RateLimiter, RateLimits, Refusal

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


async def until_empty(in_flight: InFlight) -> None:
    async with asyncio.timeout(10):
        while in_flight._tasks:
            await asyncio.sleep(0.005)


async def test_what_is_in_time_is_given_back() -> None:
    in_flight, work = InFlight(), Work()
    work.go.set()
    assert await in_flight.run(ANNA, work.work(), work.late) == "klaar"
    await until_empty(in_flight)
    assert work.came_late == []
    assert in_flight._per_key == {}


async def test_what_is_late_goes_on_and_comes_after() -> None:
    in_flight, work = InFlight(patience=0.01), Work()
    assert await in_flight.run(ANNA, work.work(), work.late) is None
    assert not work.done
    work.go.set()
    await until_empty(in_flight)
    (task,) = work.came_late
    assert task.result() == "klaar"


async def test_what_is_stuck_is_broken_off() -> None:
    in_flight, work = InFlight(patience=0.01, longest=0.01), Work()
    assert await in_flight.run(ANNA, work.work(), work.late) is None
    await until_empty(in_flight)
    (task,) = work.came_late
    assert task.cancelled()
    assert not work.done


async def test_a_fault_in_time_is_raised_and_a_late_one_ends_nothing() -> None:
    in_flight, work = InFlight(patience=0.01), Work()

    async def fails() -> str:
        raise ValueError

    async def fails_later() -> str:
        await work.go.wait()
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        await in_flight.run(ANNA, fails(), work.late)
    await in_flight.run(ANNA, fails_later(), work.late)
    work.go.set()
    await until_empty(in_flight)


async def test_only_so_much_of_one_and_of_all() -> None:
    in_flight, work = InFlight(most=3, most_per_key=2), Work()
    rate_limits = RateLimits(in_flight)
    turns = []
    for key, then in ((ANNA, None), (ANNA, Refusal.FAST), (BRAM, Refusal.CROWDED)):
        turns.append(asyncio.create_task(in_flight.run(key, work.work(), work.late)))
        await asyncio.sleep(0)
        assert rate_limits.refusal(ANNA) is then
    work.go.set()
    assert await asyncio.gather(*turns) == ["klaar"] * 3
    assert rate_limits.refusal(ANNA) is None


async def test_closing_waits_for_what_is_under_way_and_takes_no_more() -> None:
    in_flight, work = InFlight(patience=0.01), Work()
    assert await in_flight.run(ANNA, work.work(), work.late) is None
    closing = asyncio.create_task(in_flight.close(10))
    await asyncio.sleep(0.02)
    assert not closing.done()
    assert RateLimits(in_flight).refusal(BRAM) is Refusal.CROWDED
    work.go.set()
    await closing
    assert work.done
    assert len(work.came_late) == 1, "also what follows on a late one is finished"


async def test_closing_ends_when_the_grace_is_over_or_somebody_hurries() -> None:
    for grace, hurries in ((0.01, False), (60.0, True)):
        in_flight, work = InFlight(), Work()
        turn = asyncio.create_task(in_flight.run(ANNA, work.work(), work.late))
        await asyncio.sleep(0)
        closing = asyncio.create_task(in_flight.close(grace))
        await asyncio.sleep(0)
        if hurries:
            in_flight.stop_waiting()
        async with asyncio.timeout(10):
            await closing
        assert not work.done
        with pytest.raises(asyncio.CancelledError):
            await turn


def test_a_person_and_a_tenant_have_limits_of_their_own() -> None:
    rate_limits = RateLimits(InFlight(), person=RateLimiter(2, 60), tenant=RateLimiter(3, 60))
    assert [rate_limits.refusal(ANNA) for _ in range(3)] == [None, None, Refusal.FAST]
    assert [rate_limits.refusal(BRAM) for _ in range(2)] == [None, Refusal.CROWDED]
    assert rate_limits.refusal(("other", "anna")) is None


def test_somebody_hears_once_in_a_while_that_they_go_too_fast() -> None:
    rate_limits = RateLimits(InFlight())
    assert [rate_limits.should_notify(ANNA), rate_limits.should_notify(ANNA), rate_limits.should_notify(BRAM)] == [
        True,
        False,
        True,
    ]
