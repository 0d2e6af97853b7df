"""Remind somebody of the step they chose for themselves after a scan, when they ask for it. The step is never kept."""

from datetime import timedelta

from dialogs.presses import WordPress
from dialogs.records import Run
from dialogs.reminders.windows import MORNING, as_utc
from dialogs.replies import Args, Button, Note, Reply, Sentence
from dialogs.texts.keys import NoteKey, SentenceKey
from dialogs.usecases import joining, results
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# As the content asks for a step of the next four weeks.
_AFTER = timedelta(weeks=4)
# Somebody may be away that day.
_LASTS = timedelta(weeks=8)


async def remind_of_step(turn: Turn, rest: str) -> Reply:
    """Plan a reminder of one's step, four weeks from now (`mijn stap`); instead of one planned before.

    `rest` is the id of the run, from its card; typed, the newest outcome is meant. Who has none and was asked for a
    round means that.
    """
    run = await _find_run(turn, rest)
    if run is None:
        asked = await joining.open_invitations(turn)
        return await joining.ask_later(turn, rest or "over vier weken") if asked else results.no_outcome_yet(turn)
    if not turn.person.reminders:
        on = Button("button-reminders-on", WordPress(word="herinneringen_aan"))
        return Sentence("sentence-step-quiet", buttons=(on,))
    day = turn.installation.calendar.next_working(turn.today + _AFTER)
    moment = as_utc(day, MORNING, turn.installation.zone)
    await turn.uow.prompts.void(PromptKind.STEP, run.id, turn.person.id)
    await plan(turn, PromptKind.STEP, run.id, turn.person.id, moment, moment + _LASTS)
    return await _answer(turn, run, rest, "step-planned", {"day": day.isoformat()})


async def forget_step(turn: Turn, rest: str) -> Reply:
    """Take that reminder back (`toch niet herinneren`); without an id of a run all of them."""
    run = await _find_run(turn, rest)
    if run is None or rest != run.id:
        await turn.uow.prompts.void_kinds(turn.person.id, [PromptKind.STEP])
    else:
        await turn.uow.prompts.void(PromptKind.STEP, run.id, turn.person.id)
    return await _answer(turn, run, rest, "step-not", {})


async def _find_run(turn: Turn, rest: str) -> Run | None:
    done = [run for run in await results.sent_scans(turn) if results.step_of(turn, run)]
    return next((run for run in done if run.id == rest), done[-1] if done else None)


async def _answer(turn: Turn, run: Run | None, rest: str, said: str, facts: Args) -> Reply:
    """Say it above the outcome whose button was pressed, or by itself to who typed."""
    notes: dict[str, tuple[NoteKey, SentenceKey]] = {
        "step-planned": ("note-step-planned", "sentence-step-planned"),
        "step-not": ("note-step-not", "sentence-step-not"),
    }
    note, sentence = notes[said]
    if run and run.id == rest:
        return await results.own_outcome(turn, run, note=Note(note, facts))
    back = Button("button-stap_niet", WordPress(word="stap_niet"))
    return Sentence(sentence, facts, (back,) if said == "step-planned" else ())
