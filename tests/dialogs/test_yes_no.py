"""A bare yes or no, as people say it; and what is none, however much it looks like one."""

import pytest

from dialogs.understanding.vocabulary import vocabulary
from dialogs.understanding.yes_no import read_yes_no

YES = (
    "ja|Ja!|ok|oké|akkoord|prima|ja hoor|jazeker|ja graag|graag|jep|doe maar|is goed|👍|👍🏽|yes please|sure"
    "|ja, doe maar|Ja natuurlijk, dat zei ik toch|ja ja|Ja, graag hoor.|klopt|dat klopt|ok 👍|Okay, go ahead"
)
NO = (
    "nee|Nee.|nee bedankt|nope|liever niet|laat maar|nee toch nog ff wachten|nee, doe maar niet|no thanks|nee hoor"
    "|nog niet|not now, thanks|nee dank je wel|dat klopt niet|natuurlijk niet|zeker niet"
)
NEITHER = (
    "nee hoor geen probleem, ik doe mee|ja maar niet vandaag|ja nee|ja?|klopt dat?|ik doe mee|wel|maar|niet"
    "|ok maar pas morgen|ja en nodig Jan ook uit|nee, volgende week|prima zelfscan|ja, sluit Noord||..."
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [(said, meant) for row, meant in ((YES, True), (NO, False), (NEITHER, None)) for said in row.split("|")],
)
def test_a_bare_answer(said: str, meant: bool | None) -> None:
    assert read_yes_no(said, vocabulary()) is meant


def test_no_phrase_says_both() -> None:
    words = vocabulary()
    assert not words.yes & words.no
    assert not words.beside & words.no


def test_a_long_text_is_no_bare_answer() -> None:
    assert read_yes_no("ja " * 10_000, vocabulary()) is None
