"""Half a year with a chair of three UVOs, who types as she speaks, and with the colleague who takes one over."""

import re

import pytest

from tests.scenarios.people import Someone, World, texts
from tests.scenarios.test_uvo import CODE, new_uvo

OTHER = "CD-4M8RYW"


async def hands_over(hanneke: Someone, said: str = f"uvo {CODE} overdragen") -> str:
    await hanneke.says(said)
    found = re.search(r"\*\*(\w{4}-\w{4})\*\*", texts(hanneke.card))
    assert found, texts(hanneke.card)
    return found[1]


# A key


@pytest.mark.parametrize("said", ["{key}", "doe mee {key}", "Hanneke gaf me dit: neem aan {key}", "  {key}."])
async def test_who_got_a_key_need_not_know_its_word(world: World, said: str) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    key = await hands_over(hanneke)
    joke = await world.newcomer("joke")
    await joke.says(said.format(key=key))
    joke.sees(f"UVO {CODE}", "Je bent nu voorzitter van deze UVO")
    await joke.says(key)
    joke.sees_not("voorzitter van deze UVO")


async def test_a_newcomer_types_the_key_before_anything_else(world: World) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    key = await hands_over(hanneke)
    joke = world.person("joke")
    await joke.says(key)
    joke.sees_not(CODE)
    await joke.says("ok")
    joke.sees(f"UVO {CODE}", "Je bent nu voorzitter van deze UVO")


async def test_what_is_no_key_is_told_so(world: World) -> None:
    joke = await world.newcomer("joke")
    await joke.says("neem aan ABCD-EFGH")
    joke.sees("Daar lees ik geen sleutel in", "neem aan")
    await joke.says("laat maar", "neem aan AB-3K7QXZ")
    joke.sees("Dat is de code van een casus, geen sleutel")
    await joke.says("laat maar", "doe mee ABCD-EFGH")
    joke.sees("Daar lees ik geen code in")
    await joke.says("laat maar", "doe mee AB-3K7QXZ")
    joke.sees("Dat is de code van een casus")
    await joke.says("laat maar", "neem aan")
    joke.sees("Welke sleutel heb je gekregen")
    joke.sees_not("lees ik geen")
