"""Whether UVOs that were read out are to be kept as they are, and what puts the only one of them right first."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from dialogs.expecting.expected import Mark, NextStep, PlannedUvos, Question, Resume, RunCommand
from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.presses import PlanPress, parse, to_payload
from dialogs.understanding.days import Purpose, Shift, When, read_when
from dialogs.understanding.pasted_uvos import PlannedLine, decode
from dialogs.understanding.taking_back import find_day_instead
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary

# "Zet maar klaar", "sla op", "save it": what was read out is to be kept.
_KEEP_IT = lazy_compile(
    rf"(?:(?:prima|goed|mooi|fine|great|good|{vocabulary().courteous})[\s,.!]+)*"
    r"(?:(?:zet|sla|leg|maak)(?: (?:het|hem|ze|die|dat|deze|maar|dan|alles))* (?:klaar|op|vast|aan|erin)"
    r"|(?:bewaar|bewaren|opslaan|vastleggen|keep|save|add)(?: (?:het|hem|ze|die|dat|maar|it|them|that|all))*)[\s.!]*"
)


@dataclass(frozen=True)
class KeepUvos(Question):
    """Whether UVOs that were typed or pasted are right; kept are their codes, days and hours, nothing else."""

    ask: ClassVar[str] = "uvo_plan"
    uvos: PlannedUvos
    seen: Mark

    @property
    def is_offer(self) -> bool:
        return True

    @property
    def press(self) -> PlanPress | None:
        """Return what pressing the button does; None when it is damaged."""
        read = parse(to_payload(PlanPress.model_construct(uvos=self.uvos, seen=self.seen)))
        return read if isinstance(read, PlanPress) else None

    def on_yes(self) -> NextStep:
        return Resume(self.press)

    def on_no(self) -> NextStep:
        return RunCommand("uvo")

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        if _KEEP_IT.fullmatch(plain(text)):
            return self.on_yes()
        lines = list(decode(self.uvos))
        line = self._put_right(lines[0], find_day_instead(text), today, language) if len(lines) == 1 else ""
        # It is read out once more, with the day or hour that was meant.
        return RunCommand("uvo", f"nieuw {line}") if line else None

    @staticmethod
    def _put_right(line: PlannedLine, said: str, today: date, language: Language) -> str:
        """Return the only line that was read out with another day or hour; "" where none of these is said."""
        stood = datetime.combine(line.day, line.at or time())
        now = datetime.combine(today, time())
        read = read_when(said, Purpose.MOMENT, now, language, planned=line.day, alone=True) if said else None
        if isinstance(read, Shift):
            moved = read.count_from(stood)
            return f"{line.code} {moved:%d-%m-%Y} {read.time or stood.time():%H:%M}"
        if not isinstance(read, When):
            return ""
        return f"{line.code} {read.day or line.day:%d-%m-%Y} {read.time or stood.time():%H:%M}"

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        # What ends a form says here that it is right, where there is no form to be sent.
        return self.on_yes() if name == "verstuur" and in_hand is None else super().on_typed_command(name, in_hand)
