"""Put what came out of a vragenlijst in words, the same for card and paper. Pure."""

from collections.abc import Callable

from dialogs.instruments.averages import value_text
from dialogs.instruments.figures import change_text, score_text
from dialogs.instruments.kind import LEAST_PEOPLE, GroupOutcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.kinds.vragenlijst.scoring import Themes
from dialogs.instruments.titles import group_name
from dialogs.texts.catalog import Speech

Rows = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


def theme_title(speech: Speech, content: Vragenlijst, id_: str) -> str:
    return speech.of(content.theme(id_).title)


def own_rows(speech: Speech, content: Vragenlijst, scored: Themes) -> Rows:
    """Return header and rows of the own table, with last time's where there was one."""
    compare = any(score.before is not None for score in scored.scores)
    header = (speech("list-theme"), speech("result-score"))
    rows = []
    for score in scored.scores:
        cells = (theme_title(speech, content, score.id), score_text(speech, score.shown))
        beside = (score_text(speech, score.before), change_text(speech, score.change)) if compare else ()
        rows.append((*cells, *beside))
    return (*header, speech("result-before"), speech("result-change")) if compare else header, tuple(rows)


def refusal(speech: Speech, group: GroupOutcome) -> str:
    """Return the one sentence that stands in for a picture, whatever the reason."""
    return speech("picture-too-few", minimum=max(group.round.minimum, LEAST_PEOPLE))


def group_rows(speech: Speech, group: GroupOutcome, written: Callable[[str], str] = str) -> Rows:
    """Return a row for each group that may be shown; `written` makes a name of people fit for where it stands."""
    content: Vragenlijst = group.content
    header = (speech("picture-group"), *(speech.of(theme.title) for theme in content.themes))
    rows = []
    for part in group.picture.groups:
        values = {value.id: value_text(speech, value) for value in part.competencies}
        shown = (values.get(theme.id, speech("result-none")) for theme in content.themes)
        rows.append((written(group_name(speech, group, part.group)), *shown))
    return header, tuple(rows)
