"""At the overview of a round several answers are put right in one sentence; a month is when it is to be held."""

import pytest

from tests.scenarios.people import Someone, World, buttons
from tests.scenarios.rounds import made

OPENS = "Opent op:** maandag 1 maart 2027"


async def at_repeat(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await dirkje.says(f"sluit {code}", "ja", f"herhaal {code} op 1 maart")
    dirkje.sees("Kijk je antwoorden na", OPENS)
    return dirkje


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("nee sluit 22 april en 14 mensen", ("Sluit op:** donderdag 22 april 2027", "genodigden:** 14")),
        ("14 mensen en noem hem Noord 2027", ("genodigden:** 14", "Naam:** Noord 2027")),
        ("noem hem Noord 2027 en 14 mensen", ("genodigden:** 14", "Naam:** Noord 2027")),
        ("sluit 22 april en noem hem Noord 2027", ("Sluit op:** donderdag 22 april 2027", "Naam:** Noord 2027")),
        (
            "opent 1 april en sluit 22 april",
            ("Opent op:** donderdag 1 april 2027", "Sluit op:** donderdag 22 april 2027"),
        ),
        ("noem hem Noord en Oost", ("Naam:** Noord en Oost", "genodigden:** 6")),
    ],
)
async def test_nothing_that_was_said_is_lost(world: World, said: str, seen: tuple[str, ...]) -> None:
    """One of the two was taken, and the other was lost without a word; or neither."""
    dirkje = await at_repeat(world)
    await dirkje.says(said)
    dirkje.sees("Aangepast", *seen)


@pytest.mark.parametrize("said", ["nee april, en voor 14 mensen", "doe maar in april, met 14 mensen"])
async def test_a_month_is_asked_about_and_the_number_is_kept(world: World, said: str) -> None:
    """Of "nee april, en voor 14 mensen" the number was taken, and April was lost."""
    dirkje = await at_repeat(world)
    await dirkje.says(said)
    dirkje.sees("Welke dag precies?", "donderdag 1 april 2027")
    await dirkje.says("1 april")
    dirkje.sees("Opent op:** donderdag 1 april 2027", "genodigden:** 14")


@pytest.mark.parametrize("said", ["april", "nee mei", "doe maar in april"])
async def test_a_month_alone_is_when_it_opens(world: World, said: str) -> None:
    """It was not understood, or became the last day."""
    dirkje = await at_repeat(world)
    await dirkje.says(said)
    dirkje.sees("Welke dag precies?")
    await dirkje.presses(next(title for title in buttons(dirkje.card) if "2027" in title))
    dirkje.sees_not(OPENS)


@pytest.mark.parametrize("said", ["toch terug naar 12 mensen", "maak er weer 12 van", "terug naar 12 mensen"])
async def test_a_number_is_put_back(world: World, said: str) -> None:
    """A new round was offered, or nothing was understood."""
    dirkje = await at_repeat(world)
    await dirkje.says("voor 14 mensen")
    dirkje.sees("genodigden:** 14")
    await dirkje.says(said)
    dirkje.sees("genodigden:** 12")


@pytest.mark.parametrize(
    "said", ["noem hem maar Oost 2026", "hij moet Oost 2026 heten", "noem hem Oost 2026 en voor 14 mensen"]
)
async def test_a_name_that_is_said_before_it_is_asked_is_kept(world: World, said: str) -> None:
    """It was said that it is no answer to what was asked."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("een ronde met de zelfscan voor 12 mensen tot 18 december", said)
    dirkje.sees("Welke scan doet de groep?")
    await dirkje.says("1")
    dirkje.sees("Kijk je antwoorden na", "Naam:** Oost 2026", "vrijdag 18 december 2026")
