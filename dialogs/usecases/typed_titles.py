"""Do what a button on the card of a run does, when its title is typed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from dialogs.flow.step import Fill, SimpleMove
from dialogs.instruments.definition import LANGUAGES, SKIPPED, Page
from dialogs.patterns import lazy_compile
from dialogs.records import Run
from dialogs.replies import Ask, Reply
from dialogs.texts.catalog import speech
from dialogs.texts.keys import ButtonKey
from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import runs
from dialogs.usecases.answering import move
from dialogs.usecases.turn import Turn


@cache
def _titles(key: ButtonKey) -> frozenset[str]:
    return frozenset(plain(speech(language)(key)) for language in LANGUAGES)


def is_title_of_run(text: str) -> bool:
    """Tell whether this stands on a button that every card of a run has."""
    keys: tuple[ButtonKey, ...] = ("button-back", "button-pause", "button-help", "button-next")
    said = plain(text)
    return any(said in _titles(key) for key in keys)


async def press_titled(turn: Turn, run: Run, text: str) -> Reply | None:
    """Do what a button of a run's card does that is no command: go on, send a form; None for other words."""
    page, said = runs.position(turn, run).current, plain(text)
    if page is None:
        makes = turn.installation.library.makes(run.instrument, run.version)
        sends = makes is not None and said in _titles(makes.button)
        return await move(turn, run, SimpleMove.SUBMIT) if sends else None
    if said in _titles("button-next"):
        turn.ran.append("misread")
        # On the card stands what was answered before.
        known = {q.id: run.answers[q.id] for q in page.questions if q.id in run.answers}
        if not known and (suggested := runs.suggested_answers(turn, page)):
            return await move(turn, run, Fill(page.id, suggested))
        if len(known) == len(page.questions):
            return await move(turn, run, SimpleMove.RESUME)
        return await move(turn, run, Fill(page.id, {id_: value or SKIPPED for id_, value in known.items()}))
    # The first word of it will do.
    more = {word for title in _titles("button-more-answers") for word in (title, title.split()[0])}
    if said in more and any(option.seldom for option in page.questions[0].options):
        shown = runs.show(turn, run)
        return replace(shown, unfolded=True) if isinstance(shown, Ask) else shown
    if pressed := _titled_answer(page, text):
        turn.ran.append("answer")
        return await move(turn, run, Fill(page.id, pressed))
    return None


_PLACED = lazy_compile(r"(\d): (.+?)[ .]*")


def _titled_answer(page: Page, text: str) -> Mapping[str, str]:
    """Read the name of a score on a card of statements, as it can be pressed there: "1: 4 – Vaak"."""
    placed = _PLACED.fullmatch(text)
    if placed is None or not 1 <= int(placed[1]) <= len(page.questions) > 1:
        return {}
    question = page.questions[int(placed[1]) - 1]
    said = split_words(placed[2])
    for language in LANGUAGES:
        for option in question.options:
            if said == split_words(f"{option.number} {option.label.in_(language)}"):
                return {question.id: option.value}
        if question.skip and said == split_words(question.skip.in_(language)):
            return {question.id: SKIPPED}
    return {}
