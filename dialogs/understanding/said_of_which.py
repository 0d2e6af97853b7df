"""What stands before a colon and a score: which statement or answer it is of ("de tweede: 4", "kaart 2: …"). Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.places import ORDINALS
from dialogs.understanding.vocabulary import vocabulary

_PLACE = "|".join((*ORDINALS, *sorted(vocabulary().last)))
_STATEMENT = r"(?:uitspraak|stelling|statement|vraag|question|nummer|nr|number)"
_OF_CARD = lazy_compile(
    rf"(?i)\s*(?:(?:en|de|die|op|bij|voor|and|the|for)\s+)*(?:{_STATEMENT}\.?\s+)?(?P<place>[1-9]|{_PLACE})"
    rf"(?:\s+(?:{_STATEMENT}|one))?\s*"
)
# "Op eentje na", "except one": of some, without a name.
_ONE = r"(?:een|\u00e9\u00e9n|eentje|twee|one|two|1|2)"
_BUT_ONE = rf"op {_ONE} na|(?:behalve|except(?: for)?|apart from|but) {_ONE}"
_SOME = lazy_compile(
    rf"(?i)\b(?:(?:kaart|card|rol|role|{_STATEMENT}|antwoord|answer)\.?\s+[1-9]|vorige|previous|{_PLACE}|{_BUT_ONE})\b"
)


def place_before(said: str, statements: int) -> int | None:
    """Return the place, from 0, of the statement of a card that is named; None where none is."""
    found = _OF_CARD.fullmatch(said) if statements > 1 else None
    if found is None:
        return None
    place = found["place"].lower()
    at = int(place) - 1 if place.isdecimal() else ORDINALS.get(place, statements) - 1
    return at if at < statements else None


def names_some(said: str) -> bool:
    """Tell whether one statement, card or answer is named, whichever that is."""
    return _SOME.search(said) is not None
