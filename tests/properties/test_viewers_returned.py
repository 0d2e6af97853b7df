"""Whoever coordinated a round, is erased or leaves with their organisation, and takes part as somebody new.

They know the picture of then and what they answer now: so what is told has to be of enough people without them.
"""

import pytest
from sqlalchemy import select

from store.schema import ledger
from store.unit_of_work import units_of_work
from tests.properties.rounds import Rounds
from tests.properties.test_across_released import (
    AVER,
    BOSSES,
    VELD,
    ZUID,
    database,
    forms,
    held,
    people,
    rounds,
)
from tests.properties.test_across_returned import begin_anew, removed_and_back
from tests.scenarios.people import code_on

__all__ = ["database", "rounds"]
BOSS = BOSSES[VELD]


async def _erased_and_back(rounds: Rounds, name: str) -> None:
    await rounds.says(name, "wis mijn gegevens", "wis alles")
    await begin_anew(rounds, [name])


@pytest.mark.parametrize(("more", "form"), [(4, "band"), (5, "mean")])
async def test_who_made_the_first_takes_part_in_the_next(rounds: Rounds, more: int, form: str) -> None:
    """Five differ, or six: to who coordinated the first it is one fewer."""
    assert forms(await held(rounds, VELD, people(VELD, 5))) == {"mean"}
    await _erased_and_back(rounds, BOSS)
    assert forms(await held(rounds, ZUID, [*people(VELD, 5), *people(ZUID, more), BOSS], VELD)) == {form}


async def test_so_does_who_made_it_with_another(rounds: Rounds) -> None:
    """Also after handing it on: they saw it."""
    other = people(VELD, 6)[5]
    assert forms(await held(rounds, VELD, people(VELD, 5))) == {"mean"}
    await rounds.says(BOSS, "samen")
    await rounds.says(other, f"neem aan {code_on(rounds.people[BOSS].card)}")
    rounds.people[other].sees("Je bent nu coördinator")
    await _erased_and_back(rounds, other)
    assert forms(await held(rounds, ZUID, [*people(VELD, 5), *people(ZUID, 4), other], VELD)) == {"band"}


@pytest.mark.parametrize(("more", "form"), [(4, "band"), (5, "mean")])
async def test_so_do_all_of_an_organisation_that_comes_back(rounds: Rounds, more: int, form: str) -> None:
    assert forms(await held(rounds, VELD, people(ZUID, 5), ZUID)) == {"mean"}
    await removed_and_back(rounds, VELD)
    assert forms(await held(rounds, ZUID, [*people(ZUID, 5), *people(AVER, more), BOSS], VELD, AVER)) == {form}


async def test_who_never_coordinated_changes_nothing(rounds: Rounds) -> None:
    other = people(VELD, 6)[5]
    assert forms(await held(rounds, VELD, people(VELD, 5))) == {"mean"}
    await _erased_and_back(rounds, other)
    assert forms(await held(rounds, ZUID, [*people(VELD, 5), *people(ZUID, 4), other], VELD)) == {"mean"}


@pytest.mark.parametrize(("many", "noted"), [(4, 0), (5, 1)])
async def test_of_a_picture_of_too_few_nothing_is_noted(rounds: Rounds, many: int, noted: int) -> None:
    await held(rounds, VELD, people(VELD, many))
    await _erased_and_back(rounds, BOSS)
    async with units_of_work(rounds.world.engine).across() as uow:
        kept = select(ledger.c.number, ledger.c.cells, ledger.c.members)
        rows = (await uow.releases._connection.execute(kept)).all()
    assert len([row for row in rows if row.number < 1]) == noted, rows
