"""Write figures down: in words for a card, in cells for a table. A dash stands for what is not there or not shown."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from dialogs.group.shapes import EarlierRound
from dialogs.instruments.content_models import ScanContent
from dialogs.instruments.printout import Cell, Number, Row
from dialogs.texts.catalog import Speech

# --- in words


def score_text(speech: Speech, score: Decimal | int | None) -> str:
    """Write a score; a Decimal has one decimal."""
    return speech("result-none") if score is None else speech.number(score)


def scored_title(speech: Speech, title: str, score: Decimal | int | None) -> str:
    """Return a title with its score behind it; the title alone where there is none."""
    return title if score is None else speech("dash", left=title, right=score_text(speech, score))


def change_text(speech: Speech, change: Decimal | int | None) -> str:
    """Say how much higher or lower a score is than last time."""
    if change is None:
        return speech("result-none")
    if not change:
        return speech("result-same")
    return speech("result-up" if change > 0 else "result-down", by=speech.number(change if change > 0 else -change))


def score_with_previous(speech: Speech, now: str, before: Decimal | None) -> str:
    """Write a score with last time's behind it, when the two may stand together."""
    return now if before is None else speech("picture-before-value", value=now, before=speech.number(before))


def statistics_text(
    speech: Speech, mean: Decimal | None, median: Decimal | None, agreement: Decimal | None
) -> str | None:
    """Say the three figures about one item in a sentence; None unless all may be shown."""
    if mean is None or median is None or agreement is None:
        return None
    figures = {
        "mean": speech.number(mean),
        "median": speech.number(median),
        "agreement": speech.number(agreement),
    }
    return speech("picture-numbers", figures)


def counts_text(speech: Speech, title: str, counts: Sequence[int]) -> str:
    """Say how often each score was given ("Verbinder: 2 × 1, 4 × 3"); scores nobody gave are left out."""
    given = [speech("picture-count", score=n, n=score) for score, n in enumerate(counts, 1) if n]
    return speech("picture-counts", title=title, counts=", ".join(given))


def previous_round_line(speech: Speech, earlier: EarlierRound | None, before: Sequence[Decimal | int | None]) -> str:
    """Say which round stands beside this one, or that none does, whatever the reason. "" for a first round.

    `before` holds all that was taken from the round before.
    """
    if earlier is None:
        return ""
    if all(value is None for value in before):
        return speech("picture-before-none")
    return speech("picture-before", name=earlier.name, closes=speech.day(date.fromisoformat(earlier.closed_on)))


def own_header(speech: Speech, content: ScanContent, *, compare: bool) -> tuple[str, ...]:
    """Return the header above one's own scores with what each comes to; `compare` adds last time's."""
    header = (speech.of(content.item), speech("result-score"), speech.of(content.band_heading))
    return (*header, speech("result-before"), speech("result-change")) if compare else header


def narrow_header(speech: Speech, header: Sequence[str]) -> tuple[str, str]:
    """Return the header above rows of `narrow_row`: the first word, and the others as one."""
    first, score, *more = header
    return first, speech.names([score, *(word.lower() for word in more)])


def narrow_row(speech: Speech, cells: Sequence[str]) -> tuple[str, str]:
    """Write a row of the own table in two columns, so that no word is cut on a phone: what it is, and its figures."""
    first, score, *rest = cells
    return first, _lines(score, *_told_beside(speech, rest))


def long_named_header(speech: Speech, header: Sequence[str]) -> tuple[str, str]:
    """Return the header above rows of `long_named_row`: the first word with the others, and the score."""
    first, score, *more = header
    return speech.names([first, *(word.lower() for word in more)]), score


def long_named_row(speech: Speech, cells: Sequence[str]) -> tuple[str, str]:
    """Write such a row where names are so long that only a number has room beside them: the rest is under the name."""
    first, score, *rest = cells
    return _lines(first, *_told_beside(speech, rest)), score


def _told_beside(speech: Speech, rest: Sequence[str]) -> Iterator[str]:
    """Tell what a score comes to, and last time's where there was one."""
    yield from rest[:1]
    if len(rest) > 1 and rest[1] != speech("result-none"):
        # Without a score now there is no difference.
        compared = rest[2] != speech("result-none")
        yield speech("result-beside" if compared else "result-beside-alone", before=rest[1], change=rest[2])


def _lines(*lines: str) -> str:
    return "\n\n".join(filter(None, lines))


def value_of_n(speech: Speech, value: str, n: int | None) -> str:
    """Write a value with how many scores it rests on, where that is shown."""
    return value if n is None else speech("picture-of-n", value=value, n=n)


# --- in cells


def number_cell(speech: Speech, value: Decimal | int | None) -> Cell:
    """Write a score or count as a number, or the dash."""
    if value is None:
        return speech("result-none")
    if isinstance(value, Decimal) and not value:
        # Rounded up from just below nought is nought.
        value = abs(value)
    return Number(value, speech.number(value))


def counts_header(speech: Speech, first: str) -> tuple[str, ...]:
    """Return the header above rows of `counts_row`."""
    follows = (speech("group-file-mean"), speech("group-file-median"), speech("group-file-agreement"))
    return (first, *map(speech.number, range(1, 6)), *follows)


def counts_row(speech: Speech, title: str, counts: Sequence[int] | None, *figures: Decimal | None) -> Row:
    """Write how often each score of 1 to 5 was given, and mean, median and agreement."""
    often = [number_cell(speech, n) for n in counts] if counts else [speech("result-none")] * 5
    return Row((title, *often, *(number_cell(speech, value) for value in figures)))
