"""Writes docs/conversation.md: what each journey asks of somebody, before and now."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.library import CONTENT, Library
from tests.conftest import make_installation
from tests.conversation.counting import Counted, count_words
from tests.conversation.journeys import JOURNEYS, Journey
from tests.databases import new_sqlite
from tests.scenarios.people import World

DOCUMENT = Path(__file__).parents[2] / "docs/conversation.md"
# Name of a journey -> language -> the tallest card in it, in pixels; tests/e2e/test_heights.py measures and writes.
HEIGHTS = Path(__file__).with_name("heights.json")
SCREEN = 844
Figures = Mapping[str, Mapping[Language, Counted]]

_INTRO = """# What a conversation asks

How many presses or messages each journey takes and how many words its cards show before anything is unfolded, titles
of buttons too. Made by walking every journey of `tests/conversation/journeys.py` over the real desk and store with
`python -m tests.conversation > docs/conversation.md`; a test compares, and holds each under its ceiling.
Dutch / English.

*Words* counts all cards of the journey together, *longest* the longest of them. *Screens* is the height of the tallest
card on a phone of 390 by 844 pixels, in the renderer of the trial page (`tests/e2e/test_heights.py`; Teams was not
measured). *Asked* is what the task set, *before* is version 0.3 where that was counted.
"""


async def count_all(folder: Path) -> Figures:
    """Walk every journey in every language, each in a world of its own."""
    library = Library.read(CONTENT)
    counted: dict[str, dict[Language, Counted]] = {}
    for number, journey in enumerate(JOURNEYS):
        for language in LANGUAGES:
            engine = await new_sqlite(folder / f"{number}-{language}.db")
            world = World(engine, make_installation(library))
            counted.setdefault(journey.name, {})[language] = await journey.walk(world, language)
            await engine.dispose()
    return counted


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _journey(journey: Journey, counted: Mapping[Language, Counted], heights: Mapping[Language, int]) -> Iterator[str]:
    yield journey.name
    yield journey.before
    yield journey.asked
    yield " / ".join(dict.fromkeys(str(counted[language].acts) for language in LANGUAGES))
    yield " / ".join(str(counted[language].words) for language in LANGUAGES)
    yield str(journey.words)
    yield " / ".join(str(max(map(count_words, counted[language].cards))) for language in LANGUAGES)
    yield " / ".join(f"{heights[language] / SCREEN:.1f}" for language in LANGUAGES)


def as_markdown(counted: Figures) -> str:
    heights = json.loads(HEIGHTS.read_text(encoding="utf-8"))
    head = ("journey", "before", "asked", "presses or messages", "words", "ceiling", "longest", "screens")
    rows = [_row(*_journey(journey, counted[journey.name], heights[journey.name])) for journey in JOURNEYS]
    return "\n".join([_INTRO, _row(*head), _row(*["---"] * len(head)), *rows]) + "\n"
