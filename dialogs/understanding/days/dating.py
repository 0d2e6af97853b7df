"""Works out a date that is named: with a month, in numbers, as a feast, as the so-many-th of something."""

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.understanding.days.almanac import add_months, feast_in, make_day, month_days, working_days
from dialogs.understanding.days.grammar import Phrase
from dialogs.understanding.days.readings import Ask, Doubt, Reason
from dialogs.understanding.days.setting import LONG_AGO, Day, Setting, offer
from dialogs.understanding.days.spans import span_of, year_in

# A day that was shortly before today was more likely miscounted than meant for next year.
_JUST_PAST = 92


def year_behind(phrases: Sequence[Phrase]) -> int | None:
    """Return the year that stands behind a date as two digits."""
    return next((int(phrase.values[0]) for phrase in phrases if phrase.kind == "year_behind"), None)


def read_date(phrase: Phrase, setting: Setting, weekday: int | None, *, year: int | None) -> Day | Ask | None:
    """Work out a date; `weekday` is the one said beside it, and decides where only that can."""
    values, today = phrase.values, setting.today
    year = year_in(values, today) or year
    numbers = [value for value in values if isinstance(value, int)]
    match phrase.kind:
        case "day_month" | "ord_of_month":
            return _day_of_year(numbers[0], numbers[1], year, weekday, setting)
        case "month_day":
            return _day_of_year(numbers[1], numbers[0], year, weekday, setting)
        case "full_date":
            return _full_date(values[0], weekday, setting)
        case "numeric_date":
            return _numeric(values[0], year, weekday, setting)
        case "feast":
            return _feast(values[0], year, setting)
        case "ordinal" | "bare_day":
            return _day_of_month(numbers[0], weekday, setting)
        case "ord_of_unit":
            start = span_of(values[-1], setting)
            return _made(start[0].year, start[0].month, numbers[0]) if start else None
    return _nth(phrase, setting)


def _made(year: int, month: int, day: int) -> Day | Ask:
    made = make_day(year, month, day)
    if made:
        return Day(made)
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9000):
        return Ask(Reason.NO_SUCH_DAY)
    last = month_days(year, month)[1]
    options = [last, last + timedelta(days=1)]
    if (month, day) == (2, 29):
        leap = next(later for later in range(year, year + 9) if make_day(later, 2, 29))
        options.append(date(leap, 2, 29))
    return Ask(Reason.NO_SUCH_DAY, offer(options), {"last": last.day, "month": month})


def _day_of_year(day: int, month: int, year: int | None, weekday: int | None, setting: Setting) -> Day | Ask:
    today = setting.today
    if year is not None:
        return _made(year, month, day)
    this = make_day(today.year, month, day)
    if setting.past:
        if this and this <= today:
            return Day(this)
        last = make_day(today.year - 1, month, day)
        if last is None:
            return _made(today.year, month, day) if this is None else Ask(Reason.FUTURE_DAY)
        return Ask(Reason.FUTURE_DAY, (last,)) if (today - last).days > LONG_AGO else Day(last)
    if this and this >= today:
        return Day(this)
    # A day that is not there ("31 november") is near one of this year where that month is not over yet.
    over = this is not None or not 1 <= month <= 12 or month_days(today.year, month)[1] < today
    following = _made(today.year + 1 if over else today.year, month, day)
    if this is None and not isinstance(following, Day):
        return following
    if this and (today - this).days <= _JUST_PAST and isinstance(following, Day):
        soon = next((add_months(this, months) for months in range(1, 5) if add_months(this, months) > today), None)
        options = [following.day, *([soon] if soon and soon.day == day else [])]
        return Ask(Reason.PAST_DAY, offer(options), {"past": this})
    return following


def _full_date(value: tuple[int, int, int, bool], weekday: int | None, setting: Setting) -> Day | Ask:
    year, month, day, iso = value
    if not iso and setting.language == "en" and day <= 12 and month <= 12 and day != month:
        return _day_or_month([make_day(year, month, day), make_day(year, day, month)], weekday)
    if month > 12 >= day:
        other = make_day(year, day, month)
        if other and setting.language == "en" and not iso:
            return Day(other)
        return Ask(Reason.NO_SUCH_DAY, (other,) if other else ())
    return _made(year, month, day)


