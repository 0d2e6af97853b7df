""" "Resultaat van Anna" asks for nobody's own outcome: what one person answered is never shown, whoever asks."""

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, texts
from tests.scenarios.test_how_many_it_is_for import begun

OF_ONE = (
    "resultaat van Anna", "resultaat van anna", "uitslag van bram", "uitdraai van bram", "pdf van anna",
    "wat heeft Bram gescoord", "mag ik de uitslag van Anna zien", "scores van Anna graag", "Anna's results",
)  # fmt: skip


async def _cards(person: Someone, said: str) -> list[str]:
    things = await person.world.turns.take(Said(person.who, person.delivery(), said))
    return [texts(thing) for thing in things if isinstance(thing, dict)]


@pytest.mark.parametrize("said", OF_ONE)
async def test_a_coordinator_is_told_so_before_the_picture(world: World, said: str) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja")
    first, picture = await _cards(dirkje, said)
    assert "Wat één persoon invulde, laat ik niet apart zien." in first
    assert "Groepsbeeld Noord" in picture


@pytest.mark.parametrize("said", OF_ONE)
async def test_who_has_an_outcome_of_their_own_does_not_get_that(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", *"4215", "verstuur", said)
    kees.sees("Wat één persoon invulde, laat ik nooit zien.")
    kees.sees_not("Jouw zelfscan")


@pytest.mark.parametrize(
    "said",
    ["resultaat", "uitdraai", "resultaat van mijn zelfscan", "uitdraai van de zelfscan"],
)
async def test_ones_own_outcome_is_still_that(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", *"4215", "verstuur", said)
    kees.sees("Jouw zelfscan: Noord")


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("resultaten van onderwijs", "Onderwijs"),
        ("hoe scoort onderwijs", "Onderwijs"),
    ],
)
async def test_of_a_domain_its_part_comes_first(world: World, said: str, part: str) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja", said)
    dirkje.sees(f"Groepsbeeld Noord, {part}")


@pytest.mark.parametrize("said", ["welk domein scoort het laagst", "welke groep scoort het hoogst"])
async def test_which_domain_scores_lowest_is_no_secret_of_a_person(world: World, said: str) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja", said)
    dirkje.sees("Groepsbeeld Noord")
