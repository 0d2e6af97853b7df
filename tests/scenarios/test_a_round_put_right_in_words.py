"""A coordinator puts a round right in a word: how many it is for, what it is called, and what is let be."""

import pytest

from tests.conversation.stages import closed_round, known, open_round
from tests.scenarios.people import World
from tests.scenarios.test_single_scores import _cards

HOW_MANY = (
    ("er komt nog iemand bij, 13 dus", "is nu voor 13 mensen"),
    ("er komt een collega bij, dus 15", "is nu voor 15 mensen"),
    ("er komt nog iemand bij, 15 dus", "is nu voor 15 mensen"),
    ("doe er nog 3 bij", "is nu voor 15 mensen"),
    ("we zijn met een minder", "is nu voor 11 mensen"),
    ("there's one more coming, so 13", "is nu voor 13 mensen"),
)


@pytest.mark.parametrize(("said", "then"), HOW_MANY)
async def test_the_number_that_is_said_counts(world: World, said: str, then: str) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(then)


NAMED_ANEW = (
    "noem hem Regio Noord voorjaar",
    "de naam moet Regio Noord voorjaar zijn",
    "hernoem hem naar Regio Noord voorjaar",
    "rename it to Regio Noord voorjaar",
)


@pytest.mark.parametrize("said", NAMED_ANEW)
async def test_a_repeat_is_named_after_the_one_before(world: World, said: str) -> None:
    dirkje, _ = await closed_round(world, "nl-NL")
    await dirkje.says("herhaal de ronde", "ja", said)
    dirkje.sees("Regio Noord heet nu Regio Noord voorjaar.")


async def test_a_new_name_names_no_other_round(world: World) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    await dirkje.says("ronde", "1", "Regio Zuid", "18-12-2026", "6", "verstuur", "noem hem Noord en Zuid")
    dirkje.sees("Welke ronde bedoel je?")


@pytest.mark.parametrize("said", ["noem hem toch maar Jeugd Oost", "call it Jeugd Oost"])
async def test_the_name_is_changed_while_it_is_made(world: World, said: str) -> None:
    dirkje, _ = await known(world, "nl-NL")
    await dirkje.says("ronde", "1", "Jeugd Zuid", said)
    dirkje.sees("Vraag 3 van 4", "Aangepast")


async def test_a_name_before_it_is_asked_is_no_round_of_before(world: World) -> None:
    dirkje, _ = await known(world, "en-GB")
    await dirkje.says("round", "call it Youth North")
    dirkje.sees("Question 1 of 4")
    dirkje.sees_not("You have no round with me now")


@pytest.mark.parametrize("said", ["forget it", "actually forget it"])
async def test_forget_it_erases_nobody(world: World, said: str) -> None:
    dirkje, _ = await open_round(world, "en-GB")
    await dirkje.says("english", said)
    dirkje.sees_not("Erase everything")


async def test_a_day_that_is_asked_stands_below_what_was_done(world: World) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    done, asked = await _cards(dirkje, "verleng tot 8 januari en maak het 14 mensen")
    assert "is nu voor 14 mensen" in done
    assert "Bedoel je **vrijdag 8 januari 2027**?" in asked
    await dirkje.says("ja")
    dirkje.sees("De ronde sluit nu op vrijdag 8 januari 2027", "3 van 14 klaar")


async def test_what_closing_does_is_told_of_what_goes_shut(world: World) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    await dirkje.says("wat gebeurt er als hij dicht gaat")
    dirkje.sees("Sluiten is voor goed")
