"""The outcome of the competentiescan: one's own profile, and the confidential picture of a group."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts, pictures
from dialogs.group.confidential import Value
from dialogs.instruments.grouping import NONE, group_label
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan, Role
from dialogs.instruments.kinds.competentiescan.scoring import Score
from dialogs.presses import WordPress
from dialogs.replies import Button, GroupProfile, OwnProfile
from dialogs.texts.catalog import Speech
from dialogs.understanding.codes import shown


def names(speech: Speech, content: Competentiescan, ids: tuple[str, ...]) -> str:
    """Titles inside a sentence: netwerken, luisteren en onderhandelen."""
    return speech.names([speech.of(content.competency(id_).title).lower() for id_ in ids])


def change_text(speech: Speech, change: Decimal | None) -> str:
    if change is None:
        return speech("result-none")
    if not change:
        return speech("result-same")
    return speech("result-up" if change > 0 else "result-down", by=speech.number(abs(change)))


def score_text(speech: Speech, shown: Decimal | None) -> str:
    return speech("result-none") if shown is None else speech.number(shown)


def own_rows(speech: Speech, reply: OwnProfile) -> tuple[list[str], list[tuple[bool, list[str]]]]:
    """Header and rows of the own table: each role (True) above its competencies (False)."""
    content, profile = reply.content, reply.profile
    compare = any(score.before is not None for score in profile.competencies)
    header = [speech("profile-competency"), speech("result-score"), speech("result-band")]
    header += [speech("result-before"), speech("result-change")] if compare else []

    def row(title: str, score: Score) -> list[str]:
        band = speech.of(content.band(score.band).label) if score.band else ""
        cells = [title, score_text(speech, score.shown), band]
        return [*cells, score_text(speech, score.before), change_text(speech, score.change)] if compare else cells

    rows = []
    for role, role_score in zip(content.roles, profile.roles, strict=True):
        rows.append((True, row(speech.of(role.title), role_score)))
        rows += [(False, row(speech.of(content.competency(c).title), profile.competency(c))) for c in role.competencies]
    return header, rows


def own_lines(speech: Speech, reply: OwnProfile) -> list[str]:
    """What stands out, in sentences: most shown, most room, and where there is no score."""
    content, profile, said = reply.content, reply.profile, reply.content.result
    lines = []
    if profile.highest:
        lines.append(speech.of(said.highest_line).format(competencies=names(speech, content, profile.highest)))
        lines.append(speech.of(said.lowest_line).format(competencies=names(speech, content, profile.lowest)))
    elif profile.all_equal:
        lines.append(speech.of(said.all_equal_line))
    lines += [
        speech.of(said.too_few_answers_line).format(competency=names(speech, content, (score.id,)))
        for score in profile.competencies
        if score.shown is None
    ]
    return lines


def tips(speech: Speech, reply: OwnProfile) -> list[str]:
    """Two tips for the lowest; of several that share it, for the first."""
    lowest = reply.profile.lowest[:1]
    return [speech.of(tip) for id_ in lowest for tip in reply.content.competency(id_).tips[:2]]


def chart_rows(speech: Speech, reply: OwnProfile) -> list[tuple[str, Decimal | None]]:
    return [(speech.of(c.title), reply.profile.competency(c.id).shown) for c in reply.content.ordered]


def _chart(speech: Speech, rows: list[tuple[str, Decimal | None]], title: str) -> ac.Element:
    return ac.HorizontalBarChart(
        title=title,
        show_title=True,
        x_axis_title=speech("profile-competency"),
        y_axis_title=speech("result-chart-axis"),
        data=[ac.HorizontalBarChartDataValue(x=label, y=float(shown)) for label, shown in rows if shown is not None],
        fallback=parts.bars(title, rows, speech),
    )


def competency_lines(speech: Speech, reply: OwnProfile, id_: str) -> tuple[str, str, list[str]]:
    """What there is to say on one competency: title with score, feedback, and tips with a question."""
    competency, score = reply.content.competency(id_), reply.profile.competency(id_)
    feedback = competency.feedback[score.band] if score.band else competency.definition  # type: ignore[index]
    title = speech("dash", left=speech.of(competency.title), right=score_text(speech, score.shown))
    ideas = [*competency.tips[:2], competency.reflection_question]
    return title, speech.of(feedback), [speech.of(idea) for idea in ideas]


def _part(speech: Speech, reply: OwnProfile, id_: str) -> list[Any]:
    title, feedback, ideas = competency_lines(speech, reply, id_)
    return [parts.subheading(title), parts.text(feedback), parts.bullets(ideas)]


def _role_part(speech: Speech, reply: OwnProfile, role: Role) -> list[Any]:
    return [part for competency in role.competencies for part in _part(speech, reply, competency)]


def own_profile(speech: Speech, reply: OwnProfile) -> dict[str, Any]:
    content = reply.content
    body: list[Any] = [parts.heading(speech("profile-title")), *parts.note(speech, reply.note)]
    if reply.part:
        return parts.card(
            speech, [*body, *_part(speech, reply, reply.part)], [parts.whole_button(speech), parts.help_button(speech)]
        )
    header, rows = own_rows(speech, reply)
    marked = [[f"**{cell}**" if strong and cell else cell for cell in row] for strong, row in rows]
    body += [
        parts.text(speech.of(content.result.profile_intro)),
        _chart(speech, chart_rows(speech, reply), speech("profile-chart")),
        parts.table(header, marked, (11, 6, 8, 7, 7)[: len(header)]),
        *(parts.text(line) for line in own_lines(speech, reply)),
    ]
    advice = tips(speech, reply)
    if advice:
        body += [parts.subheading(speech("profile-tips")), parts.bullets(advice)]
    body += [
        parts.subheading(speech("result-closing")),
        parts.bullets([speech.of(content.result.choose_one_prompt), speech.of(content.result.talk_prompt)]),
    ]
    if reply.round:
        body.append(
            parts.text(speech("profile-round", name=parts.literal(reply.round.name), minimum=reply.round.minimum))
        )
    if reply.can_change:
        body.append(parts.text(speech("result-can-change")))
    body += [parts.subtle(speech.of(content.self_report_note)), parts.subtle(speech("profile-type"))]
    for role in content.roles:
        body += parts.unfolding(speech.of(role.title), role.id, _role_part(speech, reply, role))
    return parts.card(speech, body, parts.outcome_actions(speech, reply.run))


def value_text(speech: Speech, value: Value) -> str:
    """A mean, a range where the mean would tell too much, or nothing."""
    if value.mean is not None:
        return speech.number(value.mean)
    match value.around:
        case None:
            return speech("result-none")
        case 1:
            return speech("around-low", edge=speech.number(Decimal("1.4")))
        case 5:
            return speech("around-high", edge=speech.number(Decimal("4.5")))
        case around:
            low, high = around - Decimal("0.5"), around + Decimal("0.4")
            return speech("around", low=speech.number(low), high=speech.number(high))


def _beside(speech: Speech, value: Value) -> str:
    """A value, with last time's behind it when the two may stand together."""
    now = value_text(speech, value)
    return (
        now if value.before is None else speech("picture-before-value", value=now, before=speech.number(value.before))
    )


