"""Which of what was read out is meant: "eerste wel, tweede niet", "alleen de tweede", "beide". Pure."""

from dialogs.understanding.likeness import split_words
from dialogs.understanding.places import ORDINALS

_ALL = frozenset({"beide", "beiden", "allebei", "alletwee", "allemaal", "alles", "alle", "both", "all"})
_IN, _OUT = frozenset({"wel", "yes", "ja"}), frozenset({"niet", "not", "geen", "no", "nee"})
_AROUND = frozenset(
    {
        "de", "het", "een", "die", "dan", "maar", "en", "graag", "doe", "alleen", "enkel", "of", "toch", "nou", "eerst",
        "the", "one", "and", "but", "only", "just", "do", "please", "then", "nummer", "number",
    }
)  # fmt: skip


def which_of_them(text: str, many: int) -> tuple[int, ...]:
    """Return the places, from 1, of those that are meant of so many; () where it is not clear, or none is."""
    words = split_words(text)
    if set(words) <= _ALL | _AROUND | _IN and set(words) & _ALL:
        return tuple(range(1, many + 1))
    if "eerst" in words and any(_place(word, many) for word in words):
        # "Eerst niet, tweede wel".
        words = ["eerste" if word == "eerst" else word for word in words]
    meant: dict[int, bool | None] = {}
    # A word for it stands behind the place it is about ("de tweede niet"), or before the first ("niet de tweede").
    before: bool | None = None
    last = 0
    for word in words:
        place = _place(word, many)
        if place:
            meant[place], before, last = before, None, place
        elif word in _IN | _OUT:
            says = word in _IN
            if last and meant[last] is None:
                meant[last] = says
            else:
                before = says
        elif word not in _AROUND:
            return ()
    if not meant:
        return ()
    wanted = {place for place, says in meant.items() if says is not False}
    if not wanted:
        # Only what is not meant was said.
        wanted = set(range(1, many + 1)) - set(meant)
    return tuple(sorted(wanted))


def _place(word: str, many: int) -> int:
    if word in ("laatste", "last"):
        return many
    place = int(word) if word.isdecimal() and len(word) == 1 else ORDINALS.get(word, 0)
    return place if 1 <= place <= many else 0
