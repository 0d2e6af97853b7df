"""Of a round: which one, closing it, leaving it, whom to invite, and the day on which to ask again."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from dialogs.expecting.expected import (
    NO,
    Code,
    CommandName,
    Days,
    NextStep,
    Question,
    RowId,
    RunCommand,
    RunEach,
    TypedWords,
)
from dialogs.instruments.definition import Language
from dialogs.presses import WordPress
from dialogs.understanding.around_names import bare_names, looks_like_names, without_left_out
from dialogs.understanding.codes import read_code
from dialogs.understanding.days import find_when
from dialogs.understanding.free_text import is_titled
from dialogs.understanding.head_counts import said_count
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import Vocabulary, plain


@dataclass(frozen=True)
class CloseRound(Question):
    ask: ClassVar[str] = "close"
    code: Code
    # What is wanted of the picture once it is closed.
    then: CommandName | None = None

    def on_yes(self) -> NextStep:
        close = RunCommand("sluit", self.code, sure=True)
        return RunEach((close, RunCommand(self.then, self.code))) if self.then else close

    def on_press(self, press: WordPress) -> NextStep | None:
        yes = press.sure and (press.word, press.rest) == ("sluit", self.code)
        return self.on_yes() if yes and self.then else super().on_press(press)

    def on_no(self) -> NextStep:
        return RunCommand("rondes")

    def on_code(self, code: str) -> NextStep:
        # Asked for good with a yes only; a code says which round, also when it is another one after all.
        return RunCommand("sluit", code)

    def on_other_round(self, code: str) -> NextStep:
        return self.on_code(code)


@dataclass(frozen=True)
class TakeBackPaper(Question):
    """Whether these scores from paper are to be taken back."""

    ask: ClassVar[str] = "paper"
    code: Code
    paper: RowId

    def on_yes(self) -> NextStep:
        return RunCommand("papier_weg", f"{self.code}_{self.paper}", sure=True)

    def on_no(self) -> NextStep:
        return RunCommand("op_papier", self.code)


@dataclass(frozen=True)
class EndCoordinating(Question):
    """Whether somebody is to coordinate this round no longer; without `person` who is asked."""

    ask: ClassVar[str] = "end_coordinating"
    code: Code
    person: RowId | None = None

    def on_yes(self) -> RunCommand:
        if self.person is None:
            return RunCommand("stop_coordineren", self.code, sure=True)
        return RunCommand("coordinator_weg", f"{self.code}_{self.person}", sure=True)

    def on_no(self) -> NextStep:
        return RunCommand("wie_coordineert", self.code)

    def on_other_round(self, code: str) -> NextStep:
        return RunCommand("coordinator_weg" if self.person else "stop_coordineren", code)


@dataclass(frozen=True)
class LeaveRound(Question):
    ask: ClassVar[str] = "leave"
    code: Code

    def on_yes(self) -> NextStep:
        return RunCommand("afmelden", self.code, sure=True)

    def on_no(self) -> NextStep:
        return RunCommand(NO)


def _chooses(press: WordPress, command: str) -> bool:
    """Tell whether a press says which round is meant: the button of a round holds its code alone.

    An older form or choice of this command holds more, and is about that.
    """
    return press == WordPress(word=command, rest=read_code(press.rest) or "") and bool(press.rest)


@dataclass(frozen=True)
class WhichRound(Question):
    """Which round a word is about: its name, nearly right, or its code; with what else was said."""

    ask: ClassVar[str] = "which_round"
    command: CommandName
    rest: TypedWords = ""

    @property
    def subject(self) -> frozenset[str]:
        return frozenset({"rondes"})

    @property
    def asks_round(self) -> bool:
        return True

    @property
    def command_of_round(self) -> str:
        return self.command

    def on_no(self) -> NextStep:
        return RunCommand(NO)

    def on_code(self, code: str) -> NextStep:
        return RunCommand(self.command, f"{code} {self.rest}".strip())

    def on_press(self, press: WordPress) -> NextStep | None:
        # What was said goes with the code.
        return self.on_code(press.rest) if _chooses(press, self.command) and self.rest else super().on_press(press)


class _OfPeople(Question):
    """About a list of people that was pasted: it waits here for what is left of the day, and no longer."""

    def on_no(self) -> NextStep:
        return RunCommand(NO)


@dataclass(frozen=True)
class InvitePeople(_OfPeople):
    """Whether to invite the people of a pasted list."""

    ask: ClassVar[str] = "people"
    code: Code
    people: TypedWords

    def on_yes(self) -> NextStep:
        return self.on_other_round(self.code)

    def on_other_round(self, code: str) -> NextStep:
        return RunCommand("nodig_uit", f"{code}\n{self.people}")


@dataclass(frozen=True)
class WhichRoundOfPeople(_OfPeople):
    """For which round the people of a pasted list are to be invited: its name, nearly right, or its code."""

    ask: ClassVar[str] = "people_round"
    people: TypedWords

    @property
    def asks_round(self) -> bool:
        return True

    @property
    def command_of_round(self) -> str:
        return "nodig_uit"

    def on_code(self, code: str) -> NextStep:
        return RunCommand("nodig_uit", f"{code}\n{self.people}")

    def on_press(self, press: WordPress) -> NextStep | None:
        return self.on_code(press.rest) if _chooses(press, "nodig_uit") else super().on_press(press)


@dataclass(frozen=True)
class _ToType(Question):
    """Something to be typed about one round; who does not want to after all sees their rounds."""

    of_command: ClassVar[str]
    code: Code

    @property
    def subject(self) -> frozenset[str]:
        return frozenset({"rondes"})

    def on_no(self) -> NextStep:
        return RunCommand("rondes")

    def on_other_round(self, code: str) -> NextStep:
        return RunCommand(self.of_command, code)


@dataclass(frozen=True)
class InviteNames(_ToType):
    """Whom to invite: names or mail addresses, without the word before them."""

    ask: ClassVar[str] = "names"
    of_command: ClassVar[str] = "nodig_uit"

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        text = bare_names(without_left_out(text))
        if not looks_like_names(text, words.common) or find_when(text, datetime.combine(today, time()), language):
            return None
        # Others see it, so it is asked first.
        return RunCommand("nodig_uit", f"{self.code} {text}", asked=True)


@dataclass(frozen=True)
class NewName(_ToType):
    """What a round is to be called instead."""

    ask: ClassVar[str] = "new_name"
    of_command: ClassVar[str] = "hernoem"

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        spoken = small_words().speaking | small_words().asking
        told = plain(text).split()
        if "?" in text or len(told) > _MOST_WORDS or (spoken & set(told) and not is_titled(text)):
            return None
        return RunCommand("hernoem", f"{self.code} {text}")

    def on_title(self, text: str) -> NextStep | None:
        return RunCommand("hernoem", f"{self.code} {text}") if is_titled(text) else None


# More words than this are said about the name.
_MOST_WORDS = 7


@dataclass(frozen=True)
class ConfirmName(NewName):
    """Whether what looks like no name ("vrijdag", "dankje") is to be the name after all; another name is one."""

    ask: ClassVar[str] = "name_sure"
    name: TypedWords

    def on_yes(self) -> NextStep:
        return RunCommand("hernoem", f"{self.code} {self.name}", sure=True)


@dataclass(frozen=True)
class NewCount(_ToType):
    """For how many people a round is instead."""

    ask: ClassVar[str] = "new_count"
    of_command: ClassVar[str] = "aantal"

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        count = "" if "?" in text else said_count(text)
        return RunCommand("aantal", f"{self.code} {count}") if count else None


@dataclass(frozen=True)
class LaterDay(Question):
    """The day on which to ask for this round again, typed without the word before it."""

    ask: ClassVar[str] = "later"
    code: Code

    def on_day(self, text: str) -> NextStep:
        return RunCommand("later", f"{self.code} {text}")


@dataclass(frozen=True)
class WhichInvitee(Question):
    """Who of several is to be invited: a name, typed without the words before it."""

    ask: ClassVar[str] = "invitee"
    code: Code

    def on_no(self) -> NextStep:
        return RunCommand("rondes")

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        named = text if looks_like_names(text, words.common) else ""
        return RunCommand("nodig_uit", f"{self.code} {named}") if named else None


@dataclass(frozen=True)
class AwayUntil(Question):
    """The day until which somebody is away, the same way; `first` is the day it begins, where that was said."""

    ask: ClassVar[str] = "away"
    first: Days | None = None

    def on_day(self, text: str) -> NextStep:
        return RunCommand("afwezig", f"{since(self.first)} {text}" if self.first else text)


def since(first: str) -> str:
    """Return the words before the day until which somebody is away, where it begins on a later day."""
    return f"vanaf {first} tot"