def _group_rows(
    speech: Speech, content: Competentiescan, competencies: Sequence[Value], roles: Sequence[Value]
) -> list[list[str]]:
    values = {value.id: value for value in competencies}
    rows: list[list[str]] = []
    for role, value in zip(content.roles, roles, strict=True):
        rows.append([f"**{speech.of(role.title)}**", f"**{value_text(speech, value)}**", ""])
        for id_ in role.competencies:
            n = speech("result-none") if values[id_].n is None else str(values[id_].n)
            rows.append([speech.of(content.competency(id_).title), _beside(speech, values[id_]), n])
    return rows


def _group_lines(speech: Speech, reply: GroupProfile) -> list[Any]:
    """Highest and lowest, the widest spread, and what the research found on either."""
    content, kept, group = reply.content, reply.picture, reply.content.group
    lines: list[Any] = []
    if kept.highest:
        for line, ids in ((group.highest_line, kept.highest), (group.lowest_line, kept.lowest)):
            lines.append(parts.text(speech.of(line).format(competencies=names(speech, content, ids))))
    if kept.spread:
        deviation = speech.number(kept.spread.deviation)
        competency = names(speech, content, (kept.spread.id,))
        lines.append(parts.text(speech("picture-spread", competency=competency, deviation=deviation)))
    told = {
        "noot_onderhandelen": "onderhandelen" in kept.lowest,
        "noot_oordeelsvorming": "oordeelsvorming" in kept.highest,
    }
    return [*lines, *(parts.subtle(speech.of(note)) for note in group.notes if told.get(note.id))]


def _too_few(speech: Speech, reply: GroupProfile) -> str:
    """The one refusal: in the words of the content, or with the number where the operator asks for more."""
    usual = reply.round.minimum == reply.content.scoring.group_min_n
    return (
        speech.of(reply.content.group.too_few_line) if usual else speech("picture-too-few", minimum=reply.round.minimum)
    )


