"""What looks like data about a person is found (norms A14, A15), and stands before every free text."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from dialogs.commands import COMMANDS
from dialogs.commands.declaration import Follows
from dialogs.instruments.definition import Question
from dialogs.instruments.library import Library
from dialogs.understanding.codes import format_code, make_code
from dialogs.understanding.guard import NEVER_MEANT, Finding, find_personal_data, is_bsn
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.reading import FREE, read, read_value
from dialogs.understanding.vocabulary import vocabulary
from tests.bench import guard as bench

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
WORDS = vocabulary()
# One of every kind, and what a person could type around it.
SAMPLES = {
    Finding.BSN: "111222333",
    Finding.IBAN: "NL91 ABNA 0417 1643 00",
    Finding.MAIL: "a.b@example.org",
    Finding.PHONE: "06-12345678",
    Finding.DATE: "12 maart 1994",
    Finding.CASE: "13/123456-22",
    Finding.ADDRESS: "1012 AB 14",
    Finding.PLATE: "GB-482-H",
    Finding.MEDICAL: "ADHD, ritalin",
    Finding.FAMILY: "de moeder van Sem",
    Finding.DIGITS: "1234567",
}
# Every question of the content whose answer is kept as it was typed. A new one is added here, with its guard.
FREE_QUESTIONS = {"naam", "ronde_naam", "ronde_regios", "ronde_groepen", "groep_naam", "uvo_code", "uvo_deelnemers"}
# Every word that may be followed by anything, and what may not follow it.
FREE_WORDS = {
    "vervroeg",
    "lijstjes",
    "wie_helpt",
    "verder",
    "op_papier",
    "papier_weg",
    "coordinator_weg",
    "wijzig",
    "uitdraai",
    "pdf",
    "excel",
    "plaatje",
    "later",
    "afmelden",
    "afwezig",
    "stap",
    "stap_niet",
    "verleng",
    "hernoem",
    "aantal",
    "nodig_uit",
    "mijn_gegevens",
    "rondes",
    "openstaand",
    "groepsoverzicht",
    "zet_op_agenda",
    "agenda",
    "plaats",
    "uvo",
    "gehouden",
    "voorzitters",
    "opnieuw",
    "herhaal",
    "herinner",
    "herinner_niet",
    "voortgang",
    "wie_deed_mee",
    "wanneer_sluit",
    "code",
    "ronde_info",
    "hoe_lang",
    "wie_ziet_dit",
    "is_het_anoniem",
    "moet_ik_meedoen",
    "wat_bewaar_je",
    "kan_ik_nog",
    "uitleg",
    "bron",
}


def questions(library: Library) -> list[Question]:
    asked = [entry.key for entry in library.entries() if entry.instrument]
    found = {q.id: q for version in asked for q in library.with_choices(*version, ("Noord", "Zuid")).questions}
    # In the place of scores on paper come the questions of a scan, which are here as well.
    return [asked for asked in found.values() if asked.options_from != "scores"]


@pytest.mark.parametrize(
    "text",
    [
        "111222333",
        "123456782",
        "1112.22.333",
        "111 222 333",
        "111-222-333",
        "１１１２２２３３３",
        "bsn 111222333!",
        "١١١٢٢٢٣٣٣",
        "111\u200b222\u200b333",
        "111\u00a0222\u00a0333",
        "111–222–333",
        "Jan 11122233 3",
    ],
)
def test_a_bsn_is_found(text: str) -> None:
    assert find_personal_data(text) is Finding.BSN


def test_a_bsn_of_eight_digits_has_a_leading_zero() -> None:
    assert is_bsn("10000007") == is_bsn("010000007")
    assert sum(is_bsn(f"{n:08}") for n in range(10_000_000, 10_001_000)) in range(80, 100)


@pytest.mark.parametrize("digits", ["000000000", "12345678", "123456789", "1234567", "00000000", "1112223334"])
def test_no_bsn(digits: str) -> None:
    assert not is_bsn(digits)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((text, found) for found, text in SAMPLES.items()),
        ("geb. 12-03-1994", Finding.DATE),
        ("12/3/94", Finding.DATE),
        ("March 12, 1994", Finding.DATE),
        ("1994-03-12", Finding.DATE),
        ("12 mrt '94", Finding.DATE),
        ("geboren in 2026", Finding.DATE),
        ("06 12 34 56 78", Finding.PHONE),
        ("+31 (0)6 12345678", Finding.PHONE),
        ("(020) 123 45 67", Finding.PHONE),
        ("NL91ABNA0417164300", Finding.IBAN),
        ("DE89370400440532013000", Finding.IBAN),
        ("NL91ABNA0417164301", Finding.PHONE),
        ("parketnummer 123456", Finding.CASE),
        ("PL1300-2026123456", Finding.CASE),
        ("Dorpsstraat 12, 1012 ab", Finding.ADDRESS),
        ("Kerkweg 5", Finding.ADDRESS),
        ("123456789", Finding.DIGITS),
    ],
)
def test_other_things_that_do_not_belong(text: str, found: Finding) -> None:
    assert find_personal_data(text, TODAY) is found


@pytest.mark.parametrize(
    "text",
    [
        "Regio Noord 2026",
        "Ronde 3",
        "Voorjaar 2026-2027",
        "Wijk 1012 AB",
        "Team 12",
        "3 mei",
        "Regio 2026",
        "Team 0-100",
        "Ronde 3 van 12 november",
        "Zorg- en Veiligheidshuis 2",
        "Overleg 12 maart 14.00-16.00",
        "Ronde 2026 op 12 november",
        "Ronde 12-11-2026",
        "3 mei 14 uur",
        "3 mei 14.00",
        "4 3 5 4",
        "verleng 12 december 2026",
    ],
)
def test_ordinary_names_pass(text: str) -> None:
    assert find_personal_data(text, TODAY) is None


def test_a_day_hides_nothing_beside_it() -> None:
    assert find_personal_data("12-03-1994, 111222333") is Finding.BSN
    assert find_personal_data("12 maart 2026 06-12345678", TODAY) is Finding.PHONE
    assert find_personal_data("geboren 12-03-1994 Kerkweg 5") is Finding.ADDRESS


def test_a_day_of_last_year_is_a_day_somebody_was_born_on() -> None:
    assert find_personal_data("Ronde 12-11-2025", TODAY) is Finding.DATE
    assert find_personal_data("Ronde 12-11-2026") is Finding.DATE, "without a day of today nothing is of now"


@pytest.mark.parametrize("finding", Finding)
def test_no_free_question_takes_it(library: Library, finding: Finding) -> None:
    free = {question.id: question for question in questions(library) if question.kind in FREE}
    assert set(free) == FREE_QUESTIONS, "a new free text: put it in this list when the guard stands before it"
    sample = SAMPLES[finding]
    for asked in free.values():
        for said in (sample, f"team {sample}", f"school, {sample}", f"politie\n{sample}"):
            for reader in (read, read_value):
                assert reader(asked, said, WORDS, TODAY) == Trouble("trouble-private", {"finding": str(finding)}), (
                    asked.id,
                    said,
                )


def test_the_code_of_a_case_is_no_name_and_no_birthday(library: Library) -> None:
    asked = next(question for question in questions(library) if question.id == "uvo_code")
    assert read(asked, "ab 3k7qxz", WORDS, TODAY) == Read("AB-3K7QXZ")
    for said in ("JD-120394", "JD940312", "jd 12 03 94"):
        assert read(asked, said, WORDS, TODAY) == Trouble("trouble-private", {"finding": "date"}), said
    for said in ("Jansen", "AB-12345678", "AB-3K7QX", "123456782"):
        assert isinstance(read(asked, said, WORDS, TODAY), Trouble)


@pytest.mark.parametrize("finding", sorted(NEVER_MEANT))
def test_no_other_question_keeps_it(library: Library, finding: Finding) -> None:
    """What is read is a value of the question's own; what is not understood is told for what it looks like."""
    sample = SAMPLES[finding]
    for asked in questions(library):
        answer = read(asked, sample, WORDS, TODAY)
        assert not isinstance(answer, Read) or sample not in str(answer.value), asked.id
        if asked.kind not in FREE:
            assert answer == Trouble("trouble-private", {"finding": str(finding)}), asked.id


