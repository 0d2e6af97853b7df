"""Hangs the phrases of a sentence together: what is offered twice, from when until when, and at which hour."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.understanding.days.almanac import holiday_name, make_day
from dialogs.understanding.days.clocks import CLOCKS, Hour, ask_which_time, read_hour
from dialogs.understanding.days.counting import counts
from dialogs.understanding.days.from_days import count_from_days
from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.hanging import hangs_on
from dialogs.understanding.days.not_now import without_not_now, without_soon
from dialogs.understanding.days.parts import Part, is_unsure, lend_months, read_bare_numbers, split, take_back
from dialogs.understanding.days.readings import (
    LAST_DAY,
    Ask,
    Doubt,
    Edge,
    Option,
    Purpose,
    Reading,
    Reason,
    Shift,
    When,
)
from dialogs.understanding.days.resolving import ask_either_day, doubts_of, resolve_day
from dialogs.understanding.days.scanning import Word
from dialogs.understanding.days.setting import AHEAD, DATES, DAYS, OFFSETS, WEEKDAYS, WEEKS, Day, Setting
from dialogs.understanding.days.shifting import EXTENDS, SHIFTS, count_move, find_move, weekdays_beside
from dialogs.understanding.days.spans import count_days


def combine(items: Sequence[Item], setting: Setting) -> tuple[Reading, list[Phrase]] | None:
    """Return the reading of a row of phrases and words, and the phrases it rests on. None when nothing was said."""
    said_only = setting.asked and not any(isinstance(item, Word) and item.kind == "FILLER" for item in items)
    items = weekdays_beside(count_from_days(lend_months(without_soon(without_not_now(items))), setting), setting)
    if said_only:
        items = read_bare_numbers(items, setting)
    kept = [
        item
        for place, item in enumerate(items)
        if not isinstance(item, Phrase) or counts(items, place, setting, said_only=said_only)
    ]
    parts, unsure = split(kept, setting), is_unsure(kept, setting)
    phrases = [phrase for part in parts for phrase in part.phrases]
    same = any(isinstance(item, Word) and item.kind == "SAME" for item in items)
    if not phrases:
        return (Shift(), []) if same and said_only else None
    reading = _read(parts, setting)
    if reading is None:
        return None
    if isinstance(reading, When) and reading.day and (anchor := hangs_on(items)):
        return Ask(Reason.WHICH_DAY, time=reading.time), [*phrases, anchor]
    # "De week van 14 december" and "vanaf woensdag" name a day, but hardly mean it.
    week = any(isinstance(item, Phrase) and item.kind == "this_unit_bare" and "week" in item.values for item in items)
    from_day = any(isinstance(item, Word) and item.kind == "FROM" for item in items)
    onwards = from_day and len(parts) == 1 and parts[0].has_day() and setting.purpose is not Purpose.AWAY
    if from_day and setting.purpose is Purpose.AWAY and (isinstance(reading, Shift) or _is_one_day(reading)):
        reading = _away_from(parts, setting) or reading
    if isinstance(reading, Shift) and _is_either_way(items):
        return Ask(Reason.HOW_MANY), phrases
    if (unsure or week or onwards) and isinstance(reading, When):
        reading = replace(reading, confirm=(*reading.confirm, Doubt.WEEK if week else Doubt.UNSURE))
    return reading, phrases


def _is_either_way(items: Sequence[Item]) -> bool:
    """Tell whether a move is offered with another: "een week eerder of later"."""
    either = any(isinstance(item, Word) and item.kind in ("OR", "OF") for item in items)
    return either and any(
        item.kind == "later_alone" if isinstance(item, Phrase) else item.kind == "EARLIER" for item in items
    )


def _read(parts: list[Part], setting: Setting) -> Reading | None:
    left, refused = take_back(parts, setting.purpose)
    if not left:
        return Ask(Reason.NOT_THAT) if refused else None
    parts = _lend_week(parts, left, setting) if refused else left
    if (
        not any(phrase.kind in DAYS for part in parts for phrase in part.phrases)
        and sum(phrase.kind in SHIFTS for part in parts for phrase in part.phrases) > 1
    ):
        return Ask(Reason.HOW_MANY)
    move = find_move([phrase for part in parts for phrase in part.phrases])
    if move and (moved := _moved(move, parts, setting)):
        return moved
    if setting.purpose is Purpose.AWAY and (period := _period_away(parts, setting)):
        return period
    return _one(parts, setting)


# Days that are told by more than their name, so that it is known in which week they lie.
_TELL_WEEK = DATES | WEEKS | AHEAD | {"next_weekday"}


def _lend_week(parts: Sequence[Part], left: list[Part], setting: Setting) -> list[Part]:
    """Read "volgende week donderdag, nee, vrijdag": the Friday of that week, unless that was before today.

    "15 januari, nee, de 16e" is of that month likewise.
    """
    days = [phrase for part in left for phrase in part.phrases if phrase.kind in DAYS]
    if setting.past or len(days) != 1 or days[0].kind not in ("weekday", "weekday_short", "ordinal", "bare_day"):
        return left
    before = [part for part in parts if part.has_day() and days[0] not in part.phrases]
    replaced = _replaced(before[-1].phrases, setting) if before else None
    if replaced is None:
        return left
    said = int(days[0].values[0])
    if days[0].kind in ("ordinal", "bare_day"):
        day = make_day(replaced.year, replaced.month, said)
    else:
        day = replaced + timedelta(days=said - replaced.weekday())
    if day is None or day <= setting.today or (setting.planned and day < setting.planned):
        return left
    dated = Phrase("full_date", ((day.year, day.month, day.day, True),), days[0].words)
    return [replace(part, phrases=[dated if phrase is days[0] else phrase for phrase in part.phrases]) for part in left]


def _replaced(phrases: Sequence[Phrase], setting: Setting) -> date | None:
    """Return the day that is said to go, where it is known in which week that is."""
    said = [(phrase.kind in ("weekday", "weekday_short"), phrase.values) for phrase in phrases if phrase.kind in DAYS]
    if setting.planned and said == [(True, (setting.planned.weekday(),))]:
        # "Van dinsdag naar donderdag", of a meeting on a Tuesday.
        return setting.planned
    if not any(phrase.kind in _TELL_WEEK for phrase in phrases):
        return None
    replaced = resolve_day(phrases, setting)
    return replaced.day if isinstance(replaced, Day) else None


def _moved(move: Phrase, parts: Sequence[Part], setting: Setting) -> Reading | None:
    """Read a move: for a round from its last day, else from the moment that was planned, to an hour said beside it."""
    purpose, others = setting.purpose, [phrase for part in parts for phrase in part.phrases if phrase is not move]
    shift = count_move(move, setting.today)
    if isinstance(shift, Ask):
        return shift
    if purpose in LAST_DAY and not others and not shift.minutes and setting.closes_on:
        # "Met een week" alone says no direction; "een week extra" does.
        bare = move.kind in EXTENDS and not any(word.kind == "EXTRA" for word in move.words)
        day = count_days(move, setting.closes_on, back=bare and purpose is Purpose.SHORTEN)
        if day < setting.today:
            return Ask(Reason.PAST_DAY, (), {"past": day})
        return _finish(Day(day), None, Edge.THROUGH, setting)
    if move.kind in EXTENDS and purpose is not Purpose.MOMENT:
        if purpose is not Purpose.AWAY or others:
            return None
        return _finish(Day(count_days(move, setting.today), (Doubt.WEEKS,)), None, Edge.UNTIL, setting)
    if not others:
        return shift
    if any(phrase.kind in DAYS for phrase in others):
        # "De uvo van dinsdag een week later": the day that is moved, or the one to move to.
        day_said = resolve_day(others, setting)
        told = [phrase for phrase in others if phrase.kind in DATES]
        if told and isinstance(day_said, Day) and parts[0].phrases[:1] == [move] and move.end < told[0].start:
            # "Een dag eerder, op dinsdag de 24e": the date says which day that is.
            return None
        if not shift.days or not isinstance(day_said, Day):
            return None
        return ask_either_day([day_said, Day(day_said.day + timedelta(days=shift.days))])
    hour = _hour_of(parts, "", setting)
    return replace(shift, time=hour.time) if isinstance(hour, Hour) else Ask(Reason.WHICH_DAY)


_APART = frozenset(["OR", "AND", "NOT", "INSTEAD", "UNTIL", "THROUGH", "DASH", "AFTER", "BEFORE", "BETWEEN"])


_ENDS = frozenset({"UNTIL", "THROUGH", "DASH", "ONTO"})


def _period_away(parts: Sequence[Part], setting: Setting) -> Reading | None:
    with_day = [part for part in parts if part.has_day()]
    if len(with_day) != 2:
        return None
    # "Vanaf morgen weg, en de 14e weer terug."
    returns = with_day[0].connector == "FROM" and with_day[1].connector == "AND"
    if not (returns or with_day[1].connector in _ENDS):
        return None
    first, last = resolve_day(with_day[0].phrases, setting), resolve_day(with_day[1].phrases, setting)
    for read in (first, last):
        if not isinstance(read, Day):
            return read
    assert isinstance(first, Day) and isinstance(last, Day)
    if last.day < first.day:
        again = resolve_day(with_day[1].phrases, replace(setting, now=datetime.combine(first.day, setting.now.time())))
        if not isinstance(again, Day) or again.day < first.day:
            return Ask(Reason.CLASH, (first.day, last.day))
        last = again
    edge = Edge.UNTIL if returns or with_day[1].connector == "UNTIL" else Edge.THROUGH
    end = last.day - timedelta(days=1) if edge is Edge.UNTIL else last.day
    if end < first.day:
        return Ask(Reason.CLASH, (first.day, last.day))
    doubts = dict.fromkeys((*first.doubts, *last.doubts))
    if edge is Edge.UNTIL:
        doubts[Doubt.UNTIL] = None
    return When(day=first.day, last=end, edge=edge, confirm=tuple(doubts))


def _is_one_day(reading: Reading) -> bool:
    return isinstance(reading, When) and reading.last is None


def _away_from(parts: Sequence[Part], setting: Setting) -> Reading | None:
    """Read "vanaf maandag", with how long it lasts where that is said: until when is asked, never taken for granted."""
    start = next((part for part in parts if part.connector == "FROM" and part.has_day()), None)
    if start is None:
        return None
    days = [phrase for phrase in start.phrases if phrase.kind not in EXTENDS]
    first = resolve_day(days, setting)
    if not isinstance(first, Day):
        return first
    length = next((phrase for part in parts for phrase in part.phrases if phrase.kind in EXTENDS), None)
    if length is None:
        return Ask(Reason.WHICH_DAY, (), {"first": first.day})
    return When(day=first.day, last=count_days(length, first.day) - timedelta(days=1), edge=Edge.UNTIL)


def _one(parts: Sequence[Part], setting: Setting) -> Reading | None:
    """Read one day, one hour, or both; two that were offered are asked."""
    for part in parts:
        if any(phrase.kind == "day_or_hour" for phrase in part.phrases):
            return _day_or_hour(part, setting)
    every = [phrase for part in parts for phrase in part.phrases]
    halves = [phrase.values[-1] for phrase in every if phrase.kind in ("part", "todaypart", "this_part")]
    part_of_day = halves[-1] if halves else ""
    hour = _hour_of(parts, part_of_day, setting)
    days = _days_of(parts)
    if setting.purpose is Purpose.TIME and not days:
        if isinstance(hour, Hour):
            return _finish(None, hour, None, setting)
        return hour or (ask_which_time(part_of_day) if part_of_day else None)
    if len(days) > 1:
        return _with_time(ask_either_day([resolve_day(group, setting) for group in days]), hour)
    told = [part.connector for part in parts if any(phrase.kind in DAYS for phrase in part.phrases)]
    side = next((_SIDES[connector] for connector in reversed(told) if connector in _SIDES), "")
    edge = next((_EDGES[connector] for connector in reversed(told) if connector in _EDGES), None)
    day = resolve_day(days[0], setting, after=side) if days else None
    return _both(day, hour, part_of_day, edge, setting)


_SIDES = {"AFTER": "after", "BEFORE": "before"}


_EDGES = {"UNTIL": Edge.UNTIL, "THROUGH": Edge.THROUGH}


def _days_of(parts: Sequence[Part]) -> list[list[Phrase]]:
    """Gather the phrases of each day that is named."""
    groups: list[list[Phrase]] = []
    for part in parts:
        days = [phrase for phrase in part.phrases if phrase.kind in DAYS and not _is_lunch(phrase)]
        # What belongs to the day before it: "dinsdag van volgende week".
        if days and groups and part.connector not in _APART and not _conflict(groups[-1], days):
            groups[-1].extend(days)
        elif days:
            groups.append(days)
    return groups


def _hour_of(parts: Sequence[Part], part_of_day: str, setting: Setting) -> Hour | Ask | None:
    """Read the hour: of a stretch its beginning; of "between", "after" and "before" it is asked."""
    clocks: list[tuple[Phrase, bool]] = []
    asked: Ask | None = None
    for place, part in enumerate(parts):
        hours = [(phrase, part.about) for phrase in part.phrases if phrase.kind in CLOCKS]
        days = part.has_day()
        if not hours:
            continue
        if clocks and not days and part.connector in _ENDS | {"AND"}:
            if parts[place - 1].connector == "BETWEEN":
                asked = replace(ask_which_time(), options=_hours([*clocks, *hours], setting))
            elif part.connector == "AND":
                clocks += hours
        elif not days and part.connector in ("AFTER", "BEFORE", "UNTIL", "THROUGH"):
            asked = ask_which_time()
        else:
            clocks += hours
    if not clocks and any(_is_lunch(phrase) for part in parts for phrase in part.phrases):
        return ask_which_time("lunch")
    return asked or _hour(clocks, part_of_day, setting)


def _is_lunch(phrase: Phrase) -> bool:
    return phrase.kind == "vague" and phrase.values[0] == "lunch"


def _conflict(known: Sequence[Phrase], added: Sequence[Phrase]) -> bool:
    """Tell whether two groups name a day each."""

    def names(phrases: Sequence[Phrase]) -> set[str]:
        return {
            "date"
            if phrase.kind in DATES
            else "weekday"
            if phrase.kind in WEEKDAYS
            else "offset"
            if phrase.kind in OFFSETS | AHEAD
            else "span"
            for phrase in phrases
        }

    return bool(names(known) & names(added))


def _day_or_hour(part: Part, setting: Setting) -> Reading | None:
    """Read "dinsdag 10": the tenth when that is a Tuesday, else ten o'clock; asked when both fit."""
    at = next(place for place, phrase in enumerate(part.phrases) if phrase.kind == "day_or_hour")

    def as_kind(kind: str) -> Reading | None:
        phrases = [*part.phrases[:at], replace(part.phrases[at], kind=kind), *part.phrases[at + 1 :]]
        return _one([Part(part.connector, phrases)], setting)

    day, hour = as_kind("bare_day"), as_kind("bare_hour")
    fits = isinstance(day, When)
    if fits and isinstance(hour, When) and isinstance(day, When) and day.day and hour.day and hour.time:
        return Ask(Reason.EITHER_DAY, (day.day, datetime.combine(hour.day, hour.time)))
    return day if fits else hour


