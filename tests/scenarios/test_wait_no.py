"""Who holds up what they just answered and says what it should be, puts it right: "nee wacht, het zijn er 12"."""

import pytest

from tests.scenarios.people import World

ROUND = ("ronde", "1", "Oost", "over drie weken")


@pytest.mark.parametrize(
    "said",
    ["nee wacht, het zijn er 12", "wacht, het zijn er 12", "oh nee wacht 12", "nee sorry, 12", "ho wacht, 12 mensen"],
)
async def test_the_number_just_said_is_put_right(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*ROUND, "8", said)
    dirkje.sees("Aangepast", "**5. Aantal genodigden:** 12", "Klopt alles?")


@pytest.mark.parametrize("said", ["no wait, there are 12", "hang on, 12", "no sorry, 12 people", "wait, make it 12"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("round", "1", "East", "in three weeks", "8", said)
    tom.sees("Changed", "**5. Number of people invited:** 12")


@pytest.mark.parametrize(
    "said", ["nee wacht, tot vrijdag", "nee, tot vrijdag", "wacht nee, 27 november", "oeps, vrijdag 27 november"]
)
async def test_an_earlier_answer_is_put_right_where_it_fits_that_alone(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*ROUND, said)
    dirkje.sees("Aangepast", "Hoeveel mensen nodig je uit?")
    await dirkje.says("8")
    dirkje.sees("27 november 2026", "**5. Aantal genodigden:** 8")


async def test_at_the_review_too(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*ROUND, "8", "nee wacht, vrijdag")
    dirkje.sees("27 november 2026", "**5. Aantal genodigden:** 8")
    await dirkje.says("nee wacht, Engels")
    dirkje.sees("**8. Taal:** Engels")


async def test_in_the_form_of_a_uvo(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "15 december", "nee wacht, 16 december")
    eva.sees("Aangepast", "Vraag 3 van 3")
    await eva.says("14:00")
    eva.sees("16 december 2026")


@pytest.mark.parametrize("said", ["nee wacht, ik moet nog iemand vragen", "wacht even", "nee wacht"])
async def test_who_only_holds_it_up_changes_nothing(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*ROUND, "8", said)
    dirkje.sees_not("Aangepast")
    await dirkje.says("overzicht")
    dirkje.sees("**5. Aantal genodigden:** 8", "14 december 2026")


async def test_a_score_taken_back_at_once_is_put_right(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Oost", "4", "nee wacht, 2")
    anna.sees("Ontwerper: 4 → 2. Toch terug?")
