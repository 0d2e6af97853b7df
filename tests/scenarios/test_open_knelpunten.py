"""A group says where it is stuck in an open round: counted, per group as well, told before anybody answers."""

import pytest

from tests.scenarios.people import Someone, World, code_on, texts

SIX = (
    ("anna", "Onderwijs", "1 en 2"),
    ("bram", "Onderwijs", "1 en 3"),
    ("chris", "Jeugdhulp/zorg", "1"),
    ("dana", "Jeugdhulp/zorg", "1 en 2"),
    ("els", "Gemeente", "2"),
    ("fred", "Gemeente", "geen"),
)


async def answers(world: World, code: str, name: str, group: str, chosen: str, biggest: str = "1") -> Someone:
    one = await world.newcomer(name)
    await one.says(f"doe mee {code}", "ja", group, chosen)
    if " en " in chosen:
        await one.says(biggest)
    await one.says("verstuur")
    one.sees("Waar loopt het vast, en wat helpt?")
    return one


async def held(world: World, said: str = "Knelpunten tussen de domeinen, open") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", said, "Regio Noord", "18 december", "8", "verstuur")
    code = code_on(dirkje.card)
    for name, group, chosen in SIX:
        await answers(world, code, name, group, chosen)
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    return dirkje, code


@pytest.mark.parametrize(
    "said",
    [
        "ik wil een open ronde over knelpunten",
        "open ronde knelpunten met regio Noord",
        "start een open ronde over waar het vastloopt",
        "ik wil een open ronde over knelpunten zonder domeinen",
    ],
)
async def test_a_coordinator_asks_for_it_in_a_sentence(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(said)
    dirkje.sees("Welke scan doet de groep?", "Knelpunten tussen de domeinen, open", "Knelpunten tussen regio's, open")
    dirkje.sees("Na sluiting zien jullie per knelpunt hoeveel mensen het noemen, ook per domein, herkenbaar.")
    await dirkje.says("knelpunten tussen de domeinen", "Regio Noord", "18 december", "8", "verstuur")
    dirkje.sees("Je ronde staat klaar", "De ronde is open: na sluiting zien we hoeveel mensen elk knelpunt noemen")
    dirkje.sees_not("voor jou alleen", "ten minste drie")


async def test_people_are_told_before_they_answer(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "Knelpunten tussen de domeinen, open", "Regio Noord", "18 december", "8", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"wie ziet dit {code}")
    dirkje.sees("hoeveel mensen wat kozen, ook herkenbaar per groep: Onderwijs, Jeugdhulp/zorg, Gemeente")
    dirkje.sees_not("scores")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}")
    anna.sees("Wat je kiest telt mee voor je domein.", "is het dus herkenbaar jouw keuze", "in een kanaal plaatsen")
    anna.sees_not("voor jou alleen", "alleen voor jou", "zonder aantal", "scores")
    await anna.says(f"is het anoniem {code}")
    anna.sees("is herkenbaar", "wat mensen kozen", "ook als jij daar de enige bent")
    anna.sees_not("scores")
    await anna.says("verder", "ja")
    anna.sees("Vanuit welk domein werk je?")
    anna.sees_not("als er genoeg mensen zijn")
    await anna.says("onderwijs", "1", "verstuur")
    anna.sees("Deze houvasten kunnen je nu helpen", "Dan stuur ik je een bericht met het groepsbeeld", "Typ **wijzig**")
    anna.sees_not("vertrouwelijk", "krijgt alleen de coördinator")


async def test_somebody_who_says_no_is_in_nothing(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "Knelpunten tussen de domeinen, open", "Regio Noord", "18 december", "8", "verstuur")
    code = code_on(dirkje.card)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "nee")
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("Niemand heeft deze ronde ingevuld")


async def test_the_picture_counts_each_most_named_first(world: World) -> None:
    dirkje, code = await held(world)
    dirkje.sees("6 van de 8 genodigden deden mee.")
    dirkje.sees("4 van de 6 noemen: versnipperd veld.", "3 van de 6 noemen: verschillende belangen.")
    dirkje.sees("1 van de 6 noemt: systemen die niet passen.", "Het vaakst als grootste genoemd: versnipperd veld.")
    seen = texts(dirkje.card)
    assert seen.index("4 van de 6") < seen.index("3 van de 6") < seen.index("1 van de 6")
    dirkje.sees("Welk knelpunt herkennen jullie het meest?", "Wat kan helpen", "Eerst de praktijk, dan het beleid")
    dirkje.sees("Per groep", "2 van de 2 noemen: versnipperd veld.", "1 van de 2 noemt: verschillende belangen.")
    dirkje.sees("Alleen genoemd door het onderwijs: systemen die niet passen. Vraag wat daar speelt.")
    dirkje.sees("Met welk kleiner gebied of welke kleinere groep wordt het wel te overzien?", "Welke drempel bij een")
    dirkje.sees_not("Geen gewoonte om samen te werken", "Ten minste drie mensen", "vertrouwelijk")
    await dirkje.says(f"zet op agenda {code}")
    dirkje.sees("Versnipperd veld")


