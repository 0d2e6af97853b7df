"""Finds the command in what was typed."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from dialogs.commands.declaration import Command, Follows
from dialogs.commands.table import Commands
from dialogs.understanding.codes import read_code
from dialogs.understanding.vocabulary import plain, tidy

# A typing error in a word of five letters or more is forgiven up to about one letter.
_CLOSE = 85
# What a code on its own means.
TAKES_PART = "doe_mee"
# No command of ours is longer than this many words, when something follows it.
_MOST_WORDS = 3


@dataclass(frozen=True)
class Typed:
    """A command as it was typed, with what followed it."""

    command: Command
    rest: str = ""

    @property
    def name(self) -> str:
        return self.command.name

    @property
    def looks(self) -> bool:
        return self.command.looks(self.rest)


def recognise(text: str, commands: Commands, *, in_free_text: bool = False) -> Typed | None:
    """Find the command in a text: its words, its words with what belongs to them, or a code on its own.

    Within a free text question only whole commands count: "pas op de plaats" is a name there.
    """
    if command := commands.by_word(text):
        # A word that says nothing without a code may well be a name: "Samen".
        return None if in_free_text and command.follows is Follows.CODE else Typed(command)
    taking_part = commands.by_name(TAKES_PART)
    if taking_part and (code := read_code(text)):
        return Typed(taking_part, code)
    # Lines stay lines: a pasted list may have a name on each.
    raw = "\n".join(map(tidy, text.splitlines())).strip()
    parts = raw.split()
    for length in range(min(_MOST_WORDS, len(parts) - 1), 0, -1):
        command = commands.by_word(" ".join(parts[:length]))
        if command is None or command.follows is Follows.NOTHING:
            continue
        rest = re.split(r"\s+", raw, maxsplit=length)[length]
        if command.follows is Follows.CODE and (code := read_code(rest)):
            return Typed(command, code)
        if not in_free_text:
            return Typed(command, rest)
    return None


def recognise_misspelt(text: str, commands: Commands) -> Typed | None:
    """Find a command typed with about one wrong letter; None for words of fewer than five letters."""
    said = plain(text)
    if len(said) < 5:
        return None
    best = process.extractOne(said, commands.by_harm, scorer=fuzz.ratio, score_cutoff=_CLOSE)
    command = commands.by_word(best[0]) if best else None
    return Typed(command) if command else None
