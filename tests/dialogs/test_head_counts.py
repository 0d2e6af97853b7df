"""For how many people a round is, as a sentence says it."""

import pytest

from dialogs.understanding.head_counts import after, said_count


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("er zijn 8 mensen ipv 6", "8"),
        ("we zijn met 9 in plaats van 7", "9"),
        ("ipv 6 zijn het er 9", "9"),
        ("geen 6 maar 8 mensen", "8"),
        ("er komen er 2 bij, dus we zijn met z'n achten", "8"),
        ("we zijn toch maar met zn vijven", "5"),
        ("we zijn met z’n zevenen", "7"),
        ("van 6 naar 8", "8"),
        ("het zijn er twaalf", "12"),
        ("er komen 3 mensen bij", "+3"),
        ("er is er eentje afgevallen", "-1"),
        ("er komt er een bij", "+1"),
        ("+2", "+2"),
        ("there'll be 9 of us, not 6", "9"),
        ("we are with nine instead of six", "9"),
        ("two more people", "+2"),
        ("8", "8"),
    ],
)
def test_a_number_or_a_change_is_found(text: str, said: str) -> None:
    assert said_count(text) == said


@pytest.mark.parametrize(
    "text",
    ["het aantal klopt niet", "8 of 9 mensen", "open tot 12-12-2026", "om 14.30", "er zijn er 2 bij en 3 minder", ""],
)
def test_none_or_two_are_asked_about(text: str) -> None:
    assert said_count(text) == ""


def test_what_is_added_counts_from_what_there_was() -> None:
    assert [after(said, 6) for said in ("8", "+2", "-1", "")] == [8, 8, 5, 6]
