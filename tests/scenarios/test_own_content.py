"""An operator's own content: checked at start, used for new scans; running scans keep the version they began with."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from sqlalchemy import text as sql
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.library import CONTENT, ContentFault, Library
from dialogs.usecases.turn import Installation
from store.unit_of_work import units_of_work
from tests.scenarios.people import World

THIRD = {
    "schema": "content/form@1",
    "id": "derde",
    "version": "1.0.0",
    "title": {"nl": "Derde", "en": "Third"},
    "intro": {"nl": "Iets nieuws.", "en": "Something new."},
    "questions": [
        {
            "id": "hoe",
            "kind": "scale",
            "title": {"nl": "Hoe", "en": "How"},
            "text": {"nl": "Hoe gaat het?", "en": "How are you?"},
            "skip": {"nl": "Zeg ik niet", "en": "I do not say"},
            "options": [
                {"value": str(n), "number": n, "label": {"nl": f"Trede {n}", "en": f"Step {n}"}} for n in (1, 2, 3, 4)
            ],
        },
        {
            "id": "wanneer",
            "kind": "date",
            "title": {"nl": "Wanneer", "en": "When"},
            "text": {"nl": "Wanneer praten we?", "en": "When do we talk?"},
            "minimum": 0,
            "maximum": 30,
        },
    ],
}


def newer_zelfscan(folder: Path) -> Path:
    raw = yaml.safe_load((CONTENT / "zelfscan.yaml").read_text())
    raw["version"] = "2.0.0"
    raw["roles"][0]["question"] = {"nl": "Nieuwe vraag over de ontwerper?", "en": "New question on the designer?"}
    (folder / "zelfscan.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True))
    return folder


async def test_a_running_scan_keeps_its_version(
    sqlite: AsyncEngine, installation: Installation, tmp_path: Path
) -> None:
    world = World(sqlite, installation)
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", "terug", "Regio Noord")
    world.installation = replace(installation, library=Library.read(CONTENT, newer_zelfscan(tmp_path)))
    world.restart()
    await anna.says("verder")
    anna.sees("Ontwerper: in welke mate is deze rol nu aanwezig")
    bram = await world.newcomer("bram")
    await bram.says("zelfscan", "1", "1", "Regio Oost")
    bram.sees("Nieuwe vraag over de ontwerper?")


async def test_content_that_kept_scans_need_must_stay(
    sqlite: AsyncEngine, installation: Installation, tmp_path: Path
) -> None:
    world = World(sqlite, replace(installation, library=Library.read(CONTENT, newer_zelfscan(tmp_path))))
    anna = await world.newcomer("anna")
    await anna.says("zelfscan")
    async with units_of_work(sqlite).across() as uow:
        kept = await uow.runs.versions()
    assert kept == {("zelfscan", "2.0.0")}
    with pytest.raises(ContentFault, match=r"zelfscan 2\.0\.0"):
        installation.library.check_versions(kept)
    world.installation.library.check_versions(kept)


async def test_a_third_instrument_is_only_data(sqlite: AsyncEngine, installation: Installation, tmp_path: Path) -> None:
    """A new questionnaire goes through the same flow, cards and store: back, pause, review."""
    (tmp_path / "derde.yaml").write_text(yaml.safe_dump(THIRD, allow_unicode=True))
    world = World(sqlite, replace(installation, library=Library.read(CONTENT, tmp_path)))
    anna = await world.newcomer("anna")
    # It has no word of its own; a run of it is begun as any other.
    await anna.says("zelfscan")
    async with sqlite.begin() as connection:
        await connection.execute(sql("UPDATE runs SET instrument = 'derde'"))
    await anna.says("verder")
    anna.sees("Derde – Vraag 1 van 2", "Hoe gaat het?", "Iets nieuws.", "4 – Trede 4", "Zeg ik niet")
    await anna.says("9")
    anna.sees("Kies één score van 1 tot en met 4")
    await anna.says("trede 3", "pauze", "verder", "terug", "2", "morgen")
    anna.sees("Kijk je antwoorden na", "2 – Trede 2", "dinsdag 24 november 2026")
