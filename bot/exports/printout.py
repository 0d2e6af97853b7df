"""What a printout is made of: plain words, already in the reader's language. No text of ours lives in this folder."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Bar:
    """One bar. `shown` is the score as it is written; when `value` is None it says why there is no bar."""

    label: str
    value: Decimal | None
    shown: str


@dataclass(frozen=True)
class Chart:
    """Bars on a scale of 1 to `maximum`. `alt` says in words what the drawing shows."""

    title: str
    alt: str
    maximum: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Row:
    """One row, a cell per word of the header. `strong` is a row about a whole role or group."""

    cells: tuple[str, ...]
    strong: bool = False


@dataclass(frozen=True)
class Table:
    """The numbers of the chart, to be read."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it: first the paragraphs, then the bullets."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Printout:
    """A whole printout: `facts` are short (date, version), `notice` says what the scan is not.

    Title, headings, the chart's alt and the table's header may not be empty: PDF/UA-1 refuses those.
    """

    language: Literal["nl", "en"]
    title: str
    subtitle: str
    facts: tuple[str, ...]
    notice: str
    chart: Chart
    table: Table
    sections: tuple[Section, ...]
    footer: str
