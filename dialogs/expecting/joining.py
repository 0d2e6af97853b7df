"""Whether somebody joins: a round they are asked for, a form of two, or a group of chairs; and with which code."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dialogs.expecting.expected import NO, Code, CommandName, NextStep, Question, RunCommand
from dialogs.instruments.definition import Language
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary


@dataclass(frozen=True)
class _Join(Question):
    code: Code

    def on_yes(self) -> NextStep:
        return RunCommand("doe_mee", self.code, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand(NO)

    def on_code(self, code: str) -> NextStep | None:
        return RunCommand("doe_mee", code) if code == self.code else None


@dataclass(frozen=True)
class JoinPair(_Join):
    ask: ClassVar[str] = "pair"


@dataclass(frozen=True)
class JoinCircle(_Join):
    ask: ClassVar[str] = "circle"


_NOW = frozenset({"nu", "meteen", "direct", "now", "straightaway"})
_AGREEING = frozenset(
    {
        "ja",
        "ok",
        "oke",
        "okay",
        "goed",
        "prima",
        "dan",
        "maar",
        "wel",
        "toch",
        "doe",
        "yes",
        "fine",
        "then",
        "do",
        "it",
        *vocabulary().courtesy,
    }
)


@dataclass(frozen=True)
class Invited(Question):
    """An invitation or reminder we sent of our own accord: in, later, or not at all."""

    ask: ClassVar[str] = "invited"
    code: Code

    @property
    def is_offer(self) -> bool:
        return True

    @property
    def wants_plain_no(self) -> bool:
        return True

    def on_yes(self) -> NextStep:
        return RunCommand("doe_mee", self.code)

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        """Read "ok nu dan" as a yes: of the days that may be said, only now begins at once."""
        said = set(re.findall(r"\w+", plain(text)))
        if said & _NOW and said <= _NOW | _AGREEING:
            return self.on_yes()
        return super().on_text(text, words, today, language)

    def on_no(self) -> NextStep:
        return RunCommand("afmelden", self.code)

    def on_command(self, name: str) -> NextStep | None:
        return RunCommand(name, self.code) if name in ("doe_mee", "later", "afmelden") else None

    def on_day(self, text: str) -> NextStep:
        return RunCommand("later", f"{self.code} {text}")


@dataclass(frozen=True)
class InvitedToAgree(Invited):
    """An invitation that said all a yes agrees with, so that it is not asked again."""

    ask: ClassVar[str] = "invited_agree"

    def on_yes(self) -> NextStep:
        return RunCommand("doe_mee", self.code, sure=True)

    def on_command(self, name: str) -> NextStep | None:
        return self.on_yes() if name == "doe_mee" else super().on_command(name)


@dataclass(frozen=True)
class WhichCode(Question):
    """The code or key that a word needs."""

    ask: ClassVar[str] = "code"
    command: CommandName

    def on_code(self, code: str) -> NextStep:
        return RunCommand(self.command, code)
