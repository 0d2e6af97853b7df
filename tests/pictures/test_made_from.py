"""The pictures in docs/pictures show the cards as they are now. No browser is needed to know."""

import json
import re
from pathlib import Path

from bot.house.style import png_size
from tests.pictures.journeys import FOLDER, MADE_FROM, Said, digest, talks

# Bytes; see `make pictures`.
_MOST = 120_000
_ROOT = FOLDER.parents[1]
# Letters of 13 pixels, the smallest on a card, are then shown at 8.5 at least.
_LEAST_SHOWN = 0.65
_SHOWN = re.compile(r'<img src="(?:docs/)?pictures/([^"]+)" width="([^"]*)"')


async def test_the_pictures_are_as_new_as_the_cards(tmp_path: Path) -> None:
    """Renew them with `make pictures`, and look at them."""
    found = await talks(tmp_path)
    made_from = json.loads(MADE_FROM.read_text(encoding="utf-8"))
    now = {file.name: digest(bubbles) for file, (_, _, bubbles) in found.items()}
    assert {name for name in now if made_from.get(name) != now[name]} == set(), "older than their cards: make pictures"
    kept = {file.name: file.stat().st_size for file in FOLDER.glob("*.png")}
    assert kept.keys() == made_from.keys() == now.keys()
    assert {name for name, size in kept.items() if size > _MOST} == set()


def test_another_word_on_a_card_is_seen_and_another_payload_is_not() -> None:
    card = {"type": "AdaptiveCard", "body": [{"text": "Rol 1 van 4"}], "actions": [{"title": "Stop", "data": {"v": 1}}]}
    first = digest([Said(False, card)])
    assert first == digest([Said(False, card | {"actions": [{"title": "Stop", "data": {"v": 2}}]})])
    assert first != digest([Said(False, card | {"body": [{"text": "Rol 2 van 4"}]})])


def test_a_picture_is_shown_large_enough_to_read() -> None:
    """In pixels: a part of the page ("32%") is a stamp on a phone. Pictures are drawn at two pixels for one."""
    pages = [*_ROOT.glob("README*.md"), *FOLDER.parent.glob("*.md")]
    shown = [(page.name, *found) for page in pages for found in _SHOWN.findall(page.read_text("utf-8"))]
    assert {name for _, name, _ in shown} == {file.name for file in FOLDER.glob("*.png")}
    for page, name, width in shown:
        drawn = png_size((FOLDER / name).read_bytes())[0] / 2
        assert width.isdecimal(), (page, name)
        assert _LEAST_SHOWN <= int(width) / drawn <= 1, (page, name)
