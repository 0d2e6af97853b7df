"""One form for signs: what phones and editors make of a text is read as what was typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialogs.understanding.cleaning import clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ja  hoor ", "ja hoor"),
        ("15\u201312\u20132026", "15-12-2026"),
        ("15\u201112\u20112026", "15-12-2026"),
        ("\u2018s-Hertogenbosch", "'s-Hertogenbosch"),
        ("\u201eRegio Noord\u201d", '"Regio Noord"'),
        ("zelf\u00adscan\u200b", "zelfscan"),
        ("een\u00a0vier", "een vier"),
        ("Anna\r\nBram\u2028\n\nChris", "Anna\nBram\nChris"),
        ("\ufeffzelfscan\u200f", "zelfscan"),
        ("Rene\u0301e", "Renée"),
        ("4\ufe0f", "4"),
        ("a\x00b\x1b", "ab"),
        ("Jeugd &amp; Gezin <b>", "Jeugd &amp; Gezin <b>"),
    ],
)
def test_signs_have_one_form(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@example("e\u200d\u0301")
@example("\u212b\u2000")
@given(st.text())
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned.isprintable() or "\n" in cleaned or any(ord(sign) > 0x7F for sign in cleaned)
    assert all(line == line.strip() and line for line in cleaned.split("\n")) or not cleaned
