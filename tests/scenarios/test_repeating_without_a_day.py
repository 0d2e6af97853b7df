"""A round that is repeated "over half jaar" or "in het voorjaar" opens then, or is asked about: never today."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_how_many_it_is_for import begun


@pytest.fixture
def world(world: World) -> World:
    # A Thursday.
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    return world


@pytest.mark.parametrize(
    "said",
    [
        "half jaar", "herhaal half jaar", "nog een keer over half jaar", "herhaal de ronde over half jaar",
        "over een half jaar nog een keer", "herhaal {code} half jaar",
    ],
)  # fmt: skip
async def test_half_a_year_is_half_a_year_from_now(world: World, said: str) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja", said.format(code=code))
    dirkje.sees("De nieuwe ronde opent op woensdag 26 mei 2027.")


async def test_a_quarter_is_three_months(world: World) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja", "over een kwartaal nog een keer")
    dirkje.sees("De nieuwe ronde opent op vrijdag 26 februari 2027.")


@pytest.mark.parametrize("said", ["nog een keer in het voorjaar", "herhaal volgend schooljaar"])
async def test_a_time_that_is_no_day_is_asked_for(world: World, said: str) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja", said)
    dirkje.sees("Op welke dag de nieuwe ronde open moet, weet ik nog niet.", "**Opent op**")


async def test_without_any_time_it_may_open_today(world: World) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(f"sluit {code}", "ja", f"herhaal {code}")
    dirkje.sees_not("weet ik nog niet", "opent op woensdag")
