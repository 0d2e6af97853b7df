"""Random worlds of two organisations and three scans on the real bot: what those who collude learn of anybody else.

The second time people answer otherwise, so that all that was read stays true: where a band or an end hides a sum, that
moves as well. The third time others do what each of them did. `WIDER=200` takes as many, from seed `WIDER_FROM`; each
has a seed, which a failure names. `WIDER_ON=postgresql` plays them there, where of what is due at one moment any may
come first: that some were not reached is told now or a little later, in the same world too.
"""

import os
from collections.abc import Mapping, Sequence
from decimal import Decimal
from random import Random

import pytest

from dialogs.instruments.library import Library
from dialogs.ports import Repositories
from dialogs.records import InvitationState, Round
from tests.confidentiality.solver import Read
from tests.properties.answered_otherwise import moved_within
from tests.properties.judged import first_difference
from tests.properties.learned import OWN_ROWS, judged, learned
from tests.properties.played_worlds import Stage, others_for, played
from tests.properties.watched import Held

FIRST, MANY = int(os.environ.get("WIDER_FROM", "1")), int(os.environ.get("WIDER", "0"))
# What the suite plays: one of knelpunten, one of competencies.
SEEDS = tuple(range(FIRST, FIRST + MANY)) or (6, 1)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_those_who_collude_learn(seed: int, stage: Stage, library: Library) -> None:
    assert await learned(seed, stage, library) == [], f"seed {seed}"


async def test_on_the_other_database_the_same_is_seen(on_sqlite: Stage, on_postgresql: Stage, library: Library) -> None:
    """Not even an order differs, but of one's own rows."""
    async with played(6, on_sqlite, library) as one, played(6, on_postgresql, library) as other:
        assert first_difference(one, other, OWN_ROWS) == ""
        assert (await judged(other))[0] == []


async def _not_done(uow: Repositories, round_: Round, by: str) -> Mapping[str, Sequence[str]]:
    """Return who was asked and did not answer, instead of whom no message reached."""
    asked = await uow.invitations.of_round(round_.id)
    return {"blocked": [one.called for one in asked if one.called and one.state is InvitationState.INVITED]}


async def test_a_list_of_who_is_not_done_is_found(
    on_sqlite: Stage, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dialogs.usecases.prompts.round_prompts._missed_names", _not_done)
    async with played(1, on_sqlite, library, watched=False) as one:
        pass
    async with played(1, on_sqlite, library, who=others_for(1, one), watched=False) as other:
        assert "the message did not arrive" in first_difference(one, other)


def test_answers_move_behind_an_end_and_nowhere_else() -> None:
    """Of five people an end is read, of five others a mean: the sum of the first moves, that of the others stays."""
    names = [f"p{number}" for number in range(10)]
    low, mid = frozenset(names[:5]), frozenset(names[5:])
    plan = [Held("dirkje", (), dict.fromkeys(sorted(people), "")) for people in (low, mid)]
    scores = {name: [2 if name in low else 3] for name in names}
    reads = {0: [Read(low, Decimal("1.0"), Decimal("2.2")), Read(mid, Decimal("3.0"), Decimal("3.0"))]}
    sums = set()
    for seed in range(20):
        moved = moved_within(Random(seed), plan, scores, {"p0"}, reads)
        assert moved["p0"] == [2]
        assert sum(moved[name][0] or 0 for name in mid) == 15
        sums.add(sum(moved[name][0] or 0 for name in low))
    assert len(sums) > 1
    assert max(sums) <= 11
