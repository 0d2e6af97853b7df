"""A score or choice that somebody takes back right after giving it: "nee toch 4" is no answer to the next question."""

from dialogs.expecting import NOTHING, ChooseMeant, ConfirmAnswer, JointQuestion, UnreadAnswer
from dialogs.instruments.definition import Page, Question
from dialogs.typed_words import Came, Handled, Words
from dialogs.understanding.options import names_option
from dialogs.understanding.outcomes import Read
from dialogs.understanding.reading import read
from dialogs.understanding.taking_back import find_after_all
from dialogs.usecases import answering, confirming, correcting, runs
from dialogs.usecases.turn import Turn

_PICKED = ("scale", "choice")


async def put_right_before(turn: Turn, words: Words) -> Handled | None:
    """Change the answer just given, where words hold it up and say another ("oeps, 3"), and tell what it was.

    After an answer that could not be read it is that which is put right. On a card of several statements it is the last
    that was answered; of a card that is full nobody can tell which, so it is shown once more.
    """
    run, said = words.run, find_after_all(words.text)
    if run is None or not said or not words.questions or (words.typed and not words.is_yes_or_no):
        return None
    here, current, asked = runs.position(turn, run), words.questions[0], turn.asked.expected if turn.asked else NOTHING
    if isinstance(asked, UnreadAnswer | ChooseMeant | ConfirmAnswer):
        if not _fits(turn, current, said):
            return None
        turn.ran.append("answer")
        return Handled(await answering.answer_in_words(turn, run, said))
    if not isinstance(asked, JointQuestion) and asked is not NOTHING:
        # It may be about that.
        return None
    if current.kind == "choice" and _fits(turn, current, words.text):
        return None
    page, before = here.current, here.before
    if page is None:
        return None
    if any(one.id in run.answers for one in page.questions) and here.open_questions(page):
        fits = len(page.questions) > 1 and _fits(turn, page.questions[0], said)
        return await _change(turn, f"laatste {said}") if fits else None
    if before is None or any(one.id not in run.answers for one in before.questions):
        return None
    if run.answers[before.questions[0].id] == said and _fits(turn, current, words.text):
        # It was that already, so it is the next that is.
        return None
    if _answers_page(turn, before, said) and not (words.in_open_text and not _names(before, said)):
        number = 1 + [one.id for one in here.pages].index(before.id)
        return await _change(turn, f"{number} {said}")
    # "Nee toch 4" is no name, whatever was asked before.
    doubtful = words.in_open_text and any(map(str.isdigit, said)) and len(said.split()) == 1
    return Handled(confirming.ask_whether_answer(turn, run, words.text), Came.UNREAD) if doubtful else None


async def _change(turn: Turn, rest: str) -> Handled:
    turn.ran.append("wijzig")
    return Handled(await correcting.change_answer(turn, rest))


def _answers_page(turn: Turn, page: Page, said: str) -> bool:
    """Tell whether words answer this page: its one question, or a score for a card of statements, or one for each."""
    if len(page.questions) == 1:
        return _fits(turn, page.questions[0], said)
    each = said.replace(",", " ").split()
    return all(_fits(turn, page.questions[0], one) for one in each) and len(each) in (1, len(page.questions))


def _fits(turn: Turn, question: Question, said: str) -> bool:
    if question.kind not in _PICKED:
        return False
    return isinstance(read(question, said, turn.installation.words, turn.today), Read)


def _names(page: Page, said: str) -> bool:
    """Tell whether words name an answer of this page to the letter: where any text may be meant, no less will do."""
    return said.isdecimal() or all(names_option(one, said, exactly=True) for one in page.questions)
