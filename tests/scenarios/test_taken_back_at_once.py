"""An answer that is taken back right after it was given: nothing else is answered, and it is told what it was."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    "said",
    ["nee toch 3", "oeps 3", "toch 3", "nee wacht, een 3", "sorry moest 3 zijn", "toch maar 3", "oops 3", "nee, 3"],
)
async def test_the_score_just_given_is_put_right(world: World, said: str) -> None:
    """It was said that the answer is not known, or it answered the next question."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", "een dikke 4", said)
    anna.sees("Rol 2 van 4", "Ontwerper: 4 → 3")


async def test_a_choice_is_put_right_from_where_a_name_is_asked(world: World) -> None:
    """The collaboration was called "nee toch 3"."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "2", "nee toch 3")
    anna.sees("Vraag 3 van 3", "Bereik: De samenwerking binnen een gemeente → Een regio of subregio")


async def test_what_fits_nothing_before_is_no_name_either(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "2", "nee toch 7")
    anna.sees("Is **nee toch 7** je antwoord?")


@pytest.mark.parametrize("unread", ["44", "4 of 5", "heel veel denk ik"])
async def test_after_what_was_not_read_it_is_that_which_is_put_right(world: World, unread: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", "3", unread, "oeps 4")
    anna.sees("Rol 3 van 4")
    anna.sees_not("→")
    await anna.says("wijzig rol 1")
    anna.sees("3 – Regelmatig aanwezig")


@pytest.mark.parametrize("said", ["toch wel een 4", "4", "toch 3"])
async def test_what_takes_nothing_back_answers_the_question(world: World, said: str) -> None:
    """One may have thought about it; and what it was already is not taken back."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", "3", said)
    anna.sees("Rol 3 van 4")


async def test_of_a_card_it_is_the_last_statement_or_all(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4", "3", "nee toch 5")
    anna.sees("Kaart 1 van 9", "uitspraak 2: 3 → 5", "Uitspraak 3 is nu aan de beurt", "**5 – (Bijna) altijd**")
    await anna.says("4 4", "nee toch 3 3 3 2")
    anna.sees("Kaart 2 van 9", "Kaart 1: 4 5 4 4 → 3 3 3 2")


async def test_of_a_full_card_it_is_asked_which(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 4 4 4", "nee toch 3")
    anna.sees("Kaart 1 van 9", "**4 – Vaak**")
