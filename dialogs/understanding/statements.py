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


# "Kaart 2: 4 3 4 4", "de vorige kaart moet 5 5 4 3 zijn".
_WHOLE = lazy_compile(
    r"(?i)\b(?:(?:kaart|card)\s(?P<number>[1-9])|(?:vorige|previous)\s(?:kaart|card))\b\W*"
    r"(?:(?:moet|moest|wordt|was|is|naar|should be|to)\b\W*)?"
    r"(?P<row>[1-9\-\u2013](?:[\s,]{1,2}[1-9\-\u2013]){1,8})(?:\s(?:zijn|worden))?[\s.!]*$"
)


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


def find_whole_card(text: str) -> str:
    """Return a card and all its scores, as they are typed behind `wijzig` ("kaart 2 4 3 4 4"); "" without one."""
    said = " ".join(text.split())
    found = _WHOLE.search(said) if len(said) <= _MOST_SIGNS else None
    if found is None:
        return ""
    card = f"kaart {found['number']}" if found["number"] else "vorige kaart"
    return f"{card} {' '.join(found['row'].replace(',', ' ').split())}"


# "Ontwerper 2, verbinder: 3 en dirigent 4": each by its name, and nothing else.
_NAMED = lazy_compile(r"(?i)(?<![\w-])(?P<name>[^\W\d_]{5,})\s{0,2}[:=]?\s{0,2}(?P<value>[1-9])(?![\w])(?![.,:]\d)")
_BETWEEN = lazy_compile(r"(?i)[\s,;.&!]|\b(?:en|and|dan|then)\b")
_NO_NAMES = frozenset(
    {
        "wordt", "moest", "should", "vraag", "kaart", "score", "question", "answer", "antwoord", "nummer", "number",
        "statement", "stelling", "uitspraak", "eerst", "liever", "instead", "worden", "first", "maybe", "misschien",
        *ORDINALS, *vocabulary().last,
    }
)  # fmt: skip


def find_each_named(text: str) -> tuple[tuple[str, str], ...]:
    """Return the answers that are named, each with what it is to be; () unless two or more are, and no more is said."""
    if len(text) > _MOST_SIGNS or _BETWEEN.sub("", _NAMED.sub("", text)):
        return ()
    named = tuple((one["name"], one["value"]) for one in _NAMED.finditer(text))
    return named if len(named) > 1 and _NO_NAMES.isdisjoint(name.lower() for name, _ in named) else ()


def read_statement(said: str) -> Statement | None:
    """Read it as it is typed behind `wijzig`: "2 1 3" with the word for it before."""
    match = _REST.fullmatch(said.removeprefix(OF_CARD)) if said.startswith(OF_CARD) else None
    return Statement(match["card"], match["place"], match["value"]) if match else None


# Before the three of them, behind `wijzig`.
OF_CARD = "stelling: "
# Before a number that may be a place or a score, and what it is to be.
OF_NUMBER = "nummer: "
