"""Reading the notice: what somebody was after waits for it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from dialogs.expecting.expected import YES, Code, CommandName, Expected, FilledIn, Lead, Said, TakenUp
from dialogs.presses import WordPress, parse


@dataclass(frozen=True)
class NoticeRead(Expected):
    """One of three waits: a command with a code; what was typed; or a press with what was filled in, as JSON."""

    ask: ClassVar[str] = "notice"
    word: CommandName | None = None
    rest: Code | None = None
    said: Said | None = None
    press: FilledIn | None = None

    def yes(self) -> Lead:
        if self.said:
            return TakenUp(self.said)
        if self.press:
            return TakenUp(parse(json.loads(self.press)))
        return TakenUp(WordPress(word=self.word or "help", rest=self.rest or ""))

    def other_command(self, name: str) -> Lead | None:
        return self.yes() if name == "verder" else None

    def pressed(self, press: WordPress) -> Lead | None:
        return self.yes() if press.word == YES else None

    @classmethod
    def read(cls, kept: Mapping[str, object]) -> Self | None:
        found = super().read(kept)
        if found is None or not (found.said or found.press or found.word):
            return None
        try:
            json.loads(found.press or "{}")
        except ValueError:
            return None
        return found
