"""What a sentence tells of the round that is to be made or repeated is about that one, and changes no other."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World
from tests.scenarios.rounds import made


async def with_one_over_and_one_open(world: World, locale: str = "nl-NL") -> Someone:
    dirkje = await world.newcomer("dirkje", locale)
    if locale == "nl-NL":
        await made(dirkje)
        await dirkje.says("sluit Regio Noord", "ja", "ronde", "2", "Zuid", "18-12-2026", "9", "verstuur")
    else:
        await dirkje.says("round", "1", "Regio Noord", "in three weeks", "6", "send", "close Regio Noord", "yes")
        await dirkje.says("round", "2", "Zuid", "18-12-2026", "9", "send")
    return dirkje


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        (
            "nl-NL",
            "herhaal noord in februari met 12 mensen en noem hem Noord 2027",
            ("Naam:** Noord 2027", "genodigden:** 12", "Opent op:** maandag 1 februari 2027"),
        ),
        ("nl-NL", "herhaal noord in maart voor 12 mensen", ("genodigden:** 12", "Opent op:** maandag 1 maart 2027")),
        (
            "nl-NL",
            "nog een keer noord in maart, tot 30 maart, 10 deelnemers",
            ("genodigden:** 10", "Opent op:** maandag 1 maart 2027", "Sluit op:** dinsdag 30 maart 2027"),
        ),
        ("nl-NL", "doe noord nog een keer en noem hem Noord 2027", ("Naam:** Noord 2027",)),
        ("en-GB", "repeat north for 12 people and call it North 2", ("Name:** North 2", "invited:** 12")),
    ],
)
async def test_a_repeat_is_as_was_said(world: World, locale: str, said: str, seen: tuple[str, ...]) -> None:
    """The other round was renamed or made larger at once, or what was said was lost."""
    dirkje = await with_one_over_and_one_open(world, locale)
    await dirkje.says(said)
    dirkje.sees("Kijk je antwoorden na" if locale == "nl-NL" else "Check your answers", *seen)
    await dirkje.says("rondes" if locale == "nl-NL" else "rounds")
    dirkje.sees("Zuid", "0 van 9" if locale == "nl-NL" else "0 of 9")


async def test_the_scan_of_a_round_begins_none_of_ones_own(world: World) -> None:
    """The coordinator was put into the scan, and the round was left."""
    dirkje = await with_one_over_and_one_open(world)
    await dirkje.says("nieuwe ronde voor oost, competentiescan, noem hem Oost 2")
    dirkje.sees("Welke scan doet de groep?", "Competentiescan, vertrouwelijk")
    dirkje.sees_not("Kaart 1 van 9")


@pytest.mark.parametrize("said", ["remind noord on Monday", "remind north on Monday", "remind north Monday"])
async def test_a_reminder_on_a_day_closes_nothing(world: World, said: str) -> None:
    """It was asked whether to close the round on that day."""
    dirkje, _ = await stages.open_round(world, "en-GB")
    await dirkje.says("round", "2", "Zuid", "18-12-2026", "12", "send", said)
    dirkje.sees("Shall I send a reminder for Regio Noord on Monday, 30 November 2026")
