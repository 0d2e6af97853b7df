"""Which of what was read out is meant: "eerste wel, tweede niet", "alleen de tweede", "beide". Pure."""

import re

from dialogs.understanding.likeness import split_words
from dialogs.understanding.places import ORDINALS

_ALL = frozenset({"beide", "beiden", "allebei", "alletwee", "allemaal", "alles", "alle", "both", "all"})
_IN, _OUT = frozenset({"wel", "yes", "ja"}), frozenset({"niet", "not", "geen", "no", "nee"})
_ANSWERS, _ALONE = frozenset({"ja", "nee", "yes", "no"}), frozenset({"alleen", "enkel", "only", "just"})
_AROUND = _ALONE | {
    "de", "het", "een", "die", "dan", "en", "graag", "doe", "toch", "nou", "maar", "eerst",
    "the", "one", "and", "do", "please", "then", "nummer", "number",
}  # fmt: skip
# "Eerst niet, tweede wel".
_FIRST = re.compile(r"(?i)\beerst(?=\s+(?:wel|niet)\b)")
_PARTS = re.compile(r"(?i)[,;.]|\b(?:maar|but)\b")


def which_of_them(text: str, many: int) -> tuple[int, ...]:
    """Return the places, from 1, of those that are meant of so many; () where it is not clear, or none is."""
    if "?" in text:
        return ()
    parts = [words for part in _PARTS.split(_FIRST.sub("eerste", text)) if (words := split_words(part))]
    if parts and parts[0][0] in _ANSWERS and not (len(parts) == 1 and _place(parts[0][-1], many) == 0):
        # "Nee, de tweede" answers first.
        parts = [part for part in (parts[0][1:], *parts[1:]) if part]
    every = frozenset(word for part in parts for word in part)
    if every <= _ALL | _AROUND | _IN and every & _ALL:
        return tuple(range(1, many + 1))
    alone: set[int] = set()
    said: dict[int, bool | None] = {}
    for part in parts:
        places = _read_part(part, many)
        if places is None:
            return ()
        said |= places
        alone |= {place for place in places if _ALONE.intersection(part)}
    if alone:
        return tuple(sorted(place for place in alone if said[place] is not False))
    wanted = {place for place, says in said.items() if says is not False}
    if said and not wanted:
        # Only what is not meant was said.
        wanted = set(range(1, many + 1)) - set(said)
    return tuple(sorted(wanted))


def _read_part(words: list[str], many: int) -> dict[int, bool | None] | None:
    """Return what is said of each place in a part of a sentence; None where it says something else, or is not clear.

    The word for it stands behind each place ("de tweede niet") or before it ("niet de tweede"): as in the first case.
    """
    telling = [word for word in words if word not in _AROUND]
    turns = [word in _IN for word in telling if word in _IN | _OUT]
    places = [place for word in telling if (place := _place(word, many))]
    if len(turns) + len(places) != len(telling):
        return None
    if not turns:
        return dict.fromkeys(places)
    if len(turns) != len(places):
        # "De eerste en de tweede niet" may be of either, or of both.
        return None
    in_turn = telling[0] in _IN | _OUT
    if any((word in _IN | _OUT) is not (in_turn is (at % 2 == 0)) for at, word in enumerate(telling)):
        return None
    return dict(zip(places, turns, strict=True))


def _place(word: str, many: int) -> int:
    if word in ("laatste", "last"):
        return many
    place = int(word) if word.isdecimal() and len(word) == 1 else ORDINALS.get(word, 0)
    return place if 1 <= place <= many else 0
