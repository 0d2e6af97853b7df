"""How tall the cards of each journey are on a phone; `HEIGHTS=write` keeps them for docs/conversation.md."""

import json
import os
from pathlib import Path

import pytest

from dialogs.instruments.definition import LANGUAGES
from tests.conversation.document import HEIGHTS, SCREEN, count_all
from tests.e2e.trial import PHONE, Trial

pytestmark = pytest.mark.e2e

# What other fonts may add, of a screen.
_ROOM = 0.1


async def test_no_card_is_taller_than_it_was(trial: Trial, tmp_path: Path) -> None:
    counted = await count_all(tmp_path)
    (_anna,) = await trial.meets("anna")
    await trial.page.set_viewport_size(PHONE)
    found = {
        name: {language: max([await trial.draws(card) for card in journey[language].cards]) for language in LANGUAGES}
        for name, journey in counted.items()
    }
    if os.environ.get("HEIGHTS") == "write":
        HEIGHTS.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    kept = json.loads(HEIGHTS.read_text(encoding="utf-8"))
    grown = {
        (name, language): (height / SCREEN, kept[name][language] / SCREEN)
        for name, heights in found.items()
        for language, height in heights.items()
        if height > kept[name][language] + _ROOM * SCREEN
    }
    assert grown == {}
