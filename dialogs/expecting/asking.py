"""Of what is asked before it is done: beginning a scan anew, a reminder, or what a sentence offers with its button."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import ClassVar

from dialogs.expecting.expected import NO, Code, CommandName, Days, Expected, NextStep, RowId, RunCommand
from dialogs.instruments.definition import Language
from dialogs.understanding.days import Purpose, When, read_when
from dialogs.understanding.taking_back import find_day_instead
from dialogs.understanding.vocabulary import Vocabulary
from dialogs.understanding.yes_no import begins_with_yes


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

    def on_other_round(self, code: str) -> NextStep:
        return replace(self, code=code).shown_by

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        """Read another day: "nee, maandag" asks about that one, and behind a yes it is done: "ja, maar morgen"."""
        now = datetime.combine(today, time())
        reading = read_when(find_day_instead(text) or text, Purpose.DAY, now, language, alone=True)
        if not isinstance(reading, When) or reading.day is None:
            return None
        on_day = replace(self, days=reading.day.isoformat()).shown_by
        return replace(on_day, sure=begins_with_yes(text, words))


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
