"""Of a run in hand: throwing it away, sending it, and the question of a form that two people fill in."""

from dataclasses import dataclass
from typing import ClassVar, Self
from zlib import crc32

from dialogs.expecting.expected import Expected, Mark, NextStep, RowId, RunCommand
from dialogs.records import Run


def fingerprint(run: Run) -> str:
    """Return a mark of what a card of this run shows; another mark means that somebody went on meanwhile."""
    return f"{crc32(repr(sorted(run.answers.items())).encode()):x} {run.focus or ''}"


@dataclass(frozen=True)
class DiscardRun(Expected):
    """Only a word of its own throws away; yes and no ask once more."""

    ask: ClassVar[str] = "discard"
    run: RowId

    def on_yes(self) -> NextStep:
        return RunCommand("stop")

    def on_no(self) -> NextStep:
        return RunCommand("stop")

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        if name == "weggooien":
            return RunCommand(name, sure=True) if in_hand == self.run else None
        return super().on_typed_command(name, in_hand)


@dataclass(frozen=True)
class _AsSeen(Expected):
    run: RowId
    seen: Mark

    @classmethod
    def for_run(cls, run: Run) -> Self:
        return cls(run=run.id, seen=fingerprint(run))

    def is_overtaken(self, run: Run) -> bool:
        return run.id == self.run and fingerprint(run) != self.seen


@dataclass(frozen=True)
class SubmitRun(_AsSeen):
    """A yes sends only right after the review was shown: "ok" to something else in between is no yes to this."""

    ask: ClassVar[str] = "submit"

    def on_typed_command(self, name: str, in_hand: str | None) -> NextStep | None:
        return super().on_typed_command(name, in_hand) if in_hand == self.run else None

    def on_yes(self) -> NextStep:
        return RunCommand("verstuur")


@dataclass(frozen=True)
class JointQuestion(_AsSeen):
    """What is typed next is meant for this question, even when the other one answers it first."""

    ask: ClassVar[str] = "joint"
