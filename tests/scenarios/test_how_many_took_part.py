"""How many took part: the coordinator hears it, and who took part as far as the picture says it to them."""

import pytest

from tests.conversation.stages import closed_confidential_round, closed_round, open_round
from tests.scenarios.people import World

SAID = (
    ("nl-NL", "hoeveel deden er mee"),
    ("nl-NL", "hoeveel mensen hebben er meegedaan"),
    ("nl-NL", "met hoeveel waren we"),
    ("nl-NL", "wat was de respons"),
    ("en-GB", "how many took part"),
    ("en-GB", "how many of us were there"),
    ("en-GB", "what was the response"),
)


@pytest.mark.parametrize(("locale", "said"), SAID)
@pytest.mark.parametrize("name", ["dirkje", "p1"])
async def test_of_a_closed_round_the_response_is_told(world: World, locale: str, said: str, name: str) -> None:
    await closed_round(world, locale)
    person = world.person(name, locale)
    await person.says(said)
    person.sees("3 van de 12 deden mee." if locale == "nl-NL" else "3 of 12 took part.")
    await person.presses("Groepsbeeld" if locale == "nl-NL" else "Group picture")
    person.sees("Regio Noord")


@pytest.mark.parametrize(("locale", "said"), SAID)
async def test_of_a_confidential_round_who_took_part_is_not_told(world: World, locale: str, said: str) -> None:
    await closed_confidential_round(world, locale)
    person = world.person("q3", locale)
    await person.says(said)
    person.sees("alleen tegen de coördinator" if locale == "nl-NL" else "I only tell the coordinator")
    person.sees_not("12")


async def test_while_it_is_open_who_takes_part_hears_when(world: World) -> None:
    await open_round(world, "nl-NL")
    person = world.person("p1")
    await person.says("hoeveel deden er mee")
    person.sees("alleen tegen de coördinator. Na sluiting staat het in het groepsbeeld.")
    await person.says("hoe ver ben ik")
    person.sees("zijn aangekomen")
