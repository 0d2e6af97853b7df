"""The cards of outcomes, one's own and those of a group: the blocks of a view, with the buttons that belong to them."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.view import (
    Bar,
    BarChart,
    Block,
    Bullets,
    Folded,
    GroupedBars,
    Paragraph,
    Table,
)
from dialogs.presses import WordPress
from dialogs.replies import Button, GroupPicture, OwnOutcome
from dialogs.texts.catalog import Speech
from dialogs.understanding.codes import format_code

# --- blocks


def _paragraph(speech: Speech, block: Paragraph) -> list[ac.Element]:
    style = {"spacing": "Medium"} if block.gap else {}
    match block.look:
        case "plain":
            return [parts.text(block.text, **style)]
        case "subtle":
            return [parts.subtle_text(block.text, **style)]
        case "heading":
            return [parts.subheading(block.text)]
        case "minor-heading":
            return [parts.minor_heading(block.text)]


def _bullets(speech: Speech, block: Bullets) -> list[ac.Element]:
    return [parts.bullets(block.lines)]


def _number(value: Decimal | int) -> float | int:
    return float(value) if isinstance(value, Decimal) else value


def _text_bars(speech: Speech, title: str, bars: Iterable[Bar]) -> ac.Element:
    """Draw the bars for clients that draw no charts."""
    return parts.text_bars(title, [(bar.label, bar.value) for bar in bars], speech)


def _bar_chart(speech: Speech, block: BarChart) -> list[ac.Element]:
    data = [
        ac.HorizontalBarChartDataValue(x=bar.label, y=_number(bar.value)) for bar in block.bars if bar.value is not None
    ]
    return [
        ac.HorizontalBarChart(
            title=block.title,
            show_title=True,
            x_axis_title=block.labels,
            y_axis_title=block.values,
            data=data,
            fallback=_text_bars(speech, block.title, block.bars),
        )
    ]


def _grouped_bars(speech: Speech, block: GroupedBars) -> list[ac.Element]:
    def values(bars: Iterable[Bar]) -> list[ac.Element]:
        return [ac.BarChartDataValue(x=bar.label, y=_number(bar.value)) for bar in bars if bar.value is not None]

    return [
        ac.GroupedVerticalBarChart(
            title=block.title,
            show_title=True,
            show_bar_values=True,
            y_min=0,
            y_max=5,
            data=[ac.GroupedVerticalBarChartData(legend=legend, values=values(bars)) for legend, bars in block.series],
            fallback=_text_bars(speech, block.title, block.rows),
        )
    ]


def _table(speech: Speech, block: Table) -> list[ac.Element]:
    return [parts.table(block.header, block.rows, block.widths or None)]


def _folded(speech: Speech, block: Folded) -> list[ac.Element]:
    return parts.collapsible(block.title, block.id, draw_blocks(speech, block.blocks))


_BLOCKS: Mapping[type, Callable[[Speech, Any], list[ac.Element]]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    BarChart: _bar_chart,
    GroupedBars: _grouped_bars,
    Table: _table,
    Folded: _folded,
}


def draw_blocks(speech: Speech, blocks: Iterable[Block]) -> list[ac.Element]:
    """Draw blocks in reading order."""
    return [element for block in blocks for element in _BLOCKS[type(block)](speech, block)]


# --- cards


def own_outcome_card(speech: Speech, reply: OwnOutcome) -> dict[str, Any]:
    """Draw one's own outcome, or a part of it with the way back to the whole."""
    outcome = reply.outcome
    view = outcome.scan.view(speech, outcome)
    body = [parts.heading(view.title), *parts.note(speech, reply.note), *draw_blocks(speech, view.blocks)]
    part = [parts.whole_outcome_button(speech), parts.help_button(speech)]
    take_along, *rest = parts.outcome_actions(speech, outcome.run)
    return parts.card(speech, body, [take_along, *_step_button(speech, outcome), *rest] if view.whole else part)


def _step_button(speech: Speech, outcome: Outcome) -> list[ac.Element]:
    """Return the button to be reminded of one's step, or no longer; none where the scan does not offer it."""
    run = outcome.run.id
    wanted = Button("button-stap", WordPress(word="stap", rest=run))
    if outcome.reminding:
        wanted = Button("button-stap_niet", WordPress(word="stap_niet", rest=run))
    return [parts.button(speech, wanted)] if outcome.content.step else []


def group_picture_card(speech: Speech, reply: GroupPicture) -> dict[str, Any]:
    """Draw the picture of a round, one group of it, or that there is none to see."""
    outcome = reply.group
    view = outcome.scan.group_view(speech, outcome)
    body = [parts.heading(view.title), *draw_blocks(speech, view.blocks)]
    if not outcome.is_shown:
        rounds = parts.button(speech, Button("button-rondes", WordPress(word="rondes")))
        return parts.card(speech, body, [rounds, parts.help_button(speech)])
    more, actions = _next_steps(speech, outcome, whole=view.whole)
    return parts.card(speech, [*body, *more], actions)


def _next_steps(speech: Speech, outcome: GroupOutcome, *, whole: bool) -> tuple[list[ac.Element], list[ac.Element]]:
    """Return the hints and the buttons under a picture; neither in a channel, where everybody sees it."""
    round_ = outcome.round
    if outcome.posted:
        return [], []
    if not whole:
        back = Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))
        hint = parts.subtle_text(speech("picture-part-whole", code=format_code(round_.code)))
        return [hint], [parts.button(speech, back), parts.help_button(speech)]
    # Taking it along, and putting it on one's list. The rest by typing: six is the most.
    agenda = Button("button-zet_op_agenda", WordPress(word="zet_op_agenda", rest=round_.code))
    actions = [
        parts.round_file_button(speech, round_, "pdf"),
        parts.round_file_button(speech, round_, "xlsx"),
        parts.button(speech, agenda),
        parts.help_button(speech),
    ]
    return [parts.subtle_text(speech("picture-files", code=format_code(round_.code)))], actions
