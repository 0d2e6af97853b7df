"""Works out stretches of time: so many weeks on, a week by its number, the end of a month; asks for a day of them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from dialogs.understanding.days.almanac import add_months, month_days, working_days
from dialogs.understanding.days.grammar import Phrase
from dialogs.understanding.days.readings import LAST_DAY, Ask, Doubt, Purpose, Reason
from dialogs.understanding.days.setting import MOST_OPTIONS, Day, Setting, offer


def counted(phrase: Phrase) -> tuple[int, str]:
    """Return how many of which unit a phrase counts."""
    if phrase.kind.startswith("fortnight"):
        return 2, "week"
    # "Weekje later" is one week.
    count = next((int(value) for value in phrase.values if isinstance(value, int)), 1)
    units = ("day", "week", "month", "half_year", "year", "minute")
    return count, next((value for value in phrase.values if value in units), "")


def count_days(phrase: Phrase, start: date, *, back: bool = False) -> date:
    """Return the day that lies so much after another one as the phrase counts, or before it (`back`)."""
    count, unit = counted(phrase)
    if phrase.kind == "workdays_ahead":
        following = working_days(start + timedelta(days=1), start + timedelta(days=2 * count + 30))
        return next(islice(following, max(count, 1) - 1, None), start)
    if back or phrase.kind in ("ago", "earlier", "moved_earlier"):
        count = -count
    return _so_much_on(start, count, unit)


def _so_much_on(start: date, count: int, unit: str) -> date:
    match unit:
        case "day":
            return start + timedelta(days=count)
        case "week":
            return start + timedelta(weeks=count)
        case "month":
            return add_months(start, count)
        case "half_year":
            return add_months(start, 6 * count)
        case "year":
            return add_months(start, 12 * count)
    return start


def week_span(number: int, setting: Setting) -> tuple[date, date] | None:
    """Return the first and last day of the next (or last) week with this number; None when there is none."""
    today = setting.today
    years = range(today.year, today.year - 2, -1) if setting.past else range(today.year, today.year + 2)
    for year in years:
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if (monday <= today) if setting.past else (monday + timedelta(days=6) >= today):
            return monday, monday + timedelta(days=6)
    return None


def relative_span(phrase: Phrase, today: date) -> tuple[date, date] | None:
    """Return the first and last day of a phrase like "volgende week"."""
    setting = Setting(Purpose.DAY, "nl", datetime.combine(today, datetime.min.time()))
    return span_of((phrase.kind, phrase.values), setting)


def is_in_week(day: date, week: Phrase, setting: Setting) -> bool:
    """Tell whether a day lies in the week of this phrase."""
    span = week_span(week.values[0], setting) if week.kind == "week_number" else relative_span(week, setting.today)
    return span is not None and span[0] <= day <= span[1]


def ask_day_of_span(week: Phrase, setting: Setting) -> Day | Ask | None:
    """Ask for a day of a week or month; a week from which to ask again is its first working day."""
    span = week_span(week.values[0], setting) if week.kind == "week_number" else relative_span(week, setting.today)
    if span is None:
        return Ask(Reason.NO_SUCH_DAY)
    first, last = span
    if setting.purpose is Purpose.SNOOZE and week.kind == "next_unit" and (last - first).days == 6:
        return Day(next(iter(working_days(first, last)), first), (Doubt.WEEK,))
    return _which_between(first, last, setting)


def _which_between(first: date, last: date, setting: Setting, part: str = "") -> Ask:
    today = setting.today
    earliest, latest = (first, min(last, today)) if setting.past else (max(first, today), last)
    days = list(working_days(earliest, latest))
    match part:
        case "end":
            days = days[-MOST_OPTIONS:]
        case "mid":
            middle = first + (last - first) / 2
            days = sorted(sorted(days, key=lambda day: abs((day - middle).days))[:MOST_OPTIONS])
        case "begin":
            days = days[: 2 if (last - first).days == 6 else MOST_OPTIONS]
    if setting.purpose in LAST_DAY and part == "end":
        days = [last]
    return Ask(Reason.WHICH_DAY, offer(days), {"first": first, "last": last})


def _weekend(today: date, weeks: int = 0) -> tuple[date, date]:
    saturday = today - timedelta(days=today.weekday()) + timedelta(days=5, weeks=weeks)
    return saturday, saturday + timedelta(days=1)


def read_period(phrase: Phrase, setting: Setting) -> Day | Ask | None:
    """Ask for a day of a stretch of time that has no one day."""
    today = setting.today
    match phrase.kind:
        case "begin" | "mid" | "end":
            span = span_of(phrase.values[-1], setting)
            return _which_between(*span, setting, phrase.kind) if span else None
        case "half_month":
            span = span_of(("month", phrase.values[1:]), setting)
            return _which_between(*span, setting, "mid") if span else None
        case "month":
            span = span_of(("month", phrase.values), setting)
            return _which_between(*span, setting) if span else None
        case "weekend" | "next_weekend" | "prev_weekend":
            shift = {"next_weekend": 1, "prev_weekend": -1}.get(phrase.kind, -1 if setting.past else 0)
            first, last = _weekend(today, shift)
            return Ask(Reason.WHICH_DAY, offer([first, last]), {"first": first, "last": last})
        case "about_ahead":
            numbers = [int(value) for value in phrase.values if isinstance(value, int)]
            unit = counted(phrase)[1]
            return Ask(Reason.EITHER_DAY, offer(_so_much_on(today, number, unit) for number in numbers))
        case "some" | "some_ahead" | "some_ago":
            return _how_many(phrase, setting)
        case "some_later":
            return Ask(Reason.HOW_MANY, (), {"unit": counted(phrase)[1]})
        case "ahead_and_half" | "ahead_half":
            return _which_half(phrase, setting)
        case "later_alone":
            return _vague("today", setting)
        case "hours_ahead":
            return Ask(Reason.WHICH_TIME, ())
    return _vague(phrase.values[0], setting)


def _which_half(phrase: Phrase, setting: Setting) -> Day | Ask:
    """Return the day that is half a year on; ask for one so many weeks and a half on, which falls between two days."""
    count, unit = (0, counted(phrase)[1]) if phrase.kind == "ahead_half" else counted(phrase)
    match unit:
        case "week":
            half = setting.today + timedelta(days=7 * count + 3)
        case "month":
            half = add_months(setting.today, count) + timedelta(days=15)
        case "year":
            return Day(add_months(setting.today, 12 * count + 6))
        case _:
            half = setting.today + timedelta(days=count)
    return Ask(Reason.EITHER_DAY, offer([half, half + timedelta(days=1)]))


def _how_many(phrase: Phrase, setting: Setting) -> Ask:
    unit = next((value for value in phrase.values if value in ("day", "week", "month")), "week")
    step = -1 if phrase.kind == "some_ago" else 1
    days = [
        add_months(setting.today, step * n)
        if unit == "month"
        else setting.today + timedelta(days=step * n * (7 if unit == "week" else 1))
        for n in (2, 3, 4)
    ]
    return Ask(Reason.HOW_MANY, offer(days), {"unit": unit})


def _vague(name: str, setting: Setting) -> Ask | None:
    today = setting.today
    tomorrow = today + timedelta(days=1)
    ahead = list(working_days(tomorrow, tomorrow + timedelta(days=14)))[:MOST_OPTIONS]
    match name:
        case "christmas" | "newyear":
            year = today.year
            first = date(year, 12, 21) if name == "christmas" else date(year + 1, 1, 1)
            return _which_between(first, first + timedelta(days=10), setting)
        case "christmas_holidays":
            return Ask(Reason.WHICH_DAY, ())
        case "easter" | "whitsun" | "holidays" | "season":
            return Ask(Reason.WHICH_DAY, ())
        case "some":
            return None
        case "lunch":
            return None
    if setting.past:
        return Ask(Reason.WHICH_DAY, (today,))
    return Ask(Reason.WHICH_DAY, offer([today, *ahead] if name == "today" else ahead))


def span_of(period: tuple[str, Any], setting: Setting) -> tuple[date, date] | None:
    """Return the first and last day of the period meant: a month, this or the next one, a week, a year."""
    kind, values = period
    while kind in ("period", "part_of", "of_period", "of_week", "of_week_too") and isinstance(values[-1], tuple):
        kind, values = values[-1]
    today = setting.today
    if kind in ("of_week", "of_week_too"):
        return week_span(values[-1], setting)
    if kind == "month":
        year = year_in(values, today)
        if year is None:
            ahead = values[0] >= today.month
            year = today.year + (0 if ahead else 1) if not setting.past else today.year - (values[0] > today.month)
        return month_days(year, values[0])
    if kind in ("whole_year", "named_period"):
        # "The new year" is the next one; no other name of a period has a first day that all agree on.
        year = today.year + 1 if values[-1] == "newyear" else values[-1]
        return (date(year, 1, 1), date(year, 12, 31)) if isinstance(year, int) else None
    unit = values[-1]
    step = {"next_unit": 1, "prev_unit": -1}.get(kind, 0)
    if unit == "month":
        month = add_months(today.replace(day=1), step)
        return month_days(month.year, month.month)
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "half_year":
        first = add_months(date(today.year, 1 if today.month <= 6 else 7, 1), 6 * step)
        return first, add_months(first, 6) - timedelta(days=1)
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    return None


def year_in(values: Sequence[Any], today: date) -> int | None:
    """Return the year that stands with a day; None without one."""
    for value in values:
        if isinstance(value, tuple) and value and value[0] in ("year", "next_year", "next_year_of", "this_year"):
            kind, inner = value
            if kind == "year":
                return int(next(part for part in inner if isinstance(part, int)))
            return today.year + int(kind != "this_year")
    return None
