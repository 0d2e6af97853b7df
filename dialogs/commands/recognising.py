"""Finds the command in what was typed."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from dialogs.commands.declaration import Audience, Command, Follows
from dialogs.commands.table import Commands
from dialogs.expecting.expected import NO, YES
from dialogs.understanding.codes import find_code, find_codes, read_case_code, read_code, without_filler
from dialogs.understanding.vocabulary import may_be_mistyped, plain, tidy, vocabulary

# A typing error in a word of five letters or more is forgiven up to about one letter.
_CLOSE = 85
# What a code on its own means: of a round, and of a case.
TAKES_PART, _OF_CASE = "doe_mee", "uvo"
_NEGATIONS = frozenset({"niet", "geen", "nooit", "not", "never", "don't", "dont"})
# No command of ours is longer than this many words, when something follows it.
_MOST_WORDS = 4


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

    def is_bare_code(self, text: str) -> bool:
        """Tell whether this text is a code and nothing else."""
        return self.name == TAKES_PART and read_code(text) == self.rest


def recognise(text: str, commands: Commands, *, in_free_text: bool = False) -> Typed | None:
    """Find the command in a text: its words, its words with what belongs to them, or a code on its own.

    Of a pasted message the command counts that it teaches: "… Typ doe mee K7QF-M2XR." Within a free text question only
    whole commands count: "pas op de plaats" is a name there.
    """
    if command := commands.by_word(text):
        # A word that says nothing without a code may well be a name: "Samen".
        return None if in_free_text and command.follows is Follows.CODE else Typed(command)
    # Lines stay lines: a pasted list may have a name on each.
    raw = "\n".join(map(tidy, text.splitlines())).strip()
    parts = raw.split()
    for length in range(min(_MOST_WORDS, len(parts) - 1), 0, -1):
        command = commands.by_word(" ".join(parts[:length]))
        if command is None or command.follows in (Follows.NOTHING, Follows.MEANT):
            continue
        rest = re.split(r"\s+", raw, maxsplit=length)[length]
        if command.follows is Follows.SUBCOMMAND and command.subcommand(rest) is None:
            continue
        several = len({found.code for found in find_codes(rest)}) > 1
        if command.follows is Follows.CODE and not several and (code := find_code(rest)):
            return Typed(command, code)
        if not in_free_text:
            courteous = command.follows is Follows.ANYTHING and set(plain(rest).split()) <= vocabulary().courtesy
            return Typed(command, "" if courteous else rest)
    taking_part = commands.by_name(TAKES_PART)
    if taking_part and (code := read_code(text)):
        return Typed(taking_part, code)
    uvo = commands.by_name(_OF_CASE)
    if uvo and not in_free_text and (code := read_case_code(text)):
        return Typed(uvo, code)
    return None if in_free_text else _recognise_taught(raw, commands)


def _recognise_taught(text: str, commands: Commands) -> Typed | None:
    """Find a command for everybody right before its code, as our own messages teach it. "Niet" before it is no command.

    The one who got the message is meant by it, so a command of coordinators in a text is not theirs.
    """
    for found in find_codes(text):
        words = without_filler(text[: found.start]).split()
        for length in range(_MOST_WORDS, 0, -1):
            command = commands.by_word(" ".join(words[-length:])) if found.sure and len(words) >= length else None
            if command and command.follows is Follows.CODE and command.may is Audience.EVERYBODY:
                before = {plain(word) for word in words[-length - _MOST_WORDS : -length]}
                return None if before & _NEGATIONS else Typed(command, found.code)
    return None


def recognise_misspelt(text: str, commands: Commands) -> tuple[Typed, ...]:
    """Find the commands that this may be with about one wrong letter, the nearest first; () under five letters.

    Several only when they are equally near and all change something. It is a guess: what it names may be looked at,
    and is asked before it changes anything.
    """
    said = plain(text)
    if len(said) < 5:
        return ()
    near = process.extract(said, commands.words.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=None)
    # Of a phrase it is a longer word that is mistyped: "ik ben …" is no "uren …".
    near = [one for one in near if may_be_mistyped(said, one[0])]
    best = {commands.words[word] for word, score, _ in near if score == near[0][1]}
    found = tuple(Typed(command) for command in commands if command.name in best)
    # Between one that changes something and one that does not there is nothing to ask.
    return next(((typed,) for typed in found if typed.looks), found)


def typed_yes_or_no(says: bool, commands: Commands) -> Typed:
    """Return the command that a bare yes or no is."""
    command = commands.by_name(YES if says else NO)
    assert command
    return Typed(command)
