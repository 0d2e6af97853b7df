"""What the doctor found: one line that says how it is, what it is about, and what to mend."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.operators.doctor import words


class Mark(StrEnum):
    GOOD = "good"
    ATTEND = "attend"
    BAD = "bad"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Finding:
    """`what` is the name of a sentence in `words.TOLD`; its first part says what it is about. `with_` fills it in."""

    mark: Mark
    what: str
    with_: dict[str, object] = field(default_factory=dict)

    @property
    def line(self) -> str:
        sign, word = words.MARKS[self.mark]
        about = words.ABOUT[self.what.split("-")[0]]
        known = {name: words.WHY.get(str(value), value) for name, value in self.with_.items()}
        return f"{sign} {word:<12} {about}: {words.TOLD[self.what].format(**known)}"


def good(what: str, **with_: object) -> Finding:
    return Finding(Mark.GOOD, what, with_)


def attend(what: str, **with_: object) -> Finding:
    return Finding(Mark.ATTEND, what, with_)


def bad(what: str, **with_: object) -> Finding:
    return Finding(Mark.BAD, what, with_)


def skipped(what: str, **with_: object) -> Finding:
    return Finding(Mark.SKIPPED, what, with_)


def exit_code(found: Iterable[Finding]) -> int:
    """1 when something has to be mended before the bot can work, else 0."""
    return int(any(finding.mark is Mark.BAD for finding in found))
