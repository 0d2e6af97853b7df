"""A regisseur looks at where the accent lies: eight statements, in their own chat, for nobody else."""

import pytest

from tests.scenarios.people import World

CASE, NETWORK = "Je accent ligt nu op de casus", "Je accent ligt nu op het netwerk"
BOTH, FEW = "Je wisselt beide stijlen af", "Je gaf op te weinig uitspraken antwoord"


async def test_somebody_asks_for_it_in_a_sentence_and_reads_an_accent(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik wil graag de vragenlijst over mijn stijl doen")
    anna.sees(
        "Regisseurs leggen verschillende accenten", "Je uitkomst is alleen voor jou", "voordat ik een plan maakte"
    )
    # What a statement leans to would colour the answer.
    anna.sees_not("Casusgericht", "Netwerkgericht")
    await anna.says("5 2 4 2", "5 3 4 1", "verstuur")
    anna.sees("Jouw regiestijl", CASE, "instanties sterk wantrouwen", "Let op dat je niet te veel zelf draagt")
    anna.sees("Casusgericht", "4,5", "Netwerkgericht", "2,0")
    anna.sees("Van welke collega kun je de andere stijl afkijken?")
    await anna.says("uitdraai netwerkgericht")
    anna.sees("domeinen verbinden, een team smeden")


async def test_what_is_no_answer_is_told_with_the_choices_that_are_there(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", "misschien")
    anna.sees("Kies één score van 1 tot en met 5, of typ **Kwam niet voor**.")
    anna.sees_not("weet ik niet")
    await anna.says("Kwam niet voor")
    anna.sees("Uitspraak 2 is nu aan de beurt.")


async def test_so_it_is_in_english(world: World) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says("regiestijl", "perhaps")
    kate.sees("from 1 to 5, or type **Did not occur**.")


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("4 4 4 4", "4 4 4 4", BOTH),
        # Halves: 3,5 beside 3,0 is a difference of 0,5, which is an accent; 3,3 (3.25) beside 3,0 is none.
        ("4 3 4 3", "3 3 3 3", CASE),
        ("3 4 3 4", "3 3 3 3", NETWORK),
        ("4 3 3 3", "3 3 3 3", BOTH),
        # A style with three answers has a score, with two it has none.
        ("- 3 5 3", "5 3 5 3", CASE),
        ("- 3 - 3", "5 3 5 3", FEW),
        ("- - - -", "- - - -", FEW),
    ],
)
async def test_where_the_accent_lies(world: World, first: str, second: str, told: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", first, second, "verstuur")
    anna.sees(told)
    others = {CASE, NETWORK, BOTH, FEW} - {told}
    anna.sees_not(*others)
    # Who has no accent has no other style to look at.
    asked = ["Past dit accent bij de zaken", "Bij welke zaak ligt je nadruk op de persoon"]
    has_accent = told in (CASE, NETWORK)
    anna.sees(asked[not has_accent])
    anna.sees_not(asked[has_accent])


async def test_a_second_time_stands_beside_the_first(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", "5 2 4 2", "5 3 4 1", "verstuur", "regiestijl", "4 4 4 4", "4 4 4 4", "verstuur")
    anna.sees(BOTH, "4,0", "4,5")


async def test_nobody_can_hold_a_round_of_it(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde")
    dirkje.sees_not("egiestijl")


async def test_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("style of regie", "2 5 2 5", "2 5 2 5", "submit")
    tom.sees("Your style of regie", "Your accent is on the network now", "From which colleague could you learn")
