"""Put the outcome of a vragenlijst on paper and in a workbook: one's own, and that of a group. Pure."""

from dataclasses import replace

from dialogs.instruments.kind import Outcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.kinds.vragenlijst.wording import (
    own_chart_title,
    own_rows,
    own_scores,
    own_trend,
)
from dialogs.instruments.printout import Printout, Row, Section, Table
from dialogs.instruments.printout_parts import (
    chart,
    own_page,
    score_bars,
    with_trend,
)
from dialogs.texts.catalog import Speech

# --- one's own outcome


def own_printout(speech: Speech, outcome: Outcome) -> Printout:
    """Put on paper what the card says, and what each theme is about."""
    content: Vragenlijst = outcome.content
    header, rows = own_rows(speech, content, outcome.result)
    bars = score_bars(speech, own_scores(speech, content, outcome.result))
    about = [f"{speech.of(theme.title)}: {speech.of(theme.definition)}" for theme in content.themes]
    closing = tuple(speech.of(question) for question in content.closing)
    subtitle = outcome.round.name if outcome.round else ""
    page = replace(
        own_page(speech, outcome, subtitle=subtitle, notice=speech.of(content.self_report_note)),
        chart=chart(speech, own_chart_title(speech, content), bars),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows))),
        sections=(
            Section(speech.of(content.item), bullets=tuple(about)),
            *((Section(speech("result-closing"), bullets=closing),) if closing else ()),
        ),
    )
    return with_trend(speech, page, own_trend(speech, outcome), speech.of(content.item))
