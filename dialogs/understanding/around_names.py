"""What people say around the names that are asked for: "alleen sjoerd bakker nog, die was ik vergeten". Pure."""

import re
from collections.abc import Container, Iterable, Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.each_a_group import tells_groups
from dialogs.understanding.names import MOST_WORDS, PARTICLES
from dialogs.understanding.no_person import ORGANISATIONS
from dialogs.understanding.people import TRAILING
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import plain, vocabulary

_BEFORE = frozenset(
    {
        "alleen", "nog", "ook", "doe", "maar", "even", "ff", "dan", "en", "o", "oh", "ja", "eerst", "voeg", "zet",
        "just", "only", "also", "and", "then", "add", "yes", "ok", "oke", "oké",
        *vocabulary().courtesy,
    }
)  # fmt: skip
_BEHIND = frozenset(
    {
        "nog", "ook", "maar", "even", "dan", "toe", "erbij", "too", "also", *vocabulary().courtesy,
        "in", "ieder", "elk", "geval", "sowieso", "zeker", "sure", "definitely",
        "as", "well", "voorlopig", "nu", "eerst", "for", "now", "so", "far", "alvast",
    }
)  # fmt: skip
# Why somebody is named only now, and nothing about them.
_WHY = lazy_compile(
    r"(?i),?\s+(?:die|hem|haar|hij|zij|ze|whom|i)\s+(?:(?:was|had|ben|ik|i|forgot|nog|ook|bijna)\s+)*"
    r"(?:vergeten|forgot|forgotten|vergat|mee|bij|erbij|them|him|her)[\s.!]*$"
)
# What is said of others, or of later, behind the names: "…, I'll get back to you on the others".
_OF_LATER = lazy_compile(
    r"(?i)[,.;]\s+(?:(?:en|and|maar|but)\s+)?(?:ik|we|i|i'll|we'll|i will|de rest|the rest|the others|de anderen|daarna"
    r"|later|dan)\s.*$"
)
# That more about them is not known.
_NOT_KNOWN = lazy_compile(r"(?i)[,.;]\s+(?:(?:maar|but)\s+)?(?:(?:ik|i)\s+)?(?:don'?t|do not|weet|ken)\s[^,;]*$")
# "Jan Bos, dan Piet Bakker" goes on with names.
_NAMES = lazy_compile(r"\b[A-Z][\w'-]* (?:[a-z']+ ){0,3}[A-Z][\w'-]*")
_BETWEEN = lazy_compile(r"(\s*[,;\n]\s*|\s+(?:en|and|&|n)\s+)")
# Where somebody works, behind a name with capitals: "Henk Mulder from the probation service".
_FROM = lazy_compile(
    r"^(?P<who>[A-Z][\w'-]*(?: (?:[a-z']+ ){0,3}[A-Z][\w'-]*)+) (?:from|at|of|van|bij)(?: (?:de|het|the|our|ons|onze))?"
    r"(?: [a-z][\w-]*){1,4}$"
)
# Nobody says more around a name.
_MOST_SIGNS = 120


def bare_names(text: str) -> str:
    """Return a text without what is said around the names in it; the whole where nothing else is left."""
    if len(text) > _MOST_SIGNS:
        return text
    text = _NOT_KNOWN.sub("", text)
    later = _OF_LATER.search(text)
    # "Laat maar, ik deel de code zelf" names nobody before it.
    named = (
        later
        and not _NAMES.search(text[later.start() :])
        and sum(word[0].isupper() for word in text[: later.start()].split()) > 1
    )
    pieces = _BETWEEN.split(_WHY.sub("", text[: later.start()] if later and named else text))
    # Every other piece stands between two of them.
    bare = [piece if place % 2 else _bare(piece) for place, piece in enumerate(pieces)]
    return "".join(bare).strip(" ,\n") if all(bare[::2]) else _bare(text) or text


def _bare(text: str) -> str:
    words = text.split()
    while words and plain(words[0]) in _BEFORE:
        words.pop(0)
    while words and plain(words[-1]) in _BEHIND:
        words.pop()
    bare = " ".join(words)
    found = _FROM.match(bare)
    return found["who"] if found else bare


# Who is named, and left out after all: "…, Ellen Smit ook, maar nee, die toch niet", "…, not Ellen Smit".
_WHO = r"[A-Z][\w'-]+(?:\s+(?:[a-z']{1,4}\s+){0,3}[A-Z][\w'-]+){0,4}"
_LEFT_OUT = lazy_compile(
    rf"(?:(?:^|[,;.]\s*|\b(?:en|and)\s+)[^,;.]{{0,60}}?\b{_WHO}[^.;!?A-Z]{{0,40}}?"
    r"\b(?i:(?:nee|no|wacht|wait|toch|but|maar)[\s,]+(?:die|hem|haar|him|her)\b[^.;!?]{0,24}\b(?:niet|not|out)\b"
    r"|(?:laat|leave|keep) (?:die|hem|haar|him|her) (?:er )?(?:maar )?(?:nog )?(?:uit|out)\b)[\w\s]*"
    rf"|(?:[,;]\s*|\s+(?=maar|but|en|and))(?:(?:maar|but|en|and)\s+)?(?:niet|not)\s+{_WHO})(?=\s*(?:$|[,;.!]))"
)


def without_left_out(text: str, of_rounds: Iterable[str] = ()) -> str:
    """Return a text without who is named in it and left out after all; the whole where nobody else is named.

    `of_rounds` are names of rounds: "herinner Noord, niet Zuid" leaves out nobody.
    """
    found = _LEFT_OUT.search(text[:_LONGEST])
    if found is None:
        return text
    rest = f"{text[: found.start()]}{text[found.end() :]}".strip(" ,;")
    words = {plain(word) for name in of_rounds for word in name.split()} | ORGANISATIONS
    people = words.isdisjoint(map(plain, found[0].split()))
    return rest if people and _NAMED.search(rest) else text


_NAMED = lazy_compile(_WHO)
_LONGEST = 200
_LEAD_IN = lazy_compile(r"^\s*(?:graag|nodig|invite|please)\b", re.IGNORECASE)
_NOBODY = frozenset({"niemand", "nobody", "none", "noone"})
# A name typed without capitals has no more words than this.
_MOST_PLAIN_WORDS = 3


def looks_like_names(text: str, common: Container[str]) -> bool:
    """Tell whether a text may be names or mail addresses of people: with capitals, or short and of no common words.

    `common` are words, plain, that stand in no name.
    """
    if "?" in text or _LEAD_IN.match(text) or (text.split() or [""])[0] in small_words().asking or tells_groups(text):
        return False
    if not _NOBODY.isdisjoint(map(plain, text.split())):
        return False
    parts = [part.split() for part in re.split(r"[,;\n]|\s(?:en|and|&|n)\s", text) if part.strip()]
    if not parts or any(len(part) > MOST_WORDS + 1 for part in parts):
        return False
    return all(_may_be_name(part, common) for part in parts)


def _may_be_name(words: Sequence[str], common: Container[str]) -> bool:
    while len(words) > 1 and plain(words[-1]) in TRAILING:
        words = words[:-1]
    if any("@" in word for word in words):
        return True
    rest = [word for word in words if plain(word) not in PARTICLES]
    small = [word for word in rest if word[0].islower()]
    if any(plain(word) in common for word in small):
        return False
    if len(small) < len(rest):
        return len(small) <= 1
    return len(rest) <= _MOST_PLAIN_WORDS
