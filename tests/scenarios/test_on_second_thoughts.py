"""What people say while they check: how many there are after all, what they filled in, that the last one was wrong."""

import pytest

from tests.scenarios.people import Someone, World


async def at_review_of_round(world: World, *, english: bool = False) -> Someone:
    dirkje = await world.newcomer("dirkje", "en-GB" if english else "nl-NL")
    said = ("round", "1", "East", "in three weeks", "8") if english else ("ronde", "1", "Oost", "over drie weken", "8")
    await dirkje.says(*said)
    return dirkje


@pytest.mark.parametrize("said", ["oh nee het zijn er 10", "nee, het zijn er 10", "het moeten er 10 zijn"])
async def test_how_many_there_are_is_about_the_only_number_that_was_asked(world: World, said: str) -> None:
    dirkje = await at_review_of_round(world)
    await dirkje.says(said)
    dirkje.sees("Aangepast", "**5. Aantal genodigden:** 10", "Klopt alles?")


async def test_so_it_is_in_english(world: World) -> None:
    dirkje = await at_review_of_round(world, english=True)
    await dirkje.says("oh no there are 10")
    dirkje.sees("Changed", "**5. Number of people invited:** 10")
    await dirkje.says("what did I fill in?")
    dirkje.sees("Check your answers", "**5. Number of people invited:** 10")


async def test_where_no_number_was_asked_it_is_asked_which(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", *"4433", "oh nee het zijn er 10")
    anna.sees("Welk antwoord wil je wijzigen?")


@pytest.mark.parametrize("said", ["wat heb ik ingevuld", "wat heb ik ingevuld?", "wat heb ik tot nu toe ingevuld"])
async def test_what_was_filled_in_is_shown(world: World, said: str) -> None:
    """It was said that all is filled in, and not what."""
    dirkje = await at_review_of_round(world)
    await dirkje.says(said)
    dirkje.sees("Kijk je antwoorden na", "**3. Naam:** Oost", "**5. Aantal genodigden:** 8")


@pytest.mark.parametrize(
    "said",
    ["nee de laatste was 2", "nee, de laatste was een 2", "sorry, de vorige moest 2 zijn", "the last one was a 2"],
)
async def test_the_statement_just_answered_is_put_right_on_its_card(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "3", "4", said)
    anna.sees("Kaart 1, uitspraak 2: 4 → 2", "Uitspraak 3 is nu aan de beurt", "**3 – Soms**", "**2 – Zelden**")
    anna.sees_not("**4 – Vaak**")


async def test_of_a_full_card_it_is_the_last_one_and_the_next_card_stays(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "3 4 5 5", "nee, de laatste was 1")
    anna.sees("Kaart 2 van 9", "Kaart 1, uitspraak 4: 5 → 1")
    await anna.says("wijzig kaart 1")
    anna.sees("**3 – Soms**", "**4 – Vaak**", "**5 – (Bijna) altijd**", "**1 – (Bijna) nooit**")


@pytest.mark.parametrize("said", ["haven't a clue", "I haven't a clue", "not a clue", "I have no idea"])
async def test_who_has_no_clue_does_not_know(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("self-scan", "1", "1", "North", said)
    tom.sees("Role 2 of 4")


async def test_send_it_sends_what_waits(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("self-scan", "1", "1", "North", *"4433", "send it")
    tom.sees("Your answers have been sent")


async def test_numbers_after_an_explanation_are_the_answer(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", "wat betekent dat?", "1 3 5")
    anna.sees("Welke van deze is nu de grootste?")
