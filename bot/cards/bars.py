"""Bars that are exact on the scale: columns with weights, which every client of Teams draws.

A filled column as wide as the score and an empty one for the rest, with the number beside them. Teams' own charts have
no fixed end and are drawn by no phone. What must hold for a bar to be exact, as Microsoft's renderer draws it: the
number has a column of a fixed width (else the tracks differ) outside the columns with weights (which would shrink
unevenly beside it), and the empty rest has neither text nor a style, which would keep it from being narrow.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.instruments.printout import Bar, Chart
from dialogs.texts.catalog import Speech

# One pixel of a blue that stands out three to one on white and on the dark of Teams. The style behind it is pale, and
# is there for clients that draw no background.
FILL = "data:image/gif;base64,R0lGODdhAQABAIAAAEqEqAAAACwAAAAAAQABAAACAkQBADs="
# Wide enough for "4,5"; the same under every bar.
_NUMBER_WIDTH = "40px"


def _weight(score: Decimal | int) -> float | int:
    return float(score) if isinstance(score, Decimal) else score


def _bar(speech: Speech, bar: Bar, maximum: int, spacing: str) -> list[ac.Element]:
    """Draw one bar under its name; what is no plain number ("4,2 of hoger") stands in words behind the name."""
    number = speech.number(bar.value) if bar.value is not None else ""
    name = bar.label if bar.shown == number else speech("named", title=bar.label, name=bar.shown)
    if bar.value is None:
        return [parts.text(name, spacing=spacing)]
    filled = ac.Column(width=_weight(bar.value), style="accent", background_image=FILL, min_height="12px")
    rest = ac.Column(width=_weight(maximum - bar.value), spacing="None")
    beside = ac.Column(
        width=_NUMBER_WIDTH,
        items=[parts.text(number, horizontal_alignment="Right")],
        vertical_content_alignment="Center",
        spacing="Small",
    )
    track = ac.Column(width="stretch", items=[ac.ColumnSet(columns=[filled, *([rest] if bar.value < maximum else [])])])
    return [parts.text(name, spacing=spacing), ac.ColumnSet(columns=[track, beside], spacing="None")]


def _cluster(speech: Speech, under: str, bars: Sequence[Bar], maximum: int) -> list[ac.Element]:
    """Draw bars that stand together beneath a word."""
    drawn = [parts.minor_heading(under)] if under else []
    for place, bar in enumerate(bars):
        drawn += _bar(speech, bar, maximum, "None" if under and not place else "Small")
    return drawn


def draw_chart(speech: Speech, chart: Chart) -> list[ac.Element]:
    """Draw a chart: its title, then the name of each bar, the bar, and the number beside it."""
    clusters = [(under, list(bars)) for under, bars in groupby(chart.bars, key=lambda bar: bar.under)]
    drawn = [element for under, bars in clusters for element in _cluster(speech, under, bars, chart.maximum)]
    return [ac.Container(items=[parts.subtle_text(chart.title), *drawn])]
