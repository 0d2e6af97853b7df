"""Which statement of which card is to be what: "kaart 2, de eerste moet een 2 zijn", "vorige kaart, laatste een 3"."""

from typing import NamedTuple

from dialogs.patterns import lazy_compile
from dialogs.understanding.places import ORDINALS
from dialogs.understanding.vocabulary import vocabulary

# Nobody needs more for it.
_MOST_SIGNS = 120
_ORDINAL, _LAST = "|".join(ORDINALS), "|".join(vocabulary().last)
_CARD = lazy_compile(
    rf"(?i)\b(?:(?:kaart|card)\s(?P<number>[1-9])|(?P<ordinal>{_ORDINAL})\s(?:kaart|card)"
    r"|(?P<this>deze|this)\s(?:kaart|card)|(?P<previous>vorige|previous|the last)\s(?:kaart|card)"
    r"|(?:van|bij|op) de (?P<before>vorige)(?=\s(?:moet|moest|was|had|hoort)))\b"
)
_STATEMENT = lazy_compile(
    rf"(?i)\b(?:(?P<ordinal>{_ORDINAL}|{_LAST})|(?:stelling|uitspraak|statement|vraag|question)\s(?P<number>[1-9]))\b"
)
# "Een 2 in plaats van een 4", "was een 4".
_OTHER = lazy_compile(r"(?i)\b(?:ipv|in plaats van|instead of|rather than|niet|not|was)\s(?:een |a )?\d\b")
_VALUE = lazy_compile(r"(?<![\w.,-])\d(?![\w-]|[.,]\d)")
_REST = lazy_compile(r"(?P<card>[1-9]|vorige|deze) (?P<place>[1-9]|laatste) (?P<value>\d)")


class Statement(NamedTuple):
    """A statement of a card, both by number; `card` "vorige" or "deze" and `place` "laatste" where it was said so."""

    card: str
    place: str
    value: str


def find_statement(text: str) -> Statement | None:
    """Return which statement of which card is to be what; None where it does not say all three."""
    said = " ".join(text.split())
    card = _CARD.search(said) if len(said) <= _MOST_SIGNS else None
    if card is None:
        return None
    rest = said[: card.start()] + "," + said[card.end() :]
    statement = _STATEMENT.search(rest)
    if statement is None:
        return None
    values = _VALUE.findall(_OTHER.sub("", rest[: statement.start()] + "," + rest[statement.end() :]))
    if len(values) != 1:
        return None
    previous = card["previous"] or card["before"]
    which = (
        "vorige" if previous else "deze" if card["this"] else card["number"] or str(ORDINALS[card["ordinal"].lower()])
    )
    place = statement["number"] or str(ORDINALS.get(statement["ordinal"].lower(), "laatste"))
    return Statement(which, place, values[0])


def read_statement(said: str) -> Statement | None:
    """Read it as it is typed behind `wijzig`: "2 1 3" with the word for it before."""
    match = _REST.fullmatch(said.removeprefix(OF_CARD)) if said.startswith(OF_CARD) else None
    return Statement(match["card"], match["place"], match["value"]) if match else None


# Before the three of them, behind `wijzig`.
OF_CARD = "stelling: "
# Before a number that may be a place or a score, and what it is to be.
OF_NUMBER = "nummer: "
