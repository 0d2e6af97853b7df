"""A short word is mended where a slip explains it, and left alone where it is somebody's name as likely."""

import pytest

from dialogs.understanding.sentences import read_examples
from dialogs.understanding.slips import is_slip

NAMES = (
    "bram lotte bart joep stef luuk levi maud lisa mila nina dirk kees erik bert truus greet karin ahmed sanne piet "
    "daan koen hans loes ruud tess noor gijs anna iris roos elin jana"
)


@pytest.mark.parametrize("name", NAMES.split())
def test_a_name_in_lower_case_stays_a_name(name: str) -> None:
    """ "Bram" was read as "brak", "kees" as "keek", "lotte" as "lette"."""
    assert read_examples().mend(name) == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rnde", "ronde"),
        ("ronfe", "ronde"),
        ("sacn", "scan"),
        ("sccan", "scan"),
        ("terig", "terug"),
        ("kaatr", "kaart"),
    ],
)
def test_a_slip_is_mended(typed: str, meant: str) -> None:
    assert read_examples().mend(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant", "slip"),
    [("vint", "vind", True), ("zcan", "scan", True), ("bram", "brak", False), ("dirk", "dik", False),
     ("scaan", "scan", True), ("wet", "weet", True)],
)  # fmt: skip
def test_what_is_a_slip(typed: str, meant: str, slip: bool) -> None:
    assert is_slip(typed, meant) is slip
