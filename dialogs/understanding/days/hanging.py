"""Tells where a weekday hangs on what no calendar knows: "de woensdag na carnaval", "vrijdag van die week". Pure."""

from collections.abc import Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.scanning import Word
from dialogs.understanding.days.setting import WEEKDAYS

_SIDES = frozenset({"AFTER", "BEFORE"})
_BETWEEN = frozenset({"VAN", "OF", "IN"})
_SAME = frozenset({"diezelfde", "dezelfde", "zelfde", "same", "that"})
_HANGING = "hanging"
_ARTICLE = lazy_compile(r"(?i)\b(?:de|the)\s$")


def hangs_on(items: Sequence[Item]) -> Phrase | None:
    """Return what a weekday hangs on, as a phrase that says no day by itself; None where it stands by itself."""
    for place, item in enumerate(items):
        if not isinstance(item, Phrase) or item.kind not in WEEKDAYS:
            continue
        first, second, third = [*items[place + 1 : place + 4], None, None, None][:3]
        if not isinstance(first, Word):
            continue
        # "Woensdag na het overleg" may be of the hour; "de woensdag na het overleg" is one of many.
        definite = item.words[0].definite and first.kind in _SIDES
        if definite and isinstance(second, Word) and second.kind in ("FILLER", "HALF"):
            return Phrase(_HANGING, (), (first, second))
        behind = [item for item in (first, second, third) if item]
        if isinstance(behind[0], Word) and behind[0].kind in _BETWEEN:
            behind = behind[1:]
        says_same = bool(behind) and isinstance(behind[0], Word) and behind[0].text in _SAME
        # In "van die week" the word that points is an article here.
        week = next(iter(behind[1:] if says_same else behind), None)
        if isinstance(week, Phrase) and week.kind == "this_unit_bare" and "week" in week.values:
            return Phrase(_HANGING, (), week.words)
    return None


def begin_of(phrases: Sequence[Phrase], text: str, start: int) -> int:
    """Return where a day begins that may hang on something: with its article, which says that it does."""
    hangs = any(phrase.kind == _HANGING for phrase in phrases)
    article = _ARTICLE.search(text[:start]) if hangs else None
    return article.start() if article else start
