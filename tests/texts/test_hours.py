"""Hours as cards show them."""

import re
from pathlib import Path

import pytest

from dialogs.texts import catalog

_DUTCH = Path(catalog.__file__).with_name("nl.ftl")
# A number or a placeable, an ordinary blank, and the word that then may stand on the next line.
_MAY_BREAK = re.compile(r"[\d}] uur\b")


def test_an_hour_stays_on_one_line() -> None:
    """The word behind it does not stand alone at the beginning of the next line."""
    assert [line for line in _DUTCH.read_text().splitlines() if "$time" in line and _MAY_BREAK.search(line)] == []


@pytest.mark.parametrize(("line", "breaks"), [("{ $time } uur", True), ('{ $time }{ "\\u00A0" }uur', False)])
def test_such_a_line_is_caught(line: str, breaks: bool) -> None:
    assert bool(_MAY_BREAK.search(line)) is breaks
