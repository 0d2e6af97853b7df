"""Which statement of a card somebody doubts behind a score for all: "alles 4, maar ik twijfel over de derde". Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import vocabulary

_PLACE = "|".join((*vocabulary().places, *vocabulary().last))
_DOUBT = (
    r"(?:twijfel(?:en)?|aarzel|niet (?:zo |helemaal )?zeker|not (?:so |quite |too )?sure|unsure|in doubt|less sure)"
)
_HARD = r"(?:vind ik (?:nog |wel )?|is )(?:lastig|moeilijk|hard|tricky)"
_BEFORE = r"(?:[,;.]|\b(?:en|maar|alleen|and|but|only|though))[\s,]+(?:(?:maar|alleen|but|only)\s+)?"
_DOUBTED = lazy_compile(
    rf"{_BEFORE}(?:(?:ik|i|i'm|im|we|ben|am|er|daar|nog|wel|a bit|een beetje)\s+){{0,3}}{_DOUBT}\s+"
    rf"(?:(?:ik|nog|wel|een beetje|still|a bit)\s+){{0,2}}(?:over|bij|aan|van|about|of|on)\s+(?:(?:de|het|the)\s+)?"
    rf"(?P<place>{_PLACE})\W*$"
)
_PLACE_FIRST = lazy_compile(
    rf"{_BEFORE}(?:(?:bij|over|aan|van|about|on|of)\s+)?(?:(?:de|het|the)\s+)?(?P<place>{_PLACE})\s+"
    rf"(?:(?:ik|i|i'm|im|ben|am|daar)\s+){{0,2}}(?:{_DOUBT}|{_HARD})"
    r"(?:\s+(?:ik|over|aan|about|of|nog)){0,2}\W*$"
)


def split_doubted(text: str, statements: int) -> tuple[str, int] | None:
    """Return what was said before the doubt, and the place of what is doubted, from 0; None where nothing is."""
    found = _DOUBTED.search(text) or _PLACE_FIRST.search(text)
    if found is None:
        return None
    return text[: found.start()], vocabulary().places.get(found["place"], statements - 1)
