"""What is a name, and what is a question about it, a refusal, or a name that is taken back."""

import pytest

from dialogs.understanding.free_text import doubt
from dialogs.understanding.vocabulary import vocabulary


@pytest.mark.parametrize(
    "name",
    [
        "Samen Sterk",
        "Verder met jeugd",
        "Klaar voor de start",
        "ronde 2",
        "Later als ik groot ben",
        "Regio Noord",
        "Wat Werkt",
        "Team Nee",
        "Wijkteam Oost - Zuid",
        "Niet alleen",
        "Geen kind buiten beeld",
        "Kan beter",
        "Regio Noord, Oost en Zuid",
        "Wacht Even",
    ],
)
def test_a_name_is_a_name(name: str) -> None:
    assert doubt(name, vocabulary()) is None


@pytest.mark.parametrize(
    "said",
    [
        "wat bedoel je hiermee?",
        "wat zien deelnemers daarvan?",
        "weet ik nog niet",
        "wat moet ik hier invullen",
        "geen idee",
        "who sees this",
        "I don't know yet",
        "moet dat echt?",
        "weet ik niet",
    ],
)
def test_a_question_or_refusal_is_asked_about(said: str) -> None:
    assert doubt(said, vocabulary()) == said


def test_of_a_name_that_is_taken_back_the_second_is_asked_about() -> None:
    assert doubt("Regio Noord... nee wacht, Regio Oost", vocabulary()) == "Regio Oost"
    assert doubt("Noord, sorry ik bedoel Zuid", vocabulary()) == "Zuid"
    assert doubt("North... no wait, South", vocabulary()) == "South"


def test_a_long_text_takes_no_time() -> None:
    assert doubt("nee wacht " * 20_000, vocabulary()) is None
