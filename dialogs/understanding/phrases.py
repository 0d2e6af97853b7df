"""Phrases as data: words that follow each other, "a|b" for either, "..." for up to three, "$" for the end. Pure."""

import re
from functools import cache
from pathlib import Path

from dialogs.instruments.yaml_files import read_yaml
from dialogs.understanding.likeness import split_words


@cache
def read_phrases(file: str, kind: str) -> re.Pattern[str]:
    """Return what finds any phrase of this kind, of a file beside this one, in `as_words`; linear in their length."""
    return re.compile("|".join("".join(map(_word, phrase.split())) for phrase in _read(file)[kind]))


@cache
def read_words(file: str, kind: str) -> frozenset[str]:
    """Return the words of this kind of a file beside this one, plain."""
    return frozenset(word for one in _read(file)[kind] for word in split_words(one))


def as_words(text: str) -> str:
    """Return a text as phrases are held against it: plain words, a space around each."""
    return f" {' '.join(split_words(text))} "


def _word(said: str) -> str:
    return {"...": "(?: [^ ]+){0,3}", "$": " $"}.get(said, f" (?:{said})(?= )")


@cache
def _read(file: str) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = read_yaml(Path(__file__).with_name(file))
    return kinds
