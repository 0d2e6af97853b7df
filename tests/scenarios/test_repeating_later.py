"""A coordinator holds a round once more, and says when: half a year on, in so many words."""

import pytest

from tests.scenarios.people import Someone, World, texts
from tests.scenarios.rounds import made


async def closed(world: World, locale: str = "nl-NL") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje", locale)
    if locale == "nl-NL":
        code = await made(dirkje)
        await dirkje.says(f"sluit {code}", "ja")
    else:
        await dirkje.says("round", "1", "Region North", "in three weeks", "6", "send")
        code = next(word for word in texts(dirkje.card).replace("*", " ").split() if len(word) == 9 and word[4] == "-")
        await dirkje.says(f"close {code}", "yes")
    return dirkje, code


# It is Monday 23 November 2026, and half a year on is a Sunday.
@pytest.mark.parametrize(
    ("said", "opens"),
    [
        ("over een half jaar nog een keer", "maandag 24 mei 2027"),
        ("herhaal deze ronde over een half jaar", "maandag 24 mei 2027"),
        ("herhaal Regio Noord over een halfjaar", "maandag 24 mei 2027"),
        ("herhaal {code} op 1 maart", "maandag 1 maart 2027"),
        ("doe deze ronde over drie maanden nog een keer", "dinsdag 23 februari 2027"),
        ("over anderhalve maand nog een keer dezelfde ronde", "donderdag 7 januari 2027"),
    ],
)
async def test_a_round_is_repeated_on_the_day_that_is_said(world: World, said: str, opens: str) -> None:
    dirkje, code = await closed(world)
    await dirkje.says(said.format(code=code))
    if "Bedoel je" in texts(dirkje.card):
        await dirkje.says("ja")
    dirkje.sees("Kijk je antwoorden na", f"De nieuwe ronde opent op {opens}")
    await dirkje.says("verstuur")
    dirkje.sees("Regio Noord", opens)


@pytest.mark.parametrize(
    "said",
    ["can we do this again in half a year", "repeat Region North in half a year", "same round again in half a year"],
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    dirkje, _ = await closed(world, "en-GB")
    await dirkje.says(said)
    if "Do you mean" in texts(dirkje.card):
        await dirkje.says("yes")
    dirkje.sees("Check your answers", "The new round opens on Monday, 24 May 2027")


async def test_without_a_day_it_opens_today_and_a_name_that_is_no_day_is_still_asked(world: World) -> None:
    dirkje, code = await closed(world)
    await dirkje.says("herhaal Regio Zuidwest")
    dirkje.sees_not("Kijk je antwoorden na")
    await dirkje.says(f"herhaal {code}")
    dirkje.sees("Kijk je antwoorden na", "maandag 23 november 2026")
    dirkje.sees_not("De nieuwe ronde opent op")


@pytest.mark.parametrize(
    ("said", "opens", "closes"),
    [
        ("herhaal {code} op zondag 23 mei", "zondag 23 mei 2027", "2. Sluit op:** maandag 14 juni 2027"),
        ("herhaal {code} op eerste kerstdag", "vrijdag 25 december 2026", "2. Sluit op:** vrijdag 15 januari 2027"),
        ("over een half jaar weer", "maandag 24 mei 2027", "2. Sluit op:** maandag 14 juni 2027"),
        ("over twaalf weken weer", "maandag 15 februari 2027", "2. Sluit op:** maandag 8 maart 2027"),
        # From Saturday 23 January; what is as long as it was, three weeks, ends on a Monday.
        ("over twee maanden nog een keer", "maandag 25 januari 2027", "2. Sluit op:** maandag 15 februari 2027"),
        # Three weeks later is Easter Monday.
        ("herhaal {code} op 8 maart", "maandag 8 maart 2027", "2. Sluit op:** dinsdag 30 maart 2027"),
        ("over vier maanden nog een keer", "dinsdag 23 maart 2027", "2. Sluit op:** dinsdag 13 april 2027"),
    ],
)
async def test_only_who_names_a_day_without_work_gets_it(world: World, said: str, opens: str, closes: str) -> None:
    dirkje, code = await closed(world)
    await dirkje.says(said.format(code=code))
    dirkje.sees(f"De nieuwe ronde opent op {opens}", closes)
