"""Leaves out that it is not for now, or some time, beside a day: "niet nu, dinsdag", "ergens in mei"."""

from collections.abc import Sequence

from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.scanning import Word
from dialogs.understanding.days.setting import DAYS

_AROUND = frozenset({"POLITE", "COMMA", "STOP"})
# Behind it another day begins; "niet vandaag of morgen" refuses both.
_BEGINS = frozenset({"COMMA", "STOP", "BUT", "POLITE"})


def without_not_now(items: Sequence[Item]) -> list[Item]:
    """Return the items without the words at their beginning that say not now or not today, where a day follows."""
    places = [place for place, item in enumerate(items) if not (isinstance(item, Word) and item.kind in _AROUND)]
    if len(places) < 3:
        return list(items)
    first, second, _ = places[:3]
    pair = (items[first], items[second])
    says_so = any(map(_is_not, pair)) and any(map(_is_now, pair))
    behind = items[second + 1]
    begins = isinstance(behind, Phrase) or behind.kind in _BEGINS
    follows = any(isinstance(item, Phrase) for item in items[second + 1 :])
    return list(items[second + 1 :]) if says_so and begins and follows else list(items)


def without_soon(items: Sequence[Item]) -> list[Item]:
    """Return a row without "ergens", "zo snel mogelijk" where a day or a time of the year stands beside it."""
    dated = any(isinstance(item, Phrase) and item.kind in DAYS and not _is_soon(item) for item in items)
    return [item for item in items if not (dated and _is_soon(item))]


def _is_soon(item: Item) -> bool:
    return isinstance(item, Phrase) and item.kind == "vague" and "soon" in item.values


def _is_not(item: Item) -> bool:
    return isinstance(item, Word) and item.kind == "NOT"


def _is_now(item: Item) -> bool:
    words = item.words if isinstance(item, Phrase) else (item,)
    return " ".join(word.text for word in words) in _NOW


_NOW = frozenset({"nu", "now", "right now", "just now", "vandaag", "today"})
