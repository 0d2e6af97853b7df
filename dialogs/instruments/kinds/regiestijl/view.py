"""Tell a regiestijl as a card and on paper: an accent, what fits it and what to mind. Pure."""

from dataclasses import replace

from dialogs.instruments.item_scores import narrow_table, score_rows
from dialogs.instruments.kind import Outcome
from dialogs.instruments.kinds.regiestijl.definition import Regiestijl, Style
from dialogs.instruments.kinds.regiestijl.scoring import Accent
from dialogs.instruments.over_time import trend, trend_fold
from dialogs.instruments.printout import Chart, Printout, Row, Section, Table, Trend
from dialogs.instruments.printout_parts import chart, own_page, score_bars, with_trend
from dialogs.instruments.titles import item_inline, own_title
from dialogs.instruments.view import Block, Folded, Paragraph, View, bullets
from dialogs.instruments.view_parts import figures_fold
from dialogs.texts.catalog import Speech

_STYLES = "stijlen"


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell the accent, or (`part`) what one style is."""
    content: Regiestijl = outcome.content
    accent: Accent = outcome.result
    title = own_title(speech, content)
    folds = _folds(speech, outcome)
    if fold := next((fold for fold in folds if fold.id == outcome.part), None):
        return View(title, fold.blocks, whole=False)
    if outcome.part:
        return View(title, _style(speech, content.style(outcome.part)), whole=False)
    drawn = (_chart(speech, outcome),) if any(score.shown is not None for score in accent.scores) else ()
    asked = Paragraph(speech("result-closing"), "heading"), bullets(_asked(speech, outcome))
    return View(title, (*map(Paragraph, _told(speech, outcome)), *drawn, *asked, *folds))


def own_printout(speech: Speech, outcome: Outcome) -> Printout:
    """Put on paper what the card says, with what each style is."""
    content: Regiestijl = outcome.content
    header, rows = _rows(speech, outcome)
    styles = tuple(Section(speech.of(style.title), _about(speech, style)) for style in content.styles)
    page = replace(
        own_page(speech, outcome, subtitle="", notice=speech.of(content.privacy_note)),
        chart=_chart(speech, outcome),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows))),
        sections=(
            Section(speech("pdf-stands-out"), _told(speech, outcome)),
            *styles,
            Section(speech("result-closing"), bullets=_asked(speech, outcome)),
        ),
    )
    return with_trend(speech, page, _trend(speech, outcome), speech.of(content.item))


def _told(speech: Speech, outcome: Outcome) -> tuple[str, ...]:
    """Say where the accent lies, and of an accent in which matters it helps and what to mind."""
    content: Regiestijl = outcome.content
    accent: Accent = outcome.result
    told = [content.outcome(accent.outcome)]
    if accent.style:
        told += [content.style(accent.style).suits, content.style(accent.style).watch_out]
    return tuple(map(speech.of, told))


def _asked(speech: Speech, outcome: Outcome) -> tuple[str, ...]:
    """Return what to think about: without an accent there is no other style to look at."""
    has_accent = outcome.result.style is not None
    return tuple(speech.of(one) for one in outcome.content.reflection if one.accent in (None, has_accent))


def _style(speech: Speech, style: Style) -> tuple[Block, ...]:
    return Paragraph(speech.of(style.title), "minor-heading"), *map(Paragraph, _about(speech, style))


def _about(speech: Speech, style: Style) -> tuple[str, ...]:
    """Say what a style is, in which matters it helps, and what to mind."""
    return tuple(map(speech.of, (style.definition, style.suits, style.watch_out)))


def _folds(speech: Speech, outcome: Outcome) -> tuple[Folded, ...]:
    """Fold what both styles are, the numbers, and the styles over time."""
    content: Regiestijl = outcome.content
    both = tuple(block for style in content.styles for block in _style(speech, style))
    return (
        Folded(speech.of(content.styles_title), _STYLES, both),
        figures_fold(speech, narrow_table(speech, *_rows(speech, outcome))),
        *trend_fold(speech, _trend(speech, outcome), speech.of(content.item), drawn=len(content.styles)),
    )


def _rows(speech: Speech, outcome: Outcome) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    content: Regiestijl = outcome.content
    titles = {style.id: speech.of(style.title) for style in content.styles}
    return score_rows(speech, speech.of(content.item), titles, outcome.result.scores)


def _chart(speech: Speech, outcome: Outcome) -> Chart:
    content: Regiestijl = outcome.content
    accent: Accent = outcome.result
    scores = [(speech.of(content.style(score.id).title), score.shown) for score in accent.scores]
    return chart(speech, speech("list-chart", item=item_inline(speech, content)), score_bars(speech, scores))


def _trend(speech: Speech, outcome: Outcome) -> Trend | None:
    content: Regiestijl = outcome.content
    return trend(speech, outcome.moments, [(style.id, speech.of(style.title)) for style in content.styles])
