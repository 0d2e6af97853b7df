"""Make the pieces that printouts and workbooks of every kind of scan are put together from. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from dialogs.instruments.figures import number_cell, score_text
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.over_time import trend_table
from dialogs.instruments.printout import Bar, Cell, Chart, Columns, Printout, Row, Section, Sheet, Table, Trend
from dialogs.instruments.titles import own_title, released_on, version_line
from dialogs.texts.catalog import Speech

# --- printouts


def own_page(speech: Speech, outcome: Outcome, *, subtitle: str, notice: str) -> Printout:
    """Return the printout of one's own outcome, with nothing in it yet."""
    day = outcome.run.submitted_on
    title = own_title(speech, outcome.content)
    version = version_line(speech, outcome.content, outcome.run.version, under=title)
    return Printout(
        language=speech.language,
        title=title,
        subtitle=subtitle,
        facts=(*((speech("pdf-date", day=speech.day(day)),) if day else ()), version),
        notice=notice,
        chart=None,
        table=None,
        sections=(),
        footer=speech("pdf-footer"),
    )


def group_page(speech: Speech, group: GroupOutcome, *, notice: str, facts: tuple[str, ...] = ()) -> Printout:
    """Return the printout of a round with nothing in it yet: as it is, a refusal in one sentence (norms B5, B22)."""
    return Printout(
        language=speech.language,
        title=speech("picture-title", name=group.round.name),
        subtitle="",
        facts=facts,
        notice=notice,
        chart=None,
        table=None,
        sections=(),
        footer=speech("pdf-footer"),
    )


def open_facts(speech: Speech, group: GroupOutcome, *, done: int, invited: int, paper: int) -> tuple[str, ...]:
    """Return what stands above the picture of an open round: its day, how many took part, and the version."""
    return (
        speech("group-file-closed", day=speech.day(released_on(group.round))),
        speech("group-file-response", done=done, invited=invited, paper=paper),
        version_line(speech, group.content, group.round.version),
    )


def score_bars(speech: Speech, scores: Iterable[tuple[str, Decimal | int | None]]) -> list[Bar]:
    """Return a bar for each (title, score)."""
    return [Bar(title, score, score_text(speech, score)) for title, score in scores]


def with_trend(speech: Speech, printout: Printout, shown: Trend | None, item: str) -> Printout:
    """Add the lines over time, with their numbers in the last table; the same printout without any."""
    if shown is None:
        return printout
    return replace(printout, trend=shown, more=(*printout.more, trend_table(speech, shown, item)))


def chart(speech: Speech, title: str, bars: Sequence[Bar], *, between: str = "; ", maximum: int = 5) -> Chart:
    """Draw bars up to `maximum`, and say in words what they show; `between` parts them in those words."""
    told: dict[str, list[str]] = {}
    for bar in bars:
        told.setdefault(bar.under, []).append(speech("pdf-chart-row", label=bar.label, value=bar.shown))
    rows = [f"{under}. {between.join(own)}" if under else between.join(own) for under, own in told.items()]
    return Chart(title=title, alt=speech("pdf-chart-alt", rows=". ".join(rows)), maximum=maximum, bars=tuple(bars))


# --- workbooks


def sheet(name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], drawing: Columns | None = None) -> Sheet:
    """Return a sheet with one table, called like the sheet."""
    return Sheet(name, Table(name, tuple(header), tuple(Row(tuple(row)) for row in rows)), drawing)


def columns_of(drawn: Chart, *series: int) -> Columns:
    """Draw a sheet's own columns the way the printout draws its chart."""
    return Columns(drawn.title, drawn.alt, drawn.maximum, series)


def refused_sheets(speech: Speech, refusal: str) -> tuple[Sheet, ...]:
    """Return the one sheet that says that nothing may be shown."""
    return (sheet(speech("group-sheet-overview"), (speech("group-file-title"),), [(refusal,)]),)


def overview_sheet(speech: Speech, group: GroupOutcome, more: Iterable[tuple[str, Cell]]) -> Sheet:
    """Return the first sheet: what this is, n of N, and what a kind has to say besides (`more`)."""
    kept = group.picture
    rows: list[tuple[str, Cell]] = [
        (speech("group-file-title"), group.round.name),
        (speech("group-sheet-scan"), version_line(speech, group.content, group.round.version)),
        (speech("group-sheet-closed"), speech.day(released_on(group.round))),
        (speech("group-sheet-done"), number_cell(speech, kept.completed)),
        (speech("group-sheet-invited"), number_cell(speech, kept.invited)),
        *more,
    ]
    return sheet(speech("group-sheet-overview"), (speech("group-sheet-part"), speech("group-sheet-content")), rows)


def talk_sheet(speech: Speech, sections: Sequence[Section]) -> Sheet:
    """Return the last sheet: what to talk about, as the printout has it."""
    rows = [
        (section.heading, words)
        for section in sections
        for words in (
            *section.paragraphs,
            *section.bullets,
            *(line for list_ in section.lists for line in list_.bullets),
        )
    ]
    return sheet(speech("group-sheet-talk"), (speech("group-sheet-topic"), speech("group-sheet-words")), rows)
