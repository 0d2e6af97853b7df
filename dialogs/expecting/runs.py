"""Of a run in hand: throwing it away, sending it, and the question of a form that two people fill in."""

from dataclasses import dataclass
from typing import ClassVar, Self
from zlib import crc32

from dialogs.expecting.expected import Does, Expected, Lead, Mark, RowId
from dialogs.records import Run


def seen(run: Run) -> str:
    """A mark of what a card of this run shows: another mark, and somebody went on meanwhile."""
    return f"{crc32(repr(sorted(run.answers.items())).encode()):x} {run.focus or ''}"


@dataclass(frozen=True)
class DiscardRun(Expected):
    """Only a word of its own throws away; yes and no ask once more."""

    ask: ClassVar[str] = "discard"
    run: RowId

    def yes(self) -> Lead:
        return Does("stop")

    def no(self) -> Lead:
        return Does("stop")

    def read_command(self, name: str, in_hand: str | None) -> Lead | None:
        if name == "weggooien":
            return Does(name, sure=True) if in_hand == self.run else None
        return super().read_command(name, in_hand)


@dataclass(frozen=True)
class _AsSeen(Expected):
    run: RowId
    seen: Mark

    @classmethod
    def of(cls, run: Run) -> Self:
        return cls(run=run.id, seen=seen(run))

    def overtaken(self, run: Run) -> bool:
        return run.id == self.run and seen(run) != self.seen


@dataclass(frozen=True)
class SubmitRun(_AsSeen):
    """A yes sends only right after the review was shown: "ok" to something else in between is no yes to this."""

    ask: ClassVar[str] = "submit"

    def read_command(self, name: str, in_hand: str | None) -> Lead | None:
        return super().read_command(name, in_hand) if in_hand == self.run else None

    def yes(self) -> Lead:
        return Does("verstuur")


@dataclass(frozen=True)
class JointQuestion(_AsSeen):
    """What is typed next is meant for this question, even when the other one answers it first."""

    ask: ClassVar[str] = "joint"
