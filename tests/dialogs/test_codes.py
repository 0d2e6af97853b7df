"""Codes, found in what people say around them."""

import random
import re
from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wordfreq import top_n_list

from dialogs.understanding.codes import (
    ALPHABET,
    LETTERS,
    find_case_codes,
    find_code,
    find_codes,
    format_code,
    make_code,
    read_case_code,
    read_code,
    split_code,
)

CODES = st.tuples(st.sampled_from(LETTERS), st.text(ALPHABET, min_size=7, max_size=7)).map("".join)
INVITATION = (
    "Doe mee met Regio Noord. Open Regiebot in Teams en typ: doe mee {}. Dat kan tot en met maandag 14 december 2026."
)


AROUND = (
    "{}",
    "{}.",
    '"{}"',
    "({})",
    "met {}",
    "mijn code is {}",
    "code {}",
    "de code: {}!",
    "Hoi, hier is de code {}",
)


@pytest.mark.parametrize("around", AROUND)
@given(CODES, st.sampled_from(["-", "", " ", "\u2011", "\u2013"]), st.booleans())
def test_a_code_with_only_filler_around_it_is_the_code(around: str, code: str, hyphen: str, low: bool) -> None:
    typed = around.format(f"{code[:4]}{hyphen}{code[4:]}")
    assert read_code(typed.lower() if low else typed) == code
    assert find_code(typed) == code


@given(CODES)
def test_a_code_is_found_in_a_pasted_invitation(code: str) -> None:
    text = INVITATION.format(format_code(code))
    (found,) = find_codes(text)
    assert (found.code, found.sure, text[found.start : found.end]) == (code, True, format_code(code))
    assert read_code(text) is None


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("K7QF-M2XR anna, bram", "K7QFM2XR", "anna, bram"),
        ("Anna en Bram voor K7QF-M2XR.", "K7QFM2XR", "Anna en Bram"),
        ("k7qf m2xr\nAnna\nBram", "K7QFM2XR", "Anna\nBram"),
        ("de ronde K7QF-M2XR tot 12 december", "K7QFM2XR", "tot 12 december"),
        ("vraag 6 van K7QF-M2XR", "K7QFM2XR", "vraag 6"),
        ("K7QFM2XR_morgen", "K7QFM2XR", "morgen"),
        # At the beginning two groups are a code; further on they need a digit each.
        ("KBQF MNXR Anna", "KBQFMNXR", "Anna"),
        ("Anna van de RvdK 2345", None, "Anna van de RvdK 2345"),
        ("Anna, Bram", None, "Anna, Bram"),
        ("", None, ""),
    ],
)
def test_a_code_is_taken_out_of_what_is_said(text: str, code: str | None, rest: str) -> None:
    assert split_code(text) == (code, rest)


@pytest.mark.parametrize(
    "text",
    [
        "3fa85f64-b2c3-d4f5-b3fc-2c963f66afa6",
        "b2c3d4f5-5717-4562-b3fc-2c963f66afa6",
        "bcdf2345@voorbeeld.nl",
        "https://teams.example/l?message=doe%20mee%20K7QF-M2XR",
        "XK7QF-M2XR",
        "K7QF-M2XRS",
        "4 3 2 5",
        "2345 6789",
        "Regio Noord",
    ],
)
def test_what_is_part_of_something_else_is_no_code(text: str) -> None:
    assert find_codes(text) == ()
    assert find_code(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("AB-3K7QXZ", "AB-3K7QXZ"),
        ("AB-3K7QXZ.", "AB-3K7QXZ"),
        ("ab 3k7qxz", "AB-3K7QXZ"),
        ("ab3k7qxz", "AB-3K7QXZ"),
        ("De code is AB\u20113K7QXZ!", "AB-3K7QXZ"),
        ("AB-123456", "AB-123456"),
        ("Janssens", None),
        ("JA-NSSENS", None),
        ("JA-NSSEN5", None),
        ("vergeten", None),
        ("casus Jansen", None),
        ("week2026", None),
        ("in week26", None),
        ("team 4", None),
        ("AB-3K7QXZ dinsdag", None),
    ],
)
def test_a_case_code_has_two_digits(text: str, code: str | None) -> None:
    assert read_case_code(text) == code


def test_a_case_code_is_found_in_a_sentence() -> None:
    found = find_case_codes("zet AB-3K7QXZ, en ook cd 4m8ryw, op dinsdag in week26")
    assert [(one.code, one.sure) for one in found] == [("AB-3K7QXZ", True), ("CD-4M8RYW", True)]


# The most frequent surnames of the Netherlands and Flanders, and those of eight letters that were once kept as a code.
SURNAMES = (
    """
de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters
Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|van der Linden|Kok|Jacobs|de Haan
Vermeulen|van den Heuvel|van der Veen|van den Broek|de Bruijn|de Bruin|van der Heijden|Schouten|van Beek|Willems
van Vliet|van de Ven|Hoekstra|Maas|Verhoeven|Koster|van Dam|van der Wal|Prins|Blom|Huisman|Peeters|de Jonge|Kuipers
van Veen|Post|Kuiper|Veenstra|Kramer|van den Brink|Scholten|van Wijk|Postma|Martens|Vink|de Ruiter|Timmermans|Groen
Gerritsen|Jonker|van Loon|Boer|van der Velde|Willemsen|Smeets|de Lange|de Vos|Bosch|van Dongen|Schipper|de Koning
van der Laan|Koning|Driessen|van Doorn|Hermans|Evers|van den Bosch|van der Meulen|Hofman|Bosman|Wolters|Sanders
Janssens|Maes|Mertens|Claes|Goossens|Wouters|De Smet|Dubois|Lambert|Dupont|Aerts|Desmet|Claeys|Lemmens|Michiels
Hendrickx|Coppens|Verstraete|Lenaerts|Cuypers|Thijssen|Thomassen|Hanssens|Beekmans|Cornelis|Nijssens|Kuijpers
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@cache
def words_and_names() -> Sequence[str]:
    """Ten thousand Dutch words and surnames, and two words together as a surname has them."""
    chosen = random.Random(1)
    words = [word for word in top_n_list("nl", 12_000) if word.isalpha()][:10_000]
    pairs = [" ".join(chosen.sample(words, 2)) for _ in range(10_000)]
    hyphens = [f"{one}-{other}" for one in ("de", "van", "el", "al", "ab", "le") for other in words if len(other) == 6]
    return (*words, *SURNAMES, *pairs, *hyphens, *(f"{a}-{b}" for a in SURNAMES for b in SURNAMES))


def test_no_word_and_no_surname_is_a_case_code_nor_a_code_of_a_round() -> None:
    said = words_and_names()
    assert len(said) > 20_000
    assert len([word for word in said if re.fullmatch(r"[a-z]{2}[- ]?[a-hj-np-z]{6}", word.lower())]) > 500, "near ones"
    for word in said:
        for written in (word, word.upper(), word.title(), f"casus {word}"):
            assert find_case_codes(written) == (), written
            assert read_code(written) is None, written


def test_a_code_that_we_make_is_found() -> None:
    chosen = random.Random(2)
    for _ in range(2_000):
        code = make_code(chosen.choice)
        assert read_code(format_code(code)) == find_code(f"met {code.lower()} graag") == code