def _numeric(value: tuple[int, int, bool], year: int | None, weekday: int | None, setting: Setting) -> Day | Ask:
    first, second, _ = value
    if setting.language == "en" and first <= 12 and second <= 12 and first != second:
        both = [_day_of_year(a, b, year, weekday, setting) for a, b in ((first, second), (second, first))]
        return _day_or_month([one.day if isinstance(one, Day) else None for one in both], weekday)
    if second > 12 and 1 <= first <= 12 and second <= 31:
        other = _day_of_year(second, first, year, weekday, setting)
        if setting.language == "en":
            return other
        return Ask(Reason.NO_SUCH_DAY, (other.day,) if isinstance(other, Day) else ())
    if not (1 <= second <= 12 and 1 <= first <= 31):
        return Ask(Reason.NO_SUCH_DAY)
    return _day_of_year(first, second, year, weekday, setting)


def _day_or_month(days: Sequence[date | None], weekday: int | None) -> Day | Ask:
    """Choose between day first and month first; only a weekday that fits one of the two decides."""
    known = [day for day in days if day]
    fitting = [day for day in known if weekday is not None and day.weekday() == weekday]
    return Day(fitting[0]) if len(fitting) == 1 else Ask(Reason.DAY_OR_MONTH, offer(known))


def _feast(name: str, year: int | None, setting: Setting) -> Day | Ask:
    today = setting.today
    years = [year] if year else ([today.year, today.year - 1] if setting.past else [today.year, today.year + 1])
    found = [day for one in years if (day := feast_in(one, name))]
    fitting = [day for day in found if (day <= today if setting.past else day >= today)]
    if not fitting and not found:
        return Ask(Reason.NO_SUCH_DAY)
    # A day that is no public holiday has a name, and no holiday to tell of.
    doubt = Doubt.UNSURE if name[0].isdigit() else Doubt.HOLIDAY
    return Day((fitting or found)[0], (doubt,))


def _day_of_month(number: int, weekday: int | None, setting: Setting) -> Day | Ask:
    """Find the next (or last) day with this number. Today's own number is asked."""
    today, step = setting.today, -1 if setting.past else 1
    if not 1 <= number <= 31:
        return Ask(Reason.NO_SUCH_DAY)
    first = today.replace(day=1)
    months = [add_months(first, step * count) for count in range(3)]
    days = [day for month in months if (day := make_day(month.year, month.month, number))]
    if number == today.day and weekday is None:
        return Ask(Reason.TODAY, offer(days[:2])) if not setting.past else Day(today)
    fitting = [day for day in days if (day <= today if setting.past else day > today)]
    if weekday == today.weekday() and number == today.day:
        fitting = [today]
    here = make_day(today.year, today.month, number)
    skipped = here is None and bool(fitting)
    own = make_day(setting.planned.year, setting.planned.month, number) if setting.planned else None
    if own and own > fitting[0]:
        # Of a meeting that is moved it may well be the day of that month.
        return Ask(Reason.EITHER_DAY, offer([fitting[0], own]))
    return Day(fitting[0], (Doubt.WEEKS,) if skipped else ())


def _nth(phrase: Phrase, setting: Setting) -> Day | Ask | None:
    values = phrase.values
    span = span_of(values[-1], setting)
    if span is None:
        return None
    first, last = span
    days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    if phrase.kind == "nth_of":
        number, (kind, inner) = values[0], values[1]
        if kind == "workday":
            days = list(working_days(first, last))
        elif kind == "dayunit":
            if inner[0] != "day":
                return Ask(Reason.WHICH_DAY, offer(list(working_days(first, last))[:3]))
        else:
            days = [day for day in days if day.weekday() == inner[0]]
        return Day(days[number - 1]) if 1 <= number <= len(days) else Ask(Reason.NO_SUCH_DAY)
    if phrase.kind == "last_weekday_of":
        days = [day for day in days if day.weekday() == values[1]]
    elif phrase.kind == "last_workday_of":
        days = list(working_days(first, last))
    elif values[1] != "day":
        return Ask(Reason.WHICH_DAY, offer(list(working_days(first, last))[-3:]))
    return Day(days[-1])


def ask_clash(day: date, weekday: int | None, setting: Setting) -> Ask:
    """Ask which is right: the date, or the weekday nearest to it."""
    assert weekday is not None
    nearest = min((day + timedelta(days=shift) for shift in range(-3, 4)), key=lambda one: one.weekday() != weekday)
    return Ask(Reason.CLASH, offer([day, nearest]), {"day": day, "weekday": weekday})
