"""Codes that are not one's own: they tell a bystander nothing, and cannot be tried one after the other."""

import pytest
from sqlalchemy import select

from store.schema import brakes
from tests.conftest import raw
from tests.scenarios.people import TENANT, Someone, World, texts
from tests.scenarios.rounds import made, took_part


@pytest.mark.parametrize(
    "words",
    [
        "groepsoverzicht {code}", "sluit {code}", "wijzig ronde {code}", "verleng {code} morgen", "herhaal {code}",
        "samen {code}", "overdragen {code}", "nodig uit {code} anna", "pdf {code}", "excel {code}", "plaatje {code}",
        "zet op agenda {code}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("over", [False, True])
async def test_a_bystander_learns_nothing_from_a_code(world: World, words: str, over: bool) -> None:
    """For a round of others and a round of nobody every command has the same answer (norms B22, C9)."""
    dirkje, bystander = await world.newcomer("dirkje"), await world.newcomer("bystander")
    code = await made(dirkje)
    await took_part(world, "anna", code, "onderwijs", *"3344")
    if over:
        await dirkje.says(f"sluit {code}", "ja")
    await bystander.says(words.format(code=code))
    of_others = texts(bystander.card)
    bystander.sees_not("Regio Noord")
    await bystander.says(words.format(code="ZBBB-2222"))
    assert texts(bystander.card) == of_others


async def test_codes_cannot_be_tried_one_after_the_other(world: World) -> None:
    dirkje, guesser = await world.newcomer("dirkje"), await world.newcomer("guesser")
    code = await made(dirkje)
    for n in range(10):
        await guesser.says(f"doe mee BBBB-222{2 + n % 8}")
        guesser.sees("Deze code ken ik niet")
    await guesser.says(f"doe mee {code}")
    guesser.sees("Wacht een uur")
    await guesser.says(f"neem aan {code}")
    guesser.sees("Wacht een uur")
    world.restart()
    world.later(minutes=59)
    await guesser.says(f"doe mee {code}")
    guesser.sees("Wacht een uur")
    world.later(minutes=2)
    await guesser.says(f"doe mee {code}")
    guesser.sees("Regio Noord")


async def test_erasing_oneself_gives_no_new_tries(world: World) -> None:
    """The brake is not of the row that goes; it lets go after the same hour, and nothing of it says who it was."""
    dirkje, guesser = await world.newcomer("dirkje"), await world.newcomer("guesser")
    code = await made(dirkje)
    for n in range(10):
        if n == 5:
            world.later(minutes=30)
            await guesser.says("wis mijn gegevens", "wis alles", "hallo", "ok")
        await guesser.says(f"doe mee BBBB-222{2 + n % 8}")
        guesser.sees("Deze code ken ik niet")
    await guesser.says(f"doe mee {code}")
    guesser.sees("Wacht een uur")
    await guesser.says("wis mijn gegevens", "wis alles")
    await guesser.says(f"doe mee {code}")
    guesser.sees_not("Regio Noord")
    await guesser.says("ok")
    await guesser.says(f"doe mee {code}")
    guesser.sees("Wacht een uur")
    async with raw(world.engine) as connection:
        rows = (await connection.execute(select(brakes))).all()
    assert rows
    assert not any(str(guesser.who.user) in str(row) for row in rows)
    world.later(minutes=31)
    await guesser.says(f"doe mee {code}")
    guesser.sees("Regio Noord")


async def test_a_code_as_an_answer_tells_no_more_than_a_code(world: World) -> None:
    """In the middle of a scan, and with the brake on, a code that is somebody's reads as one that is nobody's."""
    dirkje, guesser = await world.newcomer("dirkje"), await world.newcomer("guesser")
    code = await made(dirkje)
    await guesser.says("zelfscan")
    for n in range(10):
        await guesser.says(f"doe mee BBBB-222{2 + n % 8}")
    said = []
    for tried in (code, "BBBB-2222"):
        await guesser.says(tried)
        said.append(texts(guesser.card))
    assert said[0] == said[1]
    assert "Wacht een uur" in said[0]


async def test_nobody_tries_codes_before_the_notice(world: World) -> None:
    """Who has not read it yet sees which round a code is of; so their tries count as anybody's."""
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    stranger = Someone(world, "stranger", "nl-NL", TENANT)
    for n in range(10):
        await stranger.says(f"doe mee BBBB-222{2 + n % 8}")
    await stranger.says(f"doe mee {code}")
    stranger.sees_not("Regio Noord")
    world.later(minutes=61)
    await stranger.says(f"doe mee {code}")
    stranger.sees("Regio Noord")
