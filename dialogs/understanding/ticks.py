"""Which items of a list to tick somebody names: "1 3 5", "niet 3", "de eerste en de laatste", "alles". Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import vocabulary
from dialogs.understanding.which_of_them import place_of, says_all

_NOT = frozenset({"niet", "not", "untick", "uitvinken"})
_AROUND = vocabulary().courtesy | {
    "en", "and", "de", "het", "the", "vink", "tick", "af", "nummer", "number", "heb", "hebben", "ik", "we", "al", "ook",
    "gedaan", "gehad", "afgevinkt", "i", "have", "i've", "did", "also", "already", "got",
}  # fmt: skip
# These may also be said of something else than the list: they count behind its name.
_AWAY, _READY = frozenset({"uit", "weg"}), frozenset({"is", "klaar", "ready", "done"})
# No list has more items.
_MOST = 99


class Ticks(NamedTuple):
    """The places of items, from 1, and whether their ticks are to be taken away; () where something else is said."""

    places: tuple[int, ...]
    away: bool = False


def read_ticks(said: str, many: int) -> Ticks:
    """Read which of so many items are meant, behind the name of their list."""
    words = split_words(said)
    bare = [word for word in words if word not in _AWAY | _READY]
    return Ticks(_places(bare, many), not (_NOT | _AWAY).isdisjoint(words))


def says_ticks(text: str) -> bool:
    """Tell whether a text by itself is about items of the list that was shown, however many it has."""
    telling = _telling(split_words(text))
    return says_all(telling) or bool(_places(telling, _MOST))


def _places(words: Sequence[str], many: int) -> tuple[int, ...]:
    telling = _telling(words)
    if says_all(telling, many):
        return tuple(range(1, many + 1))
    if first := _first_of(telling, many):
        return first
    places = tuple(place_of(word, many) for word in telling)
    return places if all(places) else ()


def _first_of(telling: Sequence[str], many: int) -> tuple[int, ...]:
    """Return the places of the first so many: "de eerste twee", "the first 3"; () for other words."""
    if len(telling) != len(("eerste", "twee")) or place_of(telling[0], many) != 1 or telling[0].isdecimal():
        return ()
    count = vocabulary().numbers.get(telling[1]) or (int(telling[1]) if telling[1].isdecimal() else 0)
    return tuple(range(1, count + 1)) if 1 < count <= many else ()


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _AROUND | _NOT]
