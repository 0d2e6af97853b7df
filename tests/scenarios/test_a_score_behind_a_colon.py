"""A score behind the name or the place of an answer is of that one, and of no other that is asked."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, texts

IN_ROLES = [
    ("ontwerper: 2", "Ontwerper: 4 → 2", "Rol 2 van 4"),
    ("vorige: 2", "Ontwerper: 4 → 2", "Rol 2 van 4"),
    ("rol 1: 2", "Ontwerper: 4 → 2", "Rol 2 van 4"),
    ("verbinder: 4", "Verbinder: 4", "Rol 2 van 4"),
    ("Verbinder 4", "Verbinder: 4", "Rol 2 van 4"),
    ("ontwerper: 2 en verbinder: 3", "Wat bedoel je?", "Een antwoord wijzigen"),
]


@pytest.mark.parametrize(("said", "told", "stays"), IN_ROLES)
async def test_of_another_role(world: World, said: str, told: str, stays: str) -> None:
    """The role that was asked then got the score."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    anna.sees(told, stays)


@pytest.mark.parametrize("said", ["kwartiermaker: 4", "ik denk: 4", "mijn antwoord: 4"])
async def test_of_the_role_that_is_asked(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    anna.sees("Rol 3 van 4")


async def test_all_roles_in_one_sentence(world: World) -> None:
    """The first role got the last score."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "ontwerper 2, kwartiermaker 3, verbinder 4, dirigent 5")
    anna.sees("Kijk je antwoorden na", "Ontwerper: 2", "Kwartiermaker: 3", "Verbinder: 4", "Dirigent: 5")


OF_CARDS = [
    ("kaart 1: 4 4 3 4", "Kaart 1: 4 3 5 4 → 4 4 3 4"),
    ("kaart 1 moet 4 4 3 4 zijn", "Kaart 1: 4 3 5 4 → 4 4 3 4"),
    ("vorige kaart: 4 4 3 4", "Kaart 2: 4 3 5 4 → 4 4 3 4"),
    ("de vorige kaart moet 4 4 3 4 zijn", "Kaart 2: 4 3 5 4 → 4 4 3 4"),
]


@pytest.mark.parametrize(("said", "told"), OF_CARDS)
async def test_of_another_card(world: World, said: str, told: str) -> None:
    """The card that was asked then got the scores, or the card was shown with none of them."""
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 5 4", "4 3 5 4", said)
    anna.sees(told, "Kaart 3 van 9")


async def test_of_two_cards_none_is_that_in_hand(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 5 4", "4 3 5 4", "kaart 1: 4 4 4 4 en kaart 2: 3 3 3 3")
    anna.sees("Kaart 3 van 9")


@pytest.mark.parametrize("said", ["uitspraak 2: 4", "de tweede: 4", "2: 4", "tweede uitspraak: 4"])
async def test_of_another_statement(world: World, said: str) -> None:
    """The first statement got the score, or two of them."""
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", said)
    anna.sees("Kaart 1 van 9", "Uitspraak 1 is nu aan de beurt")
    await anna.says("3")
    anna.sees("Uitspraak 3 is nu aan de beurt")
    assert "4 – Vaak" in texts(anna.card)


@pytest.mark.parametrize(
    "said", ["kaart 1: 5 5 5 5", "uitspraak 3 van de vorige kaart moet 5 zijn", "ontwerper 2, dirigent 3"]
)
async def test_nothing_is_answered_before_who_is_asked_takes_part(world: World, said: str) -> None:
    """It went on to a card, or kept scores for it, while it was still asked whether they take part."""
    _, code = await stages.open_round(world, "nl-NL")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}", said)
    bram.sees("Mogen je scores op deze manier gedeeld worden?")
