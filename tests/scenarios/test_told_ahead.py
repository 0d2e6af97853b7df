"""What somebody tells of a round where its form asks something else first is kept, and not asked again."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "begins", "said", "told"),
    [
        ("nl-NL", "nieuwe ronde", "we zijn met een man of 12", "Aantal genodigden: 12."),
        ("nl-NL", "nieuwe ronde", "tot 18 december", "Sluit op: vrijdag 18 december 2026."),
        ("nl-NL", "nieuwe ronde", "ze hebben tot 18 december de tijd", "Sluit op: vrijdag 18 december 2026."),
        ("nl-NL", "nieuwe ronde", "de naam wordt Jeugdregio Rivierenland", "Naam: Jeugdregio Rivierenland."),
        ("nl-NL", "nieuwe ronde", "noem hem Regio Noord", "Naam: Regio Noord."),
        ("en-GB", "new round", "call it Region North", "Name: Region North."),
        ("en-GB", "new round", "there are about 12 of us", "Number of people invited: 12."),
        ("en-GB", "new round", "they have until 18 December", "Closes on: Friday, 18 December 2026."),
    ],
)
async def test_it_is_kept(world: World, locale: str, begins: str, said: str, told: str) -> None:
    """It was no answer that was known."""
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says(begins, said)
    dirkje.sees(told, "Welke scan doet de groep?" if locale == "nl-NL" else "Which scan will the group take?")


async def test_it_is_not_asked_again(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("nieuwe ronde", "we zijn met een man of 12 en hij loopt tot 18 december", "1")
    dirkje.sees("Hoe heet deze ronde?")
    await dirkje.says("Jeugdregio Rivierenland")
    dirkje.sees("**4. Sluit op:** vrijdag 18 december 2026", "**5. Aantal genodigden:** 12")


async def test_a_day_that_is_none_is_asked(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("nieuwe ronde", "ze hebben tot kerst de tijd")
    dirkje.sees("Welke dag precies?")
    await dirkje.says("dinsdag 22 december")
    dirkje.sees("Welke scan doet de groep?")


@pytest.mark.parametrize("said", ["ik ben er niet tot 8 januari", "wat is het verschil?", "12", "noem me Manon"])
async def test_what_tells_nothing_of_the_round_is_no_part_of_it(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("nieuwe ronde", said)
    dirkje.sees_not("Sluit op", "Aantal genodigden", "Naam:")
