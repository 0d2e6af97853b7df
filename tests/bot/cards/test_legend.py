"""The legend of a scale on a card: a line of it never begins with the dot between two signs."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.people import elements

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", ["card-of-four", "review-cards", "paper-scores", "paper-check"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_dot_ends_a_line(name: str, language: str) -> None:
    card: dict[str, Any] = json.loads((GOLDEN / f"{name}.{language}.json").read_text("utf-8"))
    (legend,) = {words for each in elements(card) if (words := each.get("text", "")).startswith("1\u00a0=")}
    signs = legend.split("\u00a0· ")
    assert len(signs) == 6
    assert not any("·" in sign or " " in sign for sign in signs)
