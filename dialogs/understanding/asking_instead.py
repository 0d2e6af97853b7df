"""Tells a question from an answer where both have the same words in them: "is 5 genoeg", "mag ik er drie kiezen"."""

from collections.abc import Sequence
from functools import lru_cache

from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import small_words, without_lead
from dialogs.understanding.vocabulary import vocabulary

# No answer among other words is longer.
_MOST_WORDS = 16
_JOINS = frozenset({"maar", "but", "en", "and", "ja", "yes", "nee", "no", "yeah", "wacht", "wait", "hm", "hmm"})
# Whom a question is about; "is een 4" leaves out what it is about, and asks nothing.
_WHO = frozenset(
    {
        "ik", "je", "jij", "u", "we", "wij", "ze", "zij", "hij", "jullie", "iemand", "iedereen",
        "i", "you", "they", "he", "she", "anyone", "anybody", "everyone",
    }
)  # fmt: skip
# What may be asked of a score or a number, and says nothing beside one that is given.
_JUDGES = frozenset(
    {
        "genoeg", "hoog", "laag", "goed", "slecht", "veel", "weinig", "laat", "vroeg", "hoogst", "hoogste", "laagst",
        "laagste", "beste", "oke",
        "enough", "high", "low", "good", "bad", "many", "few", "late", "early", "soon", "highest", "lowest", "best",
        "ok", "okay",
    }
)  # fmt: skip
_IS, _WOULD = frozenset({"is", "zijn", "are", "was"}), frozenset({"zou", "would", "wordt"})
_IT = frozenset({"dat", "dit", "het", "that", "this", "it"})
_MAY = frozenset({"mag", "kan", "moet", "mogen", "kunnen", "moeten", "can", "could", "may", "must", "should"})
_MANY = frozenset({"meer", "meerdere", "allebei", "beide", "more", "several", "both"})
_CHOOSE = frozenset({"kiezen", "choose", "pick", "kies", "aankruisen", "aanvinken", "invullen", "tick", "select"})
# "Wat mij betreft een 3", "wie weet een 4", "hoe dan ook 2": these ask nothing.
_TELLS = frozenset(
    {
        "wat mij", "wat ons", "wat meer", "wat minder", "wat lager", "wat hoger", "wat beter", "wat ik", "wat we",
        "wie weet", "hoe dan", "hoe ook", "what i", "what we", "who knows",
    }
)  # fmt: skip
_ASKERS = frozenset({"is", "zijn", "bedoel", "betekent", "betekenen", "houdt", "mean", "means", "are", "does", "do"})


@lru_cache(maxsize=256)
def asks_instead(text: str) -> bool:
    """Tell whether words in which an answer could be read have the form of a question, with its mark or without."""
    words = _telling(text)
    if len(words) < 2:
        return False
    first, second, small = words[0], words[1], small_words()
    if first in small.asking:
        asked = _ASKERS | _WHO | _MAY | small.verbs_first
        return f"{first} {second}" not in _TELLS and any(word in asked for word in words[1:])
    if first in _IS and second not in _JUDGES and not _JUDGES.isdisjoint(words[2:]):
        return True
    return (first in small.verbs_first and second in _WHO) or (first in _IS | _WOULD and second in _IT)


def asks_how_many(text: str) -> bool:
    """Tell whether somebody asks whether they may choose so many: "mag ik er drie kiezen"."""
    words = _telling(text)
    many = any(_is_number(word) or word in _MANY for word in words)
    return many and asks_instead(text) and words[0] in _MAY and not _CHOOSE.isdisjoint(words)


def _telling(text: str) -> Sequence[str]:
    """Return the words of a short text from where it begins to tell: without "ja maar" and the like before it."""
    words = split_words(text) if len(text) < 200 else []
    if len(words) > _MOST_WORDS:
        return ()
    told = without_lead(words)
    while told and told[0] in _JOINS:
        told = without_lead(told[1:])
    return told


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in vocabulary().numbers
