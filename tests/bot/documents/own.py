"""One's own outcome of every scan we bring along, with answers that give much to say."""

from collections.abc import Iterator
from datetime import date

from dialogs.instruments.definition import SKIPPED, Instrument, Question
from dialogs.instruments.kind import Entry, FollowUp, Outcome
from dialogs.instruments.printout import Printout
from dialogs.records import Run
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.texts.catalog import speech
from tests.bot.documents.pictures import LIBRARY
from tests.bot.documents.samples import Language

DAY = date(2026, 12, 8)


def _answer(question: Question, at: int, how: str) -> str | None:
    values = [option.value for option in question.options if option.value != SKIPPED]
    match question.kind:
        case "several":
            return SEVERAL_SEPARATOR.join(values[: question.most or len(values)][:: 1 if how == "last" else 2])
        case "scale" | "choice":
            return {"first": values[0], "last": values[-1], "mixed": values[at % len(values)]}[how] if values else None
        case "number":
            return str(question.minimum + 4)
        case "date":
            return "2026-12-15"
        case _:
            return "Regio Noord"


def _answers(instrument: Instrument, how: str) -> dict[str, str | None]:
    asked = [question for page in instrument.pages for question in page.questions]
    return {question.id: _answer(question, at, how) for at, question in enumerate(asked)}


def _follow_ups(entry: Entry, answers: dict[str, str | None]) -> Iterator[FollowUp]:
    scan = entry.group_scan
    low = {item: scan.item_title(entry.content, item) for item in scan.low(entry.content, answers)} if scan else {}
    for other in LIBRARY.following(entry.key[0]):
        yield FollowUp(other, other.scan.helps(other.content, low) if other.scan else ())


def outcomes() -> Iterator[tuple[str, Outcome]]:
    """Answer every scan three ways: the first answer everywhere, the last everywhere, and each in turn."""
    for entry in LIBRARY.entries():
        if not entry.instrument or not entry.scan:
            continue
        for how in ("first", "last", "mixed"):
            answers = _answers(entry.instrument, how)
            run = Run(
                "r", "p", entry.instrument.id, entry.instrument.version, 1, DAY, answers=answers, submitted_on=DAY
            )
            result = entry.scan.result(entry.content, answers, {})
            follow_ups = tuple(_follow_ups(entry, answers))
            name = f"{entry.instrument.id} {how}"
            yield name, Outcome(entry, run, result, "Onderbouw Regio Noord", follow_ups=follow_ups)


def own_printout(outcome: Outcome, language: Language) -> Printout:
    return outcome.scan.printout(speech(language), outcome)
