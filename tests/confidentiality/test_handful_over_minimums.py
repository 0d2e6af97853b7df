"""The minimum can be raised and lowered between two reports: beside each other they tell no more than one."""

from typing import Any

import pytest

from dialogs.group.handful import show_month
from dialogs.report_records import MonthCounts
from tests.confidentiality.test_handful import MIXED, MONTH, SCANS, Deeds, learned

MINIMUMS = (5, 6, 7, 8, 9, 10, 15, 20, 40)


def all_reports(counts: MonthCounts) -> Any:
    return [show_month(counts, minimum) for minimum in MINIMUMS]


@pytest.mark.parametrize(("kinds", "most", "scans"), [(MIXED, 9, "ab"), (SCANS, 9, "abc")], ids=["mixed", "scans"])
def test_reports_under_several_minimums_tell_no_number_of_a_handful(kinds: list[Deeds], most: int, scans: str) -> None:
    wrong, tried = learned(kinds, most, all_reports, scans)
    assert tried > 5_000
    assert wrong == []


def test_a_total_does_not_come_back_under_a_higher_minimum() -> None:
    """Four scans of 9 people and one of 4, of 40 in all. In steps of five the total of 40 would tell that it is 4."""
    four, three = (
        MonthCounts("t", MONTH, people=total, scans={"a": 9, "b": 9, "c": 9, "d": 9, "e": total - 36})
        for total in (40, 39)
    )
    assert all_reports(four) == all_reports(three)