def test_no_word_takes_it_behind_it() -> None:
    free = {command.name: command for command in COMMANDS if command.follows is Follows.ANYTHING}
    assert free.keys() == FREE_WORDS, "a new word with a free rest: put it in this list, with what may follow it"
    for word, command in free.items():
        # A list to invite is looked through by itself: tests/scenarios/test_private.py.
        assert command.refuses == (frozenset() if word == "nodig_uit" else NEVER_MEANT), word


def test_a_trouble_says_nothing_back(library: Library) -> None:
    """What was typed is in no part of the answer (norms A17)."""
    for asked in questions(library):
        for sample in SAMPLES.values():
            answer = read(asked, sample, WORDS, TODAY)
            assert not isinstance(answer, Trouble) or sample not in repr(answer), asked.id


# What must not get worse: docs/guard.md says the same figures.
FLOORS = {
    Finding.BSN: 0.93,
    Finding.DATE: 0.99,
    Finding.PHONE: 0.93,
    Finding.IBAN: 1.0,
    Finding.MAIL: 1.0,
    Finding.ADDRESS: 0.97,
    Finding.CASE: 1.0,
    Finding.PLATE: 0.91,
    Finding.MEDICAL: 0.85,
    Finding.FAMILY: 0.86,
    Finding.DIGITS: 0.99,
}


