"""Which of two is left alone, beside what is wanted of the other: nothing is done with it, nor offered."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World

ONE, OTHER = "AB-11X11Y", "AB-12X12Y"


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        # "Is it both: close the one, and the other does not take place?"
        (f"sluit {ONE}, {OTHER} nog niet", f"Is casus {ONE} afgesloten?"),
        (f"{OTHER} nog niet, maar sluit {ONE}", f"Is casus {ONE} afgesloten?"),
        (f"verzet {ONE} naar 22 december, {OTHER} niet", "Gepland op dinsdag 22 december 2026"),
    ],
)
async def test_of_two_cases(world: World, said: str, seen: str) -> None:
    eva, _ = await stages.chair(2)(world, "nl-NL")
    await eva.says(said)
    eva.sees(seen)
    eva.sees_not(OTHER)


async def test_a_denial_beside_one_that_was_held_tells_of_the_other(world: World) -> None:
    eva, _ = await stages.chair(2)(world, "nl-NL")
    world.later(days=30)
    await eva.says(f"{ONE} is gehouden, {OTHER} niet")
    eva.sees(f"Vastleggen dat de UVO {OTHER} niet doorgaat")


@pytest.mark.parametrize("said", ["Noord hoeft niet, herinner Zuid", "verleng Zuid met een week, Noord niet"])
async def test_of_two_rounds(world: World, said: str) -> None:
    """This did nothing."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("ronde", "1", "Regio Zuid", "11 december", "12", "verstuur", said)
    dirkje.sees("Regio Zuid")
    dirkje.sees_not("Noord")
