"""Tell the outcome of a zelfscan as a card has it: one's own, and that of a group. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from dialogs.group.picture import Picture, RolePicture
from dialogs.instruments.figures import (
    counts_text,
    narrow_header,
    narrow_row,
    score_text,
    score_with_previous,
    statistics_text,
)
from dialogs.instruments.findings import is_finding
from dialogs.instruments.follow_ups import help_folds
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.zelfscan.definition import Zelfscan
from dialogs.instruments.kinds.zelfscan.scoring import Result, RoleResult
from dialogs.instruments.kinds.zelfscan.wording import (
    comparison_texts,
    group_trend,
    labelled_score,
    largest_line,
    own_chart_title,
    own_rows,
    own_scores,
    own_trend,
    pattern_text,
    role_prompts,
    role_text,
    role_title,
    score_chart,
    since_line,
)
from dialogs.instruments.over_time import trend_fold
from dialogs.instruments.printout_parts import chart, score_bars
from dialogs.instruments.rounds import Mode
from dialogs.instruments.side_by_side import marked_name, members_line, part_view, response_line
from dialogs.instruments.titles import item_inline, own_title, part_to_type
from dialogs.instruments.view import Block, Bullets, Folded, Paragraph, Table, View, bullets, paragraphs
from dialogs.instruments.view_parts import (
    STEPS,
    TABLE_WIDTHS,
    TALK_BEGINS_WITH,
    figures_fold,
    picture_title,
    previous_round_paragraphs,
    round_paragraph,
    step_paragraphs,
    talk,
    talk_fold,
    whole_fold,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
from dialogs.texts.markdown import literal

# --- one's own outcome

# "Kwartiermaker" beside "2 – Incidenteel aanwezig", both whole on a phone of 360 pixels.
_OWN_WIDTHS = (6, 5)


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell the pattern and the roles, or (`part`) one part. The drawing, then what to do with it, and the folds."""
    content: Zelfscan = outcome.content
    result: Result = outcome.result
    title = own_title(speech, outcome.content, joint=bool(outcome.run.pair_code))
    if outcome.name:
        title = speech("named", title=title, name=literal(outcome.name))
    others = _own_folds(speech, outcome)
    if fold := next((fold for fold in others if fold.id == outcome.part), None):
        return View(title, fold.blocks, whole=False)
    if outcome.part:
        role = next(role for role in result.roles if role.role == outcome.part)
        heading, *rest = _role_blocks(speech, content, role)
        return View(title, (heading, Paragraph(labelled_score(speech, content, role.score)), *rest), whole=False)
    folds = []
    for role in result.roles:
        folds.append(Folded(role_title(speech, content, role.role), role.role, _role_blocks(speech, content, role)))
    return View(title, (*_score_blocks(speech, content, result), *_follow_up(speech, outcome), *folds, *others))


def _own_folds(speech: Speech, outcome: Outcome) -> tuple[Folded, ...]:
    """Fold the numbers, beside those of last time, and the roles over time."""
    content: Zelfscan = outcome.content
    header, rows = own_rows(speech, content, outcome.result)
    table = Table(narrow_header(speech, header[:3]), tuple(narrow_row(speech, row) for row in rows), _OWN_WIDTHS)
    compared = any(role.before is not None for role in outcome.result.roles)
    since = paragraphs(since_line(speech, content)) if compared else ()
    shown = own_trend(speech, outcome)
    return (
        *help_folds(speech, outcome),
        figures_fold(speech, *since, table),
        *trend_fold(speech, shown, speech.of(content.item), drawn=len(content.roles)),
    )


