"""The code of a case where it is asked, with more beside it: a remark about the code, or a question."""

from dialogs.answering_in_part import answer_run, run_meant
from dialogs.expecting import Asked
from dialogs.expecting.expected import RunCommand
from dialogs.records import Run
from dialogs.typed_words import Came, Handled, Words
from dialogs.understanding.code_remark import says_of_code, split_code_remark
from dialogs.understanding.meaning import Meaning
from dialogs.usecases import sentences
from dialogs.usecases.turn import Turn


async def answer_code(turn: Turn, asked: Asked, words: Words, run: Run) -> Handled | None:
    """Take the code and answer what is asked beside it ("EF-2P9HKD, maar wie ziet dat?"); a remark is kept nowhere."""
    if [bool(question.pattern) for question in words.questions] != [True]:
        return None
    split = split_code_remark(words.text, turn.today)
    if split is None:
        return None
    code, remark = split
    besides = await sentences.decide_in(turn, remark, asked.expected)
    goes = besides.goes_with_answer and besides.meaning is not Meaning.CASE_DATA
    if not (goes or says_of_code(remark)):
        return None
    handled = await answer_run(turn, run, code)
    if handled.came is not Came.DONE or not goes:
        return handled
    more = [await run_meant(turn, RunCommand(one.command, one.rest)) for one in besides.do if one.command]
    return Handled(more[0], Came.DONE, more=(handled.response,) if besides.looks else ()) if more else handled