@pytest.mark.parametrize("finding", Finding)
def test_recall_does_not_drop(finding: Finding) -> None:
    found = bench.score(finding)
    assert found.texts >= 800
    assert len(set(bench.sentences(finding))) > 300, "sentences that differ"
    assert found.recall >= FLOORS[finding], found.missed[:10]
    row = f"| {finding} | {found.texts} | {found.recall:.1%} | {found.named / found.texts:.1%} |"
    assert row in (ROOT / "docs" / "guard.md").read_text("utf-8").splitlines(), f"docs/guard.md should say: {row}"


def test_ordinary_names_raise_no_alarm() -> None:
    found, _ = bench.false_alarms()
    assert found.texts >= 1000
    assert found.missed == ()


@pytest.mark.parametrize("name", bench.KNOWN_ALARMS)
def test_known_alarms_are_still_known(name: str) -> None:
    assert find_personal_data(name, TODAY)


@pytest.mark.parametrize(
    "written",
    ["{code}", "{first}{last}", "{first} {last}", "doe mee {code}", "mijn code is {first} {last}, klopt dat?"],
)
def test_a_code_we_make_is_never_taken_for_something_private(written: str) -> None:
    """V9MG-3R7T held milligrams, GBD9-KCW8 a date of birth: one in a thousand invitees could not take part."""
    chosen = Random(0)
    for _ in range(20_000):
        code = make_code(chosen.choice)
        text = written.format(code=format_code(code), first=code[:4], last=code[4:])
        for said in (text, text.lower()):
            assert find_personal_data(said, TODAY) is None, said


@pytest.mark.parametrize("code", ["V9MG-3R7T", "GBD9-KCW8", "RR69-R6MG"])
def test_a_code_hides_nothing_beside_it(code: str) -> None:
    for finding, sample in SAMPLES.items():
        for text in (f"{code} {sample}", f"{sample} {code}", f"{sample}, code {code}"):
            assert find_personal_data(text, TODAY) is finding, text


def test_a_number_that_only_looks_like_a_code_is_still_found() -> None:
    assert find_personal_data("P875-8348") is Finding.DIGITS
    assert find_personal_data("doe mee P875 8348") is Finding.DIGITS
