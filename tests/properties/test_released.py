"""A released picture never changes, whatever people do (norms B13, B14, B18); and what stands beside it (norms B17)."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import Installation
from tests.properties import checks
from tests.properties.checks import BESIDE, NOTHING_BESIDE
from tests.properties.rounds import Rounds, a_full_round, varied
from tests.scenarios.people import World, code_on


@pytest.fixture
def rounds(sqlite: AsyncEngine, installation: Installation) -> Rounds:
    return Rounds(World(sqlite, installation))


async def test_asking_again_gives_the_same_card(rounds: Rounds) -> None:
    code = await a_full_round(rounds, range(6))
    await rounds.close("dirkje", code)
    first, kept = await rounds.picture("dirkje", code), await rounds.kept(code)
    assert kept is not None
    rounds.world.restart()
    rounds.world.later(weeks=9)
    assert await rounds.picture("dirkje", code) == first
    assert await rounds.says("dirkje", "groepsoverzicht") == first
    assert await rounds.kept(code) == kept


async def test_before_closing_nobody_sees_a_mean(rounds: Rounds) -> None:
    await checks.before_closing_nobody_sees_a_mean(rounds)


async def test_nothing_that_happens_after_closing_changes_a_byte(rounds: Rounds) -> None:
    await checks.a_released_picture_stays(rounds)


async def test_one_person_fewer_and_nothing_stands_beside_it(rounds: Rounds) -> None:
    await checks.one_fewer_is_not_compared(rounds)


async def test_what_was_released_before_counts(rounds: Rounds) -> None:
    await checks.what_was_released_before_counts(rounds)


async def test_a_repeat_with_one_fewer_is_in_bands(rounds: Rounds) -> None:
    check = checks.a_repeat_with_one_fewer_is_in_bands
    code = await check.arrange(rounds)
    await check.look(rounds, code)
    await rounds.picture("dirkje", code)
    rounds.people["dirkje"].sees("Van deze mensen is al eerder een beeld gemaakt", NOTHING_BESIDE)


async def test_and_so_is_another_round_with_one_fewer(rounds: Rounds) -> None:
    await checks.another_round_with_one_fewer_is_in_bands(rounds)


async def test_a_coordinator_is_in_no_figure(rounds: Rounds) -> None:
    await checks.a_coordinator_is_in_no_figure(rounds)


async def test_nor_is_whoever_handed_it_over(rounds: Rounds) -> None:
    code = await rounds.make("dirkje")
    await rounds.take_part("dirkje", code, varied(9))
    await rounds.says("dirkje", f"draag over {code}")
    await rounds.says("eva", f"neem aan {code_on(rounds.people['dirkje'].card)}")
    await a_full_round(rounds, range(5), code)
    await rounds.close("eva", code)
    picture = (await rounds.reply("eva", f"groepsoverzicht {code}")).group.picture
    assert picture.completed == 5
    assert {value.n for value in picture.competencies} == {5}


async def test_a_round_whose_day_passed_is_released_once(rounds: Rounds) -> None:
    code = await a_full_round(rounds, range(5))
    rounds.world.later(weeks=4)
    assert await rounds.kept(code) is None
    await rounds.leave("p4", code)
    first = await rounds.picture("dirkje", code)
    rounds.people["dirkje"].sees("te weinig afgeronde scans")
    kept = await rounds.kept(code)
    assert kept is not None
    assert await rounds.picture("dirkje", code) == first
    assert await rounds.kept(code) == kept


@pytest.mark.parametrize(
    ("again", "beside"),
    [
        (range(12), True),
        (range(1, 13), False),
        (range(8), False),
        (range(7), True),
        (range(12, 17), True),
    ],
)
async def test_last_time_stands_beside_it_when_nobody_or_enough_people_differ(
    rounds: Rounds, again: range, beside: bool
) -> None:
    """Norms B17: twelve people, and who takes part when it is repeated."""
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    second = await a_full_round(rounds, again, await rounds.repeat("dirkje", code))
    await rounds.close("dirkje", second)
    await rounds.picture("dirkje", second)
    dirkje = rounds.people["dirkje"]
    dirkje.sees(BESIDE if beside else NOTHING_BESIDE)
    dirkje.sees_not(NOTHING_BESIDE if beside else BESIDE)


async def test_last_time_is_compared_item_by_item(rounds: Rounds) -> None:
    """The same twelve, of whom one leaves the first card out: that one competency has nobody of before beside it."""
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    second = await a_full_round(rounds, range(11), await rounds.repeat("dirkje", code))
    await rounds.take_part("p11", second, ((None,) * 4, *varied(11)[1:]))
    await rounds.close("dirkje", second)
    picture = (await rounds.reply("dirkje", f"groepsoverzicht {second}")).group.picture
    assert picture.competencies[0].before is None
    assert all(value.before is not None for value in picture.competencies[1:])


async def test_who_took_part_cannot_become_coordinator_after_closing(rounds: Rounds) -> None:
    """They know their own answers, and were counted as somebody who does not see the picture (norms B6)."""
    code = await a_full_round(rounds, range(5))
    await rounds.close("dirkje", code)
    await rounds.says("dirkje", f"samen {code}")
    await rounds.says("p4", f"neem aan {code_on(rounds.people['dirkje'].card)}")
    await rounds.picture("p4", code)
    rounds.people["p4"].sees("is voor de coördinator")


async def test_nor_after_leaving_it(rounds: Rounds) -> None:
    """Of five, p4 leaves after closing: the picture has their answers in it still, so four others are left."""
    code = await a_full_round(rounds, range(5))
    await rounds.close("dirkje", code)
    await rounds.says("dirkje", f"samen {code}")
    await rounds.leave("p4", code)
    await rounds.says("p4", f"neem aan {code_on(rounds.people['dirkje'].card)}")
    await rounds.picture("p4", code)
    rounds.people["p4"].sees_not("genodigden hebben de scan afgerond")


async def test_a_coordinator_of_last_time_counts_for_nobody_in_the_comparison(rounds: Rounds) -> None:
    """Eva coordinated and took part last time. Five differ now, of whom she is one: to her four."""
    code = await rounds.make("dirkje")
    await rounds.says("dirkje", f"samen {code}")
    await rounds.says("eva", f"neem aan {code_on(rounds.people['dirkje'].card)}")
    await rounds.take_part("eva", code, varied(3))
    await a_full_round(rounds, range(11), code)
    await rounds.close("dirkje", code)
    second = await a_full_round(rounds, range(7), await rounds.repeat("dirkje", code))
    await rounds.close("dirkje", second)
    await rounds.picture("dirkje", second)
    rounds.people["dirkje"].sees(NOTHING_BESIDE)