async def test_who_took_part_sees_it_too(world: World) -> None:
    _, code = await held(world)
    anna = world.person("anna")
    await anna.says(f"groepsbeeld {code}")
    anna.sees("4 van de 6 noemen: versnipperd veld.")
    stranger = await world.newcomer("stranger")
    await stranger.says(f"groepsbeeld {code}")
    stranger.sees_not("van de 6 noemen")


async def test_between_regions_and_where_one_person_is_alone(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "Knelpunten tussen regio's, open", "Noord, Zuid", "Vergelijking", "18 december", "3")
    await dirkje.says("verstuur")
    code = code_on(dirkje.card)
    for name, region, chosen in (("anna", "Noord", "1 en 5"), ("bram", "Noord", "5"), ("chris", "Zuid", "geen")):
        await answers(world, code, name, region, chosen)
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("2 van de 3 noemen: vaardigheden en houding.", "1 van de 3 noemt: versnipperd veld.")
    dirkje.sees("Zuid\n- Niemand koos een van deze knelpunten.")


async def test_a_choice_that_was_taken_back_is_no_biggest(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "Knelpunten tussen de domeinen, open", "Regio Noord", "18 december", "2", "verstuur")
    code = code_on(dirkje.card)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", "1 en 2", "1", "terug", "terug", "1", "verstuur")
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("1 van de 1 noemt: versnipperd veld.")
    dirkje.sees_not("als grootste genoemd")


async def test_again_beside_last_time(world: World) -> None:
    dirkje, code = await held(world)
    await dirkje.says(f"herhaal {code}", "verstuur")
    again = code_on(dirkje.card)
    assert again != code
    for name, group, chosen in SIX[:3]:
        one = world.person(name)
        await one.says(f"doe mee {again}", "ja", group, "5" if name == "anna" else chosen)
        if " en " in chosen and name != "anna":
            await one.says("1")
        await one.says("verstuur")
    await dirkje.says(f"sluit {again}", "ja", f"groepsbeeld {again}")
    dirkje.sees("2 van de 3 noemen: versnipperd veld.", "Vorige keer: Regio Noord")
    dirkje.sees("2 van de 3 (vorige keer 4 van de 6)", "0 van de 3 (vorige keer 3 van de 6)")


async def test_in_english(world: World) -> None:
    dora = await world.newcomer("dora", "en-GB")
    await dora.says("I want an open round about bottlenecks")
    dora.sees("Which scan will the group take?", "Bottlenecks between the domains, open")
    await dora.says("bottlenecks between the domains", "Region North", "18 December", "4", "submit")
    dora.sees("The round is open: after closing we see how many people mention each bottleneck")
    code = code_on(dora.card)
    for name, chosen in (("tom", "1"), ("tim", "1"), ("tess", "6")):
        one = await world.newcomer(name, "en-GB")
        await one.says(f"join {code}")
        one.sees("What you choose counts for your domain.")
        await one.says("yes", "education", chosen, "submit")
    await dora.says(f"close {code}", "yes", f"group picture {code}")
    dora.sees("2 of 3 mention: fragmented field.", "1 of 3 mentions: goals that stay apart.")


async def test_a_confidential_round_beside_it_counts_nothing(world: World) -> None:
    """The two differ in what people were promised: nothing of the open one may seep into it."""
    dirkje, _ = await held(world)
    await dirkje.says("ronde", "Knelpunten, vertrouwelijk", "Regio Noord", "18 december", "6", "verstuur")
    code = code_on(dirkje.card)
    dirkje.sees("ten minste drie mensen kozen")
    for name, _, chosen in SIX:
        one = world.person(name)
        await one.says(f"doe mee {code}")
        one.sees("Wat je kiest is alleen voor jou")
        await one.says("ja", chosen)
        if " en " in chosen:
            await one.says("1")
        await one.says("verstuur")
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("Ten minste drie mensen noemen: versnipperd veld en verschillende belangen.")
    dirkje.sees_not("van de 6 noem", "als grootste", "Per groep")
