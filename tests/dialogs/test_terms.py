"""Terms by the calendar: kept through the last day, gone on the day after."""

from datetime import UTC, date, datetime

import pytest

from dialogs.terms import Term


@pytest.mark.parametrize(
    ("term", "now", "before"),
    [
        (Term(days=7), date(2026, 3, 3), date(2026, 2, 24)),
        (Term(months=24), date(2026, 11, 22), date(2024, 11, 22)),
        (Term(months=1), date(2026, 3, 31), date(2026, 2, 28)),
        (Term(months=12), date(2024, 2, 29), date(2023, 2, 28)),
        (Term(months=11), date(2026, 1, 5), date(2025, 2, 5)),
        (Term(), date(2026, 1, 5), date(2026, 1, 5)),
    ],
)
def test_terms_count_by_the_calendar(term: Term, now: date, before: date) -> None:
    assert term.cutoff(now) == before


def test_moments_keep_their_time_and_zone() -> None:
    assert Term(days=2).cutoff(datetime(2026, 3, 2, 9, 30, tzinfo=UTC)) == datetime(2026, 2, 28, 9, 30, tzinfo=UTC)
