"""The result of a check: one line that says how it is, what it is about, and what to mend."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.operators.doctor import texts
from bot.operators.texts import reason


class Status(StrEnum):
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class CheckResult:
    """A sentence of `texts.SENTENCES` by its key, whose first part is the subject, and the values that fill it in."""

    status: Status
    text_key: str
    args: dict[str, object] = field(default_factory=dict)

    @property
    def line(self) -> str:
        sign, word = texts.STATUSES[self.status]
        subject = texts.SUBJECTS[self.text_key.split("-")[0]]
        args = {name: reason(value) for name, value in self.args.items()}
        return f"{sign} {word:<12} {subject}: {texts.SENTENCES[self.text_key].format(**args)}"


def good(text_key: str, **args: object) -> CheckResult:
    return CheckResult(Status.GOOD, text_key, args)


def warning(text_key: str, **args: object) -> CheckResult:
    return CheckResult(Status.WARNING, text_key, args)


def bad(text_key: str, **args: object) -> CheckResult:
    return CheckResult(Status.BAD, text_key, args)


def skipped(text_key: str, **args: object) -> CheckResult:
    return CheckResult(Status.SKIPPED, text_key, args)


def exit_code(results: Iterable[CheckResult]) -> int:
    """Return 1 when something has to be mended before the bot can work, else 0."""
    return int(any(result.status is Status.BAD for result in results))
