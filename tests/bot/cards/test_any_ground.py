"""Cards as Teams shows them in light, in dark and in high contrast: nothing on them holds on one ground only."""

import base64
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot.cards.bars import FILL
from bot.house.colours import SEEN, contrast
from tests.bot.cards.lint import parents
from tests.scenarios.people import Card, elements

GOLDEN = Path(__file__).parent / "golden"
# What a card and a box on it stand on: Teams in light, in dark (as it was and as it is now), in high contrast.
GROUNDS = ("#ffffff", "#f5f5f5", "#2d2c2c", "#292828", "#292929", "#141414", "#000000")


@pytest.fixture(scope="module")
def kept() -> dict[str, Card]:
    cards = {file.stem: json.loads(file.read_text("utf-8")) for file in GOLDEN.glob("*.json")}
    assert len(cards) > 100
    return cards


def test_a_bar_is_seen_on_every_ground() -> None:
    _, _, data = FILL.partition("base64,")
    red, green, blue = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB").getpixel((0, 0))  # type: ignore[misc]
    assert {
        ground: contrast(f"#{red:02x}{green:02x}{blue:02x}", ground) >= SEEN for ground in GROUNDS
    } == dict.fromkeys(GROUNDS, True)


def _held_to_one_ground(card: Card) -> Iterator[Any]:
    """What is a picture but not the fill of a bar, or words of a colour that is not of the box around them."""
    for element, _ in parents(card):
        if element["type"] == "Image" or element.get("backgroundImage", FILL) != FILL:
            yield element
        if element.get("color") in ("Dark", "Light"):
            yield element["text"]
        if element.get("style") in ("accent", "attention", "good", "warning"):
            # Teams gives such a box a ground of that hue: only the colour without a name is read on all of them.
            yield from (each["text"] for each in elements(element) if each.get("color"))


def test_no_words_and_no_picture_need_one_ground(kept: dict[str, Card]) -> None:
    assert {name: found for name, card in kept.items() if (found := list(_held_to_one_ground(card)))} == {}


def test_what_needs_one_ground_is_seen() -> None:
    words = {"type": "TextBlock", "text": "Te laat", "color": "Accent"}
    assert not [*_held_to_one_ground({"body": [words]})]
    assert [*_held_to_one_ground({"body": [words | {"color": "Dark"}]})]
    assert [*_held_to_one_ground({"body": [{"type": "Container", "style": "attention", "items": [words]}]})]
    assert [*_held_to_one_ground({"body": [{"type": "Image", "url": "https://voorbeeld.nl/wit.png"}]})]


def test_a_small_thing_to_press_looks_it_and_what_was_chosen_has_a_sign(kept: dict[str, Card]) -> None:
    """In a column there is no box around it: the colour of a link says that it can be pressed, a dash as well."""
    found = [
        (name, words["text"])
        for name, card in kept.items()
        for column in elements(card)
        if column["type"] == "Column" and "selectAction" in column
        for words in column["items"]
        if (words.get("color") == "Accent") == words["text"].endswith("✓")
    ]
    assert found == []


def test_no_heading_ends_in_nothing(kept: dict[str, Card]) -> None:
    """A dash for no score behind the dash of a heading ("Netwerken – –") says nothing."""
    assert [name for name, card in kept.items() for each in elements(card) if "– –" in each.get("text", "")] == []
