"""Answers that are pressed: a row for each, or a line of scores for each of several statements."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.instruments.definition import SKIPPED, Option, Question
from dialogs.presses import RunPress
from dialogs.replies import Ask
from dialogs.texts.catalog import Speech

# What a thumb needs. A style would pad the columns, and on a narrow card leave no room for the score.
_TALL = "40px"
_MORE = "meer"


def rows(speech: Speech, reply: Ask) -> list[Any]:
    """Draw a row for each answer to the one question of a page: pressing it answers. What few need is folded."""
    question = reply.page.questions[0]
    answers = [(value, label, _is_chosen(reply, question, value)) for value, label in _answers(speech, question)]
    said = [(f"{label} ✓" if chosen else label, value) for value, label, chosen in answers]
    buttons = parts.answer_buttons(_press(reply), question, said)
    drawn = [
        (parts.pressed_row(words, button, chosen=chosen), value, chosen)
        for (words, _), (value, _, chosen), button in zip(said, answers, buttons, strict=True)
    ]
    # Who was not understood sees all there is.
    whole = reply.unfolded or reply.trouble is not None
    seldom = set() if whole else {option.value for option in question.options if option.seldom}
    folded = [row for row, value, chosen in drawn if value in seldom and not chosen]
    shown = [row for row, value, chosen in drawn if value not in seldom or chosen]
    if not folded:
        return shown
    more = parts.links([parts.toggle(speech("button-more-answers"), _MORE)])
    return [*shown, more, ac.Container(id=_MORE, is_visible=False, spacing="Small", items=folded)]


def statements(speech: Speech, reply: Ask) -> list[Any]:
    """Draw each statement with a line of scores under it; what was answered stands behind it in words."""
    body: list[Any] = []
    for number, question in enumerate(reply.page.questions, 1):
        answers = list(_answers(speech, question))
        said = next((words for value, words in answers if _is_chosen(reply, question, value)), "")
        stands = f"{number}. {speech.of(question.text)}"
        body.append(parts.text(f"{stands} **{parts.on_one_line(said)}**" if said else stands, spacing="Medium"))
        buttons = parts.answer_buttons(
            _press(reply), question, [(f"{number}: {words}", value) for value, words in answers]
        )
        cells = [
            ac.Column(
                width="stretch",
                separator=True,
                spacing="Small",
                min_height=_TALL,
                vertical_content_alignment="Center",
                items=[_cell(_sign(speech, question, value), chosen=_is_chosen(reply, question, value))],
                select_action=button,
            )
            for (value, _), button in zip(answers, buttons, strict=True)
        ]
        body.append(ac.ColumnSet(spacing="Small", columns=cells))
    return body


def _cell(sign: str, *, chosen: bool) -> ac.Element:
    """Draw one score of a line, in the colour of what can be pressed; what was chosen is marked by a sign."""
    color = None if chosen else "Accent"
    return parts.text(f"{sign} ✓" if chosen else sign, horizontal_alignment="Center", color=color)


def _answers(speech: Speech, question: Question) -> Iterator[tuple[str, str]]:
    """Give each answer as it is sent, with its words."""
    for option in question.options:
        yield option.value, option_label(speech, option)
    if question.skip:
        yield SKIPPED, speech.of(question.skip)


def option_label(speech: Speech, option: Option) -> str:
    """Return number and label, which always stand together."""
    return _option_label(speech, option.number, speech.of(option.label))


# Bounded: regions are among the labels, and somebody types those.
@lru_cache(maxsize=4096)
def _option_label(speech: Speech, number: int, label: str) -> str:
    return speech("dash", left=number, right=label)


def _sign(speech: Speech, question: Question, value: str) -> str:
    option = question.option(value)
    return str(option.number) if option else speech("result-none")


def _is_chosen(reply: Ask, question: Question, value: str) -> bool:
    return question.id in reply.run.answers and (reply.run.answers[question.id] or SKIPPED) == value


def _press(reply: Ask) -> RunPress:
    return RunPress(do="fill", run=reply.run.id, seq=reply.run.seq, page=reply.page.id)
