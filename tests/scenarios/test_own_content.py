"""An operator's own content: checked at start, used for new scans; running scans keep the version they began with."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.faults import ContentFault
from dialogs.instruments.library import CONTENT, Library
from dialogs.usecases.turn import Installation
from store.unit_of_work import units_of_work
from tests.scenarios.people import World


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
