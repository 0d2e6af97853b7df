"""Somebody by name in what would be kept of a UVO, a round or a group is refused; what works is called by no name."""

from datetime import date

import pytest

from dialogs.instruments.library import Library
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.private.kept import names_somebody
from dialogs.understanding.reading import FREE, read
from dialogs.understanding.vocabulary import vocabulary
from tests.bench import guard_sentences
from tests.bench.guard import CORPUS

TODAY = date(2026, 11, 22)
NAMED = (
    "casus xhafa", "casus Xhafa", "gezin amrani", "de familie pieterson", "casus xhafa is klaar", "zaak yilmaz",
    "mevrouw Jansen", "mevrouw jansen", "mevr. De Boer", "meneer Xhafa", "de heer van den Berg", "dhr el amrani",
    "Ms Taylor", "case xhafa", "school, mevrouw Jansen", "casus xhafa verzetten naar dinsdag", "moeder van tijmen",
)  # fmt: skip
ORDINARY = (
    "casus overleg", "casus training", "casus winter", "gezin centraal", "Kind en gezin", "casus bespreken",
    "casus Rotterdam", "casus spoed", "familie en school", "mevrouw de voorzitter", "casus AB-3K7QXZ is klaar",
    "heer en meester", "Casusregie Noord", "zaak van de week", "casus naar dinsdag",
)  # fmt: skip


@pytest.mark.parametrize("said", NAMED)
def test_nothing_that_is_kept_takes_a_name(library: Library, said: str) -> None:
    keys = [entry.key for entry in library.entries() if entry.instrument]
    asked = {one.id: one for key in keys for one in library.with_choices(*key, ("Noord", "Zuid")).questions}
    free = [one for one in asked.values() if one.kind in FREE]
    assert free
    for question in free:
        answer = read(question, said, vocabulary(), TODAY)
        assert answer == Trouble("trouble-private", {"finding": "family"}), question.id


@pytest.mark.parametrize("said", ORDINARY)
def test_what_is_called_by_no_name_passes(library: Library, said: str) -> None:
    assert not names_somebody(said)


def test_a_round_may_be_called_after_a_case_of_any_kind(library: Library) -> None:
    asked = next(one for entry in library.entries() if entry.instrument for one in entry.instrument.questions
                 if one.id == "ronde_naam")  # fmt: skip
    assert read(asked, "Casus training", vocabulary(), TODAY) == Read("Casus training")


def test_no_ordinary_sentence_is_taken_for_a_name() -> None:
    """The clean texts of the bench, and those that testers wrote by hand."""
    files = [(CORPUS / name).read_text("utf-8") for name in ("tuned.tsv", "held_out.tsv")]
    rows = [line.split("\t") for file in files for line in file.splitlines()]
    clean = [row[1] for row in rows if row[0] == "none"] + [*guard_sentences.clean()]
    assert len(clean) > 1000
    assert [text for text in clean if names_somebody(text)] == []
