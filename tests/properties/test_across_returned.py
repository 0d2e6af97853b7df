"""Whoever is removed with an organisation, or erased, and comes back: what was released of them still counts.

They are known here no more, so nobody of the new round is known to have been in the old one. But they may have been.
"""

import pytest

from store.unit_of_work import units_of_work
from tests.properties.rounds import Rounds
from tests.properties.test_across_released import AVER, VELD, ZUID, database, forms, held, people, rounds

__all__ = ["database", "rounds"]


async def removed_and_back(rounds: Rounds, tenant: str) -> None:
    """All that is of an organisation goes; then its people begin as new."""
    async with units_of_work(rounds.world.engine).across() as uow:
        await uow.leaving.purge(tenant)
        await uow.commit()
    await begin_anew(rounds, [name for name, who in rounds.people.items() if who.tenant == tenant])


async def begin_anew(rounds: Rounds, names: list[str]) -> None:
    for name in names:
        await rounds.people[name].installs()
        await rounds.says(name, "ok")


@pytest.mark.parametrize("owner", [VELD, ZUID])
async def test_an_organisation_comes_back_and_shows_its_five_alone(rounds: Rounds, owner: str) -> None:
    """Five of Zuid were shown together with four of Veld. Zuid's five alone would give away Veld's four."""
    other = ZUID if owner == VELD else VELD
    assert forms(await held(rounds, owner, [*people(ZUID, 5), *people(VELD, 4)], other)) == {"mean"}
    await removed_and_back(rounds, ZUID)
    assert forms(await held(rounds, ZUID, people(ZUID, 5))) == {"band"}


async def test_all_erase_themselves_and_hold_it_again_with_one_more(rounds: Rounds) -> None:
    assert forms(await held(rounds, ZUID, people(ZUID, 5))) == {"mean"}
    for name in people(ZUID, 5):
        await rounds.says(name, "wis mijn gegevens", "wis alles")
    await begin_anew(rounds, people(ZUID, 5))
    assert forms(await held(rounds, ZUID, people(ZUID, 6))) == {"band"}


async def test_so_many_that_it_could_not_be_those_are_shown(rounds: Rounds) -> None:
    """Five of Zuid were erased; of ten that come anew five others are in it at least."""
    assert forms(await held(rounds, ZUID, people(ZUID, 5))) == {"mean"}
    for name in people(ZUID, 5):
        await rounds.says(name, "wis mijn gegevens", "wis alles")
    await begin_anew(rounds, people(ZUID, 5))
    assert forms(await held(rounds, VELD, [*people(ZUID, 5), *people(VELD, 5)], ZUID)) == {"mean"}


async def test_those_of_an_organisation_that_has_nothing_to_do_with_it_are_not_counted(rounds: Rounds) -> None:
    assert forms(await held(rounds, ZUID, people(ZUID, 5))) == {"mean"}
    for name in people(ZUID, 5):
        await rounds.says(name, "wis mijn gegevens", "wis alles")
    assert forms(await held(rounds, AVER, people(AVER, 5))) == {"mean"}
