"""Remind somebody of a scan of their own that rests, on the day they choose."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dialogs.expecting import LaterRun
from dialogs.instruments.definition import LANGUAGES
from dialogs.presses import WordPress
from dialogs.records import Run
from dialogs.reminders.windows import MORNING, as_utc
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button
from dialogs.texts.catalog import speech
from dialogs.understanding.codes import find_codes
from dialogs.understanding.days import Ask, Purpose, When
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import days, joining, runs
from dialogs.usecases.asking_own import go_on_button
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# Somebody may be away that day.
_LASTS = timedelta(weeks=8)
_FURTHEST = timedelta(days=366)


async def begun(turn: Turn) -> Sequence[Run]:
    """List the scans of their own that they did not finish, the one in hand first, then the newest."""
    mine = [
        run
        for run in reversed(await turn.uow.runs.open_of(turn.person.id))
        if runs.is_own_unfinished(turn.installation.library, run)
    ]
    return sorted(mine, key=lambda run: run.id != turn.person.run)


async def find_meant(turn: Turn, said: str) -> Run | None:
    """Return the scan of their own, begun, whose id these words begin with, or that they name; None for none.

    Where a round asks for the same scan, only the one in hand is meant by its name.
    """
    mine = await begun(turn)
    if by_id := next((run for run in mine if said.startswith(run.id)), None):
        return by_id
    named = [] if find_codes(said) else [run for run in mine if _is_named(turn, run, said)]
    if not named or named[0].id == turn.person.run:
        return next(iter(named), None)
    asked = {round_.instrument for _, round_ in await joining.open_invitations(turn)}
    return next((run for run in named if run.instrument not in asked), None)


async def find_told(turn: Turn) -> Run | None:
    """Return the scan of which a day was asked last, or a reminder said; None for none."""
    asked = turn.asked.expected if turn.asked else None
    told = asked.run if isinstance(asked, LaterRun) else None
    return next((run for run in await begun(turn) if run.id == told), None)


def _is_named(turn: Turn, run: Run, said: str) -> bool:
    words, text = runs.instrument_of(turn, run).words, f" {plain(said)} "
    names = {plain(name) for language in LANGUAGES for name in words.get(language, ())} | {run.instrument}
    # "De scan" is the one in hand.
    names = names | {_SCAN} if run.id == turn.person.run else names - {_SCAN}
    return any(f" {name} " in text for name in names)


_SCAN = "scan"


async def plan_reminder(turn: Turn, run: Run, said: str, *, sure: bool = False) -> Reply:
    """Plan a reminder of this scan on the day that was said, instead of one planned before, and let it rest until then.

    Without a day it is asked which. A day that is not worked on becomes the first after it that is.
    """
    if not runs.is_own_unfinished(turn.installation.library, run):
        return Sentence("sentence-later-no-scan", buttons=go_on_button(run))
    scan, said = runs.called(turn, run), said.removeprefix(run.id).strip(" _")
    if not turn.person.reminders:
        on = Button("button-reminders-on", WordPress(word="herinneringen_aan"))
        about = speech(turn.language)("reminded-scan", scan=scan)
        return Sentence("sentence-step-quiet", {"about": about}, (on, *go_on_button(run)))
    read = days.read_day(turn, said, Purpose.SNOOZE) if said else None
    if isinstance(read, Ask) or (isinstance(read, When) and read.confirm and not sure):
        return days.ask_back(turn, read, "later", run.id)
    day = turn.installation.calendar.next_working(read.day) if isinstance(read, When) and read.day else None
    if day is None or not turn.today < day <= turn.today + _FURTHEST:
        turn.expect(LaterRun(run=run.id))
        # Only a day that stays itself: another one is moved to the first after it that is worked on.
        buttons = (*days.offer_later(turn, run.id, turn.installation.calendar.is_working), *go_on_button(run))
        return Sentence("sentence-remind-no-day" if day else "sentence-later-own-scan", {"scan": scan}, buttons)
    moment = as_utc(day, MORNING, turn.installation.zone)
    await turn.uow.prompts.void(PromptKind.RESTING, run.id, turn.person.id)
    await plan(turn, PromptKind.RESTING, run.id, turn.person.id, moment, moment + _LASTS)
    if turn.person.run == run.id:
        turn.person = replace(turn.person, paused=True)
    back = Button("button-stap_niet", WordPress(word="stap_niet", rest=run.id))
    facts: Args = {"scan": scan, "day": day.isoformat(), "word": runs.go_on_word(turn, run)}
    return Sentence("sentence-resting-planned", facts, (*go_on_button(run), back))
