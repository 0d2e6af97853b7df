"""Who was it once gets what somebody gets who never was: the matrix, asked again of people who had it and gave it up.

Omar was coordinator of the three rounds, Gerda chair of the UVO, Puck of the partner took part in the open round. Each
gave it back, so that everything else is as the matrix has it.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest

from dialogs.instruments.library import Library
from tests.conftest import make_installation
from tests.databases import open_sqlite
from tests.rights.ask import CASE, NOW, PARTNER, Prepared, _ids, ask, prepare
from tests.rights.test_matrix import MATRIX, _code, cells, wrong
from tests.scenarios.people import World, code_on

# What tells them, and nobody else, that it was theirs: their own past, and to whom it went (decision 139).
_KNOWN: Mapping[str, str] = {"guest": "uvo-handed-over", "partner_bystander": "left-unbegun"}
# What a row is about -> whose it was. Every act of a UVO is found by the same way: these are enough.
_ABOUT = {"{uvo": ("guest",), "{case}": ("guest",), "{": ("operator", "partner_bystander"), "uvo": ("guest",)}
_ACTS = {"stand", "datum", "stoppen_zeker", "agenda", "lijstje", "overdragen", "klaar"}


def _rows() -> list[Any]:
    found = []
    for group, kinds in MATRIX.items():
        for name, asked in kinds.items():
            for number, row in enumerate(asked, 1) if group != "uvos" or name in _ACTS else ():
                said = str({key: row[key] for key in ("says", "press", "calls", "opens") if key in row})[1:]
                roles = next((roles for about, roles in _ABOUT.items() if about in said.replace("': {", "': ")), ())
                found += [pytest.param(row, roles, id=f"{group}-{name}-{number}")] if roles else []
    return found


_prepared: list[Prepared] = []


@pytest.fixture
async def given_back(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    if not _prepared:
        _prepared.append(await _prepare(library, tmp_path_factory.mktemp("former")))
    return _prepared[0]


async def _prepare(library: Library, folder: Path) -> Prepared:
    installation = make_installation(library)
    prepared = await prepare(installation, folder)
    engine = open_sqlite(prepared.file)
    world = World(engine, installation, now=NOW, deliveries=itertools.count(10_000))
    dirkje, omar, chris, gerda = (world.person(name) for name in ("dirkje", "omar", "chris", "gerda"))
    puck = world.person("puck", tenant=PARTNER)
    for name in ("open", "closed", "confidential"):
        for giver, taker in ((dirkje, omar), (omar, dirkje)):
            await giver.says(f"overdragen {prepared.names[name]}")
            await taker.says(f"neem aan {code_on(giver.card)}")
            taker.sees("Je bent nu coördinator van")
    for chair, next_ in ((chris, gerda), (gerda, chris)):
        await chair.says(f"uvo {CASE} overdragen")
        await next_.says(f"neem aan {code_on(chair.card)}")
        next_.sees(f"UVO {CASE}")
    await puck.says(f"doe mee {prepared.names['open']}", "ja", "1", "4", f"afmelden {prepared.names['open']}", "ja")
    puck.sees("Ronde open")
    # A key that is still good, as the rows have it.
    await dirkje.says(f"overdragen {prepared.names['open']}")
    names = {**prepared.names, "key": code_on(dirkje.card).replace("-", "")}
    await chris.says(f"uvo {CASE} overdragen")
    names["uvo_key"] = code_on(chris.card).replace("-", "")
    names |= {name: value for name, value in (await _ids(engine)).items() if name in ("uvo", "version")}
    await engine.dispose()
    return Prepared(prepared.file, names)


@pytest.mark.parametrize(("row", "roles"), _rows())
async def test_who_gave_it_back_gets_what_others_get(
    row: dict[str, Any], roles: Sequence[str], given_back: Prepared, library: Library, tmp_path: Path
) -> None:
    installation, cell = replace(make_installation(library), new_id=lambda: token_hex(12), new_code=_code), cells(row)
    found = []
    for role in roles:
        answered = await ask(installation, given_back, row, role, tmp_path)
        kind, reply = cell[role]
        if kind != "gives" and answered.reply == _KNOWN.get(role):
            kind, reply = "nothing", answered.reply
        found += wrong(role, kind, reply, row.get("audits"), answered)
    assert found == []
