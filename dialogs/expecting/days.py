"""Of a day or an hour: whether the likeliest reading is right, and which of some is meant.

Kept is what it is for and the days themselves, never what was typed.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from dialogs.expecting.expected import (
    NO,
    YES,
    AnswerRun,
    Code,
    CommandName,
    Days,
    Expected,
    NextStep,
    RunCommand,
)
from dialogs.instruments.definition import Language
from dialogs.presses import WordPress
from dialogs.understanding.days import Purpose, Reading, Shift, When, read_when
from dialogs.understanding.days.choosing import choose, read_option, say_option, write_option
from dialogs.understanding.taking_back import find_day_instead, is_of_next
from dialogs.understanding.vocabulary import Vocabulary

# Stands where a command does, for the question a form asks; `about` is then the run.
ANSWER = "antwoord"
# What ends `about` where it is asked when a UVO was held.
_HELD = "_gehouden"
# What ends it where the day and hour of one is asked.
_MOMENT = "_datum"
# What moves the last day of a round: who does not want to after all sees the one it has.
LAST_DAYS = frozenset({"verleng", "vervroeg"})


@dataclass(frozen=True)
class _OfDay(Expected):
    # `about` is what stands between the command and the day: a code, and an act behind it.
    command: CommandName
    about: Code
    days: Days

    def _lead(self, said: str, *, sure: bool = False) -> NextStep:
        if self.command == ANSWER:
            return AnswerRun(self.about, said, sure)
        return RunCommand(self.command, f"{self.about.replace('_', ' ')} {said}".strip(), sure)

    def on_other_round(self, code: str) -> NextStep | None:
        return RunCommand(self.command, code) if self.command in LAST_DAYS and code != self.about else None

    def is_of_another(self, text: str) -> bool:
        """Tell whether these words are about the next meeting, where the day of one that was held is asked."""
        return self.about.endswith(_HELD) and is_of_next(text)

    def offered(self) -> list[str]:
        return [one for one in self.days.split("_") if one]


@dataclass(frozen=True)
class ConfirmDay(_OfDay):
    """Another day in answer is that day."""

    ask: ClassVar[str] = "day_sure"

    def on_yes(self) -> NextStep:
        return self._lead(_exactly(self.days), sure=True)

    def on_no(self) -> NextStep:
        if self.command in LAST_DAYS:
            return RunCommand("rondes")
        return RunCommand("verder") if self.command == ANSWER else RunCommand(NO)

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        # "Ja, dinsdag" says no other day than the one we named.
        now = datetime.combine(today, time())
        if self.is_of_another(text):
            return None
        said = next((one for one in (text, find_day_instead(text)) if one and _read(one, now, language)), "")
        moment = self._on_the_day_named(_read(said, now, language)) if self.about.endswith(_MOMENT) else None
        if moment:
            return self._lead(f"{moment:%Y-%m-%d %H:%M}")
        return self._lead(said) if said else None

    def _on_the_day_named(self, reading: Reading | None) -> datetime | None:
        """Return the moment that an hour alone is on the day that we named: "nee, 13 uur", "een uur later"."""
        day, clock = read_option(self.days)
        if day and isinstance(reading, When) and reading.day is None and reading.time:
            return datetime.combine(day, reading.time)
        if day and clock and isinstance(reading, Shift) and reading.minutes and not reading.days:
            return reading.count_from(datetime.combine(day, clock))
        return None


@dataclass(frozen=True)
class ChooseDay(_OfDay):
    """One of what was offered, or any other day. `known` is the day or hour that was clear already."""

    ask: ClassVar[str] = "day_which"
    known: Days

    def press(self, option: str) -> WordPress:
        """Return the press of the button for one of what was offered."""
        return WordPress(word=YES, rest=f"{self.mark}_{option}")

    def on_press(self, press: WordPress) -> NextStep | None:
        chosen = next((one for one in self.offered() if press == self.press(one)), None)
        return self._lead(_exactly(chosen)) if chosen else super().on_press(press)

    @property
    def asks_hour(self) -> bool:
        """Tell whether the day is clear, and only the hour is not."""
        day, clock = read_option(self.known)
        return day is not None and clock is None

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        if self.is_of_another(text):
            return None
        if chosen := choose(text, self.offered()):
            return self._lead(_exactly(chosen))
        day, clock = read_option(self.known)
        now = datetime.combine(today, time())
        purpose = Purpose.TIME if day else Purpose.MOMENT
        reading = read_when(text, purpose, now, language)
        if reading is None:
            return None
        if isinstance(reading, When):
            if day and reading.day is None and reading.time and not reading.confirm:
                return self._lead(say_option(write_option(day, reading.time)))
            if clock and reading.time is None:
                return self._lead(f"{text} {clock:%H:%M}")
        elif day:
            return self._lead(f"{day.isoformat()} {text}")
        return self._lead(text)


def _read(said: str, now: datetime, language: Language) -> Reading | None:
    return read_when(said, Purpose.MOMENT, now, language)


def _exactly(written: str) -> str:
    return say_option(written) or written
