"""Which items of a list to tick somebody names: "1 3 5", "niet 3", "1 t/m 4", "alles behalve de laatste". Pure."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dialogs.patterns import lazy_compile
from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import vocabulary
from dialogs.understanding.which_of_them import place_of, says_all

_NOT = frozenset({"niet", "not", "untick", "uitvinken"})
_AROUND = vocabulary().courtesy | {"en", "and", "de", "het", "the", "vink", "tick", "af", "nummer", "number"}
# These may also be said of something else than the list: they count behind its name.
_AWAY, _READY = frozenset({"uit", "weg"}), frozenset({"is", "klaar", "ready", "done"})
# Beside the place of an item these only tell that it is done.
_TELLS_DONE = frozenset({
    "is", "zijn", "klaar", "gedaan", "gehad", "afgevinkt", "heb", "hebben", "ik", "we", "ook", "al", "nu", "wel",
    "toch", "nog", "die", "dat", "af", "are", "done", "did", "got", "ready", "ve", "ive", "i've", "i", "have", "too",
    "also", "already", "now", "yet", "after",
})  # fmt: skip
# No list has more items, and nobody needs more signs to name all but a few.
_MOST, _MOST_SIGNS = 99, 80
_RANGE = lazy_compile(r"\b(?P<first>\d{1,2})\s*(?:t/m|tm|tot en met|tot|-|\u2013|to|through)\s*(?P<last>\d{1,2})\b")
_FIRST = lazy_compile(r"\b(?:eerste|first)\s+(?P<many>\w+)\b")
_ALL_BUT = lazy_compile(r"^(?P<all>[^\d]*?)\s*\b(?:behalve|uitgezonderd|except(?: for)?|but)\b\s*(?P<out>.+)$")


class Ticks(NamedTuple):
    """The places of items, from 1, and whether their ticks are to be taken away; () where something else is said."""

    places: tuple[int, ...]
    away: bool = False


def read_ticks(said: str, many: int) -> Ticks:
    """Read which of so many items are meant, behind the name of their list."""
    words = split_words(said)
    if others := _all_but(said, many):
        return Ticks(others)
    bare = [word for word in split_words(_in_full(said)) if word not in _AWAY | _READY]
    places, away = _places(bare, many), not (_NOT | _AWAY).isdisjoint(words)
    # "1 klaar, 2 niet" says two things: then nothing is changed.
    return Ticks(() if away and len(places) > 1 and _says_both(words) else places, away)


def says_ticks(text: str) -> bool:
    """Tell whether a text by itself is about items of the list that was shown, however many it has."""
    telling = _telling(split_words(_in_full(text)))
    return says_all(telling) or bool(_places(telling, _MOST) or _all_but(text, _MOST))


def _says_both(words: Sequence[str]) -> bool:
    """Tell whether one item is said to be ready, and of another that it is not."""
    turns = [place for place, word in enumerate(words) if word in _NOT | _AWAY]
    at_edge = turns[0] == 0 or turns[-1] == len(words) - 1
    return len(turns) > 1 or not at_edge or not (_READY | _TELLS_DONE).isdisjoint(words)


def _in_full(said: str) -> str:
    """Return the words with each place that they stand for: "1 t/m 3" and "de eerste drie" are 1, 2 and 3."""
    numbers = vocabulary().numbers

    def first(found: re.Match[str]) -> str:
        word = found["many"]
        many = int(word) if word.isdecimal() and len(word) < 3 else numbers.get(word, 0)
        return _row(1, many) if many > 1 else found[0]

    spread = _RANGE.sub(lambda found: _row(int(found["first"]), int(found["last"])), said.lower())
    return _FIRST.sub(first, spread)


def _row(first: int, last: int) -> str:
    return " ".join(map(str, range(first, last + 1)))


def _all_but(said: str, many: int) -> tuple[int, ...]:
    found = _ALL_BUT.match(said.strip().lower()) if len(said) <= _MOST_SIGNS else None
    if found is None or not says_all(_telling(split_words(found["all"]))):
        return ()
    out = _places(split_words(_in_full(found["out"])), many)
    return tuple(place for place in range(1, many + 1) if place not in out) if out else ()


def _places(words: Sequence[str], many: int) -> tuple[int, ...]:
    telling = _telling(words)
    if says_all(telling, many):
        return tuple(range(1, many + 1))
    places = tuple(place_of(word, many) for word in telling if word not in _TELLS_DONE)
    return places if all(places) else ()


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _AROUND | _NOT]
