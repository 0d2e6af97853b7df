"""What is said to the run in hand before it is read as its answer: a title, a yes that hangs on something."""

from dialogs.answering_in_part import answer_run, run_meant
from dialogs.expecting import Asked
from dialogs.expecting.expected import RunCommand
from dialogs.records import Run
from dialogs.replies import Sentence
from dialogs.reply_parts import Note
from dialogs.typed_words import Came, Handled, Words
from dialogs.understanding.held_back import find_condition
from dialogs.understanding.same_again import is_same_again
from dialogs.usecases import naming_offers, runs, sentences, typed_titles
from dialogs.usecases.correcting import typed_before
from dialogs.usecases.turn import Turn

NOT_JOINED_YET = Sentence("sentence-not-joined-yet")


def asks_to_join(words: Words) -> bool:
    """Tell whether the run in hand asks whether somebody takes part."""
    of_round = words.run is not None and bool(words.run.round)
    return of_round and any(question.ends and question.ending == "declined" for question in words.questions)


async def read_of_run(turn: Turn, asked: Asked, words: Words, run: Run) -> Handled | None:
    """Read what the run in hand shows or offers, or is overtaken by, and a yes to it that hangs on something."""
    said = await typed_titles.press_titled(turn, run, words.text)
    if said := said or await naming_offers.take(turn, run, words.text):
        return Handled(said)
    if words.typed is None and asked.expected.is_overtaken(run):
        return Handled(runs.show(turn, run, note=Note("note-both-busy")))
    if words.typed is None and is_same_again(words.text) and (row := typed_before(turn, run)):
        return await answer_run(turn, run, row)
    return await _answer_condition(turn, asked, words)


async def _answer_condition(turn: Turn, asked: Asked, words: Words) -> Handled | None:
    """Answer what a yes hangs on ("ik doe mee als het vertrouwelijk is"), and leave the question whether they do."""
    condition = find_condition(words.text) if asks_to_join(words) else ""
    if not condition:
        return None
    decision = await sentences.decide_in(turn, condition, asked.expected)
    about = decision.do[0] if decision.do and decision.looks else None
    if about is None or not about.command:
        return Handled(NOT_JOINED_YET, Came.LOOKED)
    told = await run_meant(turn, RunCommand(about.command, about.rest))
    return Handled(told, Came.LOOKED, about.command, (NOT_JOINED_YET,))
