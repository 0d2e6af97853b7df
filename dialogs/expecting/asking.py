"""Of what is asked before it is done: beginning a scan anew, a reminder, or what a sentence offers with its button."""

from dataclasses import dataclass, replace
from typing import ClassVar

from dialogs.expecting.expected import NO, Code, CommandName, Days, Expected, NextStep, RowId, RunCommand


@dataclass(frozen=True)
class RestartRun(Expected):
    ask: ClassVar[str] = "restart"
    run: RowId

    @property
    def shown_by(self) -> RunCommand:
        return RunCommand("opnieuw", self.run)

    def on_yes(self) -> NextStep:
        return RunCommand("opnieuw", self.run, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand("verder")


@dataclass(frozen=True)
class RemindRound(Expected):
    """Whether to remind who is not done with this round; on the day that was said, or as soon as may be."""

    ask: ClassVar[str] = "remind"
    code: Code
    days: Days | None = None

    @property
    def shown_by(self) -> RunCommand:
        return RunCommand("herinner", f"{self.code} {self.days or ''}".strip())

    def on_yes(self) -> NextStep:
        return replace(self.shown_by, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand("voortgang", self.code)


class _Offer(Expected):
    """What we offer beside an answer: only a plain yes takes it, and something else passes it by."""

    @property
    def is_offer(self) -> bool:
        return True

    @property
    def wants_plain_yes(self) -> bool:
        return True


@dataclass(frozen=True)
class RemindStep(_Offer):
    """Whether somebody wants to be reminded of the step they chose, as their outcome offers."""

    ask: ClassVar[str] = "step"
    run: RowId

    @property
    def shown_by(self) -> RunCommand:
        return RunCommand("uitdraai", self.run)

    def on_yes(self) -> NextStep:
        return RunCommand("stap", self.run)

    def on_no(self) -> NextStep:
        return RunCommand("stap_niet", self.run)


@dataclass(frozen=True)
class Offered(_Offer):
    """What a sentence asked whether somebody wants it, as its first button does it. A command that asks still asks."""

    ask: ClassVar[str] = "offered"
    command: CommandName
    rest: Code = ""

    def on_yes(self) -> NextStep:
        return RunCommand(self.command, self.rest)

    def on_no(self) -> NextStep:
        return RunCommand(NO)
