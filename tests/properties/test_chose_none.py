"""That somebody chose none of a list is an answer too: between two rounds nothing tells whose.

Knelpunten, confidentially: of nobody is it told twice what they chose, and that it is told now would say of whoever was
there before that they chose nothing then.
"""

from pathlib import Path

import pytest

from dialogs.instruments.library import Library
from tests.conftest import make_installation
from tests.databases import new_sqlite
from tests.properties.rounds import Rounds
from tests.scenarios.people import World, code_on, texts

NONE = "geen"
FIRST, SECOND = ("p0", "p1", "p2", "p3", "p4", "p5"), ("p5", "q0", "q1", "q2", "q3", "q4")


async def _shown(path: Path, library: Library, *chose_none: str) -> list[str]:
    """All that is shown of two rounds, in each of which one chose none and all others the same."""
    engine = await new_sqlite(path)
    rounds, seen = Rounds(World(engine, make_installation(library))), []
    for people, one in zip((FIRST, SECOND), chose_none, strict=True):
        await rounds.says("dirkje", "ronde", "knelpunten, vertrouwelijk", "Ons", "over drie weken", "12", "verstuur")
        code = code_on(rounds.people["dirkje"].card)
        for name in people:
            await rounds.says(name, f"doe mee {code}", "ja", NONE if name == one else "1", "verstuur")
        await rounds.close("dirkje", code)
        seen += await rounds.all_shown("dirkje", code)
    await engine.dispose()
    return seen


@pytest.mark.parametrize(("first", "then"), [("p5", "q0"), ("p0", "p5"), ("p5", "p5")])
async def test_who_chose_none_may_be_anybody_of_either_round(
    tmp_path: Path, library: Library, first: str, then: str
) -> None:
    one = await _shown(tmp_path / "one.db", library, first, then)
    other = await _shown(tmp_path / "other.db", library, "p0", "q0")
    assert "Ten minste drie mensen noemen: versnipperd veld." in one[0]
    assert one == other


async def test_where_nobody_is_in_both_it_is_told(tmp_path: Path, library: Library) -> None:
    """What is told of these people is not held back by what was told of others."""
    engine = await new_sqlite(tmp_path / "x.db")
    rounds = Rounds(World(engine, make_installation(library)))
    for people in (FIRST, SECOND[1:]):
        await rounds.says("dirkje", "ronde", "knelpunten, vertrouwelijk", "Ons", "over drie weken", "12", "verstuur")
        code = code_on(rounds.people["dirkje"].card)
        for name in people:
            await rounds.says(name, f"doe mee {code}", "ja", "1", "verstuur")
        await rounds.close("dirkje", code)
        assert "Ten minste drie mensen noemen" in texts(await rounds.picture("dirkje", code))
    await engine.dispose()
