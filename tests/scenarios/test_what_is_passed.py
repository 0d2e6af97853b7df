"""What a turn passes: a bare answer, an exact word and a press never reach the reading of sentences."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from dialogs.understanding import deciding, likeness, sentences
from dialogs.understanding.days import grammar
from tests.scenarios.people import World

# Weighing a sentence, reading its parts, looking at examples, parsing days in it.
READING = {str(Path(str(module.__file__))): module.__name__ for module in (deciding, likeness, sentences, grammar)}
# These look at the words of a text only, and at no example: whether somebody is in need, of which words a text is.
_WORDS_ONLY = frozenset({"is_in_need", "split_words", "split_clauses", "knows", "_lemma", "<genexpr>", "<listcomp>"})


@contextmanager
def calls_of_reading() -> Iterator[Counter[str]]:
    """Count the calls of functions that read sentences while the block lasts."""
    calls: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: Any) -> None:
        module = READING.get(frame.f_code.co_filename)
        if event == "call" and module and frame.f_code.co_name not in _WORDS_ONLY:
            calls[f"{module}.{frame.f_code.co_name}"] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


@pytest.mark.parametrize("word", ["zelfscan", "hulp", "instellingen", "mijn gegevens", "rondes", "stop"])
async def test_an_exact_word_is_read_as_no_sentence(world: World, word: str) -> None:
    anna = await world.newcomer("anna")
    with calls_of_reading() as calls:
        await anna.says(word)
    assert not calls


async def test_the_bare_answers_of_a_whole_scan_are_read_as_no_sentence(world: World) -> None:
    anna = await world.newcomer("anna")
    with calls_of_reading() as before:
        await anna.says("zelfscan", "1", "3")
    # A name may be anything, and is held against what people say about the question for it.
    await anna.says("Regio Noord")
    with calls_of_reading() as behind:
        await anna.says("4", "drie", "5", "2", "verstuur")
    assert not before + behind
    assert anna.sees("Jouw zelfscan: Regio Noord")


async def test_a_press_is_read_as_no_sentence(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Regio Noord")
    with calls_of_reading() as calls:
        await anna.chooses(ontwerper="4", kwartiermaker="3")
        await anna.presses("Terug")
        await anna.presses("Pauze")
    assert not calls


async def test_a_sentence_is_read_so_that_this_would_tell(world: World) -> None:
    anna = await world.newcomer("anna")
    with calls_of_reading() as calls:
        await anna.says("ik wil graag de zelfscan doen")
    assert {"dialogs.understanding.deciding.decide", "dialogs.understanding.likeness.compare"} <= calls.keys()
