"""Each protection is taken away, one at a time: in a world in which nobody learned anything somebody then does."""

import pytest

from dialogs.instruments.library import Library
from tests.properties.played_worlds import Stage
from tests.properties.taken_away import TAKEN_AWAY, found


@pytest.mark.parametrize("protection", sorted(TAKEN_AWAY))
async def test_what_is_taken_away_is_found(
    protection: str, on_sqlite: Stage, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = TAKEN_AWAY[protection]
    assert await found(taken, on_sqlite, library) == []
    monkeypatch.setattr(taken.where, taken.instead)
    assert await found(taken, on_sqlite, library), "those who collude learn nothing"
