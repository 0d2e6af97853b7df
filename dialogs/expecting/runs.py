"""Of a run in hand: throwing it away, sending it, which answer to change, and a form that two people fill in."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self
from zlib import crc32

from dialogs.expecting.expected import AnswerRun, Expected, Mark, NextStep, Question, RowId, RunCommand
from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.records import Run
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary
from dialogs.understanding.which_of_them import end_of_two, one_of


def fingerprint(run: Run) -> str:
    """Return a mark of what a card of this run shows; another mark means that somebody went on meanwhile."""
    return f"{crc32(repr(sorted(run.answers.items())).encode()):x} {run.focus or ''}"


_COURTESY = vocabulary().courteous
_KEEP = lazy_compile(
    rf"(?:(?:ja|nee|yes|no|{_COURTESY}|ik wil(?: het)?|i want to)[, ]+)*"
    r"(?:bewaar|bewaren|houden|keep|save)"
    rf"(?: (?:ze|het|alles|it|them|everything|maar|{_COURTESY}|voor later|for later))*[.!]?"
)


@dataclass(frozen=True)
class LaterRun(Expected):
    """The day on which to remind of this scan, with the word before it or without; or that they go on with it now."""

    ask: ClassVar[str] = "later_run"
    run: RowId

    @property
    def shown_by(self) -> RunCommand:
        return RunCommand("later", self.run)

    def on_command(self, name: str) -> NextStep | None:
        return RunCommand(name, self.run) if name in ("later", "verder") else None

    def on_day(self, text: str) -> NextStep | None:
        # A number alone is a score.
        return RunCommand("later", f"{self.run} {text}") if any(map(str.isalpha, text)) else None


@dataclass(frozen=True)
class DiscardRun(Question):
    """Only a word of its own throws away; yes and no ask once more."""

    ask: ClassVar[str] = "discard"
    run: RowId

    def on_yes(self) -> NextStep:
        return RunCommand("stop")

    def on_yes_to(self, step: RunCommand, named: Collection[str]) -> NextStep | None:
        # What stands behind the yes says which of the two: "ja, gooi maar weg".
        return None

    def on_no(self) -> NextStep:
        # Neither of the two: nothing is thrown away, and they are where they were.
        return RunCommand("verder")

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        return RunCommand("pauze") if _KEEP.fullmatch(plain(text)) else None

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        if name == "weggooien":
            return RunCommand(name, sure=True) if in_hand == self.run else None
        return super().on_typed_command(name, in_hand)

    def on_command(self, name: str) -> NextStep | None:
        return RunCommand("pauze") if name == "later" else None


@dataclass(frozen=True)
class WhichAnswer(Question):
    """Which answer to change: its number, or its title."""

    ask: ClassVar[str] = "which_answer"
    run: RowId

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        return RunCommand("wijzig", text) if re.fullmatch(r"\s*\d{1,3}\s*[.)]?\s*", text) else None


@dataclass(frozen=True)
class UnreadAnswer(Expected):
    """What was typed last is no answer yet, so "nee, 4" is about that, and not about the answer before it.

    `maybe` is the number of the one answer that it may have been, which was asked: a yes takes it. `between` are the
    numbers of two scores that were asked about: "de laagste" is the lowest of those.
    """

    ask: ClassVar[str] = "unread"
    run: RowId
    maybe: Mark | None = None
    between: Mark | None = None

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        return super().on_typed_command(name, in_hand) if self.maybe and in_hand == self.run else None

    def on_yes(self) -> NextStep | None:
        return AnswerRun(self.run, self.maybe) if self.maybe else None

    def on_no(self) -> NextStep | None:
        return RunCommand("verder")

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        numbers = self.between.split() if self.between else []
        meant = end_of_two(text) or one_of(text, len(numbers)) if numbers else 0
        return AnswerRun(self.run, numbers[meant - 1]) if meant else None


@dataclass(frozen=True)
class _AsSeen(Expected):
    run: RowId
    seen: Mark

    @classmethod
    def for_run(cls, run: Run) -> Self:
        return cls(run=run.id, seen=fingerprint(run))

    def is_overtaken(self, run: Run) -> bool:
        # Nobody but the other one of a joint form goes on without being asked.
        return run.partner is not None and run.id == self.run and fingerprint(run) != self.seen


@dataclass(frozen=True)
class SubmitRun(_AsSeen):
    """A yes sends only right after the review was shown: "ok" to something else in between is no yes to this."""

    ask: ClassVar[str] = "submit"

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        return super().on_typed_command(name, in_hand) if in_hand == self.run else None

    def on_yes(self) -> NextStep:
        return RunCommand("verstuur")


@dataclass(frozen=True)
class JointQuestion(_AsSeen):
    """What is typed next is meant for this question, even when the other one answers it first."""

    ask: ClassVar[str] = "joint"
