"""Hold what a card tells, as blocks in reading order: words in the reader's language, no channel.

Texts are markdown of the plainest kind (bold, lists); words of people go through `dialogs.texts.markdown.literal`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Paragraph:
    """Words. A `gap` sets it apart from what stands above."""

    text: str
    look: Literal["plain", "subtle", "heading", "minor-heading"] = "plain"
    gap: bool = False


@dataclass(frozen=True)
class Bullets:
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Bar:
    """One bar; without a value there is a word in its place."""

    label: str
    value: Decimal | int | None


@dataclass(frozen=True)
class BarChart:
    """Lying bars from 1 to 5. `labels` and `values` name the two axes."""

    title: str
    labels: str
    values: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class GroupedBars:
    """Standing bars from 1 to 5: `series` beside each other (legend -> bars), and `rows` for who sees no chart."""

    title: str
    series: tuple[tuple[str, tuple[Bar, ...]], ...]
    rows: tuple[Bar, ...]


@dataclass(frozen=True)
class Table:
    """A header and rows of cells. `widths` are parts of the whole; alike when left out."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Folded:
    """Blocks behind a button with this title. `id` tells it from others on the same card."""

    title: str
    id: str
    blocks: "tuple[Block, ...]"


Block = Paragraph | Bullets | BarChart | GroupedBars | Table | Folded


@dataclass(frozen=True)
class View:
    """A title and what stands under it. A `whole` view is all there is; else it is a part, or a refusal."""

    title: str
    blocks: tuple[Block, ...] = field(default=())
    whole: bool = True


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text) for text in texts)


def bullets(lines: Sequence[str]) -> Bullets:
    return Bullets(tuple(lines))
