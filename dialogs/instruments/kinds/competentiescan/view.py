"""Tell the outcome of a competentiescan as a card has it: one's own, and that of a group. Pure."""

from collections.abc import Sequence

from dialogs.group.confidential import ConfidentialPicture, Value
from dialogs.instruments.averages import apart_lines, confidential_line, value_text
from dialogs.instruments.averages_view import average_bars, group_trend, opening
from dialogs.instruments.figures import (
    long_named_header,
    long_named_row,
    score_with_previous,
    value_of_n,
)
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan
from dialogs.instruments.kinds.competentiescan.scoring import Profile
from dialogs.instruments.kinds.competentiescan.wording import (
    closing_prompts,
    competency_text,
    competency_title,
    group_chart_title,
    group_team_lines,
    own_lines,
    own_rows,
    own_scores,
    own_trend,
    profile_extremes,
    refusal,
    research_lines,
    response_line,
    tip_lines,
)
from dialogs.instruments.over_time import trend_fold
from dialogs.instruments.printout import Chart
from dialogs.instruments.printout_parts import chart, score_bars
from dialogs.instruments.titles import group_name, own_title, part_to_type
from dialogs.instruments.view import Block, Bullets, Folded, Paragraph, Table, View, bullets, paragraphs
from dialogs.instruments.view_parts import (
    TALK_BEGINS_WITH,
    figures_fold,
    groups_fold,
    picture_title,
    previous_round_paragraphs,
    step_paragraphs,
    talk,
    talk_fold,
    told_of_brackets,
    whole_fold,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal

# The longest name, "Organisatiegevoeligheid", whole on a phone of 360 pixels.
_WIDTHS = (11, 4)
# One's own have their picture and last time's under the name.
_OWN_WIDTHS = (3, 1)
# So many competencies are drawn over time on a card; the table beside it has all.
_TRENDS_DRAWN = 4

# --- one's own outcome


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell the profile, or (`part`) one part. The drawing, what stands out, and the folds."""
    content: Competentiescan = outcome.content
    title = own_title(speech, outcome.content)
    others = _own_folds(speech, outcome)
    if fold := next((fold for fold in others if fold.id == outcome.part), None):
        return View(title, fold.blocks, whole=False)
    if outcome.part:
        return View(title, _competency_blocks(speech, outcome, outcome.part), whole=False)
    folds = [
        Folded(
            speech.of(role.title),
            role.id,
            tuple(block for id_ in role.competencies for block in _competency_blocks(speech, outcome, id_)),
        )
        for role in content.roles
    ]
    return View(title, (*_profile_blocks(speech, outcome), *_follow_up(speech, outcome), *folds, *others))


def _own_folds(speech: Speech, outcome: Outcome) -> tuple[Folded, ...]:
    """Fold the numbers, beside those of last time, and the roles over time above the competencies in figures."""
    content: Competentiescan = outcome.content
    header, rows = own_rows(speech, content, outcome.result)
    cells = []
    for row in rows:
        name, *figures = row.cells
        cells.append(long_named_row(speech, (f"**{name}**" if row.strong else name, *figures)))
    intro = Paragraph(speech.of(content.result.profile_intro))
    note = Paragraph(speech.of(content.self_report_note), "subtle")
    shown = own_trend(speech, outcome)
    return (
        figures_fold(speech, intro, note, Table(long_named_header(speech, header[:3]), tuple(cells), _OWN_WIDTHS)),
        *trend_fold(speech, shown, speech.of(content.item), drawn=len(content.roles)),
    )


def _competency_blocks(speech: Speech, outcome: Outcome, id_: str) -> tuple[Block, ...]:
    told = competency_text(speech, outcome, id_)
    return (
        Paragraph(told.title, "heading"),
        Paragraph(told.feedback),
        Bullets(told.ideas),
        *paragraphs(*told.team),
    )


def _profile_blocks(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Draw what stands out, and say so; the others unfold under it."""
    content: Competentiescan = outcome.content
    profile: Profile = outcome.result
    title, bars = speech("profile-chart"), score_bars(speech, own_scores(speech, content, profile))
    found = profile_extremes(profile)
    standing_out = {*found.highest, *found.lowest}
    by_id = {each.id: bar for each, bar in zip(content.ordered, bars, strict=True)}
    ends = [bar for id_, bar in by_id.items() if id_ in standing_out]
    others = [bar for id_, bar in by_id.items() if id_ not in standing_out]
    lines = paragraphs(*own_lines(speech, content, profile))
    if not ends or all(bar.value is None for bar in others):
        return (chart(speech, title, bars), *lines)
    fold = Folded(speech("fold-others", count=len(others)), "andere", (chart(speech, title, others),))
    return (chart(speech, title, ends), *lines, fold)


def _follow_up(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Say what to do with it, what comes of it in a round, and what can be typed."""
    content: Competentiescan = outcome.content
    round_, advice = outcome.round, tip_lines(speech, content, outcome.result)
    blocks: list[Block] = [Paragraph(speech("profile-tips"), "heading"), Bullets(advice)] if advice else []
    blocks += [Paragraph(speech("result-closing"), "heading"), Bullets(closing_prompts(speech, content))]
    if round_:
        shown = outcome.entry.round_figures(round_)
        blocks.append(Paragraph(speech("profile-round", shown, name=literal(round_.name))))
    if outcome.can_change:
        blocks.append(Paragraph(speech("result-can-change")))
    return (
        *blocks,
        *step_paragraphs(speech, outcome),
        Paragraph(speech("result-type", example=part_to_type(speech, outcome)), "subtle"),
    )


# --- that of a group


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Tell the averages of everybody, or (`part`) of one group, or refuse kindly."""
    content: Competentiescan = group.content
    kept: ConfidentialPicture = group.picture
    title = picture_title(speech, group.round)
    confidential = Paragraph(confidential_line(speech, group), "subtle")
    if not kept.enough:
        return View(title, (Paragraph(refusal(speech, group)), confidential), whole=False)
    if group.part:
        return _view_of_group(speech, group, group.part)
    prompts = [speech.of(prompt) for prompt in content.group.prompts]
    rest = prompts[TALK_BEGINS_WITH:]
    more = paragraphs(*research_lines(speech, group), *group_team_lines(speech, group))
    return View(
        title,
        (
            Paragraph(response_line(speech, group)),
            *paragraphs(*apart_lines(speech, group)),
            *opening(speech, group, group_chart_title(speech, content)),
            *talk(speech, prompts),
            *whole_fold(speech, _score_chart(speech, group, kept.competencies)),
            *talk_fold(speech, *((bullets(rest),) if rest else ()), *more),
            *groups_fold(speech, group),
            figures_fold(
                speech,
                *previous_round_paragraphs(speech, kept.earlier, [value.before for value in kept.competencies]),
                *_score_table(speech, content, kept.competencies, kept.roles),
                confidential,
            ),
            *trend_fold(speech, group_trend(speech, group), speech.of(content.item), drawn=_TRENDS_DRAWN),
        ),
    )


def _score_chart(speech: Speech, group: GroupOutcome, competencies: Sequence[Value]) -> Chart:
    return chart(speech, group_chart_title(speech, group.content), average_bars(speech, group, competencies))


def _score_table(
    speech: Speech, content: Competentiescan, competencies: Sequence[Value], roles: Sequence[Value]
) -> tuple[Block, ...]:
    """Put each role above its competencies."""
    values = {value.id: value for value in competencies}
    rows: list[tuple[str, str]] = []
    for role, whole in zip(content.roles, roles, strict=True):
        rows.append((f"**{speech.of(role.title)}**", f"**{value_text(speech, whole)}**"))
        for id_ in role.competencies:
            value = values[id_]
            mean = score_with_previous(speech, value_text(speech, value), value.before)
            rows.append((competency_title(speech, content, id_), value_of_n(speech, mean, value.n)))
    table = Table((speech.of(content.item), speech("result-score")), tuple(rows), _WIDTHS)
    return (*told_of_brackets(speech, (value.n for value in competencies)), table)


def _view_of_group(speech: Speech, group: GroupOutcome, id_: str) -> View:
    """Tell one region or domain; what may not be shown gets one sentence, whatever the reason (norms B22)."""
    name = literal(group_name(speech, group, id_))
    title = speech("picture-part-title", name=literal(group.round.name), group=name)
    part = next((part for part in group.picture.groups if part.group == id_), None)
    if part is None:
        return View(title, paragraphs(speech("picture-part-hidden", group=name)), whole=False)
    return View(
        title,
        (
            _score_chart(speech, group, part.competencies),
            figures_fold(speech, *_score_table(speech, group.content, part.competencies, part.roles)),
            Paragraph(speech("picture-group-hidden"), "subtle"),
        ),
        whole=False,
    )
