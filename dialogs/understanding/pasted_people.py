"""A list of people that somebody pastes: mail addresses, a table with a head above it, or names. Pure, and linear."""

from collections.abc import Container, Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.each_a_group import tells_groups
from dialogs.understanding.names import BESIDE_FUNCTION, MOST_WORDS, ORGANISATION, PARTICLES
from dialogs.understanding.no_person import ORGANISATIONS, is_of_letter
from dialogs.understanding.people import is_heading, split_lines
from dialogs.understanding.vocabulary import plain

_MAIL = lazy_compile(r"[^\s@<>,;:()]{1,64}@[^\s@<>,;:()]{1,80}\.[a-zA-Z]{2,12}\b")
_SIGNS = lazy_compile(r"[\s<>,;:.()\"'\u2022*|-]+")
# What stands between two of a list, and no part of a name.
_BETWEEN = frozenset({"and", "ook", "also", "mailto", "cc", "bcc", "to", "en", "la", "mr", "mw", "dhr"})
_SMALL = PARTICLES | _BETWEEN
_SEPARATOR = lazy_compile(r"[,;\n]|\s(?:en|and|&)\s")
# On a line of its own: "Jan de Vries, beleidsmedewerker jeugd".
_FUNCTION = lazy_compile(r",\s+[a-z][^,]*$")
_NAME = lazy_compile(r"[^\W\d_][^\W\d_'.-]*(?:['.-][^\W\d_]+)*\.?")


def count_people(text: str, others: Container[str] = ()) -> int:
    """Return of how many people a text is the list; 0 where it is anything else.

    `others` are words, plain, that stand in no name of a person.
    """
    lines = split_lines(text)
    rows = [line for line in lines if not is_heading(line)]
    is_table = 1 < len(rows) < len(lines)
    if addresses := len(_MAIL.findall(text)):
        return addresses if _are_addresses(rows) or (is_table and all(map(_MAIL.search, rows))) else 0
    if is_table:
        return len(rows) if all(map(_begins_with_name, rows)) else 0
    names = rows if len(rows) < 2 else [_FUNCTION.sub("", row) for row in rows]
    bare = [BESIDE_FUNCTION.split(ORGANISATION.sub(" ", row))[0] for row in names]
    parts = [part.split() for part in _SEPARATOR.split("\n".join(bare)) if part.strip()]
    are_names = len(parts) > 1 and all(_is_name(words, others) for words in parts)
    return len(parts) if are_names and not tells_groups(text) else 0


def _are_addresses(rows: Sequence[str]) -> bool:
    """Tell whether these are mail addresses, with the names they belong to at most."""
    words = (word for row in rows for word in _SIGNS.split(_MAIL.sub(" ", row)))
    return all(not word or word[0].isupper() or word in _SMALL for word in words)


def _begins_with_name(row: str) -> bool:
    return row[0].isupper() or row.split(maxsplit=1)[0] in PARTICLES or row[0].isdecimal()


def _is_name(words: Sequence[str], others: Container[str]) -> bool:
    if not 2 <= len(words) <= MOST_WORDS or not words[-1][0].isupper():
        return False
    own = [word for word in words if word not in PARTICLES]
    if any(plain(word) in ORGANISATIONS or plain(word) in others for word in own):
        return False
    # "Groet Piet Bakker": then this is a letter.
    return (
        words[0] == own[0]
        and not is_of_letter(words[0])
        and all(word[0].isupper() and _NAME.fullmatch(word) for word in own)
    )
