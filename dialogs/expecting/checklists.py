"""Of the lists of a UVO: which item is ready, which list is meant, and with what somebody needs help."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dialogs.expecting.expected import Expected, Mark, NextStep, RowId, RunCommand
from dialogs.expecting.uvos import UVO_SHOWN
from dialogs.instruments.definition import Language
from dialogs.understanding.ticks import says_ticks
from dialogs.understanding.vocabulary import Vocabulary, plain
from dialogs.understanding.which_of_them import one_of

_MOST_LISTS, _MOST_NEEDS = 9, 5
# What is meant of a UVO whose lists were shown: the word that goes before the name of one.
LISTS = "lijstjes"


@dataclass(frozen=True)
class TickItems(Expected):
    """Which items of the list just shown are ready, by number; words about a UVO are about this one.

    Without a `checklist` its lists were shown, and a name is that of one of them.
    """

    ask: ClassVar[str] = "ticks"
    uvo: RowId
    checklist: Mark

    @property
    def shown_by(self) -> RunCommand:
        return RunCommand("lijstjes", f"{self.uvo} {self.checklist}".strip())

    @property
    def subject(self) -> frozenset[str]:
        return UVO_SHOWN

    @property
    def uvo_meant(self) -> tuple[str, str]:
        return self.uvo, "stand" if self.checklist else LISTS

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        said = plain(text).replace(",", " ")
        if not self.checklist:
            place = one_of(said, _MOST_LISTS) if words.last.isdisjoint(said.split()) else 0
            return RunCommand("uvo", f"{self.uvo} {LISTS} {place}") if place else None
        if not says_ticks(said):
            return None
        return RunCommand("lijstjes", f"{self.uvo} {self.checklist} {said}")


@dataclass(frozen=True)
class WhichNeed(Expected):
    """What somebody needs help with, by the number of its button."""

    ask: ClassVar[str] = "need"

    @property
    def shown_by(self) -> RunCommand:
        return RunCommand("wie_helpt")

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        place = one_of(text, _MOST_NEEDS)
        return RunCommand("wie_helpt", str(place)) if place else None
