"""Thousands of mutated activities, the same each time; `python -m tests.bench.fuzz` does a hundred thousand."""

from pathlib import Path

import pytest

from tests.bench.fuzz import Outcome, run


def was_answered_or_refused(outcome: Outcome) -> None:
    assert outcome.faults == []
    # Enough of each: taken, answered, refused.
    assert min(outcome.statuses[status] for status in (200, 201, 400, 404)) > sum(outcome.statuses.values()) / 50
    assert outcome.tasks < 10


async def test_whatever_comes_in_is_answered_or_refused(tmp_path: Path) -> None:
    was_answered_or_refused(await run(f"sqlite:///{tmp_path / 'fuzz.db'}", 3_000, seed=1))


@pytest.mark.parametrize("seed", [3])
async def test_so_it_is_on_postgresql(postgres_url: str, seed: int) -> None:
    was_answered_or_refused(await run(postgres_url, 500, seed))
