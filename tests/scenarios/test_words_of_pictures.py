"""A picture keeps its words: asked for again after an upgrade it says what it said, and a new one says it anew."""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.documents.typesetting import make_pdf
from bot.documents.workbook import make_workbook
from bot.proactive import jobs
from dialogs.instruments import wording
from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.library import CONTENT, Library
from dialogs.texts import catalog
from dialogs.texts.catalog import Speech
from store.unit_of_work import units_of_work
from tests.bot.documents.pictures import LIBRARY, by_domain, confidential, refused, with_paper
from tests.conftest import raw
from tests.scenarios.people import Someone, World, texts
from tests.scenarios.test_pictures import competency_round, zelfscan_round


@pytest.fixture(autouse=True)
def fresh_texts() -> Iterator[None]:
    yield
    _forget_texts()


def _forget_texts() -> None:
    catalog.speech.cache_clear()
    wording._texts.cache_clear()


def upgraded(folder: Path, monkeypatch: pytest.MonkeyPatch, *, version: str = "") -> Library:
    """Content and texts of a later day: a role, a question and sentences changed, in this version or a new one."""
    content = folder / f"content-{version}"
    shutil.copytree(CONTENT, content)
    for name, old, new in (
        ("zelfscan.yaml", "Verbinder", "Bruggenbouwer"),
        ("competentiescan.yaml", "Verbinder", "Bruggenbouwer"),
    ):
        file = content / name
        said = file.read_text(encoding="utf-8").replace(old, new).replace(old.lower(), new.lower())
        said = said.replace("Connector", "Bridge builder").replace("connector", "bridge builder")
        file.write_text(said.replace("laat eerst {lowest} vertellen", "begin bij {lowest}:"), encoding="utf-8")
    if version:
        raw_ = yaml.safe_load((content / "zelfscan.yaml").read_text(encoding="utf-8"))
        raw_["version"] = version
        shutil.copy(CONTENT / "zelfscan.yaml", content / "zelfscan_1.yaml")
        (content / "zelfscan.yaml").write_text(yaml.safe_dump(raw_, allow_unicode=True), encoding="utf-8")
    known = {language: dict(catalog.sources(language)) for language in LANGUAGES}
    known["nl"]["picture-largest"] = "picture-largest = Nergens zo ver uiteen als bij { $item }.\n"
    known["en"]["picture-largest"] = "picture-largest = Nowhere so far apart as on { $item }.\n"
    known["nl"]["picture-agenda"] = "picture-agenda = Zo begin je\n"
    known["nl"]["picture-confidential"] = "picture-confidential = Alleen gemiddelden.\n"
    monkeypatch.setattr(catalog, "sources", known.__getitem__)
    monkeypatch.setattr(wording, "sources", known.__getitem__)
    _forget_texts()
    return Library.read(content)


async def everything_said(dirkje: Someone, code: str) -> Mapping[str, Any]:
    """The card, the PDF, the workbook and the image, in both languages; bytes where these are a file's."""
    said: dict[str, Any] = {}
    for language, word in (("nl", "nederlands"), ("en", "english")):
        await dirkje.says(word, f"groepsoverzicht {code}")
        assert "Group picture" in texts(dirkje.card) or language == "nl"
        said[f"card {language}"] = texts(dirkje.card)
        for form in ("pdf", "excel", "plaatje"):
            await dirkje.says(f"{form} {code}")
            assert dirkje.file
            said[f"{form} {language}"] = (dirkje.file.printout, dirkje.file.sheets)
            if form == "pdf" and dirkje.file.printout:
                said["bytes of pdf"] = await make_pdf(dirkje.file.printout, dirkje.file.made_on)
            if form == "excel":
                made = await make_workbook("t", dirkje.file.language, dirkje.file.sheets, dirkje.file.made_on)
                said["bytes of excel"] = made
    await dirkje.says("nederlands")
    return said


async def test_a_picture_says_after_an_upgrade_what_it_said(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "3344", "2344", "3314")
    before = await everything_said(dirkje, code)
    assert "Het grootste verschil zit bij verbinder" in before["card nl"]
    world.installation = replace(world.installation, library=upgraded(tmp_path, monkeypatch))
    world.restart()
    after = await everything_said(dirkje, code)
    assert after == before
    assert "connector" in after["card en"] and "bridge" not in after["card en"].lower()


