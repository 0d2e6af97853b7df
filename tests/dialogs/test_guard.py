"""What looks like data about a person is found (norms A14, A15)."""

import pytest

from dialogs.guard import Finding, is_bsn, look


@pytest.mark.parametrize(
    "text", ["111222333", "123456782", "1112.22.333", "111 222 333", "１１１２２２３３３", "bsn 111222333!"]
)
def test_a_bsn_is_found(text: str) -> None:
    assert look(text) is Finding.BSN


@pytest.mark.parametrize("digits", ["000000000", "12345678", "123456789", "1234567"])
def test_no_bsn(digits: str) -> None:
    assert not is_bsn(digits)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a.b@example.org", Finding.MAIL),
        ("geb. 12-03-1994", Finding.DATE),
        ("12 maart 1994", Finding.DATE),
        ("06 12 34 56 78", Finding.DIGITS),
        ("13/123456-22", Finding.DIGITS),
        ("123456789", Finding.DIGITS),
    ],
)
def test_other_things_that_do_not_belong(text: str, found: Finding) -> None:
    assert look(text) is found


@pytest.mark.parametrize(
    "text", ["Regio Noord 2026", "Ronde 3", "Voorjaar 2026-2027", "Wijk 1012 AB", "Team 12", "3 mei"]
)
def test_ordinary_names_pass(text: str) -> None:
    assert look(text) is None


def test_a_long_text_is_looked_at_quickly() -> None:
    """Linear: no text makes the patterns run away (norms C36). Ends, or the test runner ends it."""
    for hostile in ("1 " * 50_000, "a" * 100_000, "1-" * 50_000, "@" * 100_000, "a@" * 50_000):
        look(hostile)
