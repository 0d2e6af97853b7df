"""What two organisations released of nearly the same people is weighed together, whoever released first (norms B15)."""

import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.understanding.codes import read_code
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.conftest import empty, raw
from tests.databases import new_sqlite
from tests.properties.oracle import said
from tests.properties.rounds import Answers, Rounds
from tests.scenarios.people import World, code_on, texts

VELD, ZUID, AVER = "t-veld", "t-zuid", "t-aver"
# Each organisation has who coordinates, and people with answers of their own.
BOSSES = {VELD: "vera", ZUID: "zeger", AVER: "aafke"}


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    if request.param == "sqlite":
        engine = await new_sqlite(tmp_path / "x.db")
    else:
        engine = make_engine(database_url(request.getfixturevalue("app_url")))
        await upgrade(engine)
        await empty(engine)
    yield engine
    await engine.dispose()


@pytest.fixture
async def rounds(database: AsyncEngine, installation: Installation) -> Rounds:
    made = Rounds(World(database, installation))
    for tenant, boss in BOSSES.items():
        for name in (boss, *(f"{tenant[2:]}{number}" for number in range(6))):
            made.people[name] = made.world.person(name, tenant=tenant)
            await made.people[name].installs()
            await made.says(name, "ok")
    return made


def answers(number: int) -> Answers:
    """Of each competency a whole point: 3 or 4 of nearly everybody, so that all means lie in the middle."""
    return tuple(((3 + (number + card) % 2),) * 4 for card in range(9))


async def round_of(rounds: Rounds, owner: str, *others: str) -> str:
    """A confidential round, by the form; for whom it is, past it."""
    code = await rounds.make(BOSSES[owner])
    async with units_of_work(rounds.world.engine)(owner) as uow:
        made = await uow.rounds.by_code(read_code(code) or "")
        assert made
        await uow.rounds.save(made, replace(made, organisations=others))
        await uow.commit()
    return code


async def held(rounds: Rounds, owner: str, names: Iterable[str], *others: str) -> dict[str, tuple[Any, ...]]:
    """Such a round in which these took part, closed: what is shown of each competency."""
    code = await round_of(rounds, owner, *others)
    for name in names:
        await rounds.take_part(name, code, answers(int(name[-1]) if name[-1].isdigit() else 6))
    await rounds.close(BOSSES[owner], code)
    return await shown(rounds, code)


async def shown(rounds: Rounds, code: str) -> dict[str, tuple[Any, ...]]:
    statement = text("SELECT picture FROM releases JOIN rounds ON rounds.id = releases.round WHERE code = :code")
    async with raw(rounds.world.engine) as connection:
        kept = (await connection.execute(statement, {"code": read_code(code)})).scalar_one()
    picture = json.loads(kept) if isinstance(kept, str) else kept
    return {value["id"]: said(value) or () for value in picture["competencies"]}


def people(tenant: str, many: int, first: int = 0) -> list[str]:
    return [f"{tenant[2:]}{number}" for number in range(first, first + many)]


def forms(found: dict[str, tuple[Any, ...]]) -> set[str]:
    return {form[0] for form in found.values()}


async def test_four_of_ours_are_not_what_is_left_when_theirs_is_taken_off(rounds: Rounds) -> None:
    """Zuid showed a mean of its five; with four of Veld beside them, that of nine would give away the four."""
    alone = await held(rounds, ZUID, people(ZUID, 5))
    assert forms(alone) == {"mean"}
    both = await held(rounds, VELD, [*people(ZUID, 5), *people(VELD, 4)], ZUID)
    assert forms(both) == {"band"}


async def test_nor_when_theirs_is_made_afterwards(rounds: Rounds) -> None:
    both = await held(rounds, VELD, [*people(ZUID, 5), *people(VELD, 4)], ZUID)
    assert forms(both) == {"mean"}
    assert forms(await held(rounds, ZUID, people(ZUID, 5))) == {"band"}


