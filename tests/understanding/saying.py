"""What people may say, made for properties: the sentences of the yardstick and of the examples, and turns of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.understanding.measure import entries_of, read_yardstick

EXAMPLES = Path(__file__).parents[2] / "dialogs/understanding/examples.yaml"
# What the slots of an example are filled with, as somebody says it in these states.
_FILLED = {
    "day": ("vrijdag", "8 januari", "volgende week dinsdag"),
    "score": ("4", "3"),
    "name": ("Piet Jansen", "Regio Noord najaar"),
    "case": ("AB-3K7QXZ",),
    "code": ("K7QF-M2XR",),
    "weeks": ("6",),
}
POLITE = ("graag", "even", "hoi", "alsjeblieft", ".", "capitals", "please", "hello", "Graag!")
DENIALS = ("niet", "geen", "not", "don't", "never mind")
_LONGER = re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True)
class Sentence:
    """A sentence, the state of the yardstick it is said in, and the language of who says it."""

    state: str
    text: str
    language: str = "nl"

    def __str__(self) -> str:
        return f"{self.state}: {self.text}"


@cache
def yardstick() -> tuple[Sentence, ...]:
    """Return every message of the yardstick, in its state."""
    entries = entries_of(read_yardstick())
    return tuple(Sentence(one["state"], one["say"], one["lang"]) for one in entries)


@cache
def examples() -> tuple[tuple[str, str, str], ...]:
    """Return (meaning, language, sentence) of every example, with its slots filled."""
    raw = yaml.load(EXAMPLES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(
        (meaning, language, _fill(text))
        for meaning, one in raw["meanings"].items()
        for language, text in _sentences(one)
    )


def _sentences(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if isinstance(value, dict):
            yield from _sentences(value)
        elif key in ("nl", "en"):
            yield from ((key, str(text)) for text in value)


def _fill(text: str) -> str:
    def said(slot: re.Match[str]) -> str:
        choices = _FILLED.get(slot[1], (slot[1],))
        return choices[len(text) % len(choices)]

    return re.sub(r"\{(\w+)\}", said, text)


def politely(text: str, how: str) -> str:
    """Say the same more politely, or otherwise written."""
    if how == "capitals":
        return text.upper()
    said = text.rstrip(" .!?")
    end = text[len(said) :]
    if how == ".":
        return said + (end or ".")
    if how == "Graag!":
        return f"{said}{end or '.'} {how}"
    return f"{how} {text}" if how in ("hoi", "hello") else f"{said} {how}{end}"


def mistyped(text: str, place: int, kind: str) -> str | None:
    """Type one letter of a longer word wrongly, by a number that picks it; None where that makes no other text."""
    spots = [at for word in _LONGER.finditer(text) for at in range(word.start() + 1, word.end() - 1)]
    if not spots:
        return None
    at = spots[place % len(spots)]
    wrong = {
        "swap": text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        "drop": text[:at] + text[at + 1 :],
        "double": text[:at] + text[at] + text[at:],
    }[kind]
    return wrong if wrong != text else None


def denied(text: str, place: int, denial: str) -> str:
    """Put a denial before the word this number picks, or behind the last."""
    words = text.rstrip(" .!").split()
    at = place % (len(words) + 1)
    return " ".join([*words[:at], denial, *words[at:]])
