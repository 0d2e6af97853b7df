"""That somebody skipped an item is an answer too: between two rounds of nearly the same people nothing tells whose."""

from pathlib import Path

import pytest

from dialogs.instruments.library import Library
from tests.conftest import make_installation
from tests.databases import new_sqlite
from tests.properties.rounds import Answers, Rounds, alike
from tests.scenarios.people import World

SKIPPED: Answers = ((None, None, 3, 3), *alike(3)[1:])


async def _shown(path: Path, library: Library, crowds: tuple[range, ...], skipper: int) -> list[str]:
    """All that is shown of rounds of these people, one after the other, in which everybody says 3 and one skips."""
    engine = await new_sqlite(path)
    rounds, seen = Rounds(World(engine, make_installation(library))), []
    for people in crowds:
        code = await rounds.make("dirkje")
        for number in people:
            await rounds.take_part(f"p{number:02}", code, SKIPPED if number == skipper else alike(3))
        await rounds.close("dirkje", code)
        seen += await rounds.all_shown("dirkje", code)
    await engine.dispose()
    return seen


@pytest.mark.parametrize(("then", "now"), [(10, 9), (10, 7), (7, 6)])
async def test_who_went_may_have_skipped_an_item_or_somebody_who_stayed(
    tmp_path: Path, library: Library, then: int, now: int
) -> None:
    """The first picture says that one of them did; neither a number nor a mean of the second says who."""
    found = []
    for skipper in (then - 1, 0):
        (tmp_path / str(skipper)).mkdir()
        path = tmp_path / str(skipper) / "x.db"
        found.append(await _shown(path, library, (range(then), range(now)), skipper))
    assert found[0] == found[1]
