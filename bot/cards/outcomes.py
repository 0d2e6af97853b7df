"""The cards of outcomes, one's own and those of a group: the blocks of a view, with the buttons that belong to them."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any, cast

from bot.cards import bars, parts
from bot.cards import elements as ac
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.printout import Chart
from dialogs.instruments.view import Block, Bullets, Folded, Paragraph, Table
from dialogs.presses import Press, WordPress
from dialogs.replies import GroupPicture, OwnOutcome
from dialogs.reply_parts import Button
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


def _table(speech: Speech, block: Table) -> list[ac.Element]:
    return [parts.table(block.header, block.rows, block.widths or None)]


_BLOCKS: Mapping[type, Callable[[Speech, Any], list[ac.Element]]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    Chart: bars.draw_chart,
    Table: _table,
}


def _folds(speech: Speech, folds: Iterable[Folded]) -> list[ac.Element]:
    """Draw folds that follow each other: their buttons in a row, and under it what they show and hide."""
    return parts.folds([(fold.title, fold.id, draw_blocks(speech, fold.blocks)) for fold in folds])


def draw_blocks(speech: Speech, blocks: Iterable[Block]) -> list[ac.Element]:
    """Draw blocks in reading order."""
    drawn: list[ac.Element] = []
    for kind, alike in groupby(blocks, key=type):
        if kind is Folded:
            drawn += _folds(speech, cast(Iterable[Folded], alike))
        else:
            drawn += [element for block in alike for element in _BLOCKS[kind](speech, block)]
    return drawn


# --- cards


def own_outcome_card(speech: Speech, reply: OwnOutcome) -> dict[str, Any]:
    """Draw one's own outcome, or a part of it with the way back to the whole."""
    outcome = reply.outcome
    view = outcome.scan.view(speech, outcome)
    body = [parts.heading(view.title), *parts.note(speech, reply.note), *draw_blocks(speech, view.blocks)]
    part = [parts.whole_outcome_button(speech), parts.help_button(speech)]
    return parts.card(speech, body, _own_actions(speech, reply) if view.whole else part)


def _own_actions(speech: Speech, reply: OwnOutcome) -> list[ac.Element]:
    """Return the buttons under one's own outcome: to take it along, and to see earlier ones where there are."""
    first, *rest = parts.outcome_actions(speech, reply.outcome.run)
    earlier = Button("button-earlier-outcomes", WordPress(word="uitdraai", rest="eerder"))
    return [
        first,
        *_follow_up_buttons(speech, reply.outcome),
        *_step_button(speech, reply.outcome),
        *([parts.button(speech, earlier)] if reply.has_earlier else []),
        *rest,
    ]


def _follow_up_buttons(speech: Speech, outcome: Outcome) -> list[ac.Element]:
    """Return a button for each scan that goes on from here and was not taken since."""
    offered = (one.entry.content for one in outcome.follow_ups if not one.is_taken)
    return [parts.button(speech, Button(scan.follows.offer, WordPress(word=scan.id))) for scan in offered]


def _step_button(speech: Speech, outcome: Outcome) -> list[ac.Element]:
    """Return the button to be reminded of one's step or day, or no longer; none where the scan does not offer it."""
    run = outcome.run.id
    wanted = Button("button-own-day" if outcome.own_day else "button-stap", WordPress(word="stap", rest=run))
    if outcome.reminding:
        wanted = Button("button-stap_niet", WordPress(word="stap_niet", rest=run))
    return [parts.button(speech, wanted)] if outcome.step or outcome.own_day else []


def group_picture_card(speech: Speech, reply: GroupPicture) -> dict[str, Any]:
    """Draw the picture of a round, one group of it, or that there is none to see."""
    outcome = reply.group
    view = outcome.view(speech)
    fold = next((one for one in view.blocks if isinstance(one, Folded) and one.id == reply.fold), None)
    blocks = (Paragraph(fold.title, "heading"), *fold.blocks) if fold else view.blocks
    body = [parts.heading(view.title), *parts.note(speech, reply.note), *draw_blocks(speech, blocks)]
    if not outcome.is_shown:
        rounds = parts.button(speech, Button("button-rondes", WordPress(word="rondes")))
        return parts.card(speech, body, [rounds, parts.help_button(speech)])
    more, actions = _next_steps(speech, outcome, whole=view.whole and fold is None, coordinates=reply.coordinates)
    return parts.card(speech, [*body, *more], actions)


def _next_steps(
    speech: Speech, outcome: GroupOutcome, *, whole: bool, coordinates: bool
) -> tuple[list[ac.Element], list[ac.Element]]:
    """Return the hints and the buttons under a picture; neither in a channel, where everybody sees it."""
    round_ = outcome.round
    if outcome.posted:
        return [], []
    if not whole:
        back = Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))
        hint = parts.subtle_text(speech("picture-part-whole", code=format_code(round_.code)))
        return [hint], [parts.button(speech, back), parts.help_button(speech)]
    picture = Button("button-plaatje", WordPress(word="plaatje", rest=round_.code))
    agenda = Button("button-zet_op_agenda", WordPress(word="zet_op_agenda", rest=round_.code))
    again = Button("button-herhaal", WordPress(word="herhaal", rest=round_.code))
    return [], [
        parts.round_file_button(speech, round_, "xlsx"),
        parts.round_file_button(speech, round_, "pdf"),
        *(parts.button(speech, wanted) for wanted in (picture, agenda, *((again,) if coordinates else ()))),
        parts.help_button(speech),
    ]


def shown_picture_card(speech: Speech, title: str, url: str, description: str, file: Press) -> dict[str, Any]:
    """Draw a picture of a group to look at in the chat; it is there as long as its address works."""
    body = [
        parts.heading(parts.literal(title)),
        ac.Image(url=url, alt_text=description, size="Stretch"),
        parts.subtle_text(speech("picture-in-chat")),
    ]
    as_file = parts.press_button(speech("button-as-file"), file)
    return parts.card(speech, body, [as_file, parts.help_button(speech)])
