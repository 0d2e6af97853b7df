"""Hold what a card tells, as blocks in reading order: words in the reader's language, no channel.

Texts are markdown of the plainest kind (bold, lists); words of people go through `dialogs.texts.markdown.literal`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from dialogs.instruments.printout import Chart


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


Block = Paragraph | Bullets | Chart | Table | Folded


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
