"""What all we may be waiting for have in common: what each reads, what that leads to, and the form in which it is kept.

Kept is `{"ask": …}` with the fields beside it, all texts. What a field holds is told by its type, and the register says
it too: a code, an id, the name of a command, a mark of what a card showed, what somebody said, or what they filled in.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from datetime import date, datetime, time
from typing import Annotated, ClassVar, Self, get_args, get_origin, get_type_hints
from zlib import crc32

from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.presses import Press, WordPress
from dialogs.records import Run
from dialogs.understanding.days import Purpose, read_when
from dialogs.understanding.vocabulary import Vocabulary

Code = Annotated[str, "code"]
RowId = Annotated[str, "id"]
CommandName = Annotated[str, "command"]
Mark = Annotated[str, "mark"]
TypedWords = Annotated[str, "said"]
FilledIn = Annotated[str, "filled in"]
Days = Annotated[str, "days"]
PlannedUvos = Annotated[str, "uvos"]

YES, NO = "ja", "nee"
# What these hold travels in buttons too, and must fit there.
_NAMES = frozenset({"code", "id", "command", "days"})
_NAME = lazy_compile(r"[A-Za-z0-9_\-]{0,64}")


@dataclass(frozen=True)
class RunCommand:
    """A command, by its name, with what follows it. `sure`: they were just asked, and are."""

    command: str
    rest: str = ""
    sure: bool = False
    # It was said in so many words, and is asked first all the same: others will see it.
    asked: bool = False


@dataclass(frozen=True)
class Resume:
    """What waited is handled now, as if said or pressed at this moment. None is a press that is no longer whole.

    `as_answer`: it answers what the run in hand asks, whatever else it looks like.
    """

    input: str | Press | None
    as_answer: bool = False


@dataclass(frozen=True)
class AnswerRun:
    """An answer to the question a run asks now. `sure`: they were just asked whether it is right, and it is."""

    run: str
    said: str
    sure: bool = False


@dataclass(frozen=True)
class RunEach:
    """Several commands, one after the other: what was said of two cases in one sentence."""

    steps: tuple[RunCommand, ...]


NextStep = RunCommand | Resume | AnswerRun | RunEach


@dataclass(frozen=True)
class Expected:
    """We wait for nothing. A question overrides what it reads; None is "that is no answer to it"."""

    ask: ClassVar[str] = ""

    @property
    def stays(self) -> bool:
        """Tell whether it is still open after something we could not read."""
        return False

    @property
    def stays_after_look(self) -> bool:
        """Tell whether it is still open after a look at something else."""
        return self.stays

    @property
    def subject(self) -> frozenset[str]:
        """Return the names of the commands that look at what it is about: after those it needs no reminder."""
        return frozenset()

    @property
    def is_offer(self) -> bool:
        """Tell whether a yes takes what was offered, and undoes or closes nothing: it may come after a no."""
        return False

    @property
    def wants_plain_yes(self) -> bool:
        """Tell whether a yes that may be thanks for what was shown is none to this."""
        return False

    @property
    def wants_plain_no(self) -> bool:
        """Tell whether a no for now ("nog niet") is none: a no would take something back."""
        return False

    @property
    def takes_back(self) -> bool:
        """Tell whether a no takes back what was just changed, and so do the words for it."""
        return False

    @property
    def asks_round(self) -> bool:
        """Tell whether the name of a round is an answer to it; `on_code` reads its code."""
        return False

    @property
    def command_of_round(self) -> str:
        """Return the command that the buttons of the rounds carry, where one of these is asked; "" elsewhere."""
        return ""

    @property
    def wants_choice(self) -> bool:
        """Tell whether a yes says too little: it is asked which."""
        return False

    @property
    def uvo_meant(self) -> tuple[str, str] | None:
        """Return the id of the UVO that words about a UVO are about now, and what its card asked; None for none."""
        return None

    @property
    def takes_day(self) -> bool:
        """Tell whether a day, alone, puts the day right that was just set for the UVO that is meant."""
        return False

    @property
    def shown_by(self) -> RunCommand | None:
        """Return the command that shows once more the card it stood on; None where a sentence or a run in hand asks."""
        return None

    @property
    def mark(self) -> str:
        """Return what tells this question from every other, as its buttons carry it."""
        return f"{crc32(json.dumps(self.to_pending()).encode()):x}"

    @property
    def yes(self) -> WordPress:
        """Return the press of the button for yes, where nothing else leads there by itself."""
        return WordPress(word=YES, rest=self.mark)

    @property
    def no(self) -> WordPress:
        return WordPress(word=NO, rest=self.mark)

    def on_yes(self) -> NextStep | None:
        return None

    def on_yes_to(self, step: RunCommand, named: Collection[str]) -> NextStep | None:
        """Read a yes that says what was asked once more ("ja, sluit maar"): what that means, and what it names."""
        yes = self.on_yes()
        if not isinstance(yes, RunCommand) or step.command != yes.command:
            return None
        of_this = set(yes.rest.casefold().split())
        return yes if of_this.issuperset(" ".join((step.rest, *named)).casefold().split()) else None

    def on_no(self) -> NextStep | None:
        return None

    def on_command(self, name: str) -> NextStep | None:
        """Read a command that is a word of its own for this question."""
        return None

    def on_code(self, code: str) -> NextStep | None:
        """Read a code that stands by itself."""
        return None

    def on_other_round(self, code: str) -> NextStep | None:
        """Return what does the same for another round, where this is asked about one: "nee, zuid"."""
        return None

    def on_place(self, text: str) -> NextStep | None:
        """Read the place of the one thing that was offered ("1"), where no question of a run may be meant."""
        return None

    def on_title(self, text: str) -> NextStep | None:
        """Read words with capitals that begin with a word of ours: "Samen Sterk"."""
        return None

    def on_day(self, text: str) -> NextStep | None:
        """Read a day, as it was typed."""
        return None

    def on_press(self, press: WordPress) -> NextStep | None:
        """Read a button that is an answer to this question and to no other: by itself it does nothing."""
        if press == self.yes:
            return self.on_yes()
        return self.on_no() if press == self.no else None

    def is_overtaken(self, run: Run) -> bool:
        """Tell whether the other person of a joint form went on since this was asked."""
        return False

    def on_no_in_words(self, text: str) -> NextStep | None:
        """Read a no of more than one word, where it says more than that: "nee, toch niet"."""
        return None

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        """Read a typed command, by its name, as an answer. `in_hand` is the id of the run somebody is in."""
        if name == YES:
            return self.on_yes()
        return self.on_no() if name == NO else self.on_command(name)

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        """Read words without a command before them as an answer."""
        if type(self).on_day is Expected.on_day:
            return None
        said = read_when(text, Purpose.AWAY, datetime.combine(today, time()), language)
        return self.on_day(text) if said is not None else None

    def to_pending(self) -> dict[str, str]:
        """Return the form kept in `Person.pending`; `expecting.read_pending` reads it back."""
        values = {name: value for name, value in asdict(self).items() if value is not None}
        return {"ask": self.ask, **values} if self.ask else {}

    @classmethod
    def from_pending(cls, kept: Mapping[str, object]) -> Self | None:
        """Read the kept form; None when it is damaged."""
        given = {field.name: kept[field.name] for field in fields(cls) if field.name in kept}
        needed = {field.name for field in fields(cls) if field.default is MISSING}
        holds = field_contents(cls)
        whole = all(
            isinstance(value, str) and (holds[name] not in _NAMES or _NAME.fullmatch(value))
            for name, value in given.items()
        )
        return cls(**given) if whole and needed <= given.keys() else None


def field_contents(kind: type[Expected]) -> Mapping[str, str]:
    """Map each field to what it holds: "code", "id", "command", "mark", "said", "filled in", "days" or "uvos"."""
    contents = {}
    hints = get_type_hints(kind, include_extras=True)
    for field in fields(kind):
        hint = hints[field.name]
        marked = next(part for part in (hint, *get_args(hint)) if get_origin(part) is Annotated)
        contents[field.name] = str(get_args(marked)[1])
    return contents


@dataclass(frozen=True)
class Question(Expected):
    """A question that stays open until it is answered, or something else is done."""

    @property
    def stays(self) -> bool:
        return True
