"""In a confidential round of just enough people nothing tells that somebody chose none of the list."""

from pathlib import Path

import pytest

from dialogs.instruments.library import Library
from tests.conftest import make_installation
from tests.databases import new_sqlite
from tests.properties.rounds import Rounds
from tests.scenarios.people import World, code_on

NONE = "geen"


async def _shown(path: Path, library: Library, chosen: list[str]) -> list[str]:
    """All that is shown of a round in which each of these was chosen by one person."""
    engine = await new_sqlite(path)
    rounds = Rounds(World(engine, make_installation(library)))
    await rounds.says("dirkje", "ronde", "knelpunten, vertrouwelijk", "Ons", "over drie weken", "12", "verstuur")
    code = code_on(rounds.people["dirkje"].card)
    for number, said in enumerate(chosen):
        await rounds.says(f"p{number}", f"doe mee {code}", "ja", said, "verstuur")
    await rounds.close("dirkje", code)
    seen = await rounds.all_shown("dirkje", code)
    await engine.dispose()
    return seen


@pytest.mark.parametrize("some", [["1", "1", "1", "1", NONE], ["1", "2", NONE, NONE, NONE], [NONE] * 5])
async def test_it_looks_as_where_nothing_is_shared(tmp_path: Path, library: Library, some: list[str]) -> None:
    one = await _shown(tmp_path / "one.db", library, some)
    other = await _shown(tmp_path / "other.db", library, ["1", "2", "3", "4", "5"])
    assert "Ik noem geen knelpunt" in one[0]
    assert "antwoorden" not in one[0]
    assert one == other
