"""A code or "uvo" that is dictated is read as it is written; scores, letters and words by themselves are not."""

import pytest

from dialogs.understanding.dictated import join_dictated


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("u v o", "uvo"),
        ("U.V.O. verzetten", "uvo verzetten"),
        ("A B streepje drie K zeven Q X Z", "AB-3K7QXZ"),
        ("a b 11 x 11 y", "AB-11X11Y"),
        ("uvo A B streepje 1 1 X 1 1 Y verzetten", "uvo AB-11X11Y verzetten"),
        ("A B dash three K seven Q X Z", "AB-3K7QXZ"),
        ("K zeven Q F M twee X R", "K7QFM2XR"),
        ("join K seven Q F dash M two X R", "join K7QF-M2XR"),
    ],
)
def test_what_is_dictated_is_joined(said: str, read: str) -> None:
    assert join_dictated(said) == read


@pytest.mark.parametrize(
    "said",
    [
        *("1 2 3 4 1 2 3 4", "een twee drie vier een twee", "a b c d e f g h", "B 3, A 2, C 1, D 4", "AB-3K7QXZ"),
        *("1 - 2 - 3 - 4", "ik heb een 3 en een 4 en een 2", "een b vier drie twee een", "u vindt het goed"),
    ],
)
def test_what_is_no_code_stays(said: str) -> None:
    assert join_dictated(said) == said
