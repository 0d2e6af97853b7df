"""Put what came out of the five steps in words, the same for card and paper. Pure."""

from collections.abc import Iterable

from dialogs.group.choices import Named
from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averages_card import GroupWords
from dialogs.instruments.findings import group_extremes
from dialogs.instruments.item_scores import score_rows
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.vijfstappen.definition import WISH, Step, VijfStappen
from dialogs.instruments.kinds.vijfstappen.scoring import Steps
from dialogs.instruments.over_time import trend
from dialogs.instruments.printout import Chart, Trend
from dialogs.instruments.printout_parts import chart, score_bars
from dialogs.instruments.titles import item_inline
from dialogs.texts.catalog import Speech


def short_titles(speech: Speech, content: VijfStappen, ids: Iterable[str]) -> str:
    """Write steps inside a sentence: visie en partners."""
    return speech.names([speech.of(content.step_of(id_).short_title).lower() for id_ in ids])


def step_heading(speech: Speech, content: VijfStappen, step: Step) -> str:
    """Write what stands above a step: its number, the short name of drawings and texts, and what it is."""
    title = speech.of(step.title)
    told = speech("dash", left=speech.of(step.short_title), right=title[:1].lower() + title[1:])
    return speech("numbered", item=speech.of(content.item), number=step.order, text=told)


# --- one's own outcome


def own_lines(speech: Speech, outcome: Outcome) -> tuple[str, ...]:
    """Say where the accent and the room are, or why neither, and which step has no score."""
    content: VijfStappen = outcome.content
    found: Steps = outcome.result
    texts = content.result
    lines = []
    if not found.shown:
        return (speech.of(texts.nothing_line),)
    if found.all_equal:
        lines.append(speech.of(texts.all_equal_line))
    for line, steps in ((texts.accent_line, found.accent), (texts.room_line, found.room)):
        if steps:
            lines.append(speech.of(line).format(steps=short_titles(speech, content, steps)))
    if None in (found.accent, found.room) and found.is_close:
        lines.append(speech.of(texts.spread_line))
    return (
        *lines,
        *(
            speech.of(texts.too_few_answers_line).format(step=short_titles(speech, content, [score.id]))
            for score in found.scores
            if score.shown is None
        ),
    )


def chosen_lines(speech: Speech, outcome: Outcome) -> tuple[str, ...]:
    """Give the question and the small step that go with the step somebody chose, or say that none was chosen."""
    content: VijfStappen = outcome.content
    found: Steps = outcome.result
    if found.wish is None:
        return (speech.of(content.result.not_chosen_line),)
    step = content.step_of(found.wish)
    chosen = speech.of(content.result.chosen_line).format(step=short_titles(speech, content, [step.id]))
    small = speech.of(content.result.next_step_line).format(next_step=speech.of(step.next_step))
    return f"{chosen} {speech.of(step.improve_question)}", small


def own_rows(speech: Speech, outcome: Outcome) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows of the own table."""
    content: VijfStappen = outcome.content
    titles = {step.id: speech.of(step.short_title) for step in content.ordered}
    return score_rows(speech, speech.of(content.item), titles, outcome.result.scores)


def own_chart(speech: Speech, outcome: Outcome) -> Chart:
    """Draw the steps in their order."""
    content: VijfStappen = outcome.content
    scores = [(speech.of(content.step_of(each.id).short_title), each.shown) for each in outcome.result.scores]
    return chart(speech, speech("list-chart", item=item_inline(speech, content)), score_bars(speech, scores))


def own_trend(speech: Speech, outcome: Outcome) -> Trend | None:
    """Draw the steps over time; None before the third time."""
    content: VijfStappen = outcome.content
    return trend(speech, outcome.moments, [(step.id, speech.of(step.short_title)) for step in content.ordered])


# --- that of a group


def group_words(speech: Speech, group: GroupOutcome) -> GroupWords:
    """Say what a picture of it says in words of its own."""
    content: VijfStappen = group.content
    kept: ConfidentialPicture = group.picture
    texts = content.group
    return GroupWords(
        refusal=speech("picture-too-few", minimum=group.round.minimum),
        response=speech.of(texts.header_line).format(n=kept.completed, invited=kept.invited),
        chart_title=speech("list-group-chart", item=item_inline(speech, content)),
        prompts=tuple(map(speech.of, texts.prompts)),
        notes=(*_choices(speech, group), *_notes(speech, group)),
        extremes=_extremes(speech, group),
    )


def _extremes(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    content: VijfStappen = group.content
    found = group_extremes(group.picture)
    lines = (content.group.highest_line, found.highest), (content.group.lowest_line, found.lowest)
    return tuple(
        speech.of(line).format(steps=short_titles(speech, content, steps)) for line, steps in lines if found.highest
    )


def _choices(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Name what at least three people chose, without a count; of a step, also that none is named."""
    content: VijfStappen = group.content
    kept: ConfidentialPicture = group.picture
    if not kept.choices:
        return (speech("picture-untold", minimum=group.round.minimum),)
    return tuple(line for choice in kept.choices if (line := _choice(speech, content, choice)))


def _choice(speech: Speech, content: VijfStappen, choice: Named) -> str:
    texts = content.group
    if choice.id == WISH:
        named = short_titles(speech, content, choice.named)
        return speech.of(texts.wish_line).format(steps=named) if named else speech.of(texts.wish_none_line)
    labels = [speech.of(answer.label).lower() for answer in content.answers if answer.id in choice.named]
    return speech.of(texts.recognition_line).format(answers=speech.names(labels)) if labels else ""


def _notes(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Say what is known of a step that is among the lowest."""
    content: VijfStappen = group.content
    lowest = group_extremes(group.picture).lowest
    return tuple(speech.of(note) for note in content.group.notes if note.lowest in lowest)
