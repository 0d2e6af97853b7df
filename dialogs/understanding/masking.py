"""A text of which parts are taken out one after the other, each leaving a slot ("{round}") where it stood."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from dialogs.patterns import lazy_compile
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import plain

WORD = lazy_compile(r"[^\W_]+(?:['\u2019\-][^\W_]+)*")
_LEFT_OUT = lazy_compile(
    r"(?:,\s*)?\b(?:niet|not)\s+(\{round\})|(?<=\})\s*,\s*(?:maar )?(?:niet|not)\s+\{round\}", re.IGNORECASE
)


@dataclass
class Masking:
    """The text while its parts are taken out, each sign in its place."""

    text: str
    taken: list[tuple[int, int, str]] = field(default_factory=list)

    def is_free(self, start: int, end: int) -> bool:
        return all(end <= low or start >= high for low, high, _ in self.taken)

    def take(self, start: int, end: int, slot: str) -> None:
        self.taken.append((start, end, slot))

    def masked(self) -> str:
        out, at = [], 0
        for start, end, slot in sorted(self.taken):
            out += [self.text[at:start], f" {{{slot}}} "]
            at = end
        # What is left out ("niet noord") is no denial of the rest.
        return " ".join(_LEFT_OUT.sub(r"\1", "".join([*out, self.text[at:]])).split())

    @cached_property
    def _spoken(self) -> list[tuple[re.Match[str], str]]:
        return [(word, plain(word[0])) for word in WORD.finditer(self.text)]

    def words(self) -> list[tuple[re.Match[str], str]]:
        """Return the words that are in no part yet, each as it stands and plain."""
        return [(word, said) for word, said in self._spoken if self.is_free(*word.span())]


def is_denied_before(text: str, start: int) -> bool:
    """Tell whether a "niet", "geen" or "no" stands right before; a "nee" answers, and denies nothing behind it."""
    before = [*WORD.finditer(text[:start])]
    if not before:
        return False
    said, small = plain(before[-1][0]), small_words()
    # "No scan" is without one, "no, scan" is not.
    apart = said != "no" or text[before[-1].end() : start].strip()
    return said in small.denying and not (apart and said in small.answers)
