"""Hold what a printout or workbook is made of: plain words, already in the reader's language.

A kind fills it; `bot.documents` draws it, and has no text of its own.
"""

from dataclasses import dataclass
from decimal import Decimal

from dialogs.instruments.definition import Language


@dataclass(frozen=True)
class Number:
    """A number as it is written, and what it is: a Decimal is a score with one decimal, an int counts something."""

    value: Decimal | int
    shown: str


Cell = str | Number


@dataclass(frozen=True)
class Bar:
    """One bar. `shown` is the score as it is written; when `value` is None it says why there is no bar.

    Bars in a row with the same `under` stand together beneath that word: a role, with a bar for every group.
    """

    label: str
    value: Decimal | int | None
    shown: str
    under: str = ""


@dataclass(frozen=True)
class Chart:
    """Bars on a scale up to `maximum`: scores, or counts. `alt` says in words what the drawing shows."""

    title: str
    alt: str
    maximum: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Line:
    """The scores of one item at the times of a trend, and how they are written; None where there is none."""

    label: str
    values: tuple[Decimal | int | None, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True)
class Trend:
    """Lines over `times` on a scale of 1 to `maximum`, one an item. `alt` says in words what the drawing shows."""

    title: str
    alt: str
    maximum: int
    times: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Row:
    """One row, a cell per word of the header. `strong` is a row about a whole role or group."""

    cells: tuple[Cell, ...]
    strong: bool = False


@dataclass(frozen=True)
class Table:
    """Numbers to be read. `note` is a sentence that stands beneath them.

    `keyed`: its rows, in their order, are the dots of the chart above it, which has no names of its own then.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
    keyed: bool = False


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it: the paragraphs, then the bullets, then lists with a name of their own.

    `numbered`: the bullets are done in their order, and are numbered.
    """

    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    lists: tuple["NamedList", ...] = ()
    numbered: bool = False


@dataclass(frozen=True)
class NamedList:
    """Bullets under a few words that say what they are."""

    name: str
    bullets: tuple[str, ...]


@dataclass(frozen=True)
class Printout:
    """A whole printout: `facts` are short (date, version), `notice` says what the scan is not.

    `table` has the numbers of the chart, `more` the tables after it (the last has those of the `trend`). A refusal has
    none of these, only its `notice`.
    Title, headings, the chart's alt and the headers of tables may not be empty: PDF/UA-1 refuses those.
    """

    language: Language
    title: str
    subtitle: str
    facts: tuple[str, ...]
    notice: str
    chart: Chart | None
    table: Table | None
    sections: tuple[Section, ...]
    footer: str
    more: tuple[Table, ...] = ()
    trend: Trend | None = None


@dataclass(frozen=True)
class Columns:
    """The drawing of a sheet's own table: its first column against the columns `series` (places, from 0).

    Lying bars for one series, standing columns side by side for several. A cell without a number shows its words.
    """

    title: str
    alt: str
    maximum: int
    series: tuple[int, ...]


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook: one table from its first cell on, and perhaps a drawing of it beside it.

    `name` has at most 31 signs and none of []:*?/\\ (rules of Excel).
    """

    name: str
    table: Table
    drawing: Columns | None = None
