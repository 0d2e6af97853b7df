"""Printouts as people get them, with the real texts of both scans, and one made of words that mean harm."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import yaml

from dialogs.instruments.library import CONTENT
from dialogs.instruments.printout import Bar, Chart, Printout, Row, Section, Table

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")
MADE_ON = date(2026, 11, 21)

# What a text may not do: read a file, be markup, or be too long for a line.
HOSTILE = (
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    "*x* _y_ `z`",
    "$y$ \\u{41}",
    "<at>Anna</at>",
    "= kop",
    "- punt // weg /* weg */",
    '{"data": 1}"',
    "محمد בן-דוד Łódź",
    "W" * 80,
)
TURNED = "regio\u202edroon\u0007"
UNKNOWN = "team 😀 漢字"


def _said(language: Language, dutch: str, english: str) -> str:
    return dutch if language == "nl" else english


def _content(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((CONTENT / f"{name}.yaml").read_text("utf-8"))
    return content


def _number(value: Decimal, language: Language) -> str:
    return str(value).replace(".", "," if language == "nl" else ".")


def _made(language: Language) -> tuple[str, str]:
    return (
        _said(language, "ingevuld op 21 november 2026", "filled in on 21 November 2026"),
        _said(language, "scan versie 1.0.0", "scan version 1.0.0"),
    )


def _drawn(content: dict[str, Any], language: Language, bars: Sequence[Bar]) -> Chart:
    return Chart(
        title=content["scale"]["title"][language],
        alt=", ".join(f"{bar.label}: {bar.shown}" for bar in bars) + ".",
        maximum=5,
        bars=tuple(bars),
    )


def zelfscan(language: Language, scores: tuple[int | None, ...] = (4, 3, None, 2)) -> Printout:
    """Four roles, one without a score."""
    content = _content("zelfscan")
    label = {point["value"]: point["label"][language] for point in content["scale"]["points"]}
    dont_know = _said(language, "Weet ik niet", "I don't know")

    def band(score: int) -> str:
        return "low" if score <= 2 else "mid" if score == 3 else "high"

    bars, rows, sections = [], [], []
    for role, score in zip(content["roles"], scores, strict=True):
        title = role["title"][language]
        shown = dont_know if score is None else str(score)
        bars.append(Bar(title, None if score is None else Decimal(score), shown))
        rows.append(Row((title, shown, "–" if score is None else label[score])))
        if score is None:
            sections.append(Section(title, (role["definition"][language],)))
            continue
        told = role["bands"][band(score)]
        bullets = tuple(it[language] for it in (*told["reflection"], *told["follow_up"]))
        sections.append(Section(title, (told["feedback"][language],), bullets))
    pattern = content["pattern_incomplete"] if None in scores else content["patterns"][0]["text"]
    return Printout(
        language=language,
        title=content["title"][language],
        subtitle=content["subtitle"][language],
        facts=(
            _said(language, "Onderbouw Regio Noord", "Lower years, Region North"),
            *_made(language),
        ),
        notice=content["role_note"][language],
        chart=_drawn(content, language, bars),
        table=Table(
            caption=_said(language, "De scores", "The scores"),
            header=("Rol", "Score", "Aanwezig") if language == "nl" else ("Role", "Score", "Present"),
            rows=tuple(rows),
        ),
        sections=(
            Section(_said(language, "Het patroon", "The pattern"), (pattern[language],)),
            *sections,
            Section(
                _said(language, "Om mee af te sluiten", "To round off"),
                (),
                tuple(question[language] for question in content["modes"][0]["closing_questions"]),
            ),
        ),
        footer=_said(language, "Regiebot · alleen voor jezelf", "Regiebot · for yourself only"),
    )


def competentiescan(language: Language) -> Printout:
    """Nine competencies under four roles, one without a score, so its role has none either."""
    content = _content("competentiescan")
    scores = dict(
        zip(
            (competency["id"] for competency in content["competencies"]),
            (4.3, 3.7, 2.5, None, 3.3, 1.0, 4.0, 5.0, 2.4),
            strict=True,
        )
    )
    bands = {band["id"]: band["label"][language] for band in content["scoring"]["bands"]}
    none = _said(language, "geen score", "no score")

    def row(title: str, score: float | None, *, strong: bool = False) -> Row:
        if score is None:
            return Row((title, "–", none), strong)
        return Row((title, _number(Decimal(str(score)), language), bands[band(score)]), strong)

    def band(score: float) -> str:
        return "low" if score < 2.5 else "mid" if score < 3.5 else "high"

    bars, rows, sections = [], [], []
    for role in content["roles"]:
        its = [competency for competency in content["competencies"] if competency["role"] == role["id"]]
        given = [score for competency in its if (score := scores[competency["id"]]) is not None]
        mean = float(round(sum(given) / len(given) + 1e-9, 1)) if len(given) == len(its) else None
        rows.append(row(role["title"][language], mean, strong=True))
        feedback, tips = [], []
        for competency in its:
            score, title = scores[competency["id"]], competency["title"][language]
            bars.append(
                Bar(title, None, none)
                if score is None
                else Bar(title, Decimal(str(score)), _number(Decimal(str(score)), language))
            )
            rows.append(row(title, score))
            if score is not None:
                feedback.append(f"{title}. {competency['feedback'][band(score)][language]}")
                tips += [tip[language] for tip in competency["tips"]]
        sections.append(Section(role["title"][language], tuple(feedback), tuple(tips)))
    result = content["result"]
    titles = {competency["id"]: competency["title"][language].lower() for competency in content["competencies"]}
    return Printout(
        language=language,
        title=content["title"][language],
        subtitle=_said(language, "Jouw beeld van de afgelopen drie maanden", "Your picture of the past three months"),
        facts=_made(language),
        notice=content["self_report_note"][language],
        chart=_drawn(content, language, bars),
        table=Table(
            caption=_said(language, "Scores per rol en competentie", "Scores by role and competency"),
            header=("Competentie", "Score", "Te zien") if language == "nl" else ("Competency", "Score", "Shown"),
            rows=tuple(rows),
        ),
        sections=(
            Section(
                _said(language, "Wat opvalt", "What stands out"),
                (
                    result["highest_line"][language].format(competencies=titles["oordeelsvorming"]),
                    result["lowest_line"][language].format(competencies=titles["aanpassingsvermogen"]),
                ),
            ),
            *sections,
            Section(
                _said(language, "En nu", "What next"),
                (),
                (result["choose_one_prompt"][language], result["talk_prompt"][language]),
            ),
        ),
        footer=_said(language, "Regiebot · alleen voor jezelf", "Regiebot · for yourself only"),
    )


def compared(language: Language) -> Printout:
    """A zelfscan beside the one before: five columns."""
    sheet = zelfscan(language)
    rows = tuple(replace(row, cells=(*row.cells, "3", "één omhoog")) for row in sheet.table.rows)
    header = (*sheet.table.header, "Vorige keer", "Verschil")
    return replace(sheet, table=replace(sheet.table, header=header, rows=rows))


def hostile(language: Language, *words: str) -> Printout:
    """The same words in every place that holds words."""
    joined = " ".join(words)
    return Printout(
        language=language,
        title=joined,
        subtitle=joined,
        facts=words,
        notice=joined,
        chart=Chart(
            joined, joined, 5, (*(Bar(word, Decimal("2.5"), "2,5") for word in words), Bar(joined, None, joined))
        ),
        table=Table(joined, (joined, "1", joined), tuple(Row((word, "2,5", word), strong=True) for word in words)),
        sections=(Section(joined, words, words), Section(joined, words)),
        footer=joined,
    )
