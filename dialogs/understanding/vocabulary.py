"""How typed words are compared, and those that are no command, read once from words.yaml."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.yaml_files import read_yaml

_FILE = Path(__file__).with_name("words.yaml")
_INVISIBLE = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U0010ffff]+"
)
# No word or label of ours is longer; what is longer is compared by its beginning.
_COMPARED = 200


def tidy(text: str) -> str:
    """Clean a text: NFC, one space between words, no control, bidi or zero-width characters (norms C22)."""
    return " ".join(_INVISIBLE.sub(" ", unicodedata.normalize("NFC", text)).split())


def plain(text: str) -> str:
    """Reduce a text for comparing: no case, no accents, no punctuation at the edges. A lone "?" stays.

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
    """Words that are no command. As typed (plain), in both languages at once."""

    skip: frozenset[str]
    numbers: Mapping[str, int]
    dates: Mapping[str, frozenset[str]]
    # Words that say nothing about which round is meant.
    filler: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    raw = read_yaml(_FILE)
    return Vocabulary(
        skip=frozenset(plain(word) for language in LANGUAGES for word in raw["skip"][language]),
        numbers={plain(word): i for language in LANGUAGES for i, word in enumerate(raw["numbers"][language], 1)},
        dates={
            name: frozenset(plain(word) for language in LANGUAGES for word in words[language])
            for name, words in raw["dates"].items()
        },
        filler=frozenset(plain(word) for language in LANGUAGES for word in raw["filler"][language]),
    )
