"""Which of what was read out is meant: "eerste wel, tweede niet", "alleen de tweede", "beide". Pure."""

from collections.abc import Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.likeness import split_words
from dialogs.understanding.named_rounds import COMPASS
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import vocabulary

_IN, _OUT = frozenset({"wel", "yes", "ja"}), frozenset({"niet", "not", "geen", "no", "nee"})
_ANSWERS, _ALONE = frozenset({"ja", "nee", "yes", "no"}), frozenset({"alleen", "enkel", "only", "just"})
_AROUND = _ALONE | {
    "de", "het", "een", "die", "dan", "en", "doe", "toch", "nou", "maar", "eerst",
    "the", "one", "and", "do", "then", "nummer", "number", *vocabulary().courtesy,
}  # fmt: skip
# Who says "both" of three counts wrong; of more it is something else.
_MOST_OF_TWO = 3
# "Eerst niet, tweede wel".
_FIRST = lazy_compile(r"(?i)\beerst(?=\s+(?:wel|niet)\b)")
_PARTS = lazy_compile(r"(?i)[,;.]|\b(?:maar|but)\b")


def which_of_them(text: str, many: int) -> tuple[int, ...]:
    """Return the places, from 1, of those that are meant of so many; () where it is not clear, or none is."""
    if "?" in text:
        return ()
    parts = [words for part in _PARTS.split(_FIRST.sub("eerste", text)) if (words := split_words(part))]
    if parts and parts[0][0] in _ANSWERS and not (len(parts) == 1 and place_of(parts[0][-1], many) == 0):
        # "Nee, de tweede" answers first.
        parts = [part for part in (parts[0][1:], *parts[1:]) if part]
    if says_all([word for part in parts for word in part if word not in _AROUND | _IN], many):
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


def one_of(text: str, many: int) -> int:
    """Return the place, from 1, of the one that is meant of so many; 0 where that is not clear, or it is more."""
    places = which_of_them(text, many)
    return places[0] if len(places) == 1 else 0


def named_alone_of(names: Sequence[str], text: str) -> int:
    """Return the place, from 1, of the only one that is called so: "alleen zuid", "just south"; 0 for none or more."""
    telling = {word for word in split_words(text) if word not in _AROUND | _ANSWERS}
    if not telling or "?" in text or small_words().denying & telling:
        return 0
    called = [{*split_words(name)} for name in names]
    found = [place for place, words in enumerate(called, 1) if all({one, COMPASS.get(one)} & words for one in telling)]
    return found[0] if len(found) == 1 else 0


def end_of_two(text: str) -> int:
    """Return 1 for the lowest of two scores, 2 for the highest ("doe de laagste"); 0 where neither is said."""
    known = vocabulary()
    telling = {word for word in split_words(text) if word not in _AROUND | known.around_answer | known.hedges}
    if not telling or "?" in text:
        return 0
    return 1 if telling <= known.lowest | _LOWER else 2 if telling <= known.highest | _HIGHER else 0


_LOWER, _HIGHER = frozenset({"laag", "lager", "lagere", "lower"}), frozenset({"hoog", "hoger", "hogere", "higher"})


def _read_part(words: list[str], many: int) -> dict[int, bool | None] | None:
    """Return what is said of each place in a part of a sentence; None where it says something else, or is not clear.

    The word for it stands behind each place ("de tweede niet") or before it ("niet de tweede"): as in the first case.
    """
    telling = [word for word in words if word not in _AROUND]
    turns = [word in _IN for word in telling if word in _IN | _OUT]
    places = [place for word in telling if (place := place_of(word, many))]
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


def says_all(words: Sequence[str], many: int = 0) -> bool:
    """Tell whether these words say all of a list, of so many where that is known: "allebei", "alle drie", "alles"."""
    known = vocabulary()
    counted = {str(many), *(word for word, number in known.numbers.items() if number == many)} if many else ()
    told = [
        word
        for before, word in zip(["", *words], words, strict=False)
        if not (before in known.each and (word in counted or (not many and _number(word))))
    ]
    every = known.counted | known.everything | (known.of_two if 0 < many <= _MOST_OF_TWO else frozenset())
    return bool(told) and every.issuperset(told)


def place_of(word: str, many: int) -> int:
    """Return the place, from 1, that a word or a figure says in a list of so many; 0 where it is none."""
    known = vocabulary()
    if word in known.last:
        return many
    place = _figure(word) or known.places.get(word, -1) + 1
    return place if 1 <= place <= many else 0


def _figure(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 4 else 0


def _number(word: str) -> int:
    return _figure(word) or vocabulary().numbers.get(word, 0)
