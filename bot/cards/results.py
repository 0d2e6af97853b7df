"""One's own outcome of the zelfscan: chart with the table beside it, the pattern, and per role what to do with it."""

from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.instruments.kinds.zelfscan.definition import ALONE, Role
from dialogs.instruments.kinds.zelfscan.scoring import RoleResult
from dialogs.replies import OwnResult
from dialogs.texts.catalog import Speech


def _score(speech: Speech, reply: OwnResult, score: int | None) -> str:
    """Number and label together, or that it could not be judged."""
    if score is None:
        return speech.of(reply.content.scale.no_opinion.label)
    label = next(point.label for point in reply.content.scale.points if point.value == score)
    return speech("dash", left=score, right=speech.of(label))


def _change(speech: Speech, role: RoleResult) -> str:
    if role.change is None:
        return speech("result-none")
    if role.change == 0:
        return speech("result-same")
    return speech("result-up" if role.change > 0 else "result-down", by=abs(role.change))


def own_rows(speech: Speech, reply: OwnResult) -> tuple[list[str], list[list[str]]]:
    """Header and rows of the own table."""
    compare = any(role.before is not None for role in reply.result.roles)
    header = [speech("result-role"), speech("result-score"), speech("result-band")]
    header += [speech("result-before"), speech("result-change")] if compare else []
    rows = []
    for role in reply.result.roles:
        band = next((band for band in reply.content.bands if band.id == role.band), None)
        row = [
            speech.of(reply.content.role(role.role).title),
            _score(speech, reply, role.score),
            speech.of(band.label) if band else speech("result-none"),
        ]
        if compare:
            row += [speech("result-none") if role.before is None else str(role.before), _change(speech, role)]
        rows.append(row)
    return header, rows


def _chart(speech: Speech, reply: OwnResult) -> ac.Element:
    scored = [(speech.of(reply.content.role(role.role).title), role.score) for role in reply.result.roles]
    return ac.HorizontalBarChart(
        title=speech("result-chart"),
        show_title=True,
        x_axis_title=speech("result-role"),
        y_axis_title=speech("result-chart-axis"),
        data=[ac.HorizontalBarChartDataValue(x=label, y=score) for label, score in scored if score is not None],
        fallback=parts.bars(speech("result-chart"), scored, speech),
    )


def role_lines(speech: Speech, role: Role, result: RoleResult) -> tuple[str, str, list[str], list[str]]:
    """What there is to say on one role: title, feedback for the band it came to, questions and steps."""
    title = speech.of(role.title)
    if result.band is None:
        return title, speech.of(role.definition), [], []
    band = role.bands[result.band]  # type: ignore[index]
    return (
        title,
        speech.of(band.feedback),
        [speech.of(q) for q in band.reflection],
        [speech.of(s) for s in band.follow_up],
    )


def _role(speech: Speech, role: Role, result: RoleResult) -> list[Any]:
    title, feedback, questions, steps = role_lines(speech, role, result)
    items: list[Any] = [parts.subheading(title), parts.text(feedback)]
    for heading, lines in (("result-reflection", questions), ("result-follow-up", steps)):
        if lines:
            items += [parts.minor_heading(speech(heading)), parts.bullets(lines)]
    return items


def pattern_text(speech: Speech, reply: OwnResult) -> str:
    content, result = reply.content, reply.result
    if result.pattern is None:
        return speech.of(content.pattern_incomplete)
    said = speech.of(next(pattern.text for pattern in content.patterns if pattern.id == result.pattern))
    return said.format(role=speech.of(content.role(result.lagging).title).lower()) if result.lagging else said


def own_result(speech: Speech, reply: OwnResult) -> dict[str, Any]:
    content, roles = reply.content, reply.result.roles
    title = speech("result-title-joint" if reply.run.pair_code else "result-title")
    body: list[Any] = [
        parts.heading(speech("named", title=title, name=parts.literal(reply.name)) if reply.name else title),
        *parts.note(speech, reply.note),
    ]
    if reply.part:
        result = next(role for role in roles if role.role == reply.part)
        title, *rest = _role(speech, content.role(reply.part), result)
        body += [title, parts.text(_score(speech, reply, result.score)), *rest]
        return parts.card(speech, body, [parts.whole_button(speech), parts.help_button(speech)])
    if any(role.before is not None for role in roles):
        body.append(parts.text(speech("result-since")))
    header, rows = own_rows(speech, reply)
    body += [
        _chart(speech, reply),
        parts.table(header, rows, (11, 10, 8, 7, 7)[: len(header)]),
        parts.text(pattern_text(speech, reply)),
        parts.subtle(speech.of(content.role_note)),
    ]
    if reply.round is None:
        closing = content.mode(reply.run.answers.get("modus") or ALONE).closing_questions
        body += [parts.subheading(speech("result-closing")), parts.bullets(speech.of(question) for question in closing)]
    if reply.round:
        body.append(parts.text(speech("result-round", name=parts.literal(reply.round.name))))
    if reply.can_change:
        body.append(parts.text(speech("result-can-change")))
    if reply.run.pair_code:
        body.append(parts.text(speech("result-together")))
    body += [parts.text(speech.of(content.closing.thanks)), parts.subtle(speech("result-type"))]
    for role in roles:
        known = content.role(role.role)
        body += parts.unfolding(speech.of(known.title), role.role, _role(speech, known, role))
    return parts.card(speech, body, parts.outcome_actions(speech, reply.run))
