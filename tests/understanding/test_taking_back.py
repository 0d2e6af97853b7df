"""Who corrects themselves in one breath means the last of it; a weak "sorry" takes nothing back."""

from datetime import date, datetime, time

import pytest

from dialogs.expecting import AboutUvo, InviteNames
from dialogs.expecting.expected import RunCommand
from dialogs.understanding.days import Purpose, When, read_when
from dialogs.understanding.taking_back import split_taken_back
from dialogs.understanding.vocabulary import vocabulary

TODAY = date(2026, 11, 26)
NOW = datetime.combine(TODAY, time(10))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("TW-4F6JNZ nee sorry TW-4F6JMZ", "TW-4F6JMZ"),
        ("6 of nee toch 5", "5"),
        ("dinsdag, I mean woensdag", "woensdag"),
        ("nee, dinsdag", None),
        ("dinsdag, sorry voor de late reactie", None),
        ("5 of 6", None),
    ],
)
def test_what_is_meant_after_all_is_what_stands_last(said: str, meant: str | None) -> None:
    taken_back = split_taken_back(said)
    assert (taken_back[1] if taken_back else None) == meant


@pytest.mark.parametrize(
    ("said", "weeks"),
    [("4 wk", "4"), ("every fortnight", "2"), ("6 of nee toch 5 want dan valt het gelijk", "5"), ("zero", "0")],
)
def test_a_rhythm_is_read_as_people_say_it(said: str, weeks: str) -> None:
    asked = AboutUvo(uvo="id1", kind="ritme")
    assert asked.on_text(said, vocabulary(), TODAY, "nl") == RunCommand("uvo", f"id1 ritme {weeks}")


@pytest.mark.parametrize("said", ["om de week", "maandelijks", "nee, liever niet"])
def test_a_rhythm_that_may_be_two_is_not_taken(said: str) -> None:
    assert AboutUvo(uvo="id1", kind="ritme").on_text(said, vocabulary(), TODAY, "nl") is None


@pytest.mark.parametrize("said", ["5 to 6 weeks", "om de 5 tot 6 weken", "5-6", "5 of 6"])
def test_of_two_rhythms_it_is_asked_which(said: str) -> None:
    asked = AboutUvo(uvo="id1", kind="ritme").on_text(said, vocabulary(), TODAY, "nl")
    assert asked == RunCommand("uvo", "id1 ritme 5 of 6")


def test_names_between_and_need_no_capitals() -> None:
    step = InviteNames(code="K7QFM2XR").on_text("chris jansen en dina kaya", vocabulary(), TODAY, "nl")
    assert isinstance(step, RunCommand)
    assert step.asked


@pytest.mark.parametrize("said", ["over twee weekn dinsdag", "over twee weken dinsdag", "over twee wekn dinsdag"])
def test_a_length_of_time_with_a_typing_error_is_that_length(said: str) -> None:
    read = read_when(said, Purpose.DAY, NOW, "nl")
    right = read_when("over twee weken dinsdag", Purpose.DAY, NOW, "nl")
    assert isinstance(right, When) and read == right
