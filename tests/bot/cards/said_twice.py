"""Find what one card says twice: a whole sentence, or an item of a list, wherever on the card it stands."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.scenarios.people import Card

# Drawn in the place of something else, or carried along unseen.
_UNSEEN = frozenset({"data", "fallback", "fallbackText", "selectAction"})
_ITEM = re.compile(r"\s*(?:-|\d+\.)\s+")
# A sentence ends here; "1. " at the head of an item and "t/m 5. " in a name do not matter, as both halves are kept.
_END = re.compile(r"(?<=[.!?])\**\s+")


def said_twice(card: Card) -> set[str]:
    """Return the sentences and items of lists that stand more than once on a card, folded parts too."""
    counted = Counter(said for text in _texts(card) for said in _sentences(text))
    return {said for said, times in counted.items() if times > 1}


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from (str(node[key]) for key in ("text", "label", "title") if key in node)
        for key, child in node.items():
            if key not in _UNSEEN:
                yield from _texts(child)
    elif isinstance(node, list):
        for child in node:
            yield from _texts(child)


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        item = _ITEM.match(line)
        if item:
            yield line[item.end() :].strip()
            continue
        yield from (one for part in _END.split(line) if (one := part.strip(" *_")) and one[-1] in ".!?")
