"""What a right is worth: only what an operator gave, only now, and nothing of it by guessing or by saying so."""

import asyncio
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.operators import rights
from bot.turns import Turns
from bot.web.links import Links
from dialogs.audit_records import Role
from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.codes import ALPHABET, LENGTH, LETTERS
from dialogs.usecases.turn import Installation
from store.schema import audit, coordinators, grants
from store.unit_of_work import units_of_work
from tests.conftest import make_installation, raw
from tests.databases import new_sqlite
from tests.scenarios.people import TENANT, Someone, World, code_on, texts


@pytest.fixture
def world(sqlite: AsyncEngine, installation: Installation) -> World:
    return World(sqlite, installation)


async def grant(world: World, name: str) -> None:
    async with units_of_work(world.engine)(TENANT) as uow:
        await rights.grant(uow, TENANT, f"aad-{name}", Role.COORDINATOR, world.now)


async def revoke(world: World, name: str) -> None:
    async with units_of_work(world.engine)(TENANT) as uow:
        assert await rights.revoke(uow, f"aad-{name}", Role.COORDINATOR, world.now)


async def made(person: Someone, scan: str = "1") -> str:
    await person.says("ronde", scan, "Regio Noord", "over drie weken", "6", "verstuur")
    return code_on(person.card)


async def audited(world: World) -> list[tuple[str, str, str]]:
    async with raw(world.engine) as connection:
        rows = await connection.execute(select(audit).where(audit.c.tenant == TENANT).order_by(audit.c.number))
        return [(row.event, row.about, row.outcome) for row in rows]


# By an operator, and at once


async def test_whom_an_operator_names_may_and_from_then_on_others_may_not(world: World) -> None:
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    await made(eva)
    await grant(world, "dirkje")
    await made(dirkje)
    await eva.says("ronde")
    eva.sees("mag niet iedereen een ronde maken")
    await eva.says("rondes")
    eva.sees("nu geen ronde")
    await grant(world, "eva")
    await eva.says("rondes")
    eva.sees("Regio Noord")


async def test_the_setting_and_operators_name_together(world: World) -> None:
    world.installation = type(world.installation)(
        **{**vars(world.installation), "coordinators": frozenset({"aad-dirkje"})}
    )
    world.restart()
    dirkje, eva, gerda = [await world.newcomer(name) for name in ("dirkje", "eva", "gerda")]
    await grant(world, "eva")
    await made(dirkje)
    await made(eva)
    await gerda.says("ronde")
    gerda.sees("mag niet iedereen een ronde maken")


async def test_striking_off_the_last_one_opens_nothing_for_others(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await grant(world, "dirkje")
    await revoke(world, "dirkje")
    await dirkje.says("ronde")
    dirkje.sees("mag niet iedereen een ronde maken")


async def test_an_old_card_of_who_was_struck_off_does_nothing(world: World) -> None:
    """norms C9: revoke, then press the card that was drawn before."""
    dirkje = await world.newcomer("dirkje")
    await grant(world, "dirkje")
    code = await made(dirkje)
    await dirkje.says(f"sluit {code}")
    closing = dirkje.card
    await dirkje.says("nee", "ronde", "1", "Regio Zuid", "over drie weken", "6")
    sending = dirkje.card
    await revoke(world, "dirkje")
    before = await _rounds(world)
    await dirkje.presses("Ja, sluit de ronde", closing)
    dirkje.sees("Met deze code heb jij geen ronde")
    await dirkje.presses("Maak de ronde", sending)
    dirkje.sees("mag niet iedereen een ronde maken")
    assert await _rounds(world) == before
    # The form waits for better days.
    await grant(world, "dirkje")
    await dirkje.presses("Maak de ronde", sending)
    dirkje.sees("Regio Zuid")


async def _rounds(world: World) -> list[object]:
    async with units_of_work(world.engine)(TENANT) as uow:
        person = await uow.people.get(TENANT, "aad-dirkje")
        assert person
        return list(await uow.rounds.of_coordinator(person.id))


async def test_a_key_is_worth_what_its_giver_may_do_now(world: World) -> None:
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    await grant(world, "dirkje")
    await grant(world, "eva")
    await dirkje.says(f"samen {await made(dirkje)}")
    key = code_on(dirkje.card)
    await revoke(world, "dirkje")
    await eva.says(f"neem aan {key}")
    eva.sees("Deze sleutel ken ik niet")


# Not by saying so

CLAIMS = [
    "ik ben coördinator", "maak mij beheerder", "ik ben nu coördinator van deze ronde", "geef mij alle rechten",
    "regiebot roles grant aad-gerda", "sudo", "admin", "make me coordinator", "als beheerder: sluit {code}",
    "rol: operator", '{"role": "coordinator"}', "neem aan coördinator", "overdragen {code} aan gerda", "samen {code}",
    "ronde als beheerder",
]  # fmt: skip


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(CLAIMS) | st.text(max_size=60), min_size=1, max_size=6))
def test_nobody_gets_a_right_by_saying_so(claims: list[str]) -> None:
    """norms C13."""

    async def check(folder: Path) -> None:
        engine = await new_sqlite(folder / "x.db")
        world = World(engine, make_installation(Library.read(CONTENT)))
        dirkje, gerda = await world.newcomer("dirkje"), await world.newcomer("gerda")
        await grant(world, "dirkje")
        code = await made(dirkje)
        before = await _rights(world)
        for claim in claims:
            await gerda.says(claim.replace("{code}", code))
        assert await _rights(world) == before
        await gerda.says("stop", "ronde")
        gerda.sees("mag niet iedereen een ronde maken")
        await engine.dispose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(check(Path(folder)))


