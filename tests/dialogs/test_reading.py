"""Typed words as answers: numbers, labels in both languages, close enough, and what is kindly not understood."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.instruments.definition import SKIPPED, Question
from dialogs.instruments.library import Library
from dialogs.understanding.days import When
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.reading import read, read_value
from dialogs.understanding.vocabulary import vocabulary

TODAY = date(2026, 11, 22)  # a Sunday
WORDS = vocabulary()


def question(library: Library, id_: str) -> Question:
    asked = (library.with_choices(*library.entry(of).key, (), "zelfscan") for of in ("zelfscan", "ronde"))
    known = (question for instrument in asked for question in instrument.questions)
    return next(question for question in known if question.id == id_)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("4", "4"), ("4.", "4"), (" 4 ! ", "4"), ("**4**", "4"), ("vier", "4"), ("Four", "4"), ("één", "1"),
        ("een", "1"),
        ("redelijk", "4"), ("Redelijk aanwezig", "4"), ("4 redelijk aanwezig", "4"), ("4 - Redelijk aanwezig", "4"),
        ("regelmatig", "3"), ("regelmatg", "3"), ("redelik", "4"), ("fairly", "4"), ("amply present", "5"),
        ("niet of nauwelijks", "1"), ("incidenteel", "2"), ("RUIM AANWEZIG", "5"),
        ("weet ik niet", None), ("Dit kan ik niet beoordelen", None),
        ("I don't know", None), ("n.v.t.", None),
    ],
)  # fmt: skip
def test_a_score_as_people_type_it(library: Library, said: str, value: str | None) -> None:
    assert read(question(library, "dirigent"), said, WORDS, TODAY) == Read(value)


@pytest.mark.parametrize(
    "said",
    ["", " ", "0", "6", "-1", "44", "4,5", "4.5", "3 of 4", "3-4", "4 ruim aanwezig", "aanwezig", "bla bla", "👍",
     "9" * 5000, "redelijk regelmatig", "present"],
)  # fmt: skip
def test_no_score_is_guessed(library: Library, said: str) -> None:
    assert isinstance(read(question(library, "dirigent"), said, WORDS, TODAY), Trouble)


@pytest.mark.parametrize(
    ("said", "value"),
    [("2", "jeugdhulp_zorg"), ("onderwijs", "onderwijs"), ("jeugdhulp", "jeugdhulp_zorg"), ("gemeente", "gemeente"),
     ("gemeten", "gemeente"), ("education", "onderwijs"), ("youth care/health care", "jeugdhulp_zorg")],
)  # fmt: skip
def test_a_domain_as_people_type_it(library: Library, said: str, value: str) -> None:
    assert read(question(library, "domein"), said, WORDS, TODAY) == Read(value)


def test_a_choice_without_skip_knows_no_skip(library: Library) -> None:
    assert isinstance(read(question(library, "domein"), "weet ik niet", WORDS, TODAY), Trouble)
    assert isinstance(read_value(question(library, "domein"), SKIPPED, WORDS, TODAY), Trouble)


@pytest.mark.parametrize("value", ["0", "6", "4 ", "vier", "", "redelijk aanwezig"])
def test_a_card_sends_values_and_nothing_else(library: Library, value: str) -> None:
    assert isinstance(read_value(question(library, "dirigent"), value, WORDS, TODAY), Trouble)


def test_a_card_may_skip(library: Library) -> None:
    assert read_value(question(library, "dirigent"), SKIPPED, WORDS, TODAY) == Read(None)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("12-12-2026", "2026-12-12"), ("2026-12-12", "2026-12-12"), ("12/12/2026", "2026-12-12"),
        ("12 dec", "2026-12-12"),
        ("12 december", "2026-12-12"), ("12 December 2026", "2026-12-12"), ("December 12, 2026", "2026-12-12"),
        ("vrijdag 4 december", "2026-12-04"), ("1-1", "2027-01-01"), ("vandaag", "2026-11-22"),
        ("morgen", "2026-11-23"),
        ("vrijdag", "2026-11-27"), ("zondag", "2026-11-29"), ("friday", "2026-11-27"),
        ("over twee weken", "2026-12-06"),
        ("in 10 days", "2026-12-02"), ("over een maand", "2026-12-22"), ("in a week", "2026-11-29"),
        ("1 maart", "2027-03-01"),
    ],
)  # fmt: skip
def test_a_day_as_people_type_it(library: Library, said: str, day: str) -> None:
    answer = read(question(library, "ronde_sluit"), said, WORDS, TODAY)
    if date.fromisoformat(day).weekday() >= 5 or day == "2027-01-01":
        # A weekend or a public holiday is shown in full first, and set after a yes.
        assert isinstance(answer, Trouble) and isinstance(answer.day, When) and answer.day.confirm
        assert answer.day.day == date.fromisoformat(day)
        answer = read(question(library, "ronde_sluit"), said, WORDS, TODAY, sure=True)
    assert answer == Read(day)


@pytest.mark.parametrize(
    ("said", "key"),
    [("31-2-2027", "date"), ("ooit", "date"), ("", "date"), ("12", "date"), ("1-1-2020", "date-past"),
     ("1-1-2030", "date-far"), ("over 9999 weken", "date"), ("over drie eeuwen", "date")],
)  # fmt: skip
def test_no_day_is_guessed(library: Library, said: str, key: str) -> None:
    answer = read(question(library, "ronde_sluit"), said, WORDS, TODAY)
    assert isinstance(answer, Trouble)
    assert answer.key == f"trouble-{key}"


@pytest.mark.parametrize(("said", "value"), [("12", "12"), ("30 mensen", "30"), ("ongeveer 8", "8")])
def test_a_number_as_people_type_it(library: Library, said: str, value: str) -> None:
    assert read(question(library, "ronde_genodigd"), said, WORDS, TODAY) == Read(value)


@pytest.mark.parametrize("said", ["", "0", "1", "5001", "3 of 4", "veel", "2,5", "-3", "9" * 400])
def test_no_number_is_guessed(library: Library, said: str) -> None:
    assert isinstance(read(question(library, "ronde_genodigd"), said, WORDS, TODAY), Trouble)


@given(said=st.text(max_size=300), id_=st.sampled_from(["dirigent", "domein", "naam", "ronde_sluit", "ronde_genodigd"]))
def test_anything_may_be_typed(library: Library, said: str, id_: str) -> None:
    """No text breaks the reading, and what is read is a value the question knows."""
    asked = question(library, id_)
    answer = read(asked, said, WORDS, TODAY)
    if isinstance(answer, Read) and asked.options:
        assert answer.value is None or asked.option(answer.value)
