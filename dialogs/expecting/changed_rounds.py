"""Of a round that was just changed: what a no takes back, and what is put right in the same breath."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from dialogs.expecting.expected import Code, Days, Expected, NextStep, RunCommand, TypedWords
from dialogs.expecting.uvos import says_undo
from dialogs.instruments.definition import Language
from dialogs.understanding.days import Purpose, read_when
from dialogs.understanding.taking_back import find_day_instead
from dialogs.understanding.vocabulary import Vocabulary


@dataclass(frozen=True)
class _Changed(Expected):
    code: Code

    @property
    def shown_by(self) -> RunCommand:
        return RunCommand("rondes", self.code)

    @property
    def takes_back(self) -> bool:
        return True

    def on_no_in_words(self, text: str) -> NextStep | None:
        return self.on_no() if says_undo(text) else None

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        return self.on_no() if says_undo(text) else None


@dataclass(frozen=True)
class RenamedRound(_Changed):
    """A round that was just given another name; `was` is what it was called: it can have that back."""

    ask: ClassVar[str] = "renamed"
    was: TypedWords

    def on_no(self) -> NextStep:
        return RunCommand("hernoem", f"{self.code} {self.was}", sure=True)


@dataclass(frozen=True)
class GivenKey(_Changed):
    """A key that was just given out: a no ends it, and is not answered as if nothing stood."""

    ask: ClassVar[str] = "given_key"
    code: Code

    @property
    def takes_back(self) -> bool:
        # It gave something, and changed nothing.
        return False

    def on_command(self, name: str) -> NextStep | None:
        # "Annuleer": nothing else is going on that could be ended.
        return self.on_no() if name == "stop" else None

    def on_no(self) -> NextStep:
        return RunCommand("sleutel_intrekken", self.code)


@dataclass(frozen=True)
class MadeRound(_Changed):
    """A round that was just made: it stands and invites by itself, so a no asks whether it is to close."""

    ask: ClassVar[str] = "made_round"

    @property
    def takes_back(self) -> bool:
        # It made something, and changed nothing.
        return False

    def on_no(self) -> NextStep:
        return RunCommand("sluit", self.code)


@dataclass(frozen=True)
class ShortenedRound(_Changed):
    """A round that was just given an earlier last day; `was` is the one it had: it can have that back."""

    ask: ClassVar[str] = "shortened"
    was: Days

    def on_no(self) -> NextStep:
        return RunCommand("verleng", f"{self.code} {self.was}", sure=True)


# Before the day on which a reminder is to go out instead, behind the word that takes it back.
INSTEAD = "anders"


@dataclass(frozen=True)
class PlannedReminder(_Changed):
    """A reminder that was just planned for others: a no takes it back, and another day is asked instead."""

    ask: ClassVar[str] = "planned_reminder"

    def on_no(self) -> NextStep:
        return RunCommand("herinner_niet", self.code)

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        if step := super().on_text(text, words, today, language):
            return step
        said = find_day_instead(text)
        # A day alone may be said of something else.
        said = "" if said == text.strip() else said
        day = read_when(said, Purpose.DAY, datetime.combine(today, time()), language, alone=True) if said else None
        return RunCommand("herinner_niet", f"{self.code} {INSTEAD} {said}") if day else None