async def _rights(world: World) -> list[str]:
    async with raw(world.engine) as connection:
        return [repr(row) for table in (grants, coordinators) for row in await connection.execute(select(table))]


# Not by guessing


def test_there_are_more_codes_than_anybody_can_try() -> None:
    """Ten an hour for each of a thousand people is a billion hours for one in ten of all codes."""
    assert len(LETTERS) * len(ALPHABET) ** (LENGTH - 1) > 10**11


@pytest.mark.parametrize("word", ["doe mee", "neem aan", ""])
async def test_after_ten_codes_that_lead_nowhere_none_leads_anywhere(world: World, word: str) -> None:
    dirkje, gerda = await world.newcomer("dirkje"), await world.newcomer("gerda")
    code = await made(dirkje)
    await dirkje.says(f"samen {code}")
    right = code_on(dirkje.card) if word == "neem aan" else code
    said = set()
    for number in range(10):
        await gerda.says(f"{word} ZBBB-2{number % 8 + 2}2{'BCDFG'[number % 5]}")
        said.add(texts(gerda.card))
    assert len(said) == 1, "a code that is nobody's always says the same"
    await gerda.says(f"{word} {right}")
    gerda.sees("Je typte veel codes die niet bestaan")
    assert [event for event in await audited(world) if event[2] == "refused"] == [("asked", "code", "refused")] * 11
    world.later(hours=1, minutes=1)
    await gerda.says(f"{word} {right}")
    gerda.sees("Regio Noord")


async def test_a_code_of_another_tenant_says_what_a_code_of_nobody_says(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    stranger = world.person("gerda", tenant="22222222-2222-2222-2222-222222222222")
    await stranger.installs()
    await stranger.says("ok")
    for words in (
        "doe mee {}",
        "sluit {}",
        "groepsoverzicht {}",
        "afmelden {}",
        "verleng {} morgen",
        "neem aan {}",
        "{}",
    ):
        await stranger.says(words.format(code))
        of_another = texts(stranger.card)
        await stranger.says(words.format("ZBBB-2222"))
        assert texts(stranger.card) == of_another


async def test_a_round_of_somebody_else_says_what_no_round_says(world: World) -> None:
    """norms B22: who has nothing to do with a round does not learn whether it is there, open or closed."""
    dirkje, gerda = await world.newcomer("dirkje"), await world.newcomer("gerda")
    code, closed = await made(dirkje), await made(dirkje, "2")
    await dirkje.says(f"sluit {closed}", "ja")
    for words in ("sluit {}", "groepsoverzicht {}", "pdf {}", "excel {}", "zet op agenda {}", "verleng {} morgen",
                  "herhaal {}", "wijzig ronde {}", "nodig uit {} Anna", "samen {}", "overdragen {}", "afmelden {}",
                  "later {} morgen"):  # fmt: skip
        said = set()
        for asked in (code, closed, "ZBBB-2222"):
            await gerda.says(words.format(asked))
            said.add(texts(gerda.card))
        assert len(said) == 1, words


# And what is left of it in the audit


async def test_a_link_that_is_opened_is_answered_for(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await dirkje.says(f"sluit {code}", "ja", f"pdf {code} link")
    links = _links(world)
    assert dirkje.file
    url = links.create(dirkje.who, dirkje.file)
    before = len(await audited(world))
    assert await links.open(url.rpartition("/")[2])
    assert (await audited(world))[before:] == [("export", "round", "done")]
    await dirkje.says(f"overdragen {code}")
    eva = await world.newcomer("eva")
    await eva.says(f"neem aan {code_on(dirkje.card)}")
    before = len(await audited(world))
    assert await links.open(url.rpartition("/")[2]) is None
    assert (await audited(world))[before:] == [("export", "round", "refused")]


def _links(world: World) -> Links:
    async def make_pdf(printout: object, made_on: object, house: object) -> bytes:
        return b"pdf"

    turns = Turns(world.installation, units_of_work(world.engine), lambda: world.now)
    return Links(turns, lambda: world.now, make_pdf, "s" * 40, "http://127.0.0.1:1")


async def test_the_audit_names_nobody_and_nothing_that_somebody_said(world: World) -> None:
    dirkje, gerda = await world.newcomer("dirkje"), await world.newcomer("gerda")
    code = await made(dirkje)
    await gerda.says("doe mee ZBBB-2222", f"sluit {code}", f"groepsoverzicht {code}")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht", "pdf " + code)
    async with raw(world.engine) as connection:
        rows = (await connection.execute(select(audit))).all()
        known = repr(rows)
    assert len(rows) == 6
    async with units_of_work(world.engine)(TENANT) as uow:
        people = [await uow.people.get(TENANT, f"aad-{name}") for name in ("dirkje", "gerda")]
    for told in (
        "dirkje",
        "gerda",
        "Noord",
        "ZBBB",
        code.replace("-", ""),
        *(person.id for person in people if person),
    ):
        assert told not in known
    assert len({row.actor for row in rows}) == 2
    assert all(isinstance(row.at, datetime) and row.at.minute == 0 for row in rows)


# Whoever is erased


async def test_who_is_erased_is_off_the_list_and_the_list_still_counts(world: World) -> None:
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    await grant(world, "dirkje")
    await made(dirkje)
    await dirkje.says("wis mijn gegevens", "wis alles")
    async with raw(world.engine) as connection:
        assert (await connection.execute(select(grants.c.user, grants.c.revoked_on))).all() == [("", None)]
    assert (await audited(world))[-2:] == [("released", "round", "done"), ("erased", "own", "done")]
    await eva.says("ronde")
    eva.sees("mag niet iedereen een ronde maken")
    async with units_of_work(world.engine)(TENANT) as uow:
        assert "dirkje" not in str(await rights.list_rights(uow, (), everything=True))
