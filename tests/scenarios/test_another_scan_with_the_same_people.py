"""A coordinator wants the same people once more, with another scan: a round to be made, and no scan of their own."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.rounds import made


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize(
    ("said", "scan"),
    [
        ("nog een ronde, nu knelpunten, zelfde mensen", "Knelpunten, vertrouwelijk"),
        ("nieuwe ronde: knelpunten, zelfde groep", "Knelpunten, vertrouwelijk"),
        ("nog een rondje, maar dan de competentiescan", "Competentiescan, vertrouwelijk"),
        ("dezelfde mensen, nu de competentiescan", "Competentiescan, vertrouwelijk"),
        ("zelfde ronde maar dan met knelpunten", "Knelpunten, vertrouwelijk"),
        ("nog een keer met zn allen, nu de knelpunten", "Knelpunten, vertrouwelijk"),
    ],
)
async def test_a_round_of_that_scan_is_begun(world: World, said: str, scan: str, *, closed: bool) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    if closed:
        await dirkje.says(f"sluit {code}", "ja")
    await dirkje.says(said)
    dirkje.sees("Welke scan doet de groep?", scan)


@pytest.mark.parametrize(
    ("said", "scan"),
    [
        ("another round, bottlenecks this time, same people", "Bottlenecks, confidential"),
        ("new round: bottlenecks, same group", "Bottlenecks, confidential"),
        ("same people, now the competency scan", "Competency scan, confidential"),
        ("do it again with everyone, competency scan this time", "Competency scan, confidential"),
    ],
)
async def test_so_it_is_in_english(world: World, said: str, scan: str) -> None:
    dirkje = await world.newcomer("dirkje", "en-GB")
    await dirkje.says("round", "1", "Region North", "in three weeks", "6", "send", said)
    dirkje.sees("Which scan will the group take?", scan)


async def test_of_the_same_scan_it_is_a_repeat(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await dirkje.says(f"sluit {code}", "ja", "dezelfde mensen, nu de zelfscan")
    dirkje.sees("Kijk je antwoorden na")


async def test_ones_own_scan_beside_a_round_is_still_ones_own(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says("nieuwe ronde, en ik doe zelf de zelfscan")
    dirkje.sees("Zelfscan regieneming")
