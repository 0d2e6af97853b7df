"""Of a round: closing it, leaving it, and the day on which to ask again."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import NO, Code, Does, Expected, Lead


@dataclass(frozen=True)
class CloseRound(Expected):
    ask: ClassVar[str] = "close"
    code: Code

    def yes(self) -> Lead:
        return Does("sluit", self.code, sure=True)

    def no(self) -> Lead:
        return Does("rondes")


@dataclass(frozen=True)
class LeaveRound(Expected):
    ask: ClassVar[str] = "leave"
    code: Code

    def yes(self) -> Lead:
        return Does("afmelden", self.code, sure=True)

    def no(self) -> Lead:
        return Does(NO)


@dataclass(frozen=True)
class LaterDay(Expected):
    """The day on which to ask for this round again, typed without the word before it."""

    ask: ClassVar[str] = "later"
    code: Code

    def day(self, text: str) -> Lead:
        return Does("later", f"{self.code} {text}")


@dataclass(frozen=True)
class AwayUntil(Expected):
    """The day until which somebody is away, the same way."""

    ask: ClassVar[str] = "away"

    def day(self, text: str) -> Lead:
        return Does("afwezig", text)
