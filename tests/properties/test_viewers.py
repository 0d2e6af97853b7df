"""Whoever looks at a picture knows what they answered themselves, also in another round that it stands beside."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import Installation
from tests.properties.checks import BESIDE, NOTHING_BESIDE
from tests.properties.rounds import Rounds, a_full_round, varied
from tests.scenarios.people import World, code_on


@pytest.fixture
def rounds(sqlite: AsyncEngine, installation: Installation) -> Rounds:
    return Rounds(World(sqlite, installation))


async def _shares(rounds: Rounds, giver: str, taker: str, code: str) -> None:
    await rounds.says(giver, f"samen {code}")
    await rounds.says(taker, f"neem aan {code_on(rounds.people[giver].card)}")


@pytest.mark.parametrize(("stay", "beside"), [(7, False), (6, True)])
async def test_who_took_part_last_time_and_coordinates_now_counts_for_nobody_in_the_comparison(
    rounds: Rounds, stay: int, beside: bool
) -> None:
    """Twelve, of whom p11 coordinates the repeat. Five differ now, of whom p11 is one: to them it is four."""
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    second = await rounds.repeat("dirkje", code)
    await _shares(rounds, "dirkje", "p11", second)
    await a_full_round(rounds, range(stay), second)
    await rounds.close("p11", second)
    await rounds.picture("p11", second)
    rounds.people["p11"].sees(BESIDE if beside else NOTHING_BESIDE)


async def test_who_coordinates_each_others_rounds_counts_for_nobody_in_the_difference(rounds: Rounds) -> None:
    """Dirkje coordinates the one round and takes part in Eva's. Five differ: to the two it is four."""
    code = await a_full_round(rounds, range(7))
    await rounds.close("dirkje", code)
    other = await rounds.make("eva")
    await a_full_round(rounds, range(11), other)
    await rounds.take_part("dirkje", other, varied(11))
    await rounds.close("eva", other)
    values = (await rounds.reply("eva", f"groepsoverzicht {other}")).group.picture.competencies
    assert all(value.band for value in values)


async def test_who_took_part_twice_ago_becomes_no_coordinator_of_the_line(rounds: Rounds) -> None:
    """Of the third round a line goes back to the first, in which p11 took part."""
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    second = await a_full_round(rounds, range(7), await rounds.repeat("dirkje", code))
    await rounds.close("dirkje", second)
    third = await a_full_round(rounds, range(7), await rounds.repeat("dirkje", second))
    await rounds.close("dirkje", third)
    await _shares(rounds, "dirkje", "p11", third)
    rounds.people["p11"].sees("Je deed zelf mee met een andere ronde van deze mensen")


async def test_nor_who_took_part_in_another_round_of_some_of_these_people(rounds: Rounds) -> None:
    """Nothing links the two, but they were weighed together: five differ, of whom p11 would be one."""
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    other = await rounds.make("eva")
    await a_full_round(rounds, range(7), other)
    await rounds.close("eva", other)
    await _shares(rounds, "eva", "p11", other)
    rounds.people["p11"].sees("Je deed zelf mee met een andere ronde van deze mensen")
    await _shares(rounds, "eva", "fenna", other)
    rounds.people["fenna"].sees("Je bent nu coördinator")


async def test_nor_who_took_part_in_a_round_that_meets_it_in_a_third(rounds: Rounds) -> None:
    """The three are weighed together: the second less the first less the third is p9 less p10, p11, p12 and p13.

    To p13 it is about four, though nobody of the first took part in the third.
    """
    code = await a_full_round(rounds, range(5))
    await rounds.close("dirkje", code)
    for boss, people in (("eva", range(10)), ("fenna", (5, 6, 7, 8, 10, 11, 12, 13))):
        other = await a_full_round(rounds, people, await rounds.make(boss))
        await rounds.close(boss, other)
        values = (await rounds.reply(boss, f"groepsoverzicht {other}")).group.picture.competencies
        assert not any(value.band for value in values)
    await _shares(rounds, "dirkje", "p13", code)
    rounds.people["p13"].sees("Je deed zelf mee met een andere ronde van deze mensen")
    await _shares(rounds, "dirkje", "gijs", code)
    rounds.people["gijs"].sees("Je bent nu coördinator")


async def test_nor_who_erased_themselves_after_a_round_that_it_meets(rounds: Rounds) -> None:
    """p11 was one of the five who differ, and is known no more: whoever is new may be that one."""
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    other = await a_full_round(rounds, range(7), await rounds.make("eva"))
    await rounds.close("eva", other)
    await rounds.says("p11", "wis mijn gegevens", "wis alles")
    await rounds.people["p11"].installs()
    await rounds.says("p11", "ok")
    await _shares(rounds, "eva", "p11", other)
    rounds.people["p11"].sees("Er kan geen nieuwe coördinator meer bij komen")
