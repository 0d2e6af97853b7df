"""What is told of somebody in a case is heard by its words, and no wish of anybody is taken for it."""

import pytest

from dialogs.understanding.meaning import Meaning
from dialogs.understanding.told_of_case import is_told_of_case
from tests.understanding.measure import ONCE_UNSEEN, entries_of, read_yardstick
from tests.understanding.saying import examples

TOLD = (
    "Kevin is gisteren opgepakt", "Mohammed weigert zijn medicatie", "we bespraken dat Lisa naar een pleeggezin gaat",
    "jongen 15 jaar, vuurwapenbezit", "Sanne heeft een ots gekregen", "mevrouw Yilmaz zit in de schuldsanering",
    "ik hoorde dat de moeder weer drinkt, zij drinkt te veel", "in de casus AB-3K7QXZ gaat het om een vechtscheiding",
    "meneer heeft sinds vorig jaar schulden", "Kevin was arrested yesterday", "we decided Lisa goes into foster care",
    "the mother drinks again", "AB-3K7QXZ is about an eviction",
)  # fmt: skip
ELSE = (
    "dat heeft Anna gisteren opgepakt", "een ronde over schuldsanering", "verzet AB-3K7QXZ, de ontruiming is later",
    "mijn zoon slikt medicatie", "zelfscan voor team Pleeggezinnen Noord", "Anna has picked it up",
    "het punt is door Anna opgepakt", "de actie van Kevin is opgepakt",
    "herinner Kevin aan de ronde schuldsanering", "nodig Sanne uit, zij doet de uithuisplaatsing",
)  # fmt: skip


@pytest.mark.parametrize("said", TOLD)
def test_what_happened_to_somebody_is_case_data(said: str) -> None:
    assert is_told_of_case(said)


@pytest.mark.parametrize("said", ELSE)
def test_the_theme_of_a_round_and_ones_own_family_are_not(said: str) -> None:
    assert not is_told_of_case(said)


def test_nothing_that_means_something_else_is_taken_for_it() -> None:
    asked = [*entries_of(read_yardstick()), *entries_of(read_yardstick(ONCE_UNSEEN))]
    said = [*((one["means"], one["say"]) for one in asked), *((meaning, text) for meaning, _, text in examples())]
    assert len(said) > 10_000
    assert [one for one in said if one[0] != Meaning.CASE_DATA and is_told_of_case(one[1])] == []
