"""Put what came out of a vragenlijst in words, the same for card and paper. Pure."""

from decimal import Decimal

from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averages_card import GroupWords
from dialogs.instruments.item_scores import ItemScores, score_rows
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.over_time import trend
from dialogs.instruments.printout import Trend
from dialogs.instruments.titles import item_inline
from dialogs.texts.catalog import Speech


def theme_title(speech: Speech, content: Vragenlijst, id_: str) -> str:
    return speech.of(content.theme(id_).title)


def own_chart_title(speech: Speech, content: Vragenlijst) -> str:
    return speech("list-chart", item=item_inline(speech, content))


def own_scores(speech: Speech, content: Vragenlijst, scored: ItemScores) -> list[tuple[str, Decimal | None]]:
    """Return the scores that are drawn, with their titles."""
    return [(theme_title(speech, content, score.id), score.shown) for score in scored]


def own_trend(speech: Speech, outcome: Outcome) -> Trend | None:
    """Draw the themes over time; None before the third scan."""
    content: Vragenlijst = outcome.content
    return trend(speech, outcome.moments, [(theme.id, speech.of(theme.title)) for theme in content.themes])


def own_rows(
    speech: Speech, content: Vragenlijst, scored: ItemScores
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows of the own table, with last time's where there was one."""
    titles = {theme.id: speech.of(theme.title) for theme in content.themes}
    return score_rows(speech, speech.of(content.item), titles, scored)


def group_words(speech: Speech, group: GroupOutcome) -> GroupWords:
    """Say what a picture of it says in words of its own."""
    content: Vragenlijst = group.content
    kept: ConfidentialPicture = group.picture
    return GroupWords(
        refusal=speech("picture-too-few", minimum=group.round.minimum),
        response=speech("picture-response", done=kept.completed or 0, invited=kept.invited or 0, paper=0),
        chart_title=speech("list-group-chart", item=item_inline(speech, content)),
        prompts=tuple(speech.of(prompt) for prompt in content.prompts),
    )
