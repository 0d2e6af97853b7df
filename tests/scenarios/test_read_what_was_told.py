"""A chair of one UVO who says that they read what was told of it: nothing is asked of them."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_the_code_decides import FIRST, chair


@pytest.mark.parametrize(("language", "said"), [("en-GB", "okay"), ("nl-NL", "oke"), ("nl-NL", "ok")])
async def test_two_things_told_of_one_ask_for_no_choice(world: World, language: str, said: str) -> None:
    eva = await chair(world, language, cases=1)
    await world.tick(days=8)
    await eva.says(said)
    eva.sees(FIRST)
    eva.sees_not("Welke UVO bedoel je", "Which UVO do you mean")