async def test_a_confidential_picture_says_after_an_upgrade_what_it_said(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dirkje = await world.newcomer("dirkje")
    scores = [["4"] * 6 + ["2"] * 6] * 6
    code = await competency_round(world, dirkje, scores)
    before = await everything_said(dirkje, code)
    world.installation = replace(world.installation, library=upgraded(tmp_path, monkeypatch))
    world.restart()
    assert await everything_said(dirkje, code) == before


async def test_a_new_round_says_the_new_words(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dirkje = await world.newcomer("dirkje")
    old = await zelfscan_round(world, dirkje, "3344", "2344", "3314")
    world.installation = replace(world.installation, library=upgraded(tmp_path, monkeypatch, version="2.0.0"))
    world.restart()
    await dirkje.says("ronde", "1", "Regio Zuid", "over twee weken", "5", "verstuur")
    new = re.search(r"\*\*(\w{4}-\w{4})\*\*", texts(dirkje.card))
    assert new
    for number, given in enumerate(("3344", "2344", "3314"), 1):
        await world.person(f"p{number}").says(f"doe mee {new[1]}", "ja", str(number), *given, "verstuur")
    await dirkje.says(f"sluit {new[1]}", "ja", f"groepsoverzicht {new[1]}")
    dirkje.sees("Nergens zo ver uiteen als bij bruggenbouwer.", "Zo begin je", "Begin bij de gemeente:")
    await dirkje.says(f"groepsoverzicht {old}")
    dirkje.sees("Het grootste verschil zit bij verbinder: 4,0 bij het onderwijs en de jeugdhulp/zorg, 1,0")
    dirkje.sees("Laat eerst de gemeente vertellen")
    dirkje.sees_not("bruggenbouwer", "Zo begin je")


async def test_a_picture_of_before_words_were_kept_gets_those_of_its_first_start(
    world: World, sqlite: AsyncEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "3344", "2344", "3314")
    before = await everything_said(dirkje, code)
    async with raw(sqlite) as connection:
        await connection.execute(text("UPDATE releases SET wording = NULL"))
        await connection.execute(text("DELETE FROM wordings"))
    new_uow = units_of_work(sqlite)
    assert await jobs.keep_missing_words(world.installation, new_uow, world.now) == 1
    assert await jobs.keep_missing_words(world.installation, new_uow, world.now) == 0
    world.installation = replace(world.installation, library=upgraded(tmp_path, monkeypatch))
    world.restart()
    assert await everything_said(dirkje, code) == before


async def test_an_agenda_names_a_role_as_the_picture_does(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "3344", "2344", "3314")
    await dirkje.says(f"zet op agenda {code}")
    dirkje.sees("Verbinder")
    world.installation = replace(world.installation, library=upgraded(tmp_path, monkeypatch))
    world.restart()
    await dirkje.says("agenda")
    dirkje.sees("Verbinder")


async def test_words_nobody_can_read_any_more_give_the_figures_in_those_of_today(
    world: World, sqlite: AsyncEngine
) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "3344", "2344", "3314")
    async with raw(sqlite) as connection:
        await connection.execute(text("INSERT INTO wordings VALUES ('old', '2026-11-01', '{\"schema\": \"gone\"}')"))
        await connection.execute(text("UPDATE releases SET wording = 'old'"))
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("Het grootste verschil zit bij verbinder: 4,0")


def test_an_old_sentence_with_something_nobody_fills_in_any_more_is_said_as_today() -> None:
    kept = {"picture-largest": "picture-largest = Nergens { $missing } zo ver uiteen: { $item }.\n"}
    facts = {"item": "verbinder", "highest": "a", "high": "4", "lowest": "b", "low": "1"}
    assert Speech("nl", kept)("picture-largest", facts) == catalog.speech("nl")("picture-largest", facts)


@pytest.mark.parametrize("entry", [entry for entry in LIBRARY.entries() if entry.scan], ids=lambda entry: entry.key[0])
def test_kept_words_read_back_as_they_were(entry: Any) -> None:
    words = wording.wording_of(entry).words
    again, said = wording.read_words(words)
    content = entry.content
    told = content.model_copy(update={"item_name": content.item, "band_name": content.band_heading})
    assert (again.content, again.domains, again.kind) == (told, entry.domains, entry.kind)
    assert words["texts"]["nl"]["picture-largest"] == catalog.sources("nl")["picture-largest"]
    assert said["en"]("picture-agenda") == catalog.speech("en")("picture-agenda")


class _Recording(Speech):
    """Notes which texts are asked for."""

    asked: set[str]

    def __call__(self, key: Any, *given: Any, **more: Any) -> str:
        self.asked.add(key)
        return super().__call__(key, *given, **more)


_MADE = [by_domain(), with_paper(), refused(), confidential(12, regions=(("N", 6), ("Z", 6)))]


@pytest.mark.parametrize("group", _MADE)
def test_all_that_a_picture_says_is_kept_but_the_titles_of_folds(group: GroupOutcome) -> None:
    speech = _Recording("nl")
    speech.asked = set()
    for draw in (group.view, group.printout, group.sheets):
        draw(speech)
    assert len(speech.asked) > 4
    assert all(wording.is_kept(key) or key.startswith("fold-") for key in speech.asked)
