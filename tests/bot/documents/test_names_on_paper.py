"""A name in the drawing of a printout is the name above what is told of it: nobody looks for "Visie" in vain."""

import re

import pytest

from dialogs.instruments.definition import LANGUAGES, Language
from tests.bot.documents.own import outcomes, own_printout

# A name may be numbered, and what it is or how much follows: "Stap 1: Visie – je eigen positie", "Impact – 1,0. Je …".
_NAME = re.compile(r"(?:\w+ \d+: )?(.+?)(?: – .*)?", re.DOTALL)


def _names(text: str | None) -> str:
    found = _NAME.fullmatch(text or "")
    return found[1] if found else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_drawn_is_told_under_its_name(language: Language) -> None:
    drawn = 0
    for name, outcome in outcomes():
        page = own_printout(outcome, language)
        if page.chart is None:
            continue
        told = [_names(words) for one in page.sections for words in (one.heading, *one.paragraphs)]
        for bar in page.chart.bars:
            drawn += 1
            assert told.count(bar.label) == 1, (name, bar.label)
    assert drawn > 50


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stap 1: Visie – je eigen positie en richting bepalen", "Visie"),
        ("Impact – 1,0. Je boodschap – kort", "Impact"),
        ("Dirigent", "Dirigent"),
        ("Over de dirigent", "Over de dirigent"),
        (None, ""),
    ],
)
def test_the_name_stands_at_the_head(text: str | None, name: str) -> None:
    assert _names(text) == name
