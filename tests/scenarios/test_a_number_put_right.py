"""A number that is a place or a score, and is to be another: "2 moest 4 zijn" is about no card still to come."""

import pytest

from tests.scenarios.people import World

NL, EN = "nl-NL", "en-GB"
CARD = {NL: "competentiescan", EN: "competency scan"}
SECOND = {
    NL: (
        ("2 moest 5 zijn", "Kaart 1, uitspraak 2: 4 → 5"),
        ("oeps 2 moet 5 zijn", "Kaart 1, uitspraak 2: 4 → 5"),
        ("vraag 2 moet 5 zijn", "Kaart 1, uitspraak 2: 4 → 5"),
        ("de eerste van deze kaart moest 1 zijn", "Kaart 1, uitspraak 1: 3 → 1"),
    ),
    EN: (
        ("number 2 should be 5", "Card 1, statement 2: 4 → 5"),
        ("2 should have been 5", "Card 1, statement 2: 4 → 5"),
        ("the first of this card should be 1", "Card 1, statement 1: 3 → 1"),
    ),
}


@pytest.mark.parametrize(
    ("locale", "said", "told"), [(locale, *each) for locale in (NL, EN) for each in SECOND[locale]]
)
async def test_a_number_is_the_place_on_the_card_in_hand(world: World, locale: str, said: str, told: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(CARD[locale], "3 4", said)
    anna.sees(told)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("en die tweede moest een 1 zijn", "Kaart 1, uitspraak 2: 3 → 1"),
        ("oeps bij de eerste bedoelde ik 1", "Kaart 1, uitspraak 1: 3 → 1"),
    ],
)
async def test_one_that_is_named_is_not_the_last(world: World, said: str, told: str) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("competentiescan", "3 3 4 4", said)
    anna.sees(told)


@pytest.mark.parametrize("said", ["2 moest 4 zijn", "de 2 moet een 4 zijn"])
async def test_what_may_be_a_place_or_a_score_is_shown_and_not_set(world: World, said: str) -> None:
    anna = await world.newcomer("anna", NL)
    # The second statement is a 3, and the fourth is the 2.
    await anna.says("competentiescan", "4 3 4 2", said)
    anna.sees("Kaart 1 van 9")
    anna.sees_not("→")


async def test_the_score_that_was_just_given_is_put_right(world: World) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("zelfscan", "1", "3", "Noord", "2", "2 moest 4 zijn")
    anna.sees("Ontwerper: 2 → 4")
    await anna.says("3", "3 moest 5 zijn")
    anna.sees("Kwartiermaker: 3 → 5")


async def test_a_card_of_which_nothing_was_said_is_not_the_one_put_right(world: World) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("competentiescan", "3 3 3 3", "oei de eerste van deze kaart moest 1 zijn")
    anna.sees("Kaart 1 van 9")
    anna.sees_not("→")


@pytest.mark.parametrize("said", ["de eerste van de vorige moest 1 zijn", "vorige kaart, de eerste moet 1 zijn"])
async def test_of_the_card_before_the_one_that_is_named(world: World, said: str) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("competentiescan", "3 3 3 3", "4 4", said)
    anna.sees("Kaart 1, uitspraak 1: 3 → 1", "Uitspraak 3 is nu aan de beurt")


async def test_a_pair_with_a_sign_between_is_one_statement(world: World) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("competentiescan", "2 = 4")
    anna.sees("Uitspraak 1 is nu aan de beurt")
