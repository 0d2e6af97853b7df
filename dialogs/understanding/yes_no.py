"""Reads a bare yes or no as people say it: "jazeker", "doe maar", "nee toch nog ff wachten"."""

import re

from dialogs.understanding.vocabulary import Vocabulary, plain

_APART = re.compile(r"[\s,;:.!?…\-–]+")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
# No bare answer is longer; the longest phrase has this many words.
_MOST_WORDS, _LONGEST_PHRASE = 8, 4


def read_yes_no(text: str, words: Vocabulary) -> bool | None:
    """Return True for a bare yes, False for a bare no, and None for anything else.

    Bare is: nothing in it but phrases for one of the two, and words that change neither. "Ja maar niet vandaag" is no
    answer: what is left over may be what counts. A question is none either.
    """
    if "?" in text:
        return None
    parts = [part for part in _APART.split(plain(_SKIN.sub("", text))) if part]
    if not parts or len(parts) > _MOST_WORDS:
        return None
    meant = _cover(parts, words)
    return meant.pop() if meant and len(meant) == 1 else None


def begins_with_yes(text: str, words: Vocabulary) -> bool:
    """Tell whether a text, of any length, begins with a word that is a yes by itself: "ik wil" may go on otherwise."""
    first = next((part for part in _APART.split(plain(_SKIN.sub("", text))) if part), "")
    return first in words.yes and first not in words.beside


# What one begins with who wants it held up.
_HOLDING = frozenset(("wacht", "ho", "wait", "hold"))


def begins_with_no(text: str, words: Vocabulary) -> bool:
    """Tell whether a text, of any length, begins with a word that is a no by itself, or one that holds things up."""
    first = next((part for part in _APART.split(plain(_SKIN.sub("", text))) if part), "")
    return (first in words.no and first not in words.beside) or first in _HOLDING


# What a yes begins with that is more than "fine": that may be thanks.
_PLAINLY = frozenset(
    ("ja", "jaa", "jawel", "jazeker", "jep", "graag", "zeker", "doe", "yes", "yep", "yeah", "please", "sure", "do")
)


def is_plain_yes(text: str) -> bool:
    """Tell whether a yes says that something is wanted: "top, dank je wel" may be thanks for what was shown."""
    return next((part for part in _APART.split(plain(_SKIN.sub("", text))) if part), "") in _PLAINLY


def _cover(parts: list[str], words: Vocabulary) -> set[bool] | None:
    """Return which of yes and no these words say, when phrases cover them all; longer phrases count before shorter."""
    said: set[bool] = set()
    # "graag" alone is a yes, and beside another answer it adds nothing: "nee graag".
    weak = False
    at = 0
    while at < len(parts):
        phrases = (" ".join(parts[at : at + length]) for length in range(_LONGEST_PHRASE, 0, -1))
        phrase = next((one for one in phrases if one in words.yes or one in words.no or one in words.beside), None)
        if phrase is None:
            return None
        if phrase not in words.beside:
            said.add(phrase in words.yes)
        weak = weak or (phrase in words.beside and phrase in words.yes)
        at += len(phrase.split())
    return {True} if weak and not said else said
