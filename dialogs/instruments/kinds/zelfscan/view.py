"""Tell the outcome of a zelfscan as a card has it: one's own, and that of a group. Pure."""

from collections.abc import Mapping
from decimal import Decimal

from dialogs.group.picture import Picture, RolePicture
from dialogs.instruments.figures import counts_text, score_text, score_with_previous, statistics_text
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.zelfscan.definition import Role, Zelfscan
from dialogs.instruments.kinds.zelfscan.scoring import Result, RoleResult
from dialogs.instruments.kinds.zelfscan.wording import (
    class_name,
    comparison_texts,
    groups_in,
    labelled_score,
    members_line,
    own_chart_title,
    own_rows,
    pattern_text,
    role_prompts,
    role_text,
    role_title,
    since_line,
)
from dialogs.instruments.rounds import Mode
from dialogs.instruments.titles import group_name, item_inline, own_title, part_to_type
from dialogs.instruments.view import (
    Bar,
    Block,
    Bullets,
    Folded,
    GroupedBars,
    Paragraph,
    Table,
    View,
    bullets,
    paragraphs,
)
from dialogs.instruments.view_parts import (
    picture_title,
    previous_round_paragraphs,
    round_paragraph,
    score_chart,
    step_paragraphs,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
from dialogs.texts.markdown import literal

_WIDTHS = (11, 10, 8, 7, 7)

# --- one's own outcome


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell the pattern and the roles, or (`part`) one role. Chart and table, then what to do with it, a role a fold."""
    content: Zelfscan = outcome.content
    result: Result = outcome.result
    title = own_title(speech, outcome.content, joint=bool(outcome.run.pair_code))
    if outcome.name:
        title = speech("named", title=title, name=literal(outcome.name))
    if outcome.part:
        role = next(role for role in result.roles if role.role == outcome.part)
        heading, *rest = _role_blocks(speech, content.role(outcome.part), role)
        return View(title, (heading, Paragraph(labelled_score(speech, content, role.score)), *rest), whole=False)
    folds = []
    for role in result.roles:
        text = content.role(role.role)
        folds.append(Folded(speech.of(text.title), text.id, _role_blocks(speech, text, role)))
    return View(title, (*_score_blocks(speech, content, result), *_follow_up(speech, outcome), *folds))


def _role_blocks(speech: Speech, role: Role, result: RoleResult) -> tuple[Block, ...]:
    told = role_text(speech, role, result)
    blocks: list[Block] = [Paragraph(told.title, "heading"), Paragraph(told.feedback)]
    lists: Mapping[PlainKey, tuple[str, ...]] = {
        "result-reflection": told.questions,
        "result-follow-up": told.steps,
    }
    for heading, lines in lists.items():
        if lines:
            blocks += [Paragraph(speech(heading), "minor-heading"), Bullets(lines)]
    return tuple(blocks)


def _score_blocks(speech: Speech, content: Zelfscan, result: Result) -> tuple[Block, ...]:
    """Say how present the roles are, and what that comes to."""
    header, rows = own_rows(speech, content, result)
    scored = [(role_title(speech, content, role.role), role.score) for role in result.roles]
    compared = any(role.before is not None for role in result.roles)
    return (
        *(paragraphs(since_line(speech, content)) if compared else ()),
        score_chart(speech, own_chart_title(speech, content), speech.of(content.item), scored),
        Table(header, rows, _WIDTHS[: len(header)]),
        Paragraph(pattern_text(speech, content, result)),
        Paragraph(speech.of(content.role_note), "subtle"),
    )


def _follow_up(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Say what to take along, what comes of it in a round, and what can be typed."""
    content: Zelfscan = outcome.content
    blocks: list[Block] = []
    if outcome.round is None:
        mode = content.mode(outcome.run.answers.get("modus") or Mode.ALONE)
        blocks += [
            Paragraph(speech("result-closing"), "heading"),
            bullets([speech.of(question) for question in mode.closing_questions]),
        ]
    else:
        blocks.append(round_paragraph(speech, outcome))
    if outcome.can_change:
        blocks.append(Paragraph(speech("result-can-change")))
    if outcome.run.pair_code:
        blocks.append(Paragraph(speech("result-together")))
    typed = speech("result-type", item=item_inline(speech, content), example=part_to_type(speech, outcome))
    steps = step_paragraphs(speech, outcome)
    return (*blocks, *steps, Paragraph(speech.of(content.closing.thanks)), Paragraph(typed, "subtle"))


# --- that of a group


def is_shown(picture: Picture) -> bool:
    """Tell whether anybody took part; else there is nothing to see."""
    return bool(groups_in(picture))


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Tell n of N, the groups side by side, and the roles as an agenda, largest difference first."""
    kept: Picture = group.picture
    title = picture_title(speech, group.round)
    response = Paragraph(speech("picture-response", done=kept.completed, invited=kept.invited))
    if not is_shown(kept):
        return View(title, (response, Paragraph(speech("picture-nobody"))), whole=False)
    several = len(groups_in(kept)) > 1
    agenda = (Paragraph(speech("picture-agenda"), "heading"), Paragraph(speech("picture-order")))
    return View(
        title,
        (
            response,
            Paragraph(members_line(speech, group, literal)),
            Paragraph(speech.of(comparison_texts(group).intro) if several else speech("picture-one-group")),
            *previous_round_paragraphs(speech, kept.earlier, [role.before for role in kept.roles]),
            *_side_by_side(speech, group),
            *(agenda if several else ()),
            *(block for role in kept.roles for block in _role_agenda(speech, group, role)),
            *_discussion_blocks(speech, group),
        ),
    )


def _side_by_side(speech: Speech, group: GroupOutcome) -> tuple[Block, ...]:
    """Draw the groups, and say how often each score was given."""
    kept: Picture = group.picture
    given = [
        counts_text(speech, role_title(speech, group.content, role.role), role.counts) for role in kept.roles if role.n
    ]
    counted = (Paragraph(speech("picture-counts-title"), "heading"), bullets(given)) if given else ()
    names = {id_: literal(group_name(speech, group, id_)) for id_ in groups_in(kept)}
    small = Paragraph(speech("picture-small"), "subtle")
    return (_score_chart(speech, group, names), _score_table(speech, group, names), *counted, small)


def _score_chart(speech: Speech, group: GroupOutcome, names: dict[str, str]) -> GroupedBars:
    scores = [
        (role_title(speech, group.content, role.role), score.group, score.mean)
        for role in group.picture.roles
        for score in role.groups
        if score.group in names
    ]
    return GroupedBars(
        title=speech("picture-chart", item=item_inline(speech, group.content)),
        series=tuple(
            (name, tuple(Bar(role, mean) for role, of, mean in scores if of == id_)) for id_, name in names.items()
        ),
        rows=tuple(Bar(f"{role} · {names[of]}", mean) for role, of, mean in scores),
    )


def _score_table(speech: Speech, group: GroupOutcome, names: dict[str, str]) -> Table:
    """Make two columns, so that no word is cut on a phone: the role with its difference, and its scores."""

    def beside(mean: Decimal | None, before: Decimal | None) -> str:
        return score_with_previous(speech, score_text(speech, mean), before)

    rows = []
    for role in group.picture.roles:
        of = {score.group: score for score in role.groups}
        scores = [speech("named", title=name, name=beside(of[id_].mean, of[id_].before)) for id_, name in names.items()]
        apart = speech("picture-apart", difference=score_text(speech, role.difference))
        title = role_title(speech, group.content, role.role)
        rows.append((f"**{title}**\n\n{apart}", "\n\n".join(scores)))
    return Table((speech.of(group.content.item), speech("picture-scores")), tuple(rows))


def _role_agenda(speech: Speech, group: GroupOutcome, role: RolePicture) -> tuple[Block, ...]:
    """Tell one role: how far views lie apart, the figures behind it, and what to ask each other."""
    title = role_title(speech, group.content, role.role)
    if role.difference is None or role.difference_class is None:
        apart = speech("picture-role-none", role=title)
    else:
        facts = {
            "role": title,
            "class": class_name(speech, group.content, role).lower(),
            "difference": speech.number(role.difference),
        }
        apart = speech("picture-role-line", facts)
    statistics = statistics_text(speech, role.mean, role.median, role.agreement)
    prompts = role_prompts(speech, group, role, literal)
    return (
        Paragraph(apart, gap=True),
        *((Paragraph(statistics, "subtle"),) if statistics else ()),
        *((Bullets(prompts),) if prompts else ()),
    )


def _discussion_blocks(speech: Speech, group: GroupOutcome) -> tuple[Block, ...]:
    """Say what belongs to the conversation as a whole."""
    content: Zelfscan = group.content
    facilitation = content.comparison.facilitation
    steps = [
        Paragraph(speech("picture-step", number=place, text=speech.of(step), minutes=step.minutes))
        for place, step in enumerate(facilitation.steps, 1)
    ]
    heading = Paragraph(speech.of(facilitation.title), "heading")
    return (
        Paragraph(speech("picture-general"), "heading"),
        bullets([speech.of(prompt) for prompt in comparison_texts(group).general]),
        Folded(speech.of(facilitation.button or facilitation.title), "stappen", (heading, *steps)),
    )
