"""People of Veld, of Zuid and of Aver, who take part in a round of Veld."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from dialogs.records import Round
from store.schema import audit
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import raw
from tests.scenarios.people import TENANT, Someone, World, code_on

# Whose the round is, who take part, and who works with them in nothing.
VELD, ZUID, AVER, FAR = TENANT, "22222222-zuid", "33333333-aver", "44444444-ver"
NAMES = {VELD: "Gemeente Veld", ZUID: "School Zuid", AVER: "Aver Zorg"}
CARD = "4 3 5 4"
TOLD = (
    "Deze ronde is van Gemeente Veld. Het beeld gaat daarheen. Je antwoorden blijven in je eigen organisatie.",
    "Bij het sluiten lees ik ze één keer, voor dat beeld.",
)
# What people do is the same on both databases; what a closing reads and writes is looked at on each.
on_both = pytest.mark.parametrize("engine", ["sqlite", "postgresql"], indirect=True)


def of(world: World, tenant: str) -> UnitOfWork:
    return units_of_work(world.engine)(tenant)


async def comes(world: World, name: str, tenant: str = VELD, locale: str = "nl-NL") -> Someone:
    """Somebody who has read the notice."""
    person = world.person(name, locale, tenant)
    await person.installs()
    await person.says("ok")
    return person


async def opened(world: World, scan: str = "1", *others: str, name: str = "Regio Noord") -> tuple[Someone, str]:
    """Dirkje of Veld makes a round; it is for Zuid and Aver as well."""
    dirkje = await comes(world, "dirkje")
    await dirkje.says("ronde", scan, name, "over drie weken", "9", "verstuur")
    code = code_on(dirkje.card)
    async with of(world, VELD) as uow:
        round_ = await uow.rounds.by_code(code.replace("-", ""))
        assert round_
        await uow.rounds.save(round_, replace(round_, organisations=others or (ZUID, AVER)))
        await uow.commit()
    return dirkje, code


async def the_round(world: World, code: str, tenant: str = VELD) -> Round:
    async with of(world, tenant) as uow:
        found = await uow.rounds.by_code(code.replace("-", ""))
    assert found
    return found


async def zelfscan(person: Someone, code: str, domain: str, scores: str) -> None:
    await person.says(f"doe mee {code}", "ja", domain, *scores, "verstuur")
    person.sees("Jouw zelfscan: Regio Noord")


async def competencies(person: Someone, code: str, score: str = CARD) -> None:
    await person.says(f"doe mee {code}", "ja", *[score] * 9, "verstuur")
    person.sees("Jouw competentiescan")


async def three(world: World, code: str) -> list[Someone]:
    """One of each organisation, who are done with the zelfscan."""
    found = []
    for (name, tenant), domain, scores in zip(
        (("vera", VELD), ("zoe", ZUID), ("aya", AVER)), "312", ("3344", "2344", "3314"), strict=True
    ):
        person = await comes(world, name, tenant)
        await zelfscan(person, code, domain, scores)
        found.append(person)
    return found


async def kept(world: World, tenant: str, table: object) -> int:
    async with raw(world.engine) as connection:
        return len((await connection.execute(select(table).where(table.c.tenant == tenant))).all())  # type: ignore[call-overload, attr-defined]


async def acts(world: World, tenant: str) -> list[str]:
    async with raw(world.engine) as connection:
        rows = await connection.execute(select(audit).where(audit.c.tenant == tenant).order_by(audit.c.number))
        return [row.event for row in rows]
