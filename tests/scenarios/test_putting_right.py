"""Where all answers of a round are looked over, one is put right by saying what it is to be, without its number."""

import pytest

from tests.scenarios.people import Someone, World


async def _at_overview(world: World, locale: str = "nl-NL") -> Someone:
    dirkje = await world.newcomer("dirkje", locale)
    dutch = locale.startswith("nl")
    await dirkje.says(*(("ronde", "1", "ZVH Veld", "15 januari", "20") if dutch else ()))
    await dirkje.says(*(() if dutch else ("round", "1", "ZVH Veld", "15 January", "20")))
    dirkje.sees("Kijk je antwoorden na" if dutch else "Check your answers")
    return dirkje


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("datum moet 22 jan zijn", "**4. Sluit op:** vrijdag 22 januari 2027"),
        ("22 jan toch", "**4. Sluit op:** vrijdag 22 januari 2027"),
        ("sluiten moet op 22 januari", "**4. Sluit op:** vrijdag 22 januari 2027"),
        ("sluit op 22 januari", "**4. Sluit op:** vrijdag 22 januari 2027"),
        ("doe maar tot 22 januari", "**4. Sluit op:** vrijdag 22 januari 2027"),
        ("open m pas op 1 december", "**7. Opent op:** dinsdag 1 december 2026"),
        ("het zijn er 18", "**5. Aantal genodigden:** 18"),
        ("we zijn met 18", "**5. Aantal genodigden:** 18"),
        ("het zijn 18 partners", "**5. Aantal genodigden:** 18"),
        ("er komen er nog 2 bij", "**5. Aantal genodigden:** 22"),
        ("naam moet ZVH Oost zijn", "**3. Naam:** ZVH Oost"),
        ("hij moet ZVH Oost heten", "**3. Naam:** ZVH Oost"),
        ("noem m ZVH Oost", "**3. Naam:** ZVH Oost"),
        ("hernoem naar ZVH Oost", "**3. Naam:** ZVH Oost"),
        ("wij hebben andere domeinen: Politie, OM, Gemeente", "**2. Groepen:** Politie, OM, Gemeente"),
    ],
)
async def test_an_answer_is_put_right_by_what_it_is_about(world: World, said: str, seen: str) -> None:
    dirkje = await _at_overview(world)
    await dirkje.says(said)
    dirkje.sees("Kijk je antwoorden na", "Aangepast.", seen)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("domeinen kloppen niet", "Welke groepen doen mee?"),
        ("andere domeinen graag", "Welke groepen doen mee?"),
        ("de datum klopt niet", "Tot en met welke dag kunnen mensen meedoen?"),
        # A round that is recognisable is not said to be confidential.
        ("toch liever vertrouwelijk", "Welke scan doet de groep?"),
    ],
)
async def test_what_is_only_said_to_be_wrong_is_asked_again(world: World, said: str, asked: str) -> None:
    dirkje = await _at_overview(world)
    await dirkje.says(said)
    dirkje.sees(asked)


@pytest.mark.parametrize(
    "said", ["moet de datum echt voor 22 januari?", "kan ik de datum later nog aanpassen?", "prima zo, maak maar aan"]
)
async def test_a_question_and_a_yes_change_no_answer(world: World, said: str) -> None:
    dirkje = await _at_overview(world)
    await dirkje.says(said)
    dirkje.sees_not("Aangepast.")
    await dirkje.says("rondes" if "prima" in said else "verder")
    dirkje.sees("15 januari 2027")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("date should be 22 january", "**4. Closes on:** Friday, 22 January 2027"),
        ("close on 22 january", "**4. Closes on:** Friday, 22 January 2027"),
        ("we are 18", "**5. Number of people invited:** 18"),
        ("call it ZVH East", "**3. Name:** ZVH East"),
        ("groups are Police, OM, Municipality", "**2. Groups:** Police, OM, Municipality"),
    ],
)
async def test_in_english(world: World, said: str, seen: str) -> None:
    kate = await _at_overview(world, "en-GB")
    await kate.says(said)
    kate.sees("Check your answers", "Changed.", seen)
