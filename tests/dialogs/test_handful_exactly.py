"""What operators read of a month at exactly the numbers on which its steps turn."""

from datetime import date
from typing import Any

import pytest

from dialogs.group.handful import Step, show_month, step_of
from dialogs.report_records import MonthCounts

NONE, FEW, FIVE, TEN = Step(0, 0), Step(1, 4), Step(5, 9), Step(10, 14)


def month(**counts: Any) -> MonthCounts:
    return MonthCounts("t", date(2026, 10, 1), **counts)


@pytest.mark.parametrize(("minimum", "step"), [(1, 5), (5, 5), (6, 10), (10, 10), (11, 15)])
def test_steps_are_as_wide_as_the_minimum_in_fives(minimum: int, step: int) -> None:
    assert step_of(minimum) == step


@pytest.mark.parametrize(
    ("people", "shown"), [(0, NONE), (1, FEW), (4, FEW), (5, FIVE), (9, FIVE), (10, TEN), (14, TEN), (15, Step(15, 19))]
)
def test_people_are_shown_in_steps(people: int, shown: Step) -> None:
    line = show_month(month(people=people, scans={"a": people}), 5)
    assert line.scans == {"a": shown}
    assert line.people == shown


@pytest.mark.parametrize(
    ("minimum", "counts", "people"),
    [
        # One of the numbers it is made of is of a few: it might be worked out.
        (5, {"people": 12, "scans": {"a": 12, "b": 4}}, Step(5, None)),
        (5, {"people": 12, "scans": {"a": 12, "b": 1}}, Step(5, None)),
        (5, {"people": 12, "scans": {"a": 12}, "chairs": 4, "held": 4}, Step(5, None)),
        # Nobody and five are no few.
        (5, {"people": 12, "scans": {"a": 12, "b": 0}}, TEN),
        (5, {"people": 12, "scans": {"a": 12, "b": 5}, "chairs": 5, "held": 9}, TEN),
        # They are all a few themselves: no more is said than that.
        (5, {"people": 4, "scans": {"a": 4}}, FEW),
        (5, {"people": 5, "scans": {"a": 5, "b": 1}}, Step(5, None)),
        # Under a higher minimum it is not even said that they are as many as that.
        (10, {"people": 22, "scans": {"a": 22, "b": 9}}, Step(1, None)),
        (10, {"people": 22, "scans": {"a": 22, "b": 10}}, Step(20, 29)),
    ],
)
def test_all_people_are_vague_beside_a_few(minimum: int, counts: dict[str, Any], people: Step) -> None:
    assert show_month(month(**counts), minimum).people == people


@pytest.mark.parametrize(
    ("chairs", "held", "shown"), [(0, 0, NONE), (4, 12, FEW), (5, 12, TEN), (5, 5, FIVE), (4, 4, FEW)]
)
def test_cases_of_a_few_chairs_are_a_few(chairs: int, held: int, shown: Step) -> None:
    assert show_month(month(people=20, held=held, chairs=chairs), 5).held == shown


@pytest.mark.parametrize(
    ("in_time", "cases", "shown"),
    [(0, 0, Step(0, 4)), (4, 11, Step(0, 4)), (5, 11, TEN), (5, 5, FIVE)],
)
def test_in_rhythm_begins_at_none(in_time: int, cases: int, shown: Step) -> None:
    """That none were would tell of those who were late."""
    counts = month(people=20, held=12, chairs=6, in_rhythm=cases, chairs_in_rhythm=in_time)
    assert show_month(counts, 5).in_rhythm == shown


def test_where_nothing_was_held_nothing_was_in_rhythm() -> None:
    assert show_month(month(people=20), 5).in_rhythm == NONE


def test_where_meetings_were_not_recorded_none_are_counted() -> None:
    counts = month(people=20, held=12, chairs=6, in_rhythm=12, chairs_in_rhythm=6, rounds=3)
    line = show_month(counts, 5, recorded=False)
    assert (line.held, line.in_rhythm, line.rounds) == (None, None, 3)
    assert show_month(counts, 5).held == TEN
