"""Finds whom somebody invites by names without capitals: "nodig petra van dijk en samir ook uit". Pure."""

from collections.abc import Callable
from itertools import pairwise
from re import Match

from dialogs.patterns import lazy_compile
from dialogs.understanding.names import MOST_WORDS, PARTICLES
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import plain

_ALSO = (
    r"(?:(?:ook|nog|even|maar|graag|dan|aub|alsjeblieft|er|bij|erbij|willen|kunnen|en"
    r"|pls|please|also|too|as|well|and)\b[ ,]*)*"
)
_INVITED = lazy_compile(
    rf"(?i)^{_ALSO}(?:(?:nodig|voeg|vraag|invite|add|zet(?=.{{1,80}}\berbij\b))\s+{_ALSO})?"
    r"(?P<who>[^\W\d_][^\d.;:!?]{1,80}?)"
    rf"[ ,]+{_ALSO}(?:uitnodigen|vragen|toevoegen|zetten)?"
    r"(?:(?:uit|toe|to|voor|for)\b[^,;:!?]{0,60})?[\s.!?]*$"
)
_VERB = lazy_compile(r"(?i)\b(?:nodig|voeg|vraag|zet|invite|add|uitnodigen|vragen|toevoegen|zetten)\b")
# "Nodig wim uit, en vraag ook karin".
_PART = lazy_compile(r"(?i)[^,]+(?:,(?!\s*(?:(?:en|and)\s+)?(?:nodig|voeg|vraag|zet|invite|add)\b)[^,]*)*")
_NAME = lazy_compile(r"[^,&]+?(?=\s*(?:[,&]|\s(?:en|and)\s|$))")
_JOINS = ("en ", "and ")
# "Voeg ab toe" is a case.
_LEAST_LETTERS, _LONGEST = 3, 200


def find_plain_names(text: str, knows: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Return where each name stands, from and to; none unless all who are invited are words that no example has."""
    found: list[tuple[int, int]] = []
    for part in _PART.finditer(text[:_LONGEST]):
        said = _without_request(part[0].lstrip())
        start = part.end() - len(said)
        invited = _INVITED.match(f"{said} ") if _VERB.search(said) else None
        if invited:
            spans = [
                _span(one, start + invited.start("who")) for one in _NAME.finditer(invited["who"]) if one[0].strip()
            ]
            if not all(_is_name(text[begin:end], knows) for begin, end in spans):
                return []
            found += spans
    return found


def _without_request(said: str) -> str:
    """Return a part without the "kun je" before it."""
    begins = next((one for one in small_words().requests if said.casefold().startswith(f"{one} ")), "")
    return said[len(begins) :].lstrip()


def _span(one: Match[str], start: int) -> tuple[int, int]:
    said = one[0].lstrip()
    begin = one.end() - len(said)
    joined = next((len(word) for word in _JOINS if said.startswith(word)), 0)
    return start + begin + joined, start + one.end()


def _is_name(name: str, knows: Callable[[str], bool]) -> bool:
    first, *behind = (plain(word) for word in name.split())
    if len(first) < _LEAST_LETTERS or first in PARTICLES or knows(first) or len(behind) >= MOST_WORDS:
        return False
    # "Bas de wit", "sjoerd bakker": a surname is often a word as well, behind such a word or alone.
    telling = [word for before, word in pairwise((first, *behind)) if not {before, word} & PARTICLES]
    return len(behind) < 2 or not any(map(knows, telling))
