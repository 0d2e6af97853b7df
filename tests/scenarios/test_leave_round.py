"""Leaving a round in English: by the words an Englishman uses, and by the word that stood on cards before."""

import pytest

from tests.scenarios.people import World, code_on


@pytest.mark.parametrize("word", ["leave round", "leave group", "sign off", "Leave round"])
async def test_each_word_asks_and_then_leaves(world: World, word: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18-12-2026", "5", "verstuur")
    code = code_on(dirkje.card)
    emma = await world.newcomer("emma", "en-GB")
    await emma.says(f"join {code}", "yes", "1")
    await emma.says(f"{word} {code}")
    emma.sees("Are you sure you want to leave Noord?", "Yes, I will leave", "No, I will stay")
    await emma.says("yes, i will leave")
    emma.sees("You have left Noord")


async def test_a_group_of_chairs_is_left_as_it_was_taught(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("voorzitters nieuw", "Noord", "2", "verstuur")
    code = code_on(eva.card)
    emma = await world.newcomer("emma", "en-GB")
    await emma.says(f"join {code}", "yes")
    emma.sees(f"type **leave group {code}**")
    await emma.says(f"leave group {code}")
    emma.sees("You are no longer in the group")
