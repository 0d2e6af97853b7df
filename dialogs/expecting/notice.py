"""Reading the notice: what somebody was after waits for it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from dialogs.expecting.expected import (
    YES,
    Code,
    CommandName,
    Expected,
    FilledIn,
    NextStep,
    Resume,
    RunCommand,
    TypedWords,
)
from dialogs.presses import WordPress, parse


@dataclass(frozen=True)
class NoticeRead(Expected):
    """One of three waits: a command with a code; what was typed; or a press with what was filled in, as JSON."""

    ask: ClassVar[str] = "notice"
    word: CommandName | None = None
    rest: Code | None = None
    said: TypedWords | None = None
    press: FilledIn | None = None

    def on_yes(self) -> NextStep:
        if self.said:
            return Resume(self.said)
        if self.press:
            return Resume(parse(json.loads(self.press)))
        return Resume(WordPress(word=self.word or "help", rest=self.rest or ""))

    def on_command(self, name: str) -> NextStep | None:
        if name == "niet_akkoord":
            return RunCommand(name, sure=True)
        return self.on_yes() if name == "verder" else None

    def on_press(self, press: WordPress) -> NextStep | None:
        return self.on_yes() if press.word == YES else None

    @classmethod
    def from_pending(cls, kept: Mapping[str, object]) -> Self | None:
        question = super().from_pending(kept)
        if question is None or not (question.said or question.press or question.word):
            return None
        try:
            json.loads(question.press or "{}")
        except ValueError:
            return None
        return question
