"""The path of a run is worked out once before and once after a typed answer, however often it is asked for."""

from collections.abc import Mapping
from typing import Any

import pytest

from dialogs.flow import path
from tests.scenarios.people import World

# From the first word to the review: what one types into each of these.
TYPED = {
    "zelfscan": ("1", "regio of subregio", "Regio Noord", "wat?", "4", "3", "weet ik niet", "5"),
    "competentiescan": ("4 3 5 4", "vaak", "kwam niet voor", "9", "soms", "5", "4354"),
    "ronde": ("3", "Noord, Oost", "Najaar", "gisteren", "over twee weken", "8"),
}


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The instrument of every path that is worked out from now on."""
    seen: list[str] = []
    real = path.path

    def count(instrument: Any, answers: Mapping[str, str | None], given: Mapping[str, str]) -> Any:
        seen.append(instrument.id)
        return real(instrument, answers, given)

    monkeypatch.setattr(path, "path", count)
    return seen


@pytest.mark.parametrize("word", TYPED)
async def test_a_typed_answer_works_out_the_path_twice_at_most(world: World, worked_out: list[str], word: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(word)
    for text in TYPED[word]:
        worked_out.clear()
        await anna.says(text)
        assert 1 <= len(worked_out) <= 2, f"{text!r} in {word}"


async def test_so_does_a_number_at_the_review_and_a_word_on_the_way(world: World, worked_out: list[str]) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", *TYPED["zelfscan"])
    for text in ("4", "verder", "4", "4", "terug", "wijzig 2", "1", "verstuur"):
        worked_out.clear()
        await anna.says(text)
        assert 1 <= len(worked_out) <= 2, f"{text!r} after {anna.card}"
    anna.sees("Jouw zelfscan: Regio Noord")


async def test_a_run_that_was_not_understood_stays_where_it_is(world: World, worked_out: list[str]) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord")
    worked_out.clear()
    await anna.says("xyzzy plork")
    anna.sees("Rol 1 van 4")
    assert worked_out == ["zelfscan"]
