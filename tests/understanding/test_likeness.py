"""Looking at few examples comes to the same as looking at all, and few it is."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any

import pytest

from dialogs.understanding import likeness
from dialogs.understanding.likeness import Likeness, split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.parts import Subjects
from dialogs.understanding.sentences import BEHIND, OFFERED, Reader, is_question, read_examples
from dialogs.understanding.small_words import is_denied
from dialogs.understanding.vocabulary import vocabulary
from tests.understanding.saying import examples, yardstick

SENTENCES = tuple(dict.fromkeys(one.text for one in yardstick()))
# Of some 74 meanings and 12,000 examples: of so many meanings the examples are looked at, on average and at most.
MEANINGS_LOOKED_AT, MOST_LOOKED_AT = 12, 60


def _somewhere(meaning: Meaning) -> float:
    """Fit some meanings better than others, as a situation does."""
    return (0.62, 0.72, 0.9, 1.0, 1.1, 1.25)[len(meaning) % 6]


def _compare(text: str, fit: Callable[[Meaning], float], least: float, behind: float) -> list[Likeness[Meaning]]:
    known = read_examples()
    return known.compare(
        known.read(text),
        denied=is_denied(split_words(text)),
        question=is_question(text),
        fit=fit,
        least=least,
        behind=behind,
    )


@pytest.mark.parametrize("fit", [lambda _: 1.0, _somewhere], ids=["anywhere", "somewhere"])
def test_what_is_left_out_would_not_have_counted(fit: Callable[[Meaning], float]) -> None:
    for text in (*SENTENCES, *(text for _, _, text in examples()[::40])):
        whole = _compare(text, fit, 0.0, 2.0)
        top = whole[0].score if whole else 0.0
        assert _compare(text, fit, OFFERED, BEHIND) == [
            one for one in whole if one.score >= max(OFFERED, top - BEHIND)
        ], text


def test_the_examples_of_few_meanings_are_looked_at() -> None:
    looked = [_meanings_looked_at(text) for text in SENTENCES]
    assert max(looked) <= MOST_LOOKED_AT
    assert sum(looked) <= MEANINGS_LOOKED_AT * len(looked)


def _meanings_looked_at(text: str) -> int:
    """Count of how many meanings the examples are compared with what was said."""
    seen: list[str] = []

    def count(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code is likeness.Examples._near.__code__:
            seen.append(text)

    before: Any = sys.getprofile()
    sys.setprofile(count)
    try:
        _compare(text, _somewhere, OFFERED, BEHIND)
    finally:
        sys.setprofile(before)
    return len(seen)


def test_who_asks_while_it_is_made_waits_for_the_one_that_is_made() -> None:
    """The thread that makes it ready, and the first sentence."""
    reader = Reader(vocabulary(), Subjects({}, {}), read_examples())
    with ThreadPoolExecutor(4) as threads:
        made = [*threads.map(lambda _: reader.prepare(), range(4))]
    assert len({id(one) for one in made}) == 1
    assert reader.seeker is made[0][1]
