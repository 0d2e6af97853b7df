"""Families and cases that are called by a name are found; ordinary sentences and lists of names are not."""

import pytest

from dialogs.understanding.guard import Finding, find_personal_data
from tests.dialogs.test_guard import TODAY


@pytest.mark.parametrize(
    "text",
    [
        *(
            "de moeder van Sem belde",
            "DE MOEDER VAN SEM",
            "de vader van jaylano en het zusje van Emma",
            "opa van Xanthe",
        ),
        *("zusje Emma", "haar zoon heet Daan", "Sems moeder", "Sem zijn moeder", "gezin van Fatima", "leerling sem"),
        *("de ouders van Youssef", "Xander en de tante van kleine Noor", "de zoon van mevrouw Xhafa"),
        *("the mum of Jack", "Jack's mum", "Xanthe's little brother", "his sister Emily", "the parents of Amelia"),
    ],
)
def test_family_by_name_is_found(text: str) -> None:
    assert find_personal_data(text, TODAY) is Finding.FAMILY


@pytest.mark.parametrize(
    "text",
    [
        *("de moeder van alle rondes", "de voorzitter van Utrecht", "ouders van Noord", "kinderen van Utrecht"),
        *(
            "vader van drie kinderen",
            "de moeder van de jongen",
            "moeder belt school",
            "Hanna belt de moeder",
            "zus en zo",
        ),
        *("de collega van Sem", "Vandaag zijn vader en moeder erbij", "Moeder Kind Centrum", "mijn zoon Daan is ziek"),
        *("mother of all rounds", "the chair of Leeds", "the parents of the child", "Monday's parents evening"),
        *("my daughter Emily is ill", "father of the plan", "Child and Family Centre Utrecht"),
    ],
)
def test_ordinary_sentences_about_family_pass(text: str) -> None:
    assert find_personal_data(text, TODAY) is None


def test_names_of_people_are_not_found() -> None:
    """Honest: nothing here knows a name by itself, nor every surname. Closed questions are what keeps names out."""
    for text in ("Jansen, Mohammed en Sem", "mevrouw Xhafa", "casus xhafa", "casus Xhafa", "xanthe en de school"):
        assert find_personal_data(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "gezin jansen",
            "Gezin Jansen, Mohammed en Sem",
            "casus de vries",
            "fam. de boer",
            "GEZIN EL XHAFI",
            "zaak kaya",
        ),
        *("gezin Xhafa", "moeder van xanthe", "DE MOEDER VAN XANTHE", "zoon van kowalski belt", "cliënt van den berg"),
    ],
)
def test_a_case_called_by_a_name_is_found_in_small_letters_too(text: str) -> None:
    assert find_personal_data(text, TODAY) is Finding.FAMILY


@pytest.mark.parametrize(
    "text",
    [
        *(
            "casus van de week",
            "gezin van de maand",
            "gezin koning",
            "zaak van de gemeente",
            "casus el",
            "gezin",
            "zus van",
        ),
        *("moeder van twee", "vader van hem", "moeder van jonge kinderen", "de boer op", "bakker en visser", "jansen"),
        *("Gezin Centraal", "gezin Centraal", "casus Rotterdam", "moeder van cliënt", "tante van moederskant"),
    ],
)
def test_a_case_that_is_called_by_no_name_passes(text: str) -> None:
    assert find_personal_data(text, TODAY) is None
