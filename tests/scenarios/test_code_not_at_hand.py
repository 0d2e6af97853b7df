"""Where the code of a case is asked: who asks where it comes from, or has it elsewhere, was told that it is no code."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_held_and_the_next_day import asked

_FROM = {"nl-NL": "De casuscode krijg je van je organisatie.", "en-GB": "Your organisation gives a case its code."}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "Waar kan ik die vinden? Ik heb alleen het dossier op naam voor me liggen."),
        ("nl-NL", "hoe kom ik aan een code"),
        ("nl-NL", "ik ben de code kwijt"),
        ("nl-NL", "de code ligt op kantoor"),
        ("en-GB", "where do I get the code?"),
        ("en-GB", "lost my code"),
    ],
)
async def test_it_is_told_where_a_code_comes_from(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("uvo nieuw" if locale == "nl-NL" else "new uvo", said)
    eva.sees(_FROM[locale])


@pytest.mark.parametrize(
    "said",
    [
        "heb em hier niet bij de hand, vanmiddag op kantoor wel", "ik heb hem niet bij me",
        "moet ik nog navragen bij de gemeente",
    ],
)  # fmt: skip
async def test_it_can_wait(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", said)
    eva.sees("De vraag blijft staan, en alles is bewaard.")
    await eva.says("AB-3K7QXZ")
    eva.sees("Op welke dag is de eerstvolgende UVO?")


async def test_a_day_can_wait_too(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "moet ik nog navragen bij de gemeente")
    eva.sees("De vraag blijft staan, en alles is bewaard.")


async def test_whether_one_took_place_is_still_asked_of_who_has_to_check(world: World) -> None:
    eva = await asked(world, "nl-NL")
    await eva.says("weet ik niet was er zelf niet, moet ik even bij Sanne checken")
    eva.sees("Mijn vraag staat nog open.")
    await eva.says("moet ik even bij Sanne checken")
    eva.sees("Mijn vraag staat nog open.")


async def test_who_asks_whether_they_have_to_ask_is_no_such_case(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "moet ik de code navragen bij de gemeente?")
    eva.sees_not("De vraag blijft staan")
