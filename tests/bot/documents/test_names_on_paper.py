"""A name in the drawing of a printout is the name above what is told of it: nobody looks for "Visie" in vain."""

import pytest

from dialogs.instruments.definition import LANGUAGES, Language
from tests.bot.documents.own import outcomes, own_printout


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_drawn_is_told_under_its_name(language: Language) -> None:
    drawn = 0
    for name, outcome in outcomes():
        page = own_printout(outcome, language)
        if page.chart is None:
            continue
        begins = [words for one in page.sections for words in (one.heading, *one.paragraphs)]
        for bar in page.chart.bars:
            drawn += 1
            assert any(bar.label in words for words in begins), (name, bar.label)
    assert drawn > 50
