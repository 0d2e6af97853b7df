"""Remind somebody of the step they chose for themselves after a scan, or of a day they gave in one.

The step is never kept, and it is reminded of when they ask for it. A day is an answer, so it is reminded of by itself.
"""

from datetime import date, datetime, timedelta

from rapidfuzz import fuzz

from dialogs.instruments.definition import LANGUAGES
from dialogs.presses import WordPress
from dialogs.records import Run
from dialogs.reminders.windows import MORNING, as_utc
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.texts.catalog import speech
from dialogs.texts.keys import NoteKey, SentenceKey
from dialogs.understanding.days import Ask, Purpose, When
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import days, joining, resting, results, runs
from dialogs.usecases.asking_own import go_on_button
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# As the content asks for a step of the next four weeks.
_AFTER = timedelta(weeks=4)
# Somebody may be away that day.
_LASTS = timedelta(weeks=8)
# How alike what is on a day must be to what was typed.
_LEAST_SIMILARITY = 80
# What a step is called, by the beginning of the word; a day alone says nothing of what it is for.
_STEP_WORDS = ("stap", "voornemen", "step", "intention", "resolution")
_FEW_WORDS = 4
_SHORT = 4


async def remind_of_step(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Plan a reminder of one's step, four weeks from now (`mijn stap`) or on the day in `rest`, or of a day one gave.

    It comes instead of one planned before. `rest` begins with the id of the run, from its card; typed, the newest
    outcome is meant, or that of the day it names. Who has none and was asked for a round means that.
    """
    if rests := await resting.find_meant(turn, rest):
        return await resting.plan_reminder(turn, rests, rest, sure=sure)
    run = await _find_run(turn, rest)
    read = days.read_day(turn, rest.replace(run.id, "") if run else rest, Purpose.SNOOZE) if rest else None
    if run is None:
        asked = await joining.open_invitations(turn)
        said = rest if read else "over vier weken"
        return await joining.ask_later(turn, said) if asked else await results.no_outcome_yet(turn)
    if not rest.startswith(run.id) and not _is_about(turn, run, rest):
        return Sentence("sentence-remind-what", buttons=(Button("button-uitdraai", WordPress(word="uitdraai")),))
    if not turn.person.reminders:
        on = Button("button-reminders-on", WordPress(word="herinneringen_aan"))
        return Sentence("sentence-step-quiet", {"about": _about(turn, run)}, buttons=(on,))
    if isinstance(read, Ask) or (isinstance(read, When) and read.confirm and not sure):
        return days.ask_back(turn, read, "stap", run.id)
    said_day = read.day if isinstance(read, When) else None
    day = turn.installation.calendar.next_working(said_day) if said_day else _usual_day(turn, run)
    if day is None or day <= turn.today:
        days.expect_day(turn, "stap", run.id)
        return Sentence("sentence-remind-no-day")
    await _plan_on(turn, run, day)
    return await _answer(turn, run, rest, *_told(turn, run, day))


async def plan_own_day(turn: Turn, run: Run) -> Note | None:
    """Plan the reminder of the day that was given in a scan just now, and say so; None where there is nothing to plan.

    It takes the place of that of an earlier time, also when no day was given now.
    """
    for earlier in await results.sent_scans(turn):
        if earlier.instrument == run.instrument:
            await turn.uow.prompts.void(PromptKind.STEP, earlier.id, turn.person.id)
    own = results.own_day_of(turn, run)
    day = own.reminds_on(turn.today, turn.installation.calendar) if own else None
    if day is None:
        return None
    await _plan_on(turn, run, day)
    if not turn.person.reminders:
        # It is withheld while they have no reminders, and there when they turn them on again.
        return None
    note, _, facts = _told(turn, run, day)
    return Note(note, facts)


async def forget_step(turn: Turn, rest: str) -> Reply:
    """Take back what somebody is to be reminded of (`toch niet herinneren`): of the run with this id, or named, or all.

    It is said what that was.
    """
    done, begun = await _offering(turn), await resting.begun(turn)
    meant = next((run for run in done if run.id == rest), None) or (
        await resting.find_meant(turn, rest) if rest else None
    )
    planned = [meant] if meant else [run for run in (*done, *begun) if await _is_planned(turn, run)]
    kinds = (PromptKind.STEP, PromptKind.RESTING)
    if meant:
        for kind in kinds:
            await turn.uow.prompts.void(kind, meant.id, turn.person.id)
    else:
        await turn.uow.prompts.void_kinds(turn.person.id, kinds)
    if len(planned) == 1 and planned[0] in begun:
        rests = planned[0]
        about_it: Args = {"scan": runs.called(turn, rests), "word": runs.go_on_word(turn, rests)}
        return Sentence("sentence-resting-not", about_it, go_on_button(rests))
    if not planned:
        off = Button("button-reminders-off", WordPress(word="herinneringen_uit"))
        return Sentence("sentence-remind-none", buttons=(off,) if turn.person.reminders else ())
    told: list[Run | None] = [*planned]
    about = speech(turn.language).names(list(dict.fromkeys(_about(turn, one) for one in told)))
    return await _answer(turn, meant, rest, "note-step-not", "sentence-step-not", {"about": about})


async def _plan_on(turn: Turn, run: Run, day: date) -> None:
    moment = as_utc(day, MORNING, turn.installation.zone)
    await turn.uow.prompts.void(PromptKind.STEP, run.id, turn.person.id)
    await plan(turn, PromptKind.STEP, run.id, turn.person.id, moment, _until(turn, run, moment))


def _until(turn: Turn, run: Run, moment: datetime) -> datetime:
    own = results.own_day_of(turn, run)
    return turn.installation.end_of(own.day) if own else moment + _LASTS


def _usual_day(turn: Turn, run: Run) -> date | None:
    """Return on which day somebody is reminded who names none; None when the day they gave is too near."""
    calendar = turn.installation.calendar
    if own := results.own_day_of(turn, run):
        return own.reminds_on(turn.today, calendar)
    return calendar.next_working(turn.today + _AFTER)


async def _is_planned(turn: Turn, run: Run) -> bool:
    kind = PromptKind.STEP if run.submitted_on else PromptKind.RESTING
    return await turn.uow.prompts.is_waiting(kind, run.id, turn.person.id)


async def _offering(turn: Turn) -> list[Run]:
    return [
        run
        for run in await results.sent_scans(turn)
        if results.step_of(turn, run) or results.own_day_of(turn, run) is not None
    ]


async def _find_run(turn: Turn, rest: str) -> Run | None:
    """Return the run with the id that `rest` begins with, that of a day it names, or the newest; a step goes first."""
    done = await _offering(turn)
    named = [run for run in done if rest.startswith(run.id)] or [run for run in done if _names_day(turn, run, rest)]
    steps = [run for run in done if results.step_of(turn, run)]
    return next(iter((named or steps or done)[::-1]), None)


def _names_day(turn: Turn, run: Run, rest: str) -> bool:
    """Tell whether the words name the day of this run, or the scan it was given in."""
    own = results.own_day_of(turn, run)
    if own is None:
        return False
    words = turn.installation.library.instrument(run.instrument).words
    names = [name for lang in LANGUAGES for name in (own.about.in_(lang), *words[lang])]
    return any(
        fuzz.partial_ratio(plain(name), plain(rest)) >= _LEAST_SIMILARITY for name in names if len(name) > _SHORT
    )


def _is_about(turn: Turn, run: Run, rest: str) -> bool:
    """Tell whether the words are about what this run can be reminded of; a few are about anything."""
    words = plain(rest).split()
    return len(words) <= _FEW_WORDS or any(w.startswith(_STEP_WORDS) for w in words) or _names_day(turn, run, rest)


def _about(turn: Turn, run: Run | None) -> str:
    """Say what somebody is reminded of, inside a sentence."""
    if run and runs.is_own_unfinished(turn.installation.library, run):
        return speech(turn.language)("reminded-scan", scan=runs.called(turn, run))
    own = results.own_day_of(turn, run) if run else None
    return own.about.in_(turn.language) if own else speech(turn.language)("reminded-step")


def _told(turn: Turn, run: Run, day: date) -> tuple[NoteKey, SentenceKey, Args]:
    """Return what is said of a reminder that is planned: above an outcome, and by itself."""
    facts: Args = {"day": day.isoformat(), "about": _about(turn, run)}
    if results.own_day_of(turn, run):
        return "note-own-day-planned", "sentence-own-day-planned", facts
    return "note-step-planned", "sentence-step-planned", {"day": day.isoformat()}


async def _answer(turn: Turn, run: Run | None, rest: str, note: NoteKey, said: SentenceKey, facts: Args) -> Reply:
    """Say it above the outcome whose button was pressed, or by itself to who typed."""
    if run and run.id == rest:
        return await results.own_outcome(turn, run, note=Note(note, facts))
    back = Button("button-stap_niet", WordPress(word="stap_niet"))
    return Sentence(said, facts, () if said == "sentence-step-not" else (back,))
