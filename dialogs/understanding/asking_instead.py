"""Tells a question from an answer where both have the same words in them: "is 5 genoeg", "mag ik er drie kiezen"."""

from collections.abc import Sequence
from functools import lru_cache

from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import small_words, without_lead
from dialogs.understanding.vocabulary import vocabulary

# No answer among other words is longer.
_MOST_WORDS = 16


@lru_cache(maxsize=256)
def asks_instead(text: str) -> bool:
    """Tell whether words in which an answer could be read have the form of a question, with its mark or without."""
    words = _telling(text)
    if len(words) < 2:
        return False
    first, second, small = words[0], words[1], small_words()
    if first in small.asking:
        asked = small.asking_what | small.asked_about | small.allowing | small.verbs_first
        return f"{first} {second}" not in small.asking_nothing and any(word in asked for word in words[1:])
    if asks_to_judge(text):
        return True
    about_it = first in small.being | small.supposing and second in small.pointing
    return about_it or (first in small.verbs_first and second in small.asked_about)


def asks_to_judge(text: str) -> bool:
    """Tell whether it is asked if something is enough, or right: "is 12 mensen genoeg"."""
    first, second, *others = [*_telling(text), "", ""]
    small = small_words()
    return first in small.being and second not in small.judging and not small.judging.isdisjoint(others)


def asks_how_many(text: str) -> bool:
    """Tell whether somebody asks whether they may choose so many: "mag ik er drie kiezen"."""
    words, small = _telling(text), small_words()
    many = any(_is_number(word) or word in small.more_than_one for word in words)
    return many and asks_instead(text) and words[0] in small.allowing and not small.choosing.isdisjoint(words)


def _telling(text: str) -> Sequence[str]:
    """Return the words of a short text from where it begins to tell: without "ja maar" and the like before it."""
    words = split_words(text) if len(text) < 200 else []
    if len(words) > _MOST_WORDS:
        return ()
    told = without_lead(words)
    while told and told[0] in small_words().leading:
        told = without_lead(told[1:])
    return told


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in vocabulary().numbers