def _numbers(speech: Speech, reply: GroupProfile) -> list[Any]:
    """What only ten people or more may be shown of: middle score, agreement, how often each score."""
    lines = []
    for value in reply.picture.competencies:
        if value.counts and value.mean is not None and value.median is not None and value.agreement is not None:
            title = speech.of(reply.content.competency(value.id).title)
            numbers = {
                "mean": speech.number(value.mean),
                "median": speech.number(value.median),
                "agreement": speech.number(value.agreement),
            }
            lines.append(f"{pictures.counts_line(speech, title, value.counts)}. {speech('picture-numbers', numbers)}")
    if not lines:
        return []
    return parts.unfolding(speech("picture-counts-rounded"), "verdeling", [parts.bullets(lines)])


def _group_name(speech: Speech, reply: GroupProfile, group: str) -> str:
    return parts.literal(speech.of(group_label(reply.round, reply.domains, group)))


def _per_group(speech: Speech, reply: GroupProfile) -> list[Any]:
    """The regions or domains that may be shown beside the whole, a row each: a table each would be too large."""
    if reply.round.grouping == NONE:
        return []
    items: list[Any] = []
    rows = []
    for part in reply.picture.groups:
        scores = [
            speech("named", title=speech.of(reply.content.competency(v.id).title), name=value_text(speech, v))
            for v in part.competencies
        ]
        rows.append([f"**{_group_name(speech, reply, part.group)}**", "\n\n".join(scores)])
    if rows:
        items.append(parts.subheading(speech("picture-group-title")))
        items.append(parts.table([speech("picture-group"), speech("picture-scores-competencies")], rows, (1, 3)))
    return [*items, parts.subtle(speech("picture-group-hidden"))]


def group_profile(speech: Speech, reply: GroupProfile) -> dict[str, Any]:
    """The group picture of a confidential round, one group of it, or the one kind refusal."""
    content, kept, group = reply.content, reply.picture, reply.content.group
    title = parts.heading(speech("picture-title", name=parts.literal(reply.round.name)))
    confidential = parts.subtle(speech("picture-confidential", minimum=reply.round.minimum))
    if not kept.enough:
        refusal = [parts.text(_too_few(speech, reply)), confidential]
        rounds = [parts.button(speech, Button("rondes", WordPress(word="rondes"))), parts.help_button(speech)]
        return parts.card(speech, [title, *refusal], rounds)
    if reply.part:
        return _one_group(speech, reply, reply.part)
    drawn = [(speech.of(content.competency(value.id).title), value.mean) for value in kept.competencies]
    header = [speech("profile-competency"), speech("result-score"), speech("picture-n")]
    beside = any(value.before is not None for value in kept.competencies)
    body: list[Any] = [
        title,
        parts.text(speech.of(group.header_line).format(n=kept.completed, invited=kept.invited)),
        *([pictures.earlier_line(speech, kept.earlier, beside=beside)] if kept.earlier else []),
        # With ranges alone there is nothing to draw.
        *([_chart(speech, drawn, speech("picture-profile-chart"))] if any(mean for _, mean in drawn) else []),
        parts.table(header, _group_rows(speech, content, kept.competencies, kept.roles), (5, 2, 1)),
        *_numbers(speech, reply),
        *_group_lines(speech, reply),
        *_per_group(speech, reply),
        parts.subheading(speech("picture-agenda")),
        parts.bullets(speech.of(prompt) for prompt in group.prompts),
        confidential,
        pictures.files_line(speech, reply.round),
    ]
    return parts.card(speech, body, pictures.actions(speech, reply))


def _one_group(speech: Speech, reply: GroupProfile, group: str) -> dict[str, Any]:
    """One region or domain on its own; what may not be shown gets one sentence, whatever the reason (norms B22)."""
    name = _group_name(speech, reply, group)
    title = speech("picture-part-title", name=parts.literal(reply.round.name), group=name)
    part = next((part for part in reply.picture.groups if part.group == group), None)
    body: list[Any] = [parts.heading(title)]
    if part is None:
        body.append(parts.text(speech("picture-part-hidden", group=name)))
    else:
        drawn = [(speech.of(reply.content.competency(v.id).title), v.mean) for v in part.competencies]
        header = [speech("profile-competency"), speech("result-score"), speech("picture-n")]
        body += [
            _chart(speech, drawn, speech("picture-profile-chart")),
            parts.table(header, _group_rows(speech, reply.content, part.competencies, part.roles), (5, 2, 1)),
            parts.subtle(speech("picture-group-hidden")),
        ]
    body.append(parts.subtle(speech("picture-part-whole", code=shown(reply.round.code))))
    whole = Button("groepsoverzicht", WordPress(word="groepsoverzicht", rest=reply.round.code))
    return parts.card(speech, body, [parts.button(speech, whole), parts.help_button(speech)])