def _role_blocks(speech: Speech, content: Zelfscan, result: RoleResult) -> tuple[Block, ...]:
    told = role_text(speech, content, result)
    blocks: list[Block] = [Paragraph(told.title, "heading"), Paragraph(told.feedback)]
    lists: Mapping[PlainKey, tuple[str, ...]] = {
        "result-reflection": told.questions,
        "result-follow-up": told.steps,
    }
    for heading, lines in lists.items():
        if lines:
            blocks += [Paragraph(speech(heading), "minor-heading"), Bullets(lines)]
    return (*blocks, *(Paragraph(line, "subtle") for line in told.about))


def _score_blocks(speech: Speech, content: Zelfscan, result: Result) -> tuple[Block, ...]:
    """Say how present the roles are, and what that comes to."""
    bars = score_bars(speech, own_scores(speech, content, result))
    return (
        chart(speech, own_chart_title(speech, content), bars),
        Paragraph(pattern_text(speech, content, result)),
        Paragraph(speech.of(content.role_note), "subtle"),
    )


def _follow_up(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Say what to take along, what comes of it in a round, and what can be typed."""
    content: Zelfscan = outcome.content
    blocks: list[Block] = []
    if outcome.round is None:
        mode = content.mode(outcome.run.facts.get("modus") or Mode.ALONE)
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
    # Alone, the first of the closing questions asks for a step already.
    alone = outcome.round is None and not outcome.run.pair_code
    steps = step_paragraphs(speech, outcome, asked=alone)
    return (*blocks, *steps, Paragraph(speech("result-type", example=part_to_type(speech, outcome)), "subtle"))


# --- that of a group


def is_shown(picture: Picture) -> bool:
    """Tell whether anybody took part; else there is nothing to see."""
    return bool(picture.groups)


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Begin with the largest difference, its picture and three questions; the rest is folded."""
    kept: Picture = group.picture
    title = picture_title(speech, group.round)
    response = Paragraph(response_line(speech, kept))
    if not is_shown(kept):
        return View(title, (response, Paragraph(speech("picture-nobody"))), whole=False)
    if group.part:
        return part_view(speech, group, group.part, _blocks_of_group(speech, group, group.part))
    opening, role = _opening(speech, group)
    texts = comparison_texts(group)
    general = [speech.of(prompt) for prompt in texts.general]
    first = [*(role_prompts(speech, group, role, literal) if role else ()), *general][:TALK_BEGINS_WITH]
    several = len(kept.groups) > 1
    intro = paragraphs(speech.of(texts.intro)) if several else ()
    return View(
        title,
        (
            response,
            *opening,
            *talk(speech, first),
            *(whole_fold(speech, score_chart(speech, group, literal, compared=True), *intro) if several else ()),
            *talk_fold(speech, *_more_to_discuss(speech, group, first)),
            _steps_fold(speech, group),
            _figures(speech, group),
            *trend_fold(speech, group_trend(speech, group), speech.of(group.content.item), drawn=len(kept.roles)),
        ),
    )


def _blocks_of_group(speech: Speech, group: GroupOutcome, id_: str) -> tuple[Block, ...]:
    """Draw the scores of one group, and say where it lies furthest from another."""
    roles = {role.role: next(score for score in role.groups if score.group == id_) for role in group.picture.roles}
    ordered = [(role_title(speech, group.content, role.id), roles[role.id]) for role in group.content.roles]
    drawn = chart(
        speech,
        speech("picture-part-chart", item=item_inline(speech, group.content)),
        score_bars(speech, [(title, score.mean) for title, score in ordered]),
    )
    told = [
        largest_line(speech, group, role, literal)
        for role in group.picture.roles
        if id_ in (*role.highest, *role.lowest) and is_finding(role.difference)
    ]
    return (drawn, *paragraphs(*told[:1]))


def _opening(speech: Speech, group: GroupOutcome) -> tuple[tuple[Block, ...], RolePicture | None]:
    """Say where views lie furthest apart and draw that role; else that they are alike, or that nobody can compare."""
    kept: Picture = group.picture
    first = kept.roles[0]
    if first.difference is None:
        drawn = score_chart(speech, group, literal)
        bars = any(bar.value is not None for bar in drawn.bars)
        return (Paragraph(speech("picture-one-group")), *((drawn,) if bars else ())), None
    if not is_finding(first.difference):
        return paragraphs(speech("picture-alike-groups", item=item_inline(speech, group.content))), None
    return (Paragraph(largest_line(speech, group, first, literal)), score_chart(speech, group, literal, first)), first


def _figures(speech: Speech, group: GroupOutcome) -> Folded:
    """Fold who took part, all scores, last time's beside them, and how often each was given where that adds a thing."""
    kept: Picture = group.picture
    names = {id_: literal(marked_name(speech, group, id_)) for id_ in kept.groups}
    given = [
        counts_text(speech, role_title(speech, group.content, role.role), role.counts)
        for role in kept.roles
        if role.n > len(names)
    ]
    counted = (Paragraph(speech("picture-counts-title"), "minor-heading"), bullets(given)) if given else ()
    lines = (_statistics_line(speech, group, role) for role in kept.roles if role.n > len(names))
    told = [line for line in lines if line]
    return figures_fold(
        speech,
        Paragraph(members_line(speech, group, literal)),
        *((Paragraph(speech("picture-paper-note"), "subtle"),) if kept.paper else ()),
        *previous_round_paragraphs(speech, kept.earlier, [role.before for role in kept.roles]),
        _score_table(speech, group, names),
        *counted,
        *((bullets(told),) if told else ()),
        # How agreement runs is of use beside a figure of it alone.
        Paragraph(speech("picture-small" if told else "picture-begins"), "subtle"),
    )


def _statistics_line(speech: Speech, group: GroupOutcome, role: RolePicture) -> str:
    statistics = statistics_text(speech, role.mean, role.median, role.agreement)
    return speech("named", title=role_title(speech, group.content, role.role), name=statistics) if statistics else ""


def _score_table(speech: Speech, group: GroupOutcome, names: dict[str, str]) -> Table:
    """Put each role, with its difference, above the groups: so a name has room enough not to be cut on a phone."""
    rows: list[tuple[str, str]] = []
    for role in group.picture.roles:
        apart = speech("picture-apart", difference=score_text(speech, role.difference))
        rows.append((f"**{role_title(speech, group.content, role.role)}**", apart))
        of = {score.group: score for score in role.groups}
        for id_, name in names.items():
            score = of[id_]
            rows.append((name, score_with_previous(speech, score_text(speech, score.mean), score.before)))
    return Table(
        (speech("group-file-role-group", item=speech.of(group.content.item)), speech("result-score")),
        tuple(rows),
        TABLE_WIDTHS,
    )


def _more_to_discuss(speech: Speech, group: GroupOutcome, said: Sequence[str]) -> Iterator[Block]:
    """Tell the other roles, largest difference first, and the questions about all; nothing that was said already."""
    seen = set(said)
    for role in group.picture.roles:
        fresh = [prompt for prompt in role_prompts(speech, group, role, literal) if prompt not in seen]
        seen.update(fresh)
        if fresh:
            yield Paragraph(role_title(speech, group.content, role.role), "minor-heading")
            yield bullets(fresh)
    general = [text for prompt in comparison_texts(group).general if (text := speech.of(prompt)) not in seen]
    if general:
        yield Paragraph(speech("picture-general"), "minor-heading")
        yield bullets(general)


def _steps_fold(speech: Speech, group: GroupOutcome) -> Folded:
    """Fold the steps of the conversation."""
    facilitation = group.content.comparison.facilitation
    steps = [
        Paragraph(speech("picture-step", number=place, text=speech.of(step), minutes=step.minutes))
        for place, step in enumerate(facilitation.steps, 1)
    ]
    heading = Paragraph(speech.of(facilitation.title), "heading")
    return Folded(speech.of(facilitation.button or facilitation.title), STEPS, (heading, *steps))
