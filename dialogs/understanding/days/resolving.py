"""Works out which day the phrases of one part of a sentence mean together, or why that has to be asked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs.understanding.days.almanac import add_months, working_days
from dialogs.understanding.days.dating import ask_clash, read_date, year_behind
from dialogs.understanding.days.grammar import Phrase
from dialogs.understanding.days.readings import Ask, Doubt, Purpose, Reason
from dialogs.understanding.days.setting import (
    AHEAD,
    DATES,
    DAYS,
    LONG_AGO,
    MOST_OPTIONS,
    OFFSETS,
    ON_WEEKDAYS,
    PERIODS,
    WEEKDAYS,
    WEEKS,
    Day,
    Setting,
    offer,
)
from dialogs.understanding.days.spans import (
    ask_day_of_span,
    count_days,
    counted,
    is_in_week,
    read_period,
    relative_span,
    week_span,
)


def resolve_day(phrases: Sequence[Phrase], setting: Setting, *, after: str = "") -> Day | Ask | None:
    """Work out the day these phrases mean together. `after` is "after", "before" or "": on which side of it."""
    phrases = [phrase for phrase in phrases if phrase.kind in DAYS]
    if not phrases:
        return None
    if groups := _several(phrases):
        return _either([resolve_day(group, setting) for group in groups])
    try:
        read = _together(phrases, setting)
    except (ValueError, OverflowError):
        return Ask(Reason.NO_SUCH_DAY)
    if after:
        return _beside(read, phrases, after, setting)
    checked = _check(read, setting) if isinstance(read, Day) else read
    named = _first(phrases, _IN_FULL)
    if isinstance(checked, Day) and setting.planned and checked.day < setting.planned and not named:
        # A meeting is seldom moved forward: only a date that is named in full surely is.
        return replace(checked, doubts=(Doubt.EARLIER, *checked.doubts))
    return checked


_IN_FULL = DATES - {"ordinal", "bare_day"}


def _several(phrases: Sequence[Phrase]) -> list[Sequence[Phrase]] | None:
    """Split phrases that name two days: two dates, two weekdays, or two of both."""
    for kinds in (DATES, WEEKDAYS | ON_WEEKDAYS, OFFSETS):
        places = [place for place, phrase in enumerate(phrases) if phrase.kind in kinds]
        if len(places) > 1 and phrases[places[0]].values != phrases[places[1]].values:
            cut = places[1]
            # "dinsdag 8 woensdag 9": the weekday belongs to the date behind it.
            if cut > 1 and kinds is DATES and phrases[cut - 1].kind in WEEKDAYS:
                cut -= 1
            return [phrases[:cut], phrases[cut:]]
    return None


def _either(read: Iterable[Day | Ask | None]) -> Ask:
    options: list[date] = []
    for one in read:
        if isinstance(one, Day):
            options.append(one.day)
        elif isinstance(one, Ask):
            options.extend(option for option in one.options if isinstance(option, date))
    return Ask(Reason.EITHER_DAY, offer(options))


def ask_either_day(read: Iterable[Day | Ask | None]) -> Ask:
    """Ask which of several days is meant."""
    return _either(read)


def _first(phrases: Sequence[Phrase], kinds: frozenset[str]) -> Phrase | None:
    return next((phrase for phrase in phrases if phrase.kind in kinds), None)


def _together(phrases: Sequence[Phrase], setting: Setting) -> Day | Ask | None:
    dated, weekday = _first(phrases, DATES), _first(phrases, WEEKDAYS)
    offset, ahead, week = _first(phrases, OFFSETS), _first(phrases, AHEAD), _first(phrases, WEEKS)
    on_weekday, period = _first(phrases, ON_WEEKDAYS), _first(phrases, PERIODS)
    today = setting.today
    if dated:
        read = read_date(dated, setting, _number_of(weekday), year=year_behind(phrases))
        if isinstance(read, Day):
            if weekday and read.day.weekday() != _number_of(weekday):
                return ask_clash(read.day, _number_of(weekday), setting)
            if offset and offset.kind == "dayrel" and today + timedelta(offset.values[0]) != read.day:
                return Ask(Reason.CLASH, offer([read.day, today + timedelta(offset.values[0])]))
            if week and not is_in_week(read.day, week, setting):
                return Ask(Reason.CLASH, (read.day,))
        return read
    if offset:
        day = today + timedelta(offset.values[0] if offset.kind == "dayrel" else 0)
        if ahead:
            return Day(count_days(ahead, day))
        if weekday and day.weekday() != _number_of(weekday):
            return Ask(Reason.CLASH, offer([day, _coming(today, _number_of(weekday))]))
        return Day(day)
    if on_weekday:
        return _on_weekday(on_weekday, today)
    if weekday:
        return _weekday(weekday, ahead, week, phrases, setting)
    if ahead:
        return Day(count_days(ahead, today))
    if period:
        return read_period(period, setting)
    return ask_day_of_span(week, setting) if week else None


def _number_of(weekday: Phrase | None) -> int | None:
    return next((int(value) for value in weekday.values if isinstance(value, int)), None) if weekday else None


def _coming(today: date, weekday: int | None) -> date:
    assert weekday is not None
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _latest(today: date, weekday: int) -> date:
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def _weekday(
    phrase: Phrase, ahead: Phrase | None, week: Phrase | None, phrases: Sequence[Phrase], setting: Setting
) -> Day | Ask:
    today, weekday = setting.today, _number_of(phrase)
    assert weekday is not None
    monday = today - timedelta(days=today.weekday())
    if week:
        return _weekday_of_week(weekday, week, setting)
    if ahead:
        return _weekday_ahead(weekday, ahead, setting, named_first=phrases.index(phrase) < phrases.index(ahead))
    if setting.past and phrase.kind in ("weekday", "weekday_short", "this_weekday") and weekday == today.weekday():
        return Day(today, (Doubt.SAME_WEEKDAY,))
    if phrase.kind == "prev_weekday" or (setting.past and phrase.kind != "next_weekday"):
        return Day(_latest(today, weekday))
    if phrase.kind == "next_weekday":
        return Day(monday + timedelta(days=7 + weekday), (Doubt.NEXT,))
    if phrase.kind == "this_weekday":
        day = monday + timedelta(days=weekday)
        return Day(day) if day >= today else Day(day + timedelta(days=7), (Doubt.NEXT,))
    day = _coming(today, weekday)
    if setting.planned and len(days := _near_meeting(day, setting.planned)) > 1:
        return Ask(Reason.EITHER_DAY, offer(days))
    # What is asked again later is never today.
    same = weekday == today.weekday() and setting.purpose is not Purpose.SNOOZE
    return Day(day, (Doubt.SAME_WEEKDAY,) if same else ())


def _near_meeting(coming: date, planned: date) -> list[date]:
    """Return the days that a weekday alone may be, said of a meeting that is moved: the coming one, and of its week."""
    own = planned + timedelta(days=coming.weekday() - planned.weekday())
    if own <= coming:
        return [coming]
    # Of a day before the meeting the next one may be meant as well.
    return [coming, own] if own >= planned else [coming, own, own + timedelta(weeks=1)]


def _weekday_of_week(weekday: int, week: Phrase, setting: Setting) -> Day | Ask:
    today = setting.today
    span = week_span(week.values[0], setting) if week.kind == "week_number" else relative_span(week, today)
    if span is None:
        return Ask(Reason.NO_SUCH_DAY)
    first, last = span
    every = (first + timedelta(days=number) for number in range((last - first).days + 1))
    fitting = [day for day in every if day.weekday() == weekday]
    if len(fitting) != 1:
        return Ask(Reason.WHICH_DAY, offer(day for day in fitting if day >= today))
    # Said on a Sunday, "next week" may begin tomorrow or a week later.
    return Day(fitting[0], (Doubt.WEEKS,) if today.weekday() == 6 and week.kind == "next_unit" else ())


def _weekday_ahead(weekday: int, ahead: Phrase, setting: Setting, *, named_first: bool) -> Day | Ask:
    """Read "dinsdag over twee weken" (coming Tuesday and two weeks) and "over twee weken dinsdag" (in that week)."""
    today = setting.today
    monday = today - timedelta(days=today.weekday())
    count, unit = counted(ahead)
    days = count * {"day": 1, "week": 7}.get(unit, 0)
    if ahead.kind == "ago":
        if unit != "week":
            return Ask(Reason.WHICH_DAY, offer([count_days(ahead, today)]))
        return Day(monday + timedelta(days=weekday - days), (Doubt.WEEKS,))
    if not days or days % 7:
        return Ask(Reason.CLASH, offer([count_days(ahead, today), _coming(today, weekday)]))
    if weekday == today.weekday():
        # Said on a Thursday, "donderdag over drie weken" counts from today.
        return Day(today + timedelta(days=days), (Doubt.WEEKS,))
    if named_first or days == 7:
        sure = named_first and days == 7
        return Day(_coming(today, weekday) + timedelta(days=days), () if sure else (Doubt.WEEKS,))
    return Day(monday + timedelta(days=days + weekday), (Doubt.WEEKS,))


def _on_weekday(phrase: Phrase, today: date) -> Day | Ask:
    """Read "a week on Tuesday", "Tuesday week", "Tuesday fortnight"."""
    values = [int(value) for value in phrase.values if isinstance(value, int)]
    weekday = values[-1]
    if "fortnight" in phrase.kind:
        weeks = 2
    else:
        weeks = values[0] if phrase.kind == "week_on_weekday" else 1
        if phrase.values[1] != "week":
            return Ask(Reason.WHICH_DAY, offer([_coming(today, weekday)]))
    return Day(_coming(today, weekday) + timedelta(weeks=weeks))


def _beside(read: Day | Ask | None, phrases: Sequence[Phrase], side: str, setting: Setting) -> Day | Ask | None:
    """Read "na het weekend" as the first working day behind it; any other "after" or "before" is asked."""
    if side == "after" and phrases[0].kind in ("weekend", "next_weekend") and isinstance(read, Ask):
        sunday = read.options[-1]
        assert isinstance(sunday, date)
        day = next(working_days(sunday + timedelta(days=1), sunday + timedelta(days=14)))
        return Day(day) if setting.purpose is Purpose.SNOOZE else Day(day, (Doubt.WEEK,))
    edge = read.day if isinstance(read, Day) else None
    if edge is None and isinstance(read, Ask) and "last" in read.args:
        last, first = read.args["last"], read.args.get("first")
        edge = last if side == "after" and isinstance(last, date) else first if isinstance(first, date) else None
    if edge is None:
        return read
    if side == "after":
        days = list(working_days(edge + timedelta(days=1), edge + timedelta(days=14)))[:MOST_OPTIONS]
    else:
        days = list(working_days(max(setting.today, edge - timedelta(days=14)), edge - timedelta(days=1)))[-3:]
    return Ask(Reason.WHICH_DAY, offer(days), {"side": side})


_JUST_PAST = 2


def _check(read: Day, setting: Setting) -> Day | Ask:
    """Refuse a day on the wrong side of today."""
    today = setting.today
    if setting.past and read.day > today:
        return Ask(Reason.FUTURE_DAY, (), {"future": read.day})
    if not setting.past and read.day < today:
        later = add_months(read.day, 12 * (today.year - read.day.year))
        later = later if later > today else add_months(later, 12)
        # Of yesterday nobody means the same day of next year.
        soon = _JUST_PAST < (today - read.day).days < 366 * 2 and later.day == read.day.day
        return Ask(Reason.PAST_DAY, (later,) if soon else (), {"past": read.day})
    return read


def doubts_of(read: Day, setting: Setting, holiday: str) -> tuple[Doubt, ...]:
    """Return why this day is shown in full first."""
    doubts = list(read.doubts)
    if setting.purpose is not Purpose.AWAY:
        if read.day.weekday() >= 5:
            doubts.append(Doubt.WEEKEND)
        if holiday:
            doubts.append(Doubt.HOLIDAY)
    if abs((read.day - setting.today).days) > LONG_AGO:
        doubts.append(Doubt.FAR)
    return tuple(dict.fromkeys(doubts))
