"""Whether somebody joins a form of two, or a group of chairs, now that they know who sees what."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import NO, Code, Expected, NextStep, RunCommand


@dataclass(frozen=True)
class _Join(Expected):
    code: Code

    def on_yes(self) -> NextStep:
        return RunCommand("doe_mee", self.code, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand(NO)


@dataclass(frozen=True)
class JoinPair(_Join):
    ask: ClassVar[str] = "pair"


@dataclass(frozen=True)
class JoinCircle(_Join):
    ask: ClassVar[str] = "circle"
