"""Of a round that was just given another name: that it was not meant."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dialogs.expecting.expected import Code, Expected, NextStep, RunCommand, TypedWords
from dialogs.expecting.uvos import says_undo
from dialogs.instruments.definition import Language
from dialogs.understanding.vocabulary import Vocabulary


@dataclass(frozen=True)
class RenamedRound(Expected):
    """A round that was just given another name; `was` is what it was called: it can have that back."""

    ask: ClassVar[str] = "renamed"
    code: Code
    was: TypedWords

    def on_no(self) -> NextStep:
        return RunCommand("hernoem", f"{self.code} {self.was}", sure=True)

    def on_no_in_words(self, text: str) -> NextStep | None:
        return self.on_no() if says_undo(text) else None

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        return self.on_no() if says_undo(text) else None
