"""What a turn needs is worked out, looked up and written once, however often it is asked for."""

from collections.abc import Mapping
from typing import Any

import pytest

from dialogs.expecting.expected import Expected
from dialogs.flow import path
from dialogs.records import Person
from dialogs.understanding.decision import Decision
from dialogs.usecases import sentences
from dialogs.usecases.turn import Turn
from store.people import People
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


async def test_who_spoke_is_written_once_a_turn(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    real = People.save

    async def save(people: People, before: Person, after: Person) -> None:
        if before != after:
            written.append(after.id)
        await real(people, before, after)

    monkeypatch.setattr(People, "save", save)
    anna = await world.newcomer("anna")
    for text in ("help", "instellingen", "zelfscan", "1", "stop", "weggooien", "wie ziet dit?", "herinneringen", "2"):
        written.clear()
        await anna.says(text)
        assert len(written) <= 1, text
    # And what can be typed is kept of the newest card.
    await anna.says("instellingen", "Geen herinneringen")
    anna.sees("Je krijgt geen herinneringen meer")


@pytest.mark.parametrize("name", ["Regio Noord", "Gemeente Almere", "Team 2"])
async def test_a_plain_name_is_no_sentence_to_look_things_up_for(
    world: World, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    looked: list[str] = []
    real = sentences.decide_in

    async def decide_in(turn: Turn, text: str, expected: Expected) -> Decision:
        looked.append(text)
        return await real(turn, text, expected)

    monkeypatch.setattr(sentences, "decide_in", decide_in)
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "regio of subregio")
    looked.clear()
    await anna.says("wat bedoel je met een naam?")
    assert looked == ["wat bedoel je met een naam?"]
    looked.clear()
    await anna.says(name)
    anna.sees("Rol 1 van 4")
    assert looked == []
