"""Tell the outcome of a competentiescan as a card has it: one's own, and that of a group. Pure."""

from collections.abc import Sequence

from dialogs.group.confidential import ConfidentialPicture, Value
from dialogs.instruments.averages import confidential_line, value_text
from dialogs.instruments.figures import counts_text, score_text, score_with_previous, statistics_text
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan
from dialogs.instruments.kinds.competentiescan.scoring import Profile
from dialogs.instruments.kinds.competentiescan.wording import (
    closing_prompts,
    competency_text,
    competency_title,
    extremes_lines,
    own_lines,
    own_rows,
    own_scores,
    refusal,
    research_lines,
    response_line,
    spread_lines,
    tip_lines,
)
from dialogs.instruments.titles import group_name, item_inline, own_title, part_to_type
from dialogs.instruments.view import BarChart, Block, Bullets, Folded, Paragraph, Table, View, bullets, paragraphs
from dialogs.instruments.view_parts import (
    groups_beside,
    picture_title,
    previous_round_paragraphs,
    score_chart,
    step_paragraphs,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal

_OWN_WIDTHS = (11, 6, 8, 7, 7)
_GROUP_WIDTHS = (5, 2, 1)

# --- one's own outcome


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell the profile, or (`part`) one competency. Chart and table, what stands out, and a role a fold."""
    content: Competentiescan = outcome.content
    title = own_title(speech, outcome.content)
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
    return View(title, (*_profile_blocks(speech, outcome), *_follow_up(speech, outcome), *folds))


def _competency_blocks(speech: Speech, outcome: Outcome, id_: str) -> tuple[Block, ...]:
    told = competency_text(speech, outcome, id_)
    return Paragraph(told.title, "heading"), Paragraph(told.feedback), Bullets(told.ideas)


def _profile_blocks(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Say how often each competency was shown, and what stands out."""
    content: Competentiescan = outcome.content
    profile: Profile = outcome.result
    header, rows = own_rows(speech, content, profile)
    cells = tuple(tuple(f"**{cell}**" if row.strong and cell else cell for cell in row.cells) for row in rows)
    scores = own_scores(speech, content, profile)
    return (
        Paragraph(speech.of(content.result.profile_intro)),
        score_chart(speech, speech("profile-chart"), speech.of(content.item), scores),
        Table(header, cells, _OWN_WIDTHS[: len(header)]),
        *paragraphs(*own_lines(speech, content, profile)),
    )


def _follow_up(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Say what to do with it, what comes of it in a round, and what can be typed."""
    content: Competentiescan = outcome.content
    round_, advice = outcome.round, tip_lines(speech, content, outcome.result)
    blocks: list[Block] = [Paragraph(speech("profile-tips"), "heading"), Bullets(advice)] if advice else []
    blocks += [Paragraph(speech("result-closing"), "heading"), Bullets(closing_prompts(speech, content))]
    if round_:
        blocks.append(Paragraph(speech("profile-round", name=literal(round_.name), minimum=round_.minimum)))
    if outcome.can_change:
        blocks.append(Paragraph(speech("result-can-change")))
    return (
        *blocks,
        *step_paragraphs(speech, outcome),
        Paragraph(speech.of(content.self_report_note), "subtle"),
        Paragraph(speech("profile-type", example=part_to_type(speech, outcome)), "subtle"),
    )


# --- that of a group


def is_shown(picture: ConfidentialPicture) -> bool:
    """Tell whether enough people took part; a refusal is the same whatever the reason."""
    return picture.enough


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Tell the averages of everybody, or (`part`) of one group, or refuse kindly."""
    content: Competentiescan = group.content
    kept: ConfidentialPicture = group.picture
    title = picture_title(speech, group.round)
    confidential = Paragraph(confidential_line(speech, group), "subtle")
    if not is_shown(kept):
        return View(title, (Paragraph(refusal(speech, group)), confidential), whole=False)
    if group.part:
        return _view_of_group(speech, group, group.part)
    # With ranges alone there is nothing to draw.
    drawn = any(value.mean for value in kept.competencies)
    return View(
        title,
        (
            Paragraph(response_line(speech, group)),
            *previous_round_paragraphs(speech, kept.earlier, [value.before for value in kept.competencies]),
            *((_score_chart(speech, content, kept.competencies),) if drawn else ()),
            _score_table(speech, content, kept.competencies, kept.roles),
            *_statistics_blocks(speech, group),
            *paragraphs(*extremes_lines(speech, group), *spread_lines(speech, group)),
            *(Paragraph(line, "subtle") for line in research_lines(speech, group)),
            *groups_beside(speech, group),
            Paragraph(speech("picture-agenda"), "heading"),
            bullets([speech.of(prompt) for prompt in content.group.prompts]),
            confidential,
        ),
    )


def _score_chart(speech: Speech, content: Competentiescan, competencies: Sequence[Value]) -> BarChart:
    means = [(competency_title(speech, content, value.id), value.mean) for value in competencies]
    title = speech("picture-profile-chart", item=item_inline(speech, content))
    return score_chart(speech, title, speech.of(content.item), means)


def _score_table(
    speech: Speech, content: Competentiescan, competencies: Sequence[Value], roles: Sequence[Value]
) -> Table:
    """Put each role above its competencies."""
    values = {value.id: value for value in competencies}
    rows: list[tuple[str, str, str]] = []
    for role, whole in zip(content.roles, roles, strict=True):
        rows.append((f"**{speech.of(role.title)}**", f"**{value_text(speech, whole)}**", ""))
        for id_ in role.competencies:
            value = values[id_]
            mean = score_with_previous(speech, value_text(speech, value), value.before)
            rows.append((competency_title(speech, content, id_), mean, score_text(speech, value.n)))
    header = (speech.of(content.item), speech("result-score"), speech("picture-n"))
    return Table(header, tuple(rows), _GROUP_WIDTHS)


def _statistics_blocks(speech: Speech, group: GroupOutcome) -> tuple[Block, ...]:
    """Say what only ten people or more may be shown of: middle score, agreement, how often each score."""
    lines = []
    for value in group.picture.competencies:
        statistics = statistics_text(speech, value.mean, value.median, value.agreement)
        if value.counts and statistics:
            title = competency_title(speech, group.content, value.id)
            lines.append(f"{counts_text(speech, title, value.counts)}. {statistics}")
    return (Folded(speech("picture-counts-rounded"), "verdeling", (bullets(lines),)),) if lines else ()


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
            _score_chart(speech, group.content, part.competencies),
            _score_table(speech, group.content, part.competencies, part.roles),
            Paragraph(speech("picture-group-hidden"), "subtle"),
        ),
        whole=False,
    )
