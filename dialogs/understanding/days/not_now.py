"""Leaves out that it is not for now, before the day that is meant: "niet nu, dinsdag", "not today, Friday"."""

from collections.abc import Sequence

from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.scanning import Word

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


def _is_not(item: Item) -> bool:
    return isinstance(item, Word) and item.kind == "NOT"


def _is_now(item: Item) -> bool:
    words = item.words if isinstance(item, Phrase) else (item,)
    return " ".join(word.text for word in words) in _NOW


_NOW = frozenset({"nu", "now", "right now", "just now", "vandaag", "today"})
