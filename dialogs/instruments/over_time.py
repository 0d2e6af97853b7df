"""Put the same scores of several times beside each other: from the third time on there is a line to see. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dialogs.instruments.figures import score_text
from dialogs.instruments.printout import Bar, Chart, Line, Row, Table, Trend
from dialogs.instruments.view import Folded
from dialogs.instruments.view import Table as ViewTable
from dialogs.texts.catalog import Speech

OVER_TIME = "door_de_tijd"
# Two times stand beside each other in a table already.
_FROM = 3
# More than these make a card too long, on a phone and for Teams.
MOST_TIMES, _MOST_BARS = 6, 16

Scores = Mapping[str, Decimal | int | None]


@dataclass(frozen=True)
class Moment:
    """The scores that were shown at one time, item -> score."""

    day: date
    scores: Scores


def trend(speech: Speech, moments: Sequence[Moment], titles: Sequence[tuple[str, str]]) -> Trend | None:
    """Draw items (id, title) over time, oldest first; None before the third time."""
    lately = moments[-MOST_TIMES:]
    if len(lately) < _FROM:
        return None
    times = tuple(speech.past_day(moment.day) for moment in lately)
    lines = []
    for id_, title in titles:
        values = tuple(moment.scores.get(id_) for moment in lately)
        lines.append(Line(title, values, tuple(score_text(speech, value) for value in values)))
    told = [speech("pdf-chart-row", label=line.label, value=", ".join(line.shown)) for line in lines]
    alt = speech("over-time-alt", times=", ".join(times), rows=". ".join(told))
    return Trend(speech("over-time-title"), alt, 5, times, tuple(lines))


def trend_table(speech: Speech, shown: Trend, item: str) -> Table:
    """Put the numbers of the lines in rows."""
    rows = tuple(Row((line.label, *line.shown)) for line in shown.lines)
    return Table(speech("fold-figures"), (item, *shown.times), rows)


def trend_fold(
    speech: Speech, shown: Trend | None, item: str, *, drawn: int, written: Callable[[str], str] = str
) -> tuple[Folded, ...]:
    """Fold the first `drawn` lines as bars, a bar a time, above a table of all lines; () without a trend."""
    if shown is None:
        return ()
    times = min(len(shown.times), max(_FROM, _MOST_BARS // drawn))
    bars = [
        Bar(when, value, text, written(line.label))
        for line in shown.lines[:drawn]
        for when, value, text in list(zip(shown.times, line.values, line.shown, strict=True))[-times:]
    ]
    # One column: on a phone a long name and its days do not fit beside each other.
    rows = []
    for line in shown.lines:
        told = [speech("named", title=when, name=text) for when, text in zip(shown.times, line.shown, strict=True)]
        rows.append(("\n\n".join([f"**{written(line.label)}**", *told]),))
    table = ViewTable((speech.names([item, speech("result-score").lower()]),), tuple(rows))
    chart = Chart(speech("over-time-title"), shown.alt, shown.maximum, tuple(bars))
    return (Folded(speech("fold-over-time"), OVER_TIME, (chart, table)),)
