"""Rates: so many in so long, for everybody apart, in bounded room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.rate_limits import RateLimiter, part_of, read_rate


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@given(
    st.integers(1, 20),
    st.integers(1, 20),
    st.lists(st.floats(0, 5), max_size=200),
)
def test_never_more_than_the_rate_and_never_less(count: int, seconds: int, gaps: list[float]) -> None:
    """At once `count`; in any stretch of time that and what it earns; who waited out the whole time has all again."""
    clock = Clock()
    rate = RateLimiter(count, seconds, clock)
    taken: list[float] = []
    for gap in gaps:
        clock.now += gap
        if rate.allows("a"):
            taken.append(clock.now)
    for first in range(len(taken)):
        for last in range(first, len(taken)):
            stretch = taken[last] - taken[first]
            assert last - first + 1 <= count + stretch * count / seconds + 1e-6
    clock.now += seconds
    assert [rate.allows("a") for _ in range(count + 1)] == [True] * count + [False]


@given(st.integers(1, 200), st.integers(1, 20), st.integers(1, 10), st.lists(st.floats(0, 2), max_size=100))
def test_processes_together_do_no_more_than_the_rate(
    count: int, seconds: int, processes: int, gaps: list[float]
) -> None:
    """The worst there is: every process is asked at every moment."""
    clock = Clock()
    rates = [RateLimiter(*part_of((count, seconds), processes), clock) for _ in range(processes)]
    taken: list[float] = []
    for gap in gaps:
        clock.now += gap
        for rate in rates:
            while rate.allows("a"):
                taken.append(clock.now)
    at_once = max(count, processes)
    for first in range(len(taken)):
        stretch = taken[-1] - taken[first]
        assert len(taken) - first <= at_once + stretch * count / seconds + 1e-6


def test_everybody_has_a_count_of_their_own() -> None:
    rate = RateLimiter(1, 10, Clock())
    assert [rate.allows("a"), rate.allows("a"), rate.allows("b")] == [True, False, True]


def test_who_is_refused_is_not_counted() -> None:
    clock = Clock()
    rate = RateLimiter(2, 10, clock)
    for _ in range(100):
        rate.allows("a")
    clock.now = 5
    assert rate.allows("a")


def test_a_wait_is_booked_in_order() -> None:
    rate = RateLimiter(2, 4, Clock())
    assert [rate.wait("a", at_most=100) for _ in range(4)] == [-2, 0, 2, 4]


def test_made_up_keys_take_no_more_room() -> None:
    rate = RateLimiter(1, 10, Clock(), most=100)
    for number in range(10_000):
        rate.allows(number)
    assert rate.key_count == 100


@pytest.mark.parametrize(("text", "rate"), [("30/10", (30, 10.0)), ("4/2.2", (4, 2.2)), (" 0 ", None)])
def test_a_rate_is_read(text: str, rate: tuple[int, float] | None) -> None:
    assert read_rate(text) == rate


@pytest.mark.parametrize(
    "text", ["x", "30", "30/", "0/10", "-1/10", "30/0", "30/nan", "30/-1", "1/1/1", "1.5/2", "9/1e9"]
)
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="rate"):
        read_rate(text)
