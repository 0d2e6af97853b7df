"""Whether something is meant: a command that was not typed to the letter, or an answer that looks like none."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dialogs.expecting.expected import NO, CommandName, NextStep, Question, Resume, RowId, RunCommand, TypedWords
from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import Vocabulary

_INSTEAD = lazy_compile(
    r"(?i)(?:nee|neen|no|nope)[\s,;:.]+(?:alleen|gewoon|maar|enkel|just|only|simply)\s+(?P<said>\S.*)"
)


@dataclass(frozen=True)
class ConfirmCommand(Question):
    """A yes runs the command with what followed it. Who asks has looked whether that holds data about a person."""

    ask: ClassVar[str] = "confirm"
    command: CommandName
    rest: TypedWords = ""

    def on_yes(self) -> NextStep:
        return RunCommand(self.command, self.rest)

    def on_no(self) -> NextStep:
        return RunCommand(NO)


@dataclass(frozen=True)
class ConfirmAnswer(Question):
    """Whether words are the answer that the run asks for. Who asks has looked whether they may be kept."""

    ask: ClassVar[str] = "answer"
    run: RowId
    said: TypedWords

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        return super().on_typed_command(name, in_hand) if in_hand == self.run else None

    def on_yes(self) -> NextStep:
        return Resume(self.said, as_answer=True)

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        # "Nee, alleen Jeugdregio Noord" says what it is instead.
        instead = _INSTEAD.fullmatch(text.strip())
        return Resume(instead["said"]) if instead else super().on_text(text, words, today, language)

    def on_no(self) -> NextStep:
        return RunCommand("overzicht")
