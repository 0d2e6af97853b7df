"""Every word of courtesy ("graag", "aub", "please") changes nothing, before or behind what is said."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from dialogs.expecting.expected import Expected, NextStep
from dialogs.expecting.joining import Invited
from dialogs.expecting.runs import DiscardRun
from dialogs.expecting.uvos import AboutUvo, says_undo
from dialogs.expecting.weeks import read_weeks
from dialogs.understanding.around_names import bare_names
from dialogs.understanding.choosing import read_chosen
from dialogs.understanding.codes import read_code
from dialogs.understanding.how_often import read_how_often
from dialogs.understanding.putting_right import find_put_right
from dialogs.understanding.renaming import new_name
from dialogs.understanding.scores import read_scores
from dialogs.understanding.small_words import without_lead
from dialogs.understanding.taking_back import find_day_instead
from dialogs.understanding.ticks import read_ticks, says_ticks
from dialogs.understanding.vocabulary import vocabulary
from dialogs.understanding.which_of_them import which_of_them
from dialogs.understanding.yes_no import read_yes_no, wants_after_all

WORDS, NOW = vocabulary(), datetime(2026, 11, 26, 10, tzinfo=UTC)
NAMES = ("Aver Zorg", "School Noord")


def _to(expected: Expected) -> Callable[[str], NextStep | None]:
    return lambda text: expected.on_text(text, WORDS, date(2026, 11, 26), "nl")


# Who reads it, and what is said: "…" stands where the word goes.
SAID: tuple[tuple[Callable[[str], object], str], ...] = (
    (lambda text: read_yes_no(text, WORDS), "ja …"),
    (lambda text: read_yes_no(text, WORDS), "nee …"),
    (wants_after_all, "toch wel …"),
    (says_undo, "maak dat ongedaan …"),
    (says_undo, "… undo that"),
    (lambda text: read_weeks(text, WORDS), "om de 6 weken …"),
    (lambda text: read_weeks(text, WORDS), "… 6 weken"),
    (lambda text: read_how_often(text, WORDS.numbers), "om de 6 weken …"),
    (lambda text: read_how_often(text, WORDS.numbers), "… om de zes weken"),
    (new_name, "noem de ronde Regio Zuid …"),
    (new_name, "hernoem de ronde naar … Regio Zuid"),
    (find_day_instead, "maak er dinsdag van …"),
    (lambda text: find_put_right(text, "date", NOW, "nl"), "de datum moet 22 januari zijn …"),
    (bare_names, "Jan Bos …"),
    (bare_names, "… Jan Bos"),
    (lambda text: read_scores(text, range(1, 6), 1, WORDS), "een 4 …"),
    (lambda text: read_scores(text, range(1, 6), 4, WORDS), "… de eerste 4, de rest 3"),
    (lambda text: which_of_them(text, 2), "… de tweede"),
    (lambda text: read_chosen(text, NAMES, "", WORDS), "Aver Zorg …"),
    (read_code, "K7QFM2XR …"),
    (lambda text: read_ticks(text, 5), "1 3 …"),
    (says_ticks, "… niet 2"),
    (lambda text: list(without_lead(text.split())), "… sluit de ronde"),
    (_to(Invited(code="K7QFM2XR")), "ok nu …"),
    (_to(DiscardRun(run="R1")), "nee … bewaren"),
    (_to(DiscardRun(run="R1")), "bewaar ze …"),
    (_to(AboutUvo(uvo="U2", kind="afgesloten")), "maak hem … weer open"),
    (_to(AboutUvo(uvo="U2", kind="afgesloten")), "heropen …"),
)


@pytest.mark.parametrize("place", range(len(SAID)), ids=lambda place: SAID[place][1])
def test_a_word_of_courtesy_changes_nothing(place: int) -> None:
    read, said = SAID[place]
    without = read(" ".join(said.replace("…", "").split()))
    assert without not in (None, "", ())
    assert {word: read(said.replace("…", word)) for word in WORDS.courtesy} == dict.fromkeys(WORDS.courtesy, without)
