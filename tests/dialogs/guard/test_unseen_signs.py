"""What cannot be seen, or only decorates, hides nothing from the guard and makes no name another."""

import sys
import unicodedata
from collections.abc import Callable

import pytest

from bot.teams.naming import clean_name
from dialogs.understanding.cleaning import clean
from dialogs.understanding.guard import Finding, find_personal_data
from dialogs.understanding.vocabulary import tidy

# Letters and a sign that are drawn as nothing at all, whatever Unicode calls them.
BLANK = "\u115f\u1160\u3164\uffa0\u2800"
_EVERY = map(chr, range(sys.maxunicode + 1))
# Marks on what stands before them, formats, half a surrogate, and what is for private use.
UNSEEN = [sign for sign in _EVERY if unicodedata.category(sign) in ("Mn", "Me", "Cf", "Cs")] + list(BLANK + "\ue000")


def test_no_sign_that_is_not_read_hides_a_number() -> None:
    """As struck through, in keycaps, or with a filler between: people read the number all the same."""
    hidden = [
        sign
        for sign in UNSEEN
        if find_personal_data(clean(f"111{sign}222{sign}333")) is not Finding.BSN
        or find_personal_data(f"111{sign}222{sign}333") is not Finding.BSN
    ]
    assert [f"U+{ord(sign):04X}" for sign in hidden] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("".join(f"{digit}\ufe0f\u20e3" for digit in "111222333"), Finding.BSN),
        ("".join(f"{digit}\u0336" for digit in "111222333"), Finding.BSN),
        ("anna\u3164@voorbeeld.nl", Finding.MAIL),
        ("a\u0336n\u0336n\u0336a@voorbeeld.nl", Finding.MAIL),
        ("06\u280012345678", Finding.PHONE),
    ],
)
def test_decorated_words_are_read_as_they_are_seen(text: str, found: Finding) -> None:
    assert find_personal_data(clean(text)) is found


@pytest.mark.parametrize("door", [clean, clean_name])
def test_no_name_is_nothing_to_see_or_looks_like_another(door: Callable[[str], str]) -> None:
    for sign in BLANK + "\u034f\ufe0f\u200d\U0001d173\U000e0041":
        assert door(sign) == "", ascii(sign)
        assert door(f"Regio Noord{sign}") == door(f"{sign}Regio Noord") == "Regio Noord", ascii(sign)
        assert tidy(f"Regio Noord{sign}") == "Regio Noord", ascii(sign)


@pytest.mark.parametrize("door", [clean, clean_name])
def test_marks_on_a_letter_do_not_reach_other_lines(door: Callable[[str], str]) -> None:
    towering = "Z" + "\u0336\u0353\u0301" * 20
    shown = door(f"{towering}oë Hà Nội ế")
    assert len(shown) < 20
    assert shown.endswith("oë Hà Nội ế")
    assert door(shown) == shown == unicodedata.normalize("NFC", shown)
    # Of other scripts marks are letters: none goes.
    for word in ("שָׁלוֹם", "ที่นี่", "مُحَمَّد"):
        assert door(word) == unicodedata.normalize("NFC", word)
