"""Every word that says that something is to go ("wis", "weghalen", "erase") is heard wherever something can."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import pytest

from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Heard
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.of_one_scan import of_one_scan
from dialogs.understanding.parts import Parts
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.situation import KnownRound, Part, Situation
from dialogs.understanding.vocabulary import may_be_mistyped, vocabulary
from dialogs.usecases.asking_changes import names_what

ROUND = KnownRound("ZZZZZZ22", "Regio Zuid", "zelfscan", Part.COORDINATES, date(2026, 12, 7))
HERE = Situation(datetime(2026, 11, 26, 10, tzinfo=UTC), rounds=(ROUND,))


def _heard(text: str, parts: Parts | None = None) -> Understanding:
    words = tuple(text.split())
    return Understanding(text, parts or Parts(text), words, False, False, (), words)


def _comes_to(meaning: Meaning, text: str) -> bool:
    return not meant(meaning, Heard(_heard(text), HERE)).void


def _erases_one(text: str) -> bool:
    heard = _heard(text, Parts(text.replace("zelfscan", "{scan}"), scans=("zelfscan",)))
    made = of_one_scan(text, Decision(heard), Situation(HERE.now))
    return made is not None and made.meaning is Meaning.MAY_I_CHANGE


# What it is about -> whether it is heard to be going.
OF: Mapping[str, Callable[[str], bool]] = {
    "a slip": lambda word: not may_be_mistyped(f"{word} mijn zelfscan", "mijn zelfscan"),
    "an outcome": lambda word: _erases_one(f"{word} mijn zelfscan"),
    "scores on paper": lambda word: _comes_to(Meaning.PAPER_BACK, f"papier {word}"),
    "no scores on paper": lambda word: not _comes_to(Meaning.PAPER_SCORES, f"papier {word}"),
    "a calendar": lambda word: _comes_to(Meaning.CALENDAR_OFF, f"agenda {word}"),
    "messages, or all that is kept": lambda word: bool(
        meant(Meaning.REMINDERS_OFF, Heard(_heard(f"berichten {word}"), HERE)).either
    ),
    "what may be asked": names_what,
}


@pytest.mark.parametrize("where", OF)
def test_each_word_is_heard(where: str) -> None:
    assert [word for word in sorted(vocabulary().removing) if not OF[where](word)] == []


@pytest.mark.parametrize("where", [where for where in OF if where not in ("a slip", "no scores on paper")])
def test_another_word_is_not(where: str) -> None:
    assert not OF[where]("wegens")


def test_what_has_no_such_word_may_be_a_slip() -> None:
    assert may_be_mistyped("mijn zelf scan", "mijn zelfscan")
