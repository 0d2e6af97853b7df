"""What people say around the names that are asked for: "alleen sjoerd bakker nog, die was ik vergeten". Pure."""

import re

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
        "as", "well", "voorlopig", "nu", "eerst", "for", "now", "so", "far", "alvast",
    }
)  # fmt: skip
# Why somebody is named only now, and nothing about them.
_WHY = re.compile(
    r"(?i),?\s+(?:die|hem|haar|hij|zij|ze|whom|i)\s+(?:(?:was|had|ben|ik|i|forgot|nog|ook|bijna)\s+)*"
    r"(?:vergeten|forgot|forgotten|vergat|mee|bij|erbij|them|him|her)[\s.!]*$"
)
# What is said of others, or of later, behind the names: "…, I'll get back to you on the others".
_OF_LATER = re.compile(
    r"(?i)[,.;]\s+(?:(?:en|and|maar|but)\s+)?(?:ik|we|i|i'll|we'll|i will|de rest|the rest|the others|de anderen|daarna"
    r"|later|dan)\s.*$"
)
# "Jan Bos, dan Piet Bakker" goes on with names.
_NAMES = re.compile(r"\b[A-Z][\w'-]* (?:[a-z']+ ){0,3}[A-Z][\w'-]*")
_BETWEEN = re.compile(r"(\s*[,;\n]\s*|\s+(?:en|and|&)\s+)")
# Nobody says more around a name.
_MOST_SIGNS = 120


def bare_names(text: str) -> str:
    """Return a text without what is said around the names in it; the whole where nothing else is left."""
    if len(text) > _MOST_SIGNS:
        return text
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
    return " ".join(words)
