"""What nobody could read: given to the run in hand, looked at as a near miss, or said not to be understood."""

from collections.abc import Sequence

from dialogs.answering_in_part import answer_run, run_typed
from dialogs.commands.recognising import Typed
from dialogs.expecting import Asked, ConfirmAnswer
from dialogs.typed_words import Came, Handled, Words, doubted_answer
from dialogs.understanding.yes_no import begins_with_yes
from dialogs.usecases import answering, confirming, guessing, orienting, runs
from dialogs.usecases.turn import Turn


async def say_unread(turn: Turn, asked: Asked, words: Words) -> Handled:
    """Give what nobody could read to the question of the run in hand, or say that it was not understood."""
    run, text = words.run, words.text
    if run:
        # Asked something else than what the run asks, a text that may be anything is not put into the run; who was busy
        # with the run when we asked is, and so is another answer than the one we asked about.
        again = isinstance(asked.expected, ConfirmAnswer) and asked.expected.run == run.id
        if again and begins_with_yes(text, turn.installation.words):
            return Handled(runs.show(turn, run), Came.UNREAD)
        if asked.expected.stays and words.in_free_text and not (asked.told or again):
            return Handled(runs.show(turn, run), Came.UNREAD)
        if said := doubted_answer(turn, words):
            return Handled(confirming.ask_whether_answer(turn, run, said))
        return await answer_run(turn, run, text)
    return await _say_not_understood(turn, text)


async def try_near_miss(turn: Turn, guessed: Sequence[Typed]) -> Handled:
    """Look at what was typed with an error; what would change anything is asked first."""
    if len(guessed) > 1:
        return Handled(confirming.ask_which_meant(turn, [typed.name for typed in guessed]))
    if guessed[0].looks:
        return Handled(await run_typed(turn, guessed[0]), Came.LOOKED, guessed[0].name)
    return Handled(confirming.ask_whether_meant(turn, guessed[0].name))


async def _say_not_understood(turn: Turn, text: str) -> Handled:
    """Say so, with what can be done here; first of all that data about a person do not belong here."""
    if refusal := orienting.refuse_personal_data(turn, text):
        return Handled(refusal, Came.UNREAD)
    if sealed := await answering.show_sealed_outcome(turn):
        return Handled(sealed)
    return Handled(await orienting.show_menu(turn, "lead-unknown"), Came.UNREAD)


async def is_no_code(turn: Turn, typed: Typed, text: str) -> bool:
    """Tell whether a code typed on its own leads nowhere. That counts as a try, also as an answer."""
    # Who is held hears so of every code; another answer to one that leads nowhere would tell which ones do.
    if not typed.is_bare_code(text) or await guessing.is_held(turn) or await guessing.leads_somewhere(turn, typed.rest):
        return False
    await guessing.count_wrong_code(turn)
    return True
