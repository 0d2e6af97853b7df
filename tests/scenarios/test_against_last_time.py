"""Last time stands beside a picture by itself: who asks for it names no other group."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    "said",
    [
        "groepsoverzicht {code} Onderwijs tegen vorige keer",
        "groepsbeeld {code} onderwijs tov vorig jaar",
        "groepsbeeld {code} onderwijs vergeleken met de vorige ronde?",
        "groepsoverzicht {code} Onderwijs",
    ],
)
async def test_a_group_against_last_time(world: World, said: str) -> None:
    dirkje, code = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said.format(code=code))
    dirkje.sees("Groepsbeeld Regio Noord, Onderwijs")
    dirkje.sees_not("Zo'n groep is er niet")


async def test_the_whole_against_last_time(world: World) -> None:
    dirkje, code = await stages.closed_round(world, "en-GB")
    await dirkje.says(f"group picture {code} against last time")
    dirkje.sees("Group picture Regio Noord")
    dirkje.sees_not("There is no such group")
