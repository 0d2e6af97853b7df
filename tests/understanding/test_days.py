"""Days and hours as people say them: two lists of ways, and what must hold for any day."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.days import Ask, Purpose, Reason, When, find_when, grammar, read_when
from tests.months import EN_MONTHS, NL_MONTHS
from tests.understanding.judging_days import CLOSES_ON, NOW, DayVerdict, judge_day, read_days

_NL_DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_EN_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _cases() -> list[Any]:
    return [
        pytest.param(
            case, id=f"{file}: {case['context']} {case['lang']}: {case['say']}".encode("ascii", "replace").decode()
        )
        for file in ("days", "more_days")
        for case in read_days(file)
    ]


@pytest.mark.parametrize("case", _cases())
def test_reads_what_people_write(case: dict[str, Any]) -> None:
    verdict, seen = judge_day(case)
    assert verdict in (DayVerdict.RIGHT, DayVerdict.ASKED), seen


def _written(day: date) -> list[tuple[str, str]]:
    """Write a day in ten full forms, with the language in which each is read."""
    nl, en = NL_MONTHS[day.month - 1], EN_MONTHS[day.month - 1]
    return [
        (f"{day.day} {nl} {day.year}", "nl"),
        (f"{_NL_DAYS[day.weekday()]} {day.day} {nl} {day.year}", "nl"),
        (f"{day.day}-{day.month}-{day.year}", "nl"),
        (f"{day.day:02}/{day.month:02}/{day.year}", "nl"),
        (f"{day.day}.{day.month}.{day.year}", "nl"),
        (f"{day.day:02}-{day.month:02}-{day.year % 100:02}", "nl"),
        (day.isoformat(), "nl"),
        (f"{en} {day.day}, {day.year}", "en"),
        (f"the {day.day}th of {en} {day.year}", "en"),
        (f"{_EN_DAYS[day.weekday()]} {day.day} {en[:3]} {day.year}", "en"),
    ]


_days_ahead = st.dates(NOW.date(), NOW.date() + timedelta(days=730))


@given(_days_ahead, st.integers(0, 9))
def test_reads_back_any_day_in_any_full_form(day: date, form: int) -> None:
    said, language = _written(day)[form]
    reading = read_when(said, Purpose.DAY, NOW, language)
    assert isinstance(reading, When), said
    assert reading.day == day
    assert reading.confirm or day.weekday() < 5


@given(_days_ahead, st.integers(1, 6), st.booleans())
def test_a_weekday_that_contradicts_the_date_is_always_asked(day: date, off: int, english: bool) -> None:
    wrong = (day.weekday() + off) % 7
    said = (
        f"{_EN_DAYS[wrong]} {day.day} {EN_MONTHS[day.month - 1]} {day.year}"
        if english
        else f"{_NL_DAYS[wrong]} {day.day} {NL_MONTHS[day.month - 1]} {day.year}"
    )
    reading = read_when(said, Purpose.DAY, NOW, "en" if english else "nl")
    assert isinstance(reading, Ask)
    assert reading.why is Reason.CLASH
    assert day in reading.options


@given(st.times().filter(lambda one: 8 <= one.hour < 22), _days_ahead.filter(lambda one: one > NOW.date()))
def test_a_time_in_full_behind_a_day_in_full_is_read_with_it(clock: time, day: date) -> None:
    reading = read_when(f"{day.isoformat()} om {clock:%H:%M} uur", Purpose.MOMENT, NOW, "nl")
    assert isinstance(reading, When)
    assert (reading.day, reading.time) == (day, clock.replace(second=0, microsecond=0))


_WORDS = st.sampled_from(
    [
        "dinsdag",
        "vr",
        "do",
        "15",
        "4",
        "30",
        "2027",
        "1430",
        "december",
        "mei",
        "de",
        "van",
        "naar",
        "of",
        "niet",
        "maar",
        "om",
        "over",
        "een",
        "week",
        "weken",
        "half",
        "kwart",
        "voor",
        "uur",
        "t/m",
        "tot",
        "15/12",
        "14.00",
        "2pm",
        "15e",
        "eerste",
        "laatste",
        "volgende",
        "next",
        "last",
        "in",
        "on",
        "Monday",
        "may",
        "maand",
        "begin",
        "eind",
        "kerst",
        "weekend",
        "na",
        ",",
        "-",
        "?",
        ".",
        "zelfde",
        "tijd",
        "later",
        "eerder",
        "geleden",
        "twee",
        "tien",
        "liever",
        "dan",
        "in",
        "plaats",
        "van",
        "tussen",
        "en",
        "rond",
        "'s",
        "middags",
        "foo",
        "week",
        "53",
        "wk",
        "60",
    ]
)


@given(
    st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=14).map(" ".join)),
    st.sampled_from(Purpose),
    st.sampled_from(["nl", "en"]),
)
def test_no_text_makes_it_raise_and_no_day_is_on_the_wrong_side(said: str, purpose: Purpose, language: str) -> None:
    found = find_when(said, NOW, language, purpose, closes_on=CLOSES_ON)
    if found:
        assert 0 <= found.start < found.end <= len(said)
    reading = read_when(said, purpose, NOW, language, closes_on=CLOSES_ON)
    if isinstance(reading, When) and reading.day:
        assert reading.day <= NOW.date() if purpose is Purpose.PAST else reading.day >= NOW.date()
        assert reading.confirm or reading.day.weekday() < 5 or purpose is Purpose.AWAY


@pytest.mark.parametrize(
    "said", ["dinsdag of " * 200, "15 december " * 100, "niet " * 400, "4" * 5000, "om 10 uur " * 90]
)
def test_a_long_text_is_read_like_any_other(said: str) -> None:
    reading = read_when(said, Purpose.MOMENT, NOW, "nl")
    assert not isinstance(reading, When) or "10 uur" in said or "15 december" in said


def test_what_has_no_word_of_days_needs_no_grammar() -> None:
    """Making it ready takes as long as ten turns, and a greeting is what a new bot hears first."""
    grammar._parser.cache_clear()
    grammar._beginnings.cache_clear()
    assert find_when("goedemorgen allemaal, hoe gaat het", NOW, "nl", Purpose.MOMENT) is None
    assert grammar._parser.cache_info().currsize == 0
    assert find_when("dinsdag graag", NOW, "nl", Purpose.MOMENT)
    assert grammar._parser.cache_info().currsize == 1
    assert {kind for kind in grammar._beginnings() if kind.isupper()} <= grammar._NAMED
