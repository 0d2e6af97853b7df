"""The code of a case where it is asked, with more beside it: a remark about the code, or a question."""

from dialogs.answering_in_part import answer_run, run_meant
from dialogs.expecting import Asked
from dialogs.expecting.expected import RunCommand
from dialogs.records import Run
from dialogs.typed_words import Came, Handled, Words
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.code_remark import says_of_code, split_code_remark
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.not_at_hand import is_not_at_hand
from dialogs.usecases import sentences, small_talk
from dialogs.usecases.turn import Turn


async def answer_code(turn: Turn, asked: Asked, words: Words, run: Run) -> Handled | None:
    """Take the code and answer what is asked beside it ("EF-2P9HKD, maar wie ziet dat?"); a remark is kept nowhere."""
    if [bool(question.pattern) for question in words.questions] != [True]:
        return None
    split = split_code_remark(words.text, turn.today)
    if split is None:
        return await _answer_without_code(turn, asked, words)
    code, remark = split
    besides = await sentences.decide_in(turn, remark, asked.expected)
    goes = besides.goes_with_answer and besides.meaning is not Meaning.CASE_DATA
    if not (goes or says_of_code(remark)) or (goes and await _is_of_case(turn, asked, words.text, code)):
        return None
    handled = await answer_run(turn, run, code)
    if handled.came is not Came.DONE or not goes:
        return handled
    more = [await run_meant(turn, RunCommand(one.command, one.rest)) for one in besides.do if one.command]
    return Handled(more[0], Came.DONE, more=(handled.response,) if besides.looks else ()) if more else handled


async def _is_of_case(turn: Turn, asked: Asked, text: str, code: str) -> bool:
    """Tell whether the code says of which case something is asked, and answers nothing: "lijstjes AB-3K7QXZ"."""
    whole = await sentences.decide_in(turn, text, asked.expected)
    return any(code == one.slots.get("case") or code in one.rest for one in whole.do)


# At the question for a code these are about that.
_OF_CODE = frozenset({Meaning.EXPLAIN_QUESTION, Meaning.CASE_CODE, Meaning.LOST_CODE})
# What a sentence is taken for that says nothing plainly.
_SAY_LITTLE = frozenset({None, Meaning.NO_ACTION, Meaning.SMALLTALK, Meaning.EXPLAIN_QUESTION})


async def _answer_without_code(turn: Turn, asked: Asked, words: Words) -> Handled | None:
    """Tell where a code comes from to who asks that at some length, and that it can wait to who has it elsewhere."""
    if find_case_codes(words.text):
        return None
    decision = await sentences.decide_in(turn, words.text, asked.expected)
    if decision.is_clear_of_answer:
        return None
    if is_not_at_hand(words.text) and decision.meaning in _SAY_LITTLE:
        return Handled(await small_talk.answer_small_talk(turn, Meaning.NO_ACTION), Came.LOOKED)
    for part in split_clauses(words.text) if "?" in words.text else ():
        alone = await sentences.decide_in(turn, f"{part}?", asked.expected)
        if f"{part}?" in words.text and alone.meaning in _OF_CODE and alone.is_clear_of_answer:
            return Handled(await run_meant(turn, RunCommand("uitleg")), Came.LOOKED)
    return None
