"""A number or "de eerste" is the one that stands there on the card: of rounds, and of one thing that was offered."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.scenarios.test_surname_like_a_round import _with_two


@pytest.mark.parametrize(
    ("said", "name"),
    [("1", "Noord"), ("2", "Zuid"), ("de eerste", "Noord"), ("de tweede", "Zuid"), ("de laatste", "Zuid")],
)
async def test_of_rounds_it_counts_as_the_buttons_stand(world: World, said: str, name: str) -> None:
    dirkje = await _with_two(world, "nl-NL", "verstuur")
    await dirkje.says("sluit", said)
    dirkje.sees(f"Weet je zeker dat je Regio {name} wilt sluiten?")


@pytest.mark.parametrize(("said", "name"), [("1", "Noord"), ("the first", "Noord"), ("2", "Zuid")])
async def test_so_it_is_in_english(world: World, said: str, name: str) -> None:
    dirkje = await _with_two(world, "en-GB", "send")
    await dirkje.says("close", said)
    dirkje.sees(f"close Regio {name}?")


async def test_a_number_that_is_not_there_is_asked_again(world: World) -> None:
    dirkje = await _with_two(world, "nl-NL", "verstuur")
    await dirkje.says("sluit", "3")
    dirkje.sees("Welke ronde bedoel je?")


@pytest.mark.parametrize("said", ["1", "de eerste", "1."])
async def test_one_thing_that_was_offered_is_taken_by_its_place(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says("dinsdag kan ik niet, zet hem op donderdag")
    eva.sees("Bedoel je dit")
    await eva.says(said)
    eva.sees("Gepland op donderdag 3 december 2026")


@pytest.mark.parametrize("said", ["2", "alles"])
async def test_other_words_take_nothing(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says("dinsdag kan ik niet, zet hem op donderdag", said, "uvo AB-11X11Y")
    eva.sees("Gepland op dinsdag 1 december 2026")


async def test_in_a_scan_a_number_is_a_score(world: World) -> None:
    eva, _ = await stages.busy(world, "nl-NL")
    await eva.says("dinsdag kan ik niet, zet hem op donderdag", "1")
    eva.sees_not("De datum is vastgelegd")
