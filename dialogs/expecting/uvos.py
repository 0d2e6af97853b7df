"""Whether the case of a UVO is closed."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import NO, Expected, NextStep, RowId, RunCommand


@dataclass(frozen=True)
class CloseUvo(Expected):
    ask: ClassVar[str] = "uvo_close"
    uvo: RowId

    def on_yes(self) -> NextStep:
        return RunCommand("uvo", self.uvo, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand(NO)
