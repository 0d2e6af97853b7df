"""Make the pieces that the views of every kind of scan are put together from. Pure."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from dialogs.group.shapes import EarlierRound
from dialogs.instruments.averages import hidden_line, value_text
from dialogs.instruments.figures import previous_round_line
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.printout import Chart
from dialogs.instruments.rounds import OPEN_MODES
from dialogs.instruments.titles import group_name
from dialogs.instruments.view import Block, Folded, Paragraph, bullets
from dialogs.records import Round
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
from dialogs.texts.markdown import literal

# The parts of an outcome that every kind folds: its numbers.
FIGURES = "cijfers"
TALK_BEGINS_WITH = 3
# The name of what has a score may be one long word; what stands beside it wraps, "Genoemd" whole on a phone of 360.
TABLE_WIDTHS = (3, 2)
_WHOLE, _MORE = "geheel", "gesprek"
# The steps of a conversation, where a kind has them.
STEPS = "stappen"
# Where to read how to talk about a picture, the best first.
TALK_FOLDS = (STEPS, _MORE)
# A fold that draws more than these is too long, on a phone and for Teams; its numbers are in the table.
_MOST_BARS = 24


def figures_fold(speech: Speech, *blocks: Block) -> Folded:
    """Fold the numbers away: they stay one press from every picture."""
    return Folded(speech("fold-figures"), FIGURES, blocks)


def told_of_brackets(speech: Speech, counts: Iterable[int | None]) -> tuple[Paragraph, ...]:
    """Say above a table what `value_of_n` puts in brackets, so that a row stays one line; () where it puts none."""
    return (Paragraph(speech("picture-in-brackets"), "subtle"),) if any(n is not None for n in counts) else ()


def whole_fold(speech: Speech, drawn: Chart, *above: Block) -> tuple[Folded, ...]:
    """Fold the drawing of all items; () where there is nothing to draw, or too much."""
    if not any(bar.value is not None for bar in drawn.bars) or len(drawn.bars) > _MOST_BARS:
        return ()
    return (Folded(speech("fold-whole"), _WHOLE, (*above, drawn)),)


def talk(speech: Speech, prompts: Sequence[str]) -> tuple[Block, ...]:
    """Give the three questions with which the conversation begins."""
    if not prompts:
        return ()
    return Paragraph(speech("picture-agenda"), "heading"), bullets(prompts[:TALK_BEGINS_WITH])


def talk_fold(speech: Speech, *blocks: Block) -> tuple[Folded, ...]:
    """Fold what else there is to talk about; () without any."""
    return (Folded(speech("fold-talk"), _MORE, blocks),) if blocks else ()


def picture_title(speech: Speech, round_: Round) -> str:
    """Return the title of a group picture."""
    return speech("picture-title", name=literal(round_.name))


def previous_round_paragraphs(
    speech: Speech, earlier: EarlierRound | None, before: Sequence[Decimal | int | None]
) -> tuple[Paragraph, ...]:
    """Say which round stands beside this one, or that none does; () for a first round."""
    if earlier is None:
        return ()
    line = previous_round_line(speech, earlier.model_copy(update={"name": literal(earlier.name)}), before)
    return (Paragraph(line, "subtle" if all(value is None for value in before) else "plain"),)


def step_paragraphs(speech: Speech, outcome: Outcome, *, asked: bool = False) -> tuple[Paragraph, ...]:
    """Ask for a step, unless that is `asked`, and offer to remind of it where the scan does; () once it is planned."""
    offered = outcome.step[-1:] if asked else outcome.step
    return () if outcome.reminding or not offered else (Paragraph(" ".join(map(speech.of, offered))),)


def round_paragraph(speech: Speech, outcome: Outcome) -> Paragraph:
    """Say what comes of an outcome in an open round: that the picture is told of, or how to ask for it."""
    assert outcome.round
    key: PlainKey = "result-round" if outcome.can_change else "result-round-over"
    if outcome.can_change and not outcome.told:
        key = "result-round-untold"
    return Paragraph(speech(key, name=literal(outcome.round.name)))


def round_paragraphs(speech: Speech, outcome: Outcome) -> tuple[Paragraph, ...]:
    """Say what comes of an outcome in a round, open or confidential, and until when it can change; () alone."""
    if outcome.round is None or outcome.round.mode not in OPEN_MODES:
        return confidential_round_paragraphs(speech, outcome)
    change = (Paragraph(speech("result-can-change")),) if outcome.can_change else ()
    return (round_paragraph(speech, outcome), *change)


def confidential_round_paragraphs(speech: Speech, outcome: Outcome) -> tuple[Paragraph, ...]:
    """Say what its coordinator sees of an outcome in a confidential round, and until when it can change; () alone."""
    if outcome.round is None:
        return ()
    told = [speech("profile-round", outcome.entry.round_figures(outcome.round), name=literal(outcome.round.name))]
    if outcome.can_change:
        told.append(speech("result-can-change"))
    return tuple(map(Paragraph, told))


def groups_fold(speech: Speech, group: GroupOutcome) -> tuple[Folded, ...]:
    """Fold the regions or domains that may stand beside the whole; () in a round without groups."""
    hidden = hidden_line(speech, group)
    if not hidden:
        return ()
    blocks: list[Block] = []
    for part in group.picture.groups:
        scores = []
        for value in part.competencies:
            title = speech.of(group.scan.item_title(group.content, value.id))
            scores.append(speech("named", title=title, name=value_text(speech, value)))
        blocks += [Paragraph(literal(group_name(speech, group, part.group)), "minor-heading"), bullets(scores)]
    return (Folded(speech("picture-group-title"), "groepen", (*blocks, Paragraph(hidden, "subtle"))),)
