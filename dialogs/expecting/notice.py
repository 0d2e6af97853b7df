"""Reading the notice: what somebody was after waits for it; a round they are asked for is answered with it."""

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
from dialogs.expecting.joining import InvitedToAgree
from dialogs.presses import WordPress, parse

REFUSED = "niet_akkoord"


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

    @property
    def stays_after_look(self) -> bool:
        # Who reads the rest of the notice goes on with what they came for.
        return True

    def on_command(self, name: str) -> NextStep | None:
        if name == REFUSED:
            return RunCommand(name, sure=True)
        return self.on_yes() if name == "verder" else None

    def on_press(self, press: WordPress) -> NextStep | None:
        # The word for help is on other buttons, too.
        goes_on = press == WordPress(word=YES) or (
            self.word not in (None, "help") and press == WordPress(word=self.word, rest=self.rest or "")
        )
        return self.on_yes() if goes_on else None

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


@dataclass(frozen=True)
class NoticeAndJoin(InvitedToAgree):
    """The notice and an invitation on one card, so that a yes agrees with both."""

    ask: ClassVar[str] = "notice_join"

    def on_no(self) -> NextStep:
        return RunCommand("afmelden", self.code, sure=True)

    def on_command(self, name: str) -> NextStep | None:
        if name == REFUSED:
            return RunCommand(name, sure=True)
        if name in ("verder", "doe_mee"):
            return self.on_yes()
        return self.on_no() if name == "afmelden" else super().on_command(name)
