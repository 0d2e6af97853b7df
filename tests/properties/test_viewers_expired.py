"""A newer round is taken over when an older one that it was weighed with is kept no longer.

Who took part in the older one knows what they answered, and may have heard what was shown: that the term is over takes
neither away.
"""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.proactive import jobs
from dialogs.usecases.turn import Installation
from store.register import register
from store.unit_of_work import units_of_work
from tests.properties.rounds import Rounds, a_full_round
from tests.scenarios.people import World, code_on

TOOK, NO_MORE = "Je bent nu coördinator", "Er kan geen nieuwe coördinator meer bij komen"


@pytest.fixture
def rounds(sqlite: AsyncEngine, installation: Installation) -> Rounds:
    return Rounds(World(sqlite, installation))


async def _terms_run_out(rounds: Rounds, weeks: int, months: dict[str, int]) -> None:
    world = rounds.world
    world.later(weeks=weeks)
    await jobs.apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, months))


async def _shares(rounds: Rounds, giver: str, taker: str, code: str) -> None:
    await rounds.says(giver, f"samen {code}")
    await rounds.says(taker, f"neem aan {code_on(rounds.people[giver].card)}")


async def _two_rounds(rounds: Rounds, newer: range) -> str:
    """Twelve of Dirkje's, and three weeks later Eva's; return the code of the newer."""
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    rounds.world.later(weeks=3)
    other = await a_full_round(rounds, newer, await rounds.make("eva"))
    await rounds.close("eva", other)
    return other


@pytest.mark.parametrize("terms", [("rondes",), ("rondes", "groepsbeelden")])
@pytest.mark.parametrize("taker", ["p11", "fenna"])
async def test_nobody_takes_over_once_the_older_one_is_gone(rounds: Rounds, terms: tuple[str, ...], taker: str) -> None:
    """Five differ, of whom p11 is one: to p11 it is four. Of fenna nobody can say it any more."""
    other = await _two_rounds(rounds, range(7))
    values = (await rounds.reply("eva", f"groepsoverzicht {other}")).group.picture.competencies
    assert not any(value.band for value in values)
    await _terms_run_out(rounds, 2, dict.fromkeys((*terms, "scans"), 1))
    await _shares(rounds, "eva", taker, other)
    rounds.people[taker].sees(NO_MORE)


@pytest.mark.parametrize(
    ("newer", "months"), [(range(7), {}), (range(12, 19), {"rondes": 1}), (range(7), {"scans": 1})]
)
async def test_somebody_does_while_it_is_kept_or_where_it_had_nothing_to_do_with_it(
    rounds: Rounds, newer: range, months: dict[str, int]
) -> None:
    other = await _two_rounds(rounds, newer)
    await _terms_run_out(rounds, 2, months)
    await _shares(rounds, "eva", "fenna", other)
    rounds.people["fenna"].sees(TOOK)


async def test_nobody_takes_over_a_repeat_of_what_is_gone_nor_hears_that_they_took_part(rounds: Rounds) -> None:
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    second = await a_full_round(rounds, range(12), await rounds.repeat("dirkje", code))
    await rounds.close("dirkje", second)
    await _terms_run_out(rounds, 2, {"rondes": 1})
    for taker in ("p12", "fenna"):
        await _shares(rounds, "dirkje", taker, second)
        rounds.people[taker].sees(NO_MORE)


async def test_nor_what_met_it_in_a_third_that_is_kept(rounds: Rounds) -> None:
    """The first and the second have nobody in common, and each has five with the third, which is closed last."""
    code = await a_full_round(rounds, range(6))
    await rounds.close("dirkje", code)
    rounds.world.later(weeks=3)
    other = await a_full_round(rounds, range(6, 11), await rounds.make("eva"))
    await rounds.close("eva", other)
    third = await a_full_round(rounds, range(1, 11), await rounds.make("fenna"))
    await rounds.close("fenna", third)
    await _terms_run_out(rounds, 2, {"rondes": 1})
    await _shares(rounds, "eva", "p0", other)
    rounds.people["p0"].sees(NO_MORE)
