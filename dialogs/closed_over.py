"""What is said to somebody whose round closed over what they were filling in, before what they say is read."""

from dataclasses import replace

from dialogs.commands.recognising import recognise
from dialogs.events import Event, Pressed, Said
from dialogs.expecting.expected import NO, YES
from dialogs.flow.step import Say, step
from dialogs.presses import RunPress
from dialogs.records import Run, RunState
from dialogs.replies import Sentence
from dialogs.usecases import runs, unsent
from dialogs.usecases.closing_news import plan_unsent
from dialogs.usecases.turn import Turn

# Words that are about the run in hand: who types one after its round closed is told that, and nothing else.
_ABOUT_RUN = frozenset({"verstuur", "verder", "terug", "wijzig", "overslaan", "pauze", "stop", "opnieuw"})


async def let_go_of_run(turn: Turn, event: Event) -> tuple[Sentence, bool] | None:
    """Let go of the run in hand when its round closed over it; return what to say of it, and whether that is all.

    A run that was sent before counts as it is: then there is nothing to say. A press on a card of the run is answered
    by what that does.
    """
    if isinstance(event, Pressed) and isinstance(event.press, RunPress) and event.press.run == turn.person.run:
        return None
    run = await runs.current_run(turn, resting=True)
    round_ = await turn.uow.rounds.get(run.round) if run and run.round else None
    if run is None or round_ is None or not turn.is_over(round_):
        turn.read_first = run
        return None
    if run.submitted_on is not None:
        # It stays in hand, so that an answer to it is answered with the outcome.
        await turn.uow.runs.save(run, replace(run, state=RunState.SUBMITTED, focus=None, seq=run.seq + 1))
        return None
    if not unsent.is_begun(turn, run):
        await runs.drop(turn, run)
        return None
    about_it = isinstance(event, Said) and _is_about(turn, run, event.text)
    turn.set_current_run(None)
    await plan_unsent(turn, round_, turn.person.id)
    return await unsent.told(turn, run, round_), about_it


def _is_about(turn: Turn, run: Run, text: str) -> bool:
    """Tell whether words answer what the run asks, or are about it."""
    typed = recognise(text, turn.installation.commands)
    if typed and typed.name not in (YES, NO):
        return typed.name in _ABOUT_RUN
    if typed and unsent.is_whole(turn, run):
        # It was asked whether it may be sent.
        return True
    taken = step(runs.position(turn, run), Say(text), turn.installation.words, turn.today, turn.language)
    return taken.trouble is None
