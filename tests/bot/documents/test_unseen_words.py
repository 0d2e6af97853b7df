"""What cannot be seen is in no document: one list, that of the reading, holds there as well."""

import pytest

from bot.documents.words import visible_text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("samen\u00adwerking", "samenwerking"),
        ("regio\u034f Zuid\ufe0f", "regio Zuid"),
        ("Noord\U000e0041\U000e0042", "Noord"),
        ("a\ue000b\u180eb", "abb"),
        ("\u202eZuid\u202c", "Zuid"),
        ("een\nregel\u2028lang\u0007nu", "een regel lang nu"),
        ("een\u3164naam", "een naam"),
    ],
)
def test_what_cannot_be_seen_is_left_out(typed: str, shown: str) -> None:
    """A line end still parts two words, and a hidden hyphen parts none."""
    assert visible_text(typed) == shown
