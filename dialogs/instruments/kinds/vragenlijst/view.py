"""Tell the outcome of a vragenlijst as a card has it: one's own, and that of a group. Pure."""

from collections.abc import Sequence

from dialogs.group.confidential import ConfidentialPicture, Value
from dialogs.instruments.averages import confidential_line, value_text
from dialogs.instruments.figures import score_text, score_with_previous
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.kinds.vragenlijst.scoring import Themes
from dialogs.instruments.kinds.vragenlijst.wording import (
    group_chart_title,
    own_chart_title,
    own_rows,
    own_scores,
    refusal,
    response_line,
    theme_title,
)
from dialogs.instruments.titles import group_name, own_title, part_to_type
from dialogs.instruments.view import Block, Paragraph, Table, View, bullets, paragraphs
from dialogs.instruments.view_parts import groups_beside, picture_title, previous_round_paragraphs, score_chart
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal

_GROUP_WIDTHS = (5, 2, 1)

# --- one's own outcome


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell every theme with its score, or (`part`) the one that was asked for."""
    content: Vragenlijst = outcome.content
    title = own_title(speech, content)
    if outcome.part:
        return View(title, _theme(speech, outcome, outcome.part), whole=False)
    return View(title, (*_scores(speech, outcome), *_along(speech, outcome)))


def _theme(speech: Speech, outcome: Outcome, id_: str) -> tuple[Block, ...]:
    theme = outcome.content.theme(id_)
    scored: Themes = outcome.result
    shown = next(score.shown for score in scored if score.id == id_)
    line = speech("dash", left=speech.of(theme.title), right=score_text(speech, shown))
    return Paragraph(line, "heading"), Paragraph(speech.of(theme.definition))


def _scores(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Draw the themes, and say what each is about under its name."""
    content: Vragenlijst = outcome.content
    header, rows = own_rows(speech, content, outcome.result)
    drawn = own_scores(speech, content, outcome.result)
    # With dashes alone there is nothing to draw.
    bars = any(score is not None for _, score in drawn)
    chart = score_chart(speech, own_chart_title(speech, content), speech.of(content.item), drawn)
    return (*((chart,) if bars else ()), Table(header, rows))


def _along(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Say what to take along, what comes of it in a round, and what can be typed."""
    content: Vragenlijst = outcome.content
    blocks: list[Block] = []
    if content.closing:
        blocks.append(Paragraph(speech("result-closing"), "heading"))
        blocks.append(bullets([speech.of(question) for question in content.closing]))
    if outcome.round:
        name, minimum = literal(outcome.round.name), outcome.round.minimum
        blocks.append(Paragraph(speech("profile-round", name=name, minimum=minimum)))
    if outcome.can_change:
        blocks.append(Paragraph(speech("result-can-change")))
    typed = speech("list-type", example=part_to_type(speech, outcome))
    return (*blocks, Paragraph(speech.of(content.self_report_note), "subtle"), Paragraph(typed, "subtle"))


# --- that of a group


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Tell the averages of everybody, or (`part`) of one group, or refuse kindly."""
    content: Vragenlijst = group.content
    kept: ConfidentialPicture = group.picture
    title, confidential = picture_title(speech, group.round), Paragraph(confidential_line(speech, group), "subtle")
    if not kept.enough:
        return View(title, (Paragraph(refusal(speech, group)), confidential), whole=False)
    if group.part:
        return _view_of_group(speech, group, group.part)
    agenda: tuple[Block, ...] = ()
    if content.prompts:
        prompts = bullets([speech.of(prompt) for prompt in content.prompts])
        agenda = (Paragraph(speech("picture-agenda"), "heading"), prompts)
    return View(
        title,
        (
            Paragraph(response_line(speech, group)),
            *previous_round_paragraphs(speech, kept.earlier, [value.before for value in kept.competencies]),
            *_averages(speech, content, kept.competencies),
            *groups_beside(speech, group),
            *agenda,
            confidential,
        ),
    )


def _averages(speech: Speech, content: Vragenlijst, values: Sequence[Value]) -> tuple[Block, ...]:
    """Draw the means, where there are any, and put all in a table."""
    titles = {value.id: theme_title(speech, content, value.id) for value in values}
    drawn = [(titles[value.id], value.mean) for value in values]
    chart = score_chart(speech, group_chart_title(speech, content), speech.of(content.item), drawn)
    rows = tuple(
        (titles[v.id], score_with_previous(speech, value_text(speech, v), v.before), score_text(speech, v.n))
        for v in values
    )
    header = (speech.of(content.item), speech("result-score"), speech("picture-n"))
    bars = any(value.mean is not None for value in values)
    return (*((chart,) if bars else ()), Table(header, rows, _GROUP_WIDTHS))


def _view_of_group(speech: Speech, group: GroupOutcome, id_: str) -> View:
    """Tell one region or domain; what may not be shown gets one sentence, whatever the reason (norms B22)."""
    name = literal(group_name(speech, group, id_))
    title = speech("picture-part-title", name=literal(group.round.name), group=name)
    part = next((part for part in group.picture.groups if part.group == id_), None)
    if part is None:
        return View(title, paragraphs(speech("picture-part-hidden", group=name)), whole=False)
    hidden = Paragraph(speech("picture-group-hidden"), "subtle")
    return View(title, (*_averages(speech, group.content, part.competencies), hidden), whole=False)
