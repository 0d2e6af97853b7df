"""Remind somebody of a scan of their own that rests, on the day they choose."""

from dataclasses import replace
from datetime import timedelta

from dialogs.instruments.definition import LANGUAGES
from dialogs.presses import WordPress
from dialogs.records import Run
from dialogs.reminders.windows import MORNING, as_utc
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Button
from dialogs.texts.catalog import speech
from dialogs.understanding.days import Ask, Purpose, When
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import days, runs
from dialogs.usecases.asking_own import go_on_button
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# Somebody may be away that day.
_LASTS = timedelta(weeks=8)
_FURTHEST = timedelta(days=366)


async def find_named(turn: Turn, said: str) -> Run | None:
    """Return the scan of their own in hand, at rest or not, where these words name it; None otherwise."""
    run = await runs.current_run(turn, resting=True)
    if run is None or run.round:
        return None
    words = runs.instrument_of(turn, run).words
    return (
        run
        if any(f" {plain(name)} " in f" {plain(said)} " for lang in LANGUAGES for name in words.get(lang, ()))
        else None
    )


def _name_of(turn: Turn, run: Run) -> str:
    return turn.installation.library.instrument(run.instrument).name.in_(turn.language).lower()


async def plan_reminder(turn: Turn, run: Run, said: str, *, sure: bool = False) -> Reply:
    """Plan a reminder of this scan on the day that was said, instead of one planned before, and let it rest until then.

    Without a day it is asked which. A day that is not worked on becomes the first after it that is.
    """
    scan = _name_of(turn, run)
    if not turn.person.reminders:
        on = Button("button-reminders-on", WordPress(word="herinneringen_aan"))
        about = speech(turn.language)("reminded-scan", scan=scan)
        return Sentence("sentence-step-quiet", {"about": about}, (on, *go_on_button(run)))
    read = days.read_day(turn, said, Purpose.SNOOZE) if said else None
    if isinstance(read, Ask) or (isinstance(read, When) and read.confirm and not sure):
        return days.ask_back(turn, read, "later")
    day = turn.installation.calendar.next_working(read.day) if isinstance(read, When) and read.day else None
    if day is None or not turn.today < day <= turn.today + _FURTHEST:
        days.expect_day(turn, "later")
        buttons = go_on_button(run)
        return Sentence("sentence-remind-no-day" if day else "sentence-later-own-scan", {"scan": scan}, buttons)
    moment = as_utc(day, MORNING, turn.installation.zone)
    await turn.uow.prompts.void(PromptKind.RESTING, run.id, turn.person.id)
    await plan(turn, PromptKind.RESTING, run.id, turn.person.id, moment, moment + _LASTS)
    turn.person = replace(turn.person, paused=True)
    back = Button("button-stap_niet", WordPress(word="stap_niet", rest=run.id))
    return Sentence("sentence-resting-planned", {"scan": scan, "day": day.isoformat()}, (*go_on_button(run), back))


async def forget_reminder(turn: Turn, run_id: str) -> Reply | None:
    """Take back the reminder of the scan with this id, or without one of whatever rests; None where none is planned."""
    run = await runs.current_run(turn, resting=True)
    if run is None or run_id not in ("", run.id):
        return None
    if not await turn.uow.prompts.is_waiting(PromptKind.RESTING, run.id, turn.person.id):
        return None
    await turn.uow.prompts.void(PromptKind.RESTING, run.id, turn.person.id)
    scan = _name_of(turn, run)
    return Sentence("sentence-resting-not", {"scan": scan}, go_on_button(run))
