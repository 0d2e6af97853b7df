"""From one's own outcome to a printout: the same words and numbers as on the card, in the order of a page."""

from decimal import Decimal

from bot.cards import profiles, results
from dialogs.instruments.definition import Language
from dialogs.instruments.kinds.zelfscan.definition import ALONE
from dialogs.instruments.printout import Bar, Chart, Printout, Row, Section, Table
from dialogs.replies import OwnProfile, OwnResult
from dialogs.texts.catalog import Speech, speech


def printout(outcome: OwnResult | OwnProfile, language: Language) -> Printout:
    """What stands on paper. Pure: the same outcome is the same printout."""
    said = speech(language)
    return _profile(said, outcome) if isinstance(outcome, OwnProfile) else _result(said, outcome)


def file_name(outcome: OwnResult | OwnProfile, language: Language) -> str:
    """Our own choice of name: which scan and which day, nothing a person typed (norms C25)."""
    day = outcome.run.submitted_on
    name = speech(language)(f"pdf-file-{outcome.run.instrument}")
    return f"{name}-{day.isoformat()}.pdf" if day else f"{name}.pdf"


def _facts(said: Speech, outcome: OwnResult | OwnProfile) -> tuple[str, ...]:
    day = outcome.run.submitted_on
    version = said("pdf-version", title=said.of(outcome.content.title), version=outcome.run.version)
    return (*((said("pdf-date", day=said.day(day)),) if day else ()), version)


def _chart(said: Speech, title: str, rows: list[tuple[str, Decimal | None]]) -> Chart:
    bars = tuple(Bar(label, value, profiles.score_text(said, value)) for label, value in rows)
    told = ", ".join(said("pdf-chart-row", label=bar.label, value=bar.shown) for bar in bars)
    return Chart(title=title, alt=said("pdf-chart-alt", rows=told), maximum=5, bars=bars)


def _profile(said: Speech, outcome: OwnProfile) -> Printout:
    content = outcome.content
    header, rows = profiles.own_rows(said, outcome)
    stands_out = Section(said("pdf-stands-out"), tuple(profiles.own_lines(said, outcome)))
    advice = profiles.tips(said, outcome)
    sections = [stands_out] if stands_out.paragraphs else []
    if advice:
        sections.append(Section(said("profile-tips"), bullets=tuple(advice)))
    for role in content.roles:
        lines = [profiles.competency_lines(said, outcome, id_) for id_ in role.competencies]
        sections.append(Section(said.of(role.title), tuple(f"{title}. {feedback}" for title, feedback, _ in lines)))
    closing = (said.of(content.result.choose_one_prompt), said.of(content.result.talk_prompt))
    sections.append(Section(said("result-closing"), bullets=closing))
    return Printout(
        language=said.language,
        title=said("profile-title"),
        subtitle=outcome.round.name if outcome.round else "",
        facts=_facts(said, outcome),
        notice=said.of(content.self_report_note),
        chart=_chart(said, said("profile-chart"), profiles.chart_rows(said, outcome)),
        table=Table(said("pdf-table"), tuple(header), tuple(Row(tuple(cells), strong) for strong, cells in rows)),
        sections=tuple(sections),
        footer=said("pdf-footer"),
    )


def _result(said: Speech, outcome: OwnResult) -> Printout:
    content, roles = outcome.content, outcome.result.roles
    header, rows = results.own_rows(said, outcome)
    scores = [
        (said.of(content.role(role.role).title), None if role.score is None else Decimal(role.score)) for role in roles
    ]
    closing = content.mode(outcome.run.given.get("modus", ALONE)).closing_questions
    sections = [Section(said("pdf-pattern"), (results.pattern_text(said, outcome), said.of(content.role_note)))]
    for role in roles:
        title, feedback, questions, steps = results.role_lines(said, content.role(role.role), role)
        sections.append(Section(title, (feedback,), (*questions, *steps)))
    sections.append(Section(said("result-closing"), bullets=tuple(said.of(question) for question in closing)))
    return Printout(
        language=said.language,
        title=said("result-title"),
        subtitle=outcome.name,
        facts=_facts(said, outcome),
        notice=said("pdf-self-report-zelfscan"),
        chart=_chart(said, said("result-chart"), scores),
        table=Table(said("pdf-table"), tuple(header), tuple(Row(tuple(cells)) for cells in rows)),
        sections=tuple(sections),
        footer=said("pdf-footer"),
    )
