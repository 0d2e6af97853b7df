"""Of what is asked before it is done: beginning a scan anew, and reminding who is not done with a round."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import Code, Expected, NextStep, RowId, RunCommand


@dataclass(frozen=True)
class RestartRun(Expected):
    ask: ClassVar[str] = "restart"
    run: RowId

    def on_yes(self) -> NextStep:
        return RunCommand("opnieuw", self.run, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand("verder")


@dataclass(frozen=True)
class RemindRound(Expected):
    ask: ClassVar[str] = "remind"
    code: Code

    def on_yes(self) -> NextStep:
        return RunCommand("herinner", self.code, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand("voortgang", self.code)
