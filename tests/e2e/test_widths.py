"""Every card that is kept, as Microsoft's renderer draws it on a small phone, a phone and a pane of Teams."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.trial import Trial

pytestmark = pytest.mark.e2e

GOLDEN = Path(__file__).parents[1] / "bot" / "cards" / "golden"
# Pixels of the window: the least there is (WCAG 1.4.10), a phone, a pane beside something else.
WIDTHS = (320, 390, 600)
# From here on no word in a table is cut in two.
PHONE = 390


def _unfolded(node: Any) -> Any:
    """Return the same card with all that folds open, so that nothing hides from being measured."""
    if isinstance(node, list):
        return [_unfolded(child) for child in node]
    if isinstance(node, dict):
        return {key: _unfolded(child) for key, child in node.items() if key != "isVisible"}
    return node


def _kept() -> Iterator[tuple[str, Any]]:
    for file in sorted(GOLDEN.glob("*.json")):
        yield file.stem, _unfolded(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("width", WIDTHS)
async def test_every_card_fits(trial: Trial, width: int) -> None:
    await trial.meets("anna")
    await trial.page.set_viewport_size({"width": width, "height": 800})
    cards = dict(_kept())
    assert len(cards) > 100
    faults = {}
    for name, card in cards.items():
        # A card that could not be drawn would fit as well.
        assert await trial.draws(card) > 40, name
        if found := [*await trial.too_wide(), *(await trial.cut_words() if width >= PHONE else ())]:
            faults[name] = found
    assert faults == {}


async def test_a_card_that_does_not_fit_is_seen(trial: Trial) -> None:
    await trial.meets("anna")
    await trial.page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    column = {"type": "Column", "width": "400px", "items": [{"type": "TextBlock", "text": "te breed"}]}
    await trial.draws({"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "ColumnSet", "columns": [column]}]})
    assert await trial.too_wide()