def _hours(clocks: Sequence[tuple[Phrase, bool]], setting: Setting) -> tuple[Option, ...]:
    read = [read_hour(phrase, "", setting.language) for phrase, _ in clocks]
    return tuple(sorted({one.time for one in read if isinstance(one, Hour)}))[:3]


def _hour(clocks: Sequence[tuple[Phrase, bool]], part: str, setting: Setting) -> Hour | Ask | None:
    if not clocks:
        return None
    read = [read_hour(phrase, part, setting.language, about=about) for phrase, about in clocks]
    if len({one.time if isinstance(one, Hour) else None for one in read}) > 1:
        return Ask(Reason.EITHER_TIME, tuple(sorted({one.time for one in read if isinstance(one, Hour)}))[:3])
    return read[0]


def _with_time(ask: Ask, hour: Hour | Ask | None) -> Ask:
    return replace(ask, time=hour.time) if isinstance(hour, Hour) else ask


def _both(
    day: Day | Ask | None, hour: Hour | Ask | None, part: str, edge: Edge | None, setting: Setting
) -> Reading | None:
    purpose, today = setting.purpose, setting.today
    if isinstance(day, Ask):
        # Once it is known which day, the hour is still to be asked of "donderdagmiddag".
        return replace(day, args={**day.args, "part": part}) if part and hour is None else _with_time(day, hour)
    if purpose not in (Purpose.MOMENT, Purpose.TIME, Purpose.DAY):
        if day is None and (isinstance(hour, Ask) or hour or part):
            if purpose is Purpose.PAST and part:
                return None
            return Ask(Reason.WHICH_DAY, (today,)) if purpose is Purpose.PAST else Ask(Reason.WHICH_DAY)
        if purpose is Purpose.SNOOZE and day and day.day == today:
            return Ask(Reason.WHICH_DAY, (today,))
        return _finish(day, None, edge, setting) if day else None
    if isinstance(hour, Ask):
        return replace(hour, day=day.day if day else None)
    if day is None:
        if hour is None:
            return ask_which_time(part) if part else None
        return Ask(Reason.WHICH_DAY, time=hour.time) if purpose is Purpose.DAY else _finish(None, hour, None, setting)
    if hour is None and part and purpose is not Purpose.DAY:
        return replace(ask_which_time(part), day=day.day)
    if hour and day.day == today and hour.time <= setting.now.time():
        return Ask(Reason.PAST_TIME, (), {"time": hour.time}, day=day.day)
    return _finish(day, hour, edge, setting)


def _finish(day: Day | None, hour: Hour | None, edge: Edge | None, setting: Setting) -> When:
    """Make the reading, with the name of the holiday and what has to be confirmed."""
    holiday = holiday_name(day.day, setting.language) if day else ""
    doubts = doubts_of(day, setting, holiday) if day else ()
    doubts += hour.doubts if hour else ()
    if setting.purpose in LAST_DAY:
        # For a round, "tot" is read generously, and that is said.
        doubts += (Doubt.UNTIL,) if edge is Edge.UNTIL else ()
        edge = Edge.THROUGH
    elif setting.purpose is Purpose.AWAY:
        edge = edge or Edge.UNTIL
    elif edge is Edge.THROUGH and not setting.asked:
        # In a sentence the day that is named is the day that is meant.
        pass
    else:
        doubts += (Doubt.UNTIL,) if edge else ()
        edge = None
    return When(
        day.day if day else None, hour.time if hour else None, None, edge, tuple(dict.fromkeys(doubts)), holiday
    )
