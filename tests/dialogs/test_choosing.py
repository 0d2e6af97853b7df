"""Which of several names are meant: said by name, in part, nearly right, by number, or all but some."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.choosing import Chosen, Unclear, find_names, read_chosen, spans_of
from dialogs.understanding.vocabulary import vocabulary

NAMES = ("Aver Zorg", "Gemeente Berg", "School Noord", "School Zuid", "Zorg & Welzijn")
AVER, BERG, NOORD, ZUID, WELZIJN = range(len(NAMES))
OWN = "Alleen Gemeente Veld"


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("ook School Zuid en Aver Zorg", (AVER, ZUID)),
        ("zuid, noord", (NOORD, ZUID)),
        ("noord; gemeente berg\nzorg en welzijn", (BERG, NOORD, WELZIJN)),
        ("met schol zuyd", (ZUID,)),
        ("1, 4", (AVER, ZUID)),
        ("nummer 3", (NOORD,)),
        ("twee", (BERG,)),
        ("iedereen", (AVER, BERG, NOORD, ZUID, WELZIJN)),
        ("everyone", (AVER, BERG, NOORD, ZUID, WELZIJN)),
        ("met iedereen behalve school noord en aver", (BERG, ZUID, WELZIJN)),
        ("niet school noord, wel school zuid", (ZUID,)),
        ("Gemeente Veld en welzijn", (WELZIJN,)),
        ("gemeente veld", ()),
        ("de gemeente", (BERG,)),
        ("alleen ons", ()),
        ("alleen mijn organisatie", ()),
        ("nee", ()),
        ("niemand anders", ()),
        ("just us please", ()),
        ("my own organisation only", ()),
        ("alleen school zuid", (ZUID,)),
    ],
)
def test_who_is_meant(said: str, places: tuple[int, ...]) -> None:
    assert read_chosen(said, NAMES, OWN, vocabulary()) == Chosen(places)


@pytest.mark.parametrize(
    "said",
    ["Jan de Vries", "met School Oost", "6", "0", "niet met aver zorg", "ook", "ja", "", ",", "wie ziet dit?",
     "12 mensen", "School Zuid is onze buur, wat nu?", "niet iedereen", "99999999999999999999"],
)  # fmt: skip
def test_what_says_something_else_chooses_nothing(said: str) -> None:
    assert read_chosen(said, NAMES, OWN, vocabulary()) is None


def test_a_part_of_two_names_is_asked_beside_what_is_clear() -> None:
    assert read_chosen("aver en een school", NAMES, OWN, vocabulary()) == Unclear((NOORD, ZUID), (AVER,))
    assert read_chosen("zorg", NAMES, OWN, vocabulary()) == Unclear((AVER, WELZIJN), ())


def test_names_are_found_in_any_sentence_and_where_they_stand() -> None:
    text = "Ik wil een ronde met school zuid en Aver Zorgg, net als in Zuid."
    assert find_names(text, NAMES) == (AVER, ZUID)
    assert [text[start:end] for start, end in spans_of(text, NAMES)] == ["school zuid"]
    assert find_names("een ronde met de school", NAMES) == ()


@given(st.lists(st.sampled_from([*NAMES, "met", "niet", "school", "iedereen", "3", ",", "x", "\u0130"])).map(" ".join))
def test_whatever_is_said_is_read_to_an_end(said: str) -> None:
    read = read_chosen(said, NAMES, OWN, vocabulary())
    if isinstance(read, Chosen):
        assert list(read.places) == sorted({*read.places})
        assert all(0 <= place < len(NAMES) for place in read.places)
