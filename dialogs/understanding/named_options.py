"""Finds the answers of a choice that a sentence comes near: by a word of theirs, or all of them in order. Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dialogs.instruments.definition import LANGUAGES, Language, Option, Question, Text
from dialogs.understanding.small_words import asks_whether, is_denied
from dialogs.understanding.vocabulary import Vocabulary, plain

# No answer in a sentence is longer, and a shorter word tells nothing apart.
_MOST_WORDS, _LEAST_LETTERS = 14, 5


def named_in_sentence(question: Question, text: str, words: Vocabulary) -> Sequence[Option]:
    """Return the options that a sentence comes near, to be asked about; () where it asks, denies, or names none."""
    said = _split(plain(text))
    if question.kind != "choice" or "?" in text or len(said) > _MOST_WORDS or is_denied(said) or asks_whether(said):
        return ()
    if whole := [option for option in question.options if any(_in_order(one, said) for one in _labels(option))]:
        return whole
    little = words.around_answer | words.hedges | words_of_question(question)
    telling = {word for word in said if word not in little and len(word) >= _LEAST_LETTERS}
    telling |= {word for word in said[:1] if word not in little}
    return [option for option in question.options if any(telling & set(one) for one in _labels(option))]


def words_of_question(question: Question) -> frozenset[str]:
    """Return the words of a question that none of its answers has: said again, they say nothing about the answer."""
    asked = words_asked(question.title, question.text)
    return asked - {word for option in question.options for label in _labels(option) for word in label}


@lru_cache(maxsize=256)
def words_asked(title: Text, text: Text) -> frozenset[str]:
    """Return the words, in both languages, in which something is asked."""
    return frozenset(word for one in (title, text) for language in LANGUAGES for word in _words_of(one, language))


def _labels(option: Option) -> Iterator[list[str]]:
    return (_words_of(option.label, language) for language in LANGUAGES)


def _words_of(text: Text, language: Language) -> list[str]:
    return _split(plain(text.in_(language)))


def _split(text: str) -> list[str]:
    return re.findall(r"\w+(?:'\w+)?", text)


def _in_order(label: Sequence[str], said: Sequence[str]) -> bool:
    """Tell whether all words of a label stand in a sentence, in their order: "de meeste herken ik wel"."""
    left = iter(said)
    return len("".join(label)) >= _LEAST_LETTERS and all(word in left for word in label)
