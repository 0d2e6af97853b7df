"""The words people type, read once from words.yaml."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.yaml_files import read_yaml

_FILE = Path(__file__).with_name("words.yaml")
_INVISIBLE = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U0010ffff]+"
)
# No word or label of ours is longer; what is longer is compared by its beginning.
_COMPARED = 200


def tidy(text: str) -> str:
    """NFC, one space between words, no control, bidi or zero-width characters (norms C22)."""
    return " ".join(_INVISIBLE.sub(" ", unicodedata.normalize("NFC", text)).split())


def plain(text: str) -> str:
    """How two texts are compared: no case, no accents, no punctuation at the edges. A lone "?" stays.

    Linear in the length of the text, whatever it is made of (norms C36).
    """
    bare = unicodedata.normalize("NFKD", tidy(text)[:_COMPARED].casefold())
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    start, end = 0, len(bare)
    while start < end and not bare[start].isalnum():
        start += 1
    while end > start and not bare[end - 1].isalnum():
        end -= 1
    return bare[start:end] or bare


@dataclass(frozen=True)
class Vocabulary:
    """`commands`: word as typed (plain) -> name of the command. `taught`: name -> the word we show, per language."""

    commands: Mapping[str, str]
    taught: Mapping[str, Mapping[Language, str]]
    skip: frozenset[str]
    numbers: Mapping[str, int]
    dates: Mapping[str, frozenset[str]]
    # Words that say nothing about which round is meant.
    filler: frozenset[str]
    # What can be said after "uvo" and a code -> what is to be done.
    uvo: Mapping[str, str]
    # What can be said after "mijn gegevens".
    own: Mapping[str, str]


def _acts(raw: Mapping[str, Mapping[Language, list[str]]]) -> Mapping[str, str]:
    return {plain(word): act for act, words in raw.items() for language in LANGUAGES for word in words[language]}


@cache
def vocabulary() -> Vocabulary:
    """Raises ValueError when one word means two commands."""
    raw = read_yaml(_FILE)
    commands: dict[str, str] = {}
    taught: dict[str, dict[Language, str]] = {}
    for name, words in raw["commands"].items():
        taught[name] = {language: words[language][0] for language in LANGUAGES}
        for word in (word for language in LANGUAGES for word in words[language]):
            if commands.setdefault(plain(word), name) != name:
                raise ValueError(f"words.yaml: {word!r} means both {commands[plain(word)]} and {name}")
    return Vocabulary(
        commands=commands,
        taught=taught,
        skip=frozenset(plain(word) for language in LANGUAGES for word in raw["skip"][language]),
        numbers={plain(word): i for language in LANGUAGES for i, word in enumerate(raw["numbers"][language], 1)},
        dates={
            name: frozenset(plain(word) for language in LANGUAGES for word in words[language])
            for name, words in raw["dates"].items()
        },
        uvo=_acts(raw["uvo"]),
        own=_acts(raw["own"]),
        filler=frozenset(plain(word) for language in LANGUAGES for word in raw["filler"][language]),
    )
