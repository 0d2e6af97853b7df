"""The salutation and the closing of a letter are set aside; a greeting, a name and a short answer stay as they are."""

import pytest

from dialogs.understanding.letters import without_courtesies


@pytest.mark.parametrize(
    ("letter", "bare"),
    [
        (
            "Beste Regiebot, wij willen de ronde graag 'Samen Sterk' noemen. Hartelijke groet, H. Terpstra",
            "wij willen de ronde graag 'Samen Sterk' noemen.",
        ),
        (
            "Geachte heer, mevrouw, ik doe graag mee. Hoe lang duurt het? Met groet, H. Bos",
            "ik doe graag mee. Hoe lang duurt het?",
        ),
        (
            "Wilt u hem verzetten naar woensdag? Met dank en vriendelijke groet, Henk Bos",
            "Wilt u hem verzetten naar woensdag?",
        ),
        (
            "Dear Regiebot, could you close the round for me? Kind regards, Jo Bloggs",
            "could you close the round for me?",
        ),
        (
            "Wilt u mij woensdag herinneren aan de scan? Bij voorbaat dank.",
            "Wilt u mij woensdag herinneren aan de scan?",
        ),
    ],
)
def test_a_letter_is_read_by_what_it_says(letter: str, bare: str) -> None:
    assert without_courtesies(letter) == bare


@pytest.mark.parametrize(
    "text",
    [
        "Hallo, Noord",
        "Beste Zorg",
        "hoi ik wil graag een zelfscan doen met mijn team",
        "doe de groeten aan Jan en verstuur het maar",
        "groetjes",
        "Met vriendelijke groet",
        "4 3 5 4",
        "nodig Joke Brandsma en Tjeerd Wiersma uit voor de ronde",
    ],
)
def test_anything_else_stays_as_it_is(text: str) -> None:
    assert without_courtesies(text) == text
