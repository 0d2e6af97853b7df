"""How often PostgreSQL is asked something in a turn of each kind, counted on the wire; each costs, and a turn waits.

With the beginning of the transaction, which says whose it is, and its commit.
"""

from collections.abc import AsyncIterator

import pytest

from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import upgrade
from tests.conftest import empty
from tests.counted_postgres import Counted, counted
from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World
from tests.scenarios.rounds import made

# A zelfscan and what may come after it: what is typed, or for a role which score is pressed, and how often is asked.
TURNS = (
    ("zelfscan", 8),
    ("individueel", 7),
    ("regio of subregio", 7),
    ("Regio Noord", 7),
    ("4", 7),
    ({"kwartiermaker": "4"}, 7),
    ({"verbinder": "3"}, 7),
    ("5", 8),
    ("verstuur", 12),
    ("hulp", 12),
    ("instellingen", 6),
)


@pytest.fixture
async def postgres(app_url: str) -> AsyncIterator[Counted]:
    async with counted(app_url) as postgres:
        yield postgres


@pytest.fixture
async def world(postgres: Counted, installation: Installation) -> AsyncIterator[World]:
    # One connection: what a new one has to learn first is learnt once.
    engine = make_engine(database_url(postgres.url), pool=1)
    await upgrade(engine)
    await empty(engine)
    yield World(engine, installation)
    await engine.dispose()


async def asked(postgres: Counted, person: Someone) -> list[int]:
    """What each of the turns asks, for somebody who does them all."""
    counts = []
    for does, _ in TURNS:
        postgres.round_trips = 0
        await (person.says(does) if isinstance(does, str) else person.chooses(**does))
        counts.append(postgres.round_trips)
    return counts


async def test_a_turn_asks_this_often_and_no_more(world: World, postgres: Counted) -> None:
    await asked(postgres, await world.newcomer("anna"))
    counts = await asked(postgres, await world.newcomer("bram"))
    assert counts == [count for _, count in TURNS], list(zip((does for does, _ in TURNS), counts, strict=True))


@pytest.mark.parametrize("many", [3, 30])
async def test_asking_the_same_people_asks_as_often_for_many_as_for_few(
    world: World, postgres: Counted, many: int
) -> None:
    dirkje, code = await open_round(world)
    for number in range(many):
        await (await world.newcomer(f"p{number}")).says(f"doe mee {code}", "ja")
    await dirkje.says(f"sluit {code}", "ja")
    south = await made(dirkje, name="Regio Zuid")
    postgres.round_trips = 0
    await dirkje.says(f"nodig dezelfde mensen uit {south}")
    dirkje.sees("twee uitnodigingen voor Regio Zuid")
    assert postgres.round_trips == 17
    await world.tick(minutes=1)
    assert len(world.told) == many


async def test_whoever_talks_when_all_connections_just_broke_is_answered(world: World, postgres: Counted) -> None:
    """Also when nobody could notice yet that they did."""
    anna = await world.newcomer("anna")
    for word, seen in (("zelfscan", "Vraag 1 van "), ("individueel", "Vraag 2 van "), ("regio", "Vraag 3 van ")):
        postgres.proxy.cut()
        await anna.says(word)
        anna.sees(seen)
        assert postgres.proxy.connection_count == 1
