"""One's own outcome of the zelfscan: chart with the table beside it, the pattern, and per role what to do with it."""

from typing import Any

from microsoft_teams.cards import core as ac

from bot.cards import parts
from dialogs.replies import OwnResult
from dialogs.scans.zelfscan import ALONE, Role
from dialogs.scoring.zelfscan import RoleResult
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


def _table(speech: Speech, reply: OwnResult) -> ac.Table:
    compare = any(role.before is not None for role in reply.result.roles)
    header = [speech("result-role"), speech("result-score"), speech("result-band")]
    rows = []
    for role in reply.result.roles:
        band = next((band for band in reply.content.bands if band.id == role.band), None)
        row = [
            speech.of(reply.content.role(role.role).title),
            _score(speech, reply, role.score),
            speech.of(band.label) if band else speech("result-none"),
        ]
        if compare:
            before = speech("result-none") if role.before is None else str(role.before)
            row += [before, _change(speech, role)]
        rows.append(row)
    if compare:
        header += [speech("result-before"), speech("result-change")]
    return parts.table(header, rows, (3, 4, 3, 2, 2)[: len(header)])


def _chart(speech: Speech, reply: OwnResult) -> ac.HorizontalBarChart:
    scored = [(speech.of(reply.content.role(role.role).title), role.score) for role in reply.result.roles]
    return ac.HorizontalBarChart(
        title=speech("result-chart"),
        show_title=True,
        x_axis_title=speech("result-role"),
        y_axis_title=speech("result-chart-axis"),
        data=[ac.HorizontalBarChartDataValue(x=label, y=score) for label, score in scored if score is not None],
        fallback=parts.bars(scored, speech),
    )


def _role(speech: Speech, role: Role, result: RoleResult) -> list[Any]:
    """Feedback, questions and steps of one role, for the band it came to."""
    if result.band is None:
        return [parts.subheading(speech.of(role.title)), parts.text(speech.of(role.definition))]
    band = role.bands[result.band]  # type: ignore[index]
    return [
        parts.subheading(speech.of(role.title)),
        parts.text(speech.of(band.feedback)),
        parts.text(f"**{speech('result-reflection')}**"),
        parts.bullets(speech.of(question) for question in band.reflection),
        parts.text(f"**{speech('result-follow-up')}**"),
        parts.bullets(speech.of(step) for step in band.follow_up),
    ]


def _pattern(speech: Speech, reply: OwnResult) -> str:
    content, result = reply.content, reply.result
    if result.pattern is None:
        return speech.of(content.pattern_incomplete)
    said = speech.of(next(pattern.text for pattern in content.patterns if pattern.id == result.pattern))
    return said.format(role=speech.of(content.role(result.lagging).title).lower()) if result.lagging else said


def own_result(speech: Speech, reply: OwnResult) -> dict[str, Any]:
    content, roles = reply.content, reply.result.roles
    title = speech("result-title")
    body: list[Any] = [
        parts.heading(speech("named", title=title, name=parts.literal(reply.name)) if reply.name else title),
        *parts.note(speech, reply.note),
    ]
    if reply.role:
        result = next(role for role in roles if role.role == reply.role)
        body += [parts.text(_score(speech, reply, result.score)), *_role(speech, content.role(reply.role), result)]
        return parts.card(speech, body, [parts.help_button(speech)])
    if any(role.before is not None for role in roles):
        body.append(parts.text(speech("result-since")))
    body += [
        _chart(speech, reply),
        _table(speech, reply),
        parts.text(_pattern(speech, reply)),
        parts.subtle(speech.of(content.role_note)),
        parts.subheading(speech("result-closing")),
        parts.bullets(speech.of(q) for q in content.mode(reply.run.given.get("modus", ALONE)).closing_questions),
    ]
    if reply.round:
        body.append(parts.text(speech("result-round", name=parts.literal(reply.round.name))))
    body += [parts.text(speech.of(content.closing.thanks)), parts.subtle(speech("result-type"))]
    body += [parts.folded(role.role, _role(speech, content.role(role.role), role)) for role in roles]
    actions: list[Any] = [
        parts.toggle(speech("button-role", role=speech.of(content.role(role.role).title)), role.role) for role in roles
    ]
    return parts.card(speech, body, [*actions, parts.help_button(speech)])
