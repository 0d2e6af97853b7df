"""Of a round: closing it, leaving it, and the day on which to ask again."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import NO, Code, Expected, NextStep, RunCommand


@dataclass(frozen=True)
class CloseRound(Expected):
    ask: ClassVar[str] = "close"
    code: Code

    def on_yes(self) -> NextStep:
        return RunCommand("sluit", self.code, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand("rondes")


@dataclass(frozen=True)
class LeaveRound(Expected):
    ask: ClassVar[str] = "leave"
    code: Code

    def on_yes(self) -> NextStep:
        return RunCommand("afmelden", self.code, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand(NO)


@dataclass(frozen=True)
class LaterDay(Expected):
    """The day on which to ask for this round again, typed without the word before it."""

    ask: ClassVar[str] = "later"
    code: Code

    def on_day(self, text: str) -> NextStep:
        return RunCommand("later", f"{self.code} {text}")


@dataclass(frozen=True)
class AwayUntil(Expected):
    """The day until which somebody is away, the same way."""

    ask: ClassVar[str] = "away"

    def on_day(self, text: str) -> NextStep:
        return RunCommand("afwezig", text)
