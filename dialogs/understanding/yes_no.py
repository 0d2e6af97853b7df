"""Reads a bare yes or no as people say it: "jazeker", "doe maar", "nee toch nog ff wachten"."""

import re

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary

_APART = lazy_compile(r"[\s,;:.!?…\-–]+")
_SKIN = lazy_compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
# No bare answer is longer; the longest phrase has this many words.
_MOST_WORDS, _LONGEST_PHRASE = 8, 4


def read_yes_no(text: str, words: Vocabulary) -> bool | None:
    """Return True for a bare yes, False for a bare no, and None for anything else.

    Bare is: nothing in it but phrases for one of the two, and words that change neither. "Ja maar niet vandaag" is no
    answer: what is left over may be what counts. A question is none either.
    """
    if "?" in text:
        return None
    parts = _words(text)
    if not parts or len(parts) > _MOST_WORDS:
        return None
    meant = _cover(parts, words)
    return meant.pop() if meant and len(meant) == 1 else None


def _words(text: str) -> list[str]:
    return [part for part in _APART.split(plain(_SKIN.sub("", text))) if part]


def _first_word(text: str) -> str:
    return next(iter(_words(text)), "")


def begins_with_yes(text: str, words: Vocabulary) -> bool:
    """Tell whether a text, of any length, begins with a word that is a yes by itself: "ik wil" may go on otherwise."""
    first = _first_word(text)
    return first in words.yes and first not in words.beside


# What one begins with who wants it held up.
_HOLDING = frozenset(("wacht", "ho", "wait", "hold"))


def begins_with_no(text: str, words: Vocabulary) -> bool:
    """Tell whether a text, of any length, begins with a word that is a no by itself, or one that holds things up."""
    first = _first_word(text)
    return (first in words.no and first not in words.beside) or first in _HOLDING


# What a yes begins with that is more than "fine": that may be thanks.
_PLAINLY = frozenset(
    ("ja", "jaa", "jawel", "jazeker", "jep", "graag", "zeker", "doe", "yes", "yep", "yeah", "please", "sure", "do")
)


def is_plain_yes(text: str) -> bool:
    """Tell whether a yes says that something is wanted: "top, dank je wel" may be thanks for what was shown."""
    return _first_word(text) in _PLAINLY


_BEFORE = (
    r"(?:(?:nee|ja|jawel|o|oh|ah|ach|och|h[eu]h|hm+|eh|sorry|wacht|ok|oke|nou|goed|bij nader inzien|weet je(?: wat)?"
    r"|eigenlijk|maar|en|dan|no|yes|wait|well|hang on|you know what|on second thoughts?|actually)[\s,.;:!\u2026-]+)*"
)
_BEHIND = rf"(?:[\s,]+(?:hoor|{vocabulary().courteous}|then|dan|maar|ja|yes|though|denk ik|i think))*"
# What is said by who said no, and wants it after all. "Actually" alone makes a yes of a yes only.
_AFTER_ALL = lazy_compile(
    rf"{_BEFORE}(?:toch (?:(?:maar|even|gewoon) )*(?:wel|doen|graag|een keer|ja)(?: (?:maar|doen|even))*"
    r"|toch maar|ja toch|doe (?:(?:het|dat|hem|die|nou|dan|maar) )*toch(?: (?:maar|wel|even|gewoon))*"
    r"|doe (?:het |dat )?(?:maar )?wel|ik (?:wil|doe) (?:het |dat |hem )?(?:toch|nu) (?:maar )?wel(?: (?:doen|graag))?"
    r"|ik (?:wil|doe) (?:het|dat) toch(?: wel)?|laten we (?:het |dat )?toch (?:maar )?(?:wel )?doen"
    r"|ik (?:heb me bedacht|bedenk me|ben van gedachten veranderd)"
    r"|(?:yes|do|do it|ok|okay|let's do it|let us do it|go ahead) after all|after all,? (?:yes|do|do it)|do it anyway"
    r"|(?:on second thoughts?|actually),? (?:yes|do|please|please do|do it|go ahead|i do|i would|let's|let's do it)"
    r"|(?:oh )?go on then|i(?:'ve| have)? changed my mind|i do want (?:it|that|to)(?: after all)?"
    rf"|i want (?:it|that|to) after all){_BEHIND}[\s.!]*",
    re.IGNORECASE,
)


def wants_after_all(text: str) -> bool:
    """Tell whether somebody wants after all what they said no to: "toch wel", "doe toch maar", "actually, yes"."""
    return _AFTER_ALL.fullmatch(" ".join(plain(text).replace("\u2019", "'").split())) is not None


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
