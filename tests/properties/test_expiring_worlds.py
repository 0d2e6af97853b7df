"""Worlds in which the older round alone is gone when somebody takes over the newer, or hardly anybody of it is known.

`EXPIRING=200` takes as many, from seed `EXPIRING_FROM`.
"""

import os
from typing import Any

import pytest
from sqlalchemy import bindparam, select

from dialogs.instruments.library import Library
from dialogs.round_records import RoundsMet
from store import across
from store.releases import Releases
from store.schema import releases, rounds
from tests.properties.expiring_worlds import Expiring, learned
from tests.properties.played_worlds import Stage, played

FIRST, MANY = int(os.environ.get("EXPIRING_FROM", "1")), int(os.environ.get("EXPIRING", "0"))
# What the suite plays: one of competencies, one of knelpunten.
SEEDS = tuple(range(FIRST, FIRST + MANY)) or (6, 155)


async def _found(seed: int, stage: Stage, library: Library) -> list[str]:
    async with played(seed, stage, library, watched=False, kind=Expiring) as world:
        assert isinstance(world, Expiring)
        return await learned(world)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_those_who_collude_learn(seed: int, stage: Stage, library: Library) -> None:
    assert await _found(seed, stage, library) == [], f"seed {seed}"


async def _met_and_kept(kept: Releases, round: str) -> RoundsMet:
    """Return what is kept of what was weighed with it, as before decision 193."""
    return RoundsMet((await across.releases_met(kept._connection, round)).rounds, is_any_gone=False)


# As before decision 149 was changed: however many of the new round may be of it.
_FEW_KNOWN = (
    select(rounds.c.id, rounds.c.tenant, rounds.c.organisations)
    .join(releases, releases.c.round == rounds.c.id)
    .where(rounds.c.instrument == bindparam("instrument"), rounds.c.id.not_in(bindparam("found", expanding=True)))
    .where(across._KNOWN < across._COUNTED_IN, across._KNOWN < across._LEAST)
    .execution_options(**across.CROSSES)
)

# What is taken away, and worlds in which somebody then learns something.
TAKEN_AWAY: dict[str, tuple[str, Any, int]] = {
    "what it was weighed with is gone": ("store.releases.Releases.met", _met_and_kept, 6),
    "nearly all may be back": ("store.across._OF_FEW_KNOWN", _FEW_KNOWN, 155),
}


@pytest.mark.parametrize("protection", TAKEN_AWAY)
async def test_what_is_taken_away_is_found(
    protection: str, on_sqlite: Stage, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, instead, seed = TAKEN_AWAY[protection]
    monkeypatch.setattr(where, instead)
    assert await _found(seed, on_sqlite, library), "those who collude learn nothing"
