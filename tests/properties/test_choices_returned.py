"""Whoever comes back as somebody new may be told of again in what was chosen: no sooner than of enough others."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from dialogs.understanding.codes import read_code
from store.unit_of_work import units_of_work
from tests.properties.rounds import Rounds
from tests.properties.test_across_released import AVER, BOSSES, VELD, ZUID, database, people, rounds
from tests.properties.test_across_returned import removed_and_back
from tests.scenarios.people import code_on, texts

__all__ = ["database", "rounds"]
TOLD = "Ten minste drie mensen noemen"


async def is_told(rounds: Rounds, owner: str, names: Iterable[str], *others: str) -> bool:
    """Whether something is named of what these choose, in a round of their own."""
    boss = BOSSES[owner]
    await rounds.says(boss, "ronde", "knelpunten, vertrouwelijk", "Ons", "over drie weken", "12", "verstuur")
    code = code_on(rounds.people[boss].card)
    async with units_of_work(rounds.world.engine)(owner) as uow:
        made = await uow.rounds.by_code(read_code(code) or "")
        assert made
        await uow.rounds.save(made, replace(made, organisations=others))
        await uow.commit()
    for name in names:
        await rounds.says(name, f"doe mee {code}", "ja", "1", "verstuur")
    await rounds.close(boss, code)
    return TOLD in texts(await rounds.picture(boss, code))


@pytest.mark.parametrize("known", [4, 5])
@pytest.mark.parametrize(("more", "again"), [(0, False), (4, False), (5, True)])
async def test_an_organisation_that_went_and_came_back(rounds: Rounds, known: int, more: int, again: bool) -> None:
    """What Zuid's five do not name alone, and did name together, or the other way about, is of the others.

    One of them who chooses otherwise the second time would know that of those nobody chose it. With five more it may be
    of these.
    """
    assert await is_told(rounds, VELD, [*people(ZUID, 5), *people(VELD, known)], ZUID)
    await removed_and_back(rounds, ZUID)
    assert await is_told(rounds, ZUID, [*people(ZUID, 5), *people(AVER, more)], AVER) is (again and known == 5)


@pytest.mark.parametrize(("gone", "told"), [(0, True), (1, False)])
async def test_people_who_erased_themselves(rounds: Rounds, gone: int, told: bool) -> None:
    """Of five others any may be the one who is gone; of five it is told what they chose, and not of four."""
    assert await is_told(rounds, ZUID, people(ZUID, 6))
    for name in people(ZUID, gone):
        await rounds.says(name, "wis mijn gegevens", "wis alles")
    assert await is_told(rounds, VELD, people(VELD, 5), ZUID) is told


async def test_nor_where_one_of_the_others_is_there_too(rounds: Rounds) -> None:
    """Then the two are weighed together, and whoever is new may be one of those."""
    assert await is_told(rounds, VELD, [*people(ZUID, 5), *people(VELD, 5)], ZUID)
    await removed_and_back(rounds, ZUID)
    assert not await is_told(rounds, ZUID, [*people(ZUID, 5), *people(VELD, 1)], VELD)
