"""Which of two or three meanings somebody had, or whether the one we think of is right."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import ClassVar, NamedTuple, Self

from dialogs.expecting.expected import NO, Expected, Mark, NextStep, RunCommand, RunEach, TypedWords
from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.presses import WordPress
from dialogs.understanding.codes import read_code
from dialogs.understanding.days.choosing import choose
from dialogs.understanding.round_details import put_right
from dialogs.understanding.vocabulary import Vocabulary
from dialogs.understanding.which_of_them import named_alone_of, one_of, which_of_them

# The command behind the buttons; it works right after the question only.
CHOICE = "keuze"
_INVITE = "nodig_uit"
_NEW_ROUND = RunCommand("ronde")

_DAY = lazy_compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = lazy_compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")


class Choice(NamedTuple):
    """A command with what follows it; the name of the meaning, and what fills the phrase that tells it."""

    command: str
    rest: str
    meaning: str = ""
    about: str = ""
    when: str = ""
    # The name of the round, where it is one of several.
    round: str = ""


@dataclass(frozen=True)
class ChooseMeant(Expected):
    """What each choice leads to, as JSON: [[command, what follows it, its meaning, what fills that phrase], …].

    One alone is answered by yes or no; so are several that are asked `together`, and yes means each of them.
    """

    ask: ClassVar[str] = "meant"
    choices: TypedWords
    together: Mark | None = None

    @classmethod
    def of(cls, steps: Sequence[Sequence[str]], *, together: bool = False) -> Self:
        return cls(choices=json.dumps(steps), together="1" if together else None)

    @property
    def steps(self) -> Sequence[Choice]:
        return [Choice(*(str(part) for part in step)) for step in json.loads(self.choices)]

    @property
    def stays(self) -> bool:
        return True

    @property
    def stays_after_look(self) -> bool:
        # It was asked because something was not clear; who looks at something else was after that.
        return False

    @property
    def wants_choice(self) -> bool:
        return len(self.steps) > 1 and not self.together

    def choose(self, number: int) -> RunCommand | None:
        """Return what the choice of this number, from 1, leads to; None without one."""
        if not 1 <= number <= len(self.steps):
            return None
        one = self.steps[number - 1]
        # The day and the hour they say yes to were read out to them; a round is extended to a day alone.
        whole = _DAY if one.command == "verleng" else _MOMENT
        return RunCommand(one.command, one.rest, sure=bool(whole.fullmatch(one.when)))

    def on_yes(self) -> NextStep | None:
        if self.together:
            steps = (self.choose(number) for number, _ in enumerate(self.steps, 1))
            # They were read out to them, and each of them was asked.
            return RunEach(tuple(replace(one, sure=True) for one in steps if one))
        return self.choose(1) if len(self.steps) == 1 else None

    def _each(self, places: Sequence[int]) -> NextStep | None:
        """Do some of them, or all; one alone asks first where it would by itself."""
        if len(places) == len(self.steps):
            return self.on_yes()
        steps = [step for place in places if (step := self.choose(place))]
        return steps[0] if len(steps) == 1 else RunEach(tuple(replace(one, sure=True) for one in steps))

    def on_no(self) -> NextStep:
        return RunCommand(NO)

    def press(self, number: int = 1) -> WordPress:
        """Return the press of the button for this choice, or for yes: it answers this question and no later one."""
        return WordPress(word=CHOICE, rest=f"{self.mark}_{number}") if self.wants_choice else self.yes

    def on_press(self, press: WordPress) -> NextStep | None:
        numbers = range(1, len(self.steps) + 1) if self.wants_choice else ()
        chosen = next((self.choose(number) for number in numbers if press == self.press(number)), None)
        return chosen or super().on_press(press)

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        """Read "2" or "de tweede" as that choice; of several that were asked together, as that one alone."""
        if self.together and (meant := which_of_them(text, len(self.steps)) or self._of_round(text)):
            return self._each(meant)
        many = len(self.steps)
        if self.wants_choice and (place := one_of(text, many) or choose(text, [str(at + 1) for at in range(many)])):
            return self.choose(int(place))
        return self._put_right(text, today, language)

    def _of_round(self, text: str) -> tuple[int, ...]:
        """Return the place of the one that is about the round that is named: "alleen zuid"."""
        place = named_alone_of([one.round or one.about for one in self.steps], text)
        return (place,) if place else ()

    def on_place(self, text: str) -> NextStep | None:
        return self.choose(1) if len(self.steps) == 1 and not self.together and one_of(text, 2) == 1 else None

    def on_other_round(self, code: str) -> NextStep | None:
        """Do it for another round; whom to invite is asked once more, as others hear of it."""
        command, (first, _, behind) = self.steps[0].command, self.steps[0].rest.partition(" ")
        if len(self.steps) > 1 or not first or read_code(first) != first:
            return None
        return RunCommand(command, f"{code} {behind}".strip(), asked=command == _INVITE)

    def _put_right(self, text: str, today: date, language: Language) -> RunCommand | None:
        """Read what is put right in the round that it is asked whether to make: that is a yes, with it."""
        told = next((one for one in self.steps if one.command == _NEW_ROUND.command), None)
        right = told and put_right(told.rest, text, datetime.combine(today, time()), language)
        return replace(_NEW_ROUND, rest=right) if right else None

    @classmethod
    def from_pending(cls, kept: Mapping[str, object]) -> Self | None:
        question = super().from_pending(kept)
        try:
            return question if question and question.steps else None
        except (ValueError, TypeError):
            return None
