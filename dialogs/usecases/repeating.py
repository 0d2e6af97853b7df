"""Repeat a round that is over, for the same people: what stays as it was, and when it may open."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.group.rule import REPEAT_AFTER
from dialogs.instruments.rounds import Mode
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.codes import format_code
from dialogs.understanding.days import Ask, Purpose, When
from dialogs.understanding.repeating import counts_from_now, day_of_length, said_later
from dialogs.understanding.round_details import find_changed_details
from dialogs.usecases import days, own_rounds, partners, pictures
from dialogs.usecases.last_days import LONGEST
from dialogs.usecases.own_rounds import Stage
from dialogs.usecases.round_form import (
    OPENS,
    REPEATS,
    answers_of,
    refuse_not_coordinator,
    show_round_form,
    take_fixed,
    told_of_it,
)
from dialogs.usecases.turn import Turn

# A round that is repeated is as long as it was, within reason.
_SHORTEST = 7


async def repeat_round(turn: Turn, rest: str) -> Reply:
    """Repeat a round for the same people, with last time beside it (`herhaal CODE`, `herhaal CODE over een half jaar`).

    The day that is said is the one on which it opens; the form shows it before anything is kept.
    """
    if not await turn.may_coordinate():
        return refuse_not_coordinator(turn)
    with_day = _read_opening(turn, rest) is not None or bool(said_later(rest))
    round_, said = await own_rounds.find_own_round(turn, rest, "herhaal", Stage.OVER, more=with_day, keeps=with_day)
    if isinstance(round_, Sentence):
        return round_
    repeats = [one for one in await turn.own_rounds() if one.previous == round_.id]
    if any(not turn.is_over(repeat) for repeat in repeats):
        return Sentence("sentence-repeat-runs", {"name": round_.name, "code": format_code(repeats[-1].code)})
    if not turn.is_over(round_):
        return Sentence("sentence-repeat-after-closing", {"name": round_.name, "closes": round_.closes_on.isoformat()})
    if not await partners.can_be_held(turn, round_):
        button = Button("button-ronde", WordPress(word="ronde"))
        return Sentence("sentence-repeat-alone", {"name": round_.name}, (button,))
    await pictures.show_picture(turn, round_)
    details = find_changed_details(said, turn.local_now, turn.language)
    said = said.replace(details.until, "") if details.until else said
    soonest, wanted = _repeat_opens(turn, round_), _read_opening(turn, said)
    opens = max(soonest, min(wanted or soonest, turn.today + timedelta(days=LONGEST - _SHORTEST)))
    working = turn.installation.calendar.next_working
    if opens > turn.today and (opens != wanted or counts_from_now(said)):
        # Only who named the day means one on which nobody works.
        opens = working(opens)
    length = min(max((round_.closes_on - round_.opened_on).days, _SHORTEST), LONGEST)
    answers = {
        **answers_of(turn, round_),
        OPENS: opens.isoformat(),
        "ronde_sluit": min(working(opens + timedelta(days=length)), turn.today + timedelta(days=LONGEST)).isoformat(),
    }
    answers |= {question.id: value for question, value in told_of_it(turn, details)}
    facts: Args = {"opens": opens.isoformat(), "weeks": REPEAT_AFTER.days // 7}
    note = Note("note-repeat-opens-later", facts) if opens > turn.today else None
    if wanted and wanted >= soonest:
        note = Note("note-repeat-opens-on", facts)
    elif wanted is None and said_later(said):
        note = Note("note-repeat-which-day", facts)
    if round_.mode == Mode.CONFIDENTIAL and _has_choices(turn, round_):
        # What they chose is told once, so of the same people nothing more is: better known before they are asked.
        note = Note("note-repeat-untold", facts)
    fixed = {REPEATS: round_.id} | take_fixed(answers)
    return await show_round_form(turn, fixed, answers, round_.organisations, note)


def _read_opening(turn: Turn, said: str) -> date | None:
    """Return the day on which a round is to open; of several that may be meant the first, as the form shows it."""
    for words in (said, *split_clauses(said), day_of_length(said)):
        read = days.read_day(turn, words, Purpose.DAY)
        meant = (read.day,) if isinstance(read, When) else read.options if isinstance(read, Ask) else ()
        if day := next((day for day in meant if type(day) is date and day >= turn.today), None):
            return day
    return None


def _has_choices(turn: Turn, round_: Round) -> bool:
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    return bool(entry.group_scan and entry.group_scan.choices(entry.content))


def _repeat_opens(turn: Turn, repeated: Round) -> date:
    """Return the day on which a round that repeats this one opens at the soonest.

    A confidential one four weeks after it closed: answers that nobody had time to change would tell on who joined or
    left (dialogs.group.rule).
    """
    if repeated.mode != Mode.CONFIDENTIAL:
        return turn.today
    # Whose day passed takes no answers, also where its picture is asked for later.
    last = min(repeated.closes_on, repeated.closed_on or repeated.closes_on)
    return max(turn.today, last + REPEAT_AFTER)


def when_it_may_open(turn: Turn, repeated: Round, round_: Round) -> Round:
    """Return a round that repeats another as long as was asked, but not sooner than it may open."""
    later = max(timedelta(), _repeat_opens(turn, repeated) - round_.opened_on)
    return replace(round_, opened_on=round_.opened_on + later, closes_on=round_.closes_on + later)