async def test_five_of_ours_may_be_left(rounds: Rounds) -> None:
    """Then a difference is the sum of five, as in every picture of five."""
    await held(rounds, ZUID, people(ZUID, 5))
    assert forms(await held(rounds, VELD, [*people(ZUID, 5), *people(VELD, 5)], ZUID)) == {"mean"}


async def test_who_coordinates_theirs_is_none_of_the_five(rounds: Rounds) -> None:
    """Zeger saw the picture of Zuid's five, and takes part in Veld's round: to him and Vera the five are four."""
    assert forms(await held(rounds, ZUID, people(ZUID, 5))) == {"mean"}
    code = await round_of(rounds, VELD, ZUID)
    for number, name in enumerate([*people(ZUID, 5), *people(VELD, 4), BOSSES[ZUID]]):
        await rounds.take_part(name, code, answers(number))
    await rounds.close(BOSSES[VELD], code)
    assert forms(await shown(rounds, code)) == {"band"}


async def test_nobody_takes_over_whose_own_round_was_with_their_people(rounds: Rounds) -> None:
    """Of Veld's own people nobody is in both, but the two differ by five, of whom veld5 is one."""
    code = await round_of(rounds, VELD, ZUID)
    for number, name in enumerate([*people(ZUID, 5), *people(VELD, 4)]):
        await rounds.take_part(name, code, answers(number))
    await rounds.close(BOSSES[VELD], code)
    assert forms(await held(rounds, ZUID, [*people(ZUID, 5), "veld5"], VELD)) == {"mean"}
    for name, taken in (("veld5", False), ("aafke", False), ("vlad", True)):
        if name == "vlad":
            rounds.people[name] = rounds.world.person(name, tenant=VELD)
            await rounds.people[name].installs()
            await rounds.says(name, "ok")
        await rounds.says(BOSSES[VELD], f"samen {code}")
        key = code_on(rounds.people[BOSSES[VELD]].card)
        said = texts(await rounds.says(name, f"neem aan {key}"))
        assert ("Je bent nu coördinator" in said) is taken, said
        if name == "veld5":
            assert "Je deed zelf mee met een andere ronde van deze mensen" in said


async def test_a_round_of_others_is_weighed_at_a_remove(rounds: Rounds) -> None:
    """Aver's own round shares people with Zuid's, and nobody with Veld's; but these two differ by Aver's five."""
    assert forms(await held(rounds, VELD, [*people(ZUID, 5), *people(VELD, 5)], ZUID)) == {"mean"}
    everybody = [name for tenant in (ZUID, VELD, AVER) for name in people(tenant, 5)]
    assert forms(await held(rounds, ZUID, everybody, VELD, AVER)) == {"mean"}
    # One of the five is another now.
    assert forms(await held(rounds, AVER, people(AVER, 5, first=1))) == {"band"}


async def test_without_the_round_of_the_others_it_may_be_shown(rounds: Rounds) -> None:
    everybody = [name for tenant in (ZUID, VELD, AVER) for name in people(tenant, 5)]
    assert forms(await held(rounds, ZUID, everybody, VELD, AVER)) == {"mean"}
    assert forms(await held(rounds, AVER, people(AVER, 5, first=1))) == {"mean"}


async def test_who_has_nobody_in_common_is_not_held_back(rounds: Rounds) -> None:
    await held(rounds, ZUID, people(ZUID, 5))
    assert forms(await held(rounds, AVER, people(AVER, 5), ZUID)) == {"mean"}
    assert forms(await held(rounds, VELD, people(VELD, 5), ZUID, AVER)) == {"mean"}


async def test_one_erased_there_still_counts_here(rounds: Rounds) -> None:
    """Of Zuid's five one is erased: the release stays, and whoever comes anew may be that one."""
    await held(rounds, ZUID, people(ZUID, 5))
    await rounds.says("zuid4", "wis mijn gegevens", "wis alles")
    both = await held(rounds, VELD, [*people(ZUID, 4), *people(VELD, 5)], ZUID)
    assert forms(both) == {"band"}
