"""A regisseur takes the competentiescan, alone or in a confidential round; the group picture tells on nobody."""

from dataclasses import replace

import pytest

from bot.documents.files import File
from tests.scenarios.people import Someone, World, code_on, elements, texts

COMPETENCIES = (
    "netwerken", "organisatiegevoeligheid", "impact", "luisteren", "initiatief_tonen",
    "aanpassingsvermogen", "probleemanalyse", "oordeelsvorming", "onderhandelen",
)  # fmt: skip


async def answer_all(person: Someone, scores: list[str]) -> None:
    """A card of four the same for each competency, in the order of the cards."""
    for score in scores:
        await person.says(" ".join([score] * 4))


async def test_by_clicking_from_start_to_profile(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan")
    anna.sees("Kaart 1 van 9", "In de afgelopen drie maanden", "Je krijgt negen keer vier korte uitspraken")
    anna.sees_not("Netwerken", "Luisteren")
    for number, name in enumerate(COMPETENCIES, 1):
        anna.sees(f"Kaart {number} van 9", "▰" * number + "▱" * (9 - number))
        await anna.chooses(**{f"{name}_{item}": str(2 + (number + item) % 4) for item in range(1, 5)})
    anna.sees("Kijk je antwoorden na", "Kaart 9")
    anna.sees_not("onderhandelen")
    await anna.presses("Verstuur")
    anna.sees(
        "Jouw competentiescan", "**Afstemmen**", "Onderhandelen", "Je scores liggen allemaal gelijk", "geen meting"
    )


async def test_by_typing_whole_cards_and_one_by_one(world: World) -> None:
    bram = await world.newcomer("bram")
    await bram.says("competentiescan", "4 3 5 4")
    bram.sees("Kaart 2 van 9")
    await bram.says("4, - ,5,4", "4354")
    bram.sees("Kaart 4 van 9")
    await bram.says("vaak")
    bram.sees("Kaart 4 van 9", "Uitspraak 2 is nu")
    await bram.says("kwam niet voor", "9")
    bram.sees("Kies één score", "Uitspraak 3 is nu")
    await bram.says("soms", "5")
    bram.sees("Kaart 5 van 9")
    await bram.says("4 3 9 4")
    bram.sees("Kies één score", "Kaart 5 van 9")
    assert not [e for e in elements(bram.card) if e["type"].startswith("Input.") and "value" in e], "all or nothing"


async def test_stop_anywhere_and_go_on_at_the_exact_place(world: World) -> None:
    """A run resumed after every single step ends the same."""
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    scores = ["5", "1", "4", "2", "3", "3", "5", "4", "2"]
    await anna.says("competentiescan")
    await bram.says("competentiescan")
    await answer_all(anna, scores)
    for score in scores:
        for _ in range(4):
            await bram.says(score, "pauze")
            world.restart()
            await bram.says("verder")
    await anna.says("verstuur")
    await bram.says("verstuur")
    assert texts(anna.card) == texts(bram.card)
    anna.sees("Dit laat je naar eigen zeggen het meest zien: netwerken en probleemanalyse.")
    anna.sees("Hier zie je de meeste ruimte: organisatiegevoeligheid.", "Twee tips")


async def test_back_and_change_until_sent(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "1111", "2222", "terug")
    anna.sees("Kaart 2 van 9")
    await anna.says("4444")
    await answer_all(anna, ["3"] * 7)
    await anna.says("1")
    anna.sees("Kaart 1 van 9")
    await anna.chooses(netwerken_1="5", netwerken_2="5", netwerken_3="5", netwerken_4="overgeslagen")
    anna.sees("Kaart 1 van 9", "**Kwam niet voor**")
    await anna.presses("Volgende")
    anna.sees("Kijk je antwoorden na", "5 · 5 · 5 · –", "– = Kwam niet voor")
    await anna.says("verstuur", "uitdraai netwerken")
    anna.sees("Netwerken – 5,0", "Je bouwt zichtbaar aan je netwerk")


async def test_too_few_answers_give_no_score(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "5 - - 4")
    await answer_all(anna, ["4"] * 8)
    await anna.says("verstuur")
    anna.sees("Voor netwerken is er geen score: je gaf op te weinig uitspraken antwoord.")


async def test_the_previous_scan_stands_beside_it(world: World) -> None:
    anna = await world.newcomer("anna")
    for scores in (["3"] * 9, ["4", "2", *["3"] * 7]):
        await anna.says("competentiescan")
        await answer_all(anna, scores)
        await anna.says("verstuur")
        world.later(weeks=20)
    anna.sees("vorige keer 3,0: 1,0 hoger", "vorige keer 3,0: 1,0 lager", "vorige keer 3,0: gelijk")


async def make_round(world: World, invited: int = 12, least: int = 5) -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "competentiescan")
    dirkje.sees("Kies er één, met een knop of door het te typen")
    await dirkje.says("competentiescan, vertrouwelijk", "Regisseurs Noord", "over drie weken", str(invited), "verstuur")
    found = code_on(dirkje.card)
    dirkje.sees(
        "Doe mee met de competentiescan voor regisseurs: Regisseurs Noord", f"gemiddelden van de groep, vanaf {least}"
    )
    return dirkje, found


async def take_part(person: Someone, code: str, scores: list[str]) -> None:
    await person.says(f"doe mee {code}")
    person.sees("Je eigen uitkomst is alleen voor jou", "Doe je op deze manier mee?")
    await person.says("ja")
    await answer_all(person, scores)
    await person.says("verstuur")
    person.sees("Jouw competentiescan", "Jouw uitkomst blijft van jou")


async def close(dirkje: Someone, code: str) -> None:
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")


OORDEELSVORMING, ONDERHANDELEN, OTHERS = "55544545", "32322324", "43443544"


async def test_eight_of_twelve(world: World) -> None:
    dirkje, code = await make_round(world)
    for number in range(8):
        scores = [OTHERS[number]] * 7 + [OORDEELSVORMING[number], ONDERHANDELEN[number]]
        person = await world.newcomer(f"p{number}")
        await take_part(person, code, scores)
    await dirkje.says("rondes")
    dirkje.sees("8 van 12")
    await close(dirkje, code)
    dirkje.sees(
        "8 van de 12 genodigden hebben de scan afgerond",
        "Het verst uit elkaar liggen oordeelsvorming (4,2 of hoger) en onderhandelen (2,6).",
        "In een onderzoek onder twaalf Amsterdamse regisseurs",
    )
    table = next(e for e in elements(dirkje.card) if e["type"] == "Table")
    rows = {row["cells"][0]["items"][0]["text"]: row["cells"][1]["items"][0]["text"] for row in table["rows"]}
    shown = (rows["Oordeelsvorming"], rows["Onderhandelen"], rows["Luisteren"])
    assert shown == ("4,2 of hoger (8)", "2,6 (8)", "3,9 (8)")
    assert (rows["**Afstemmen**"], rows["**Verbinden**"]) == ("**–**", "**3,9**")
    dirkje.sees_not("lopen jullie ver uiteen")
    await person.says("groepsoverzicht")
    person.sees("Het groepsbeeld van Regisseurs Noord is voor de coördinator")


async def test_everyone_alike_looks_as_anybody_would(world: World) -> None:
    """Norms F7: all 4, oordeelsvorming 5, onderhandelen 2, by eight people: nothing tells that they are alike."""
    dirkje, code = await make_round(world)
    for number in range(8):
        await take_part(await world.newcomer(f"p{number}"), code, ["4"] * 7 + ["5", "2"])
    await close(dirkje, code)
    dirkje.sees(
        "Het verst uit elkaar liggen oordeelsvorming (4,2 of hoger) en onderhandelen (2,0).",
        "4,0 (8)",
    )
    assert "5,0" not in texts(dirkje.card)


@pytest.mark.parametrize("people", [0, 1, 4])
async def test_under_five_the_same_kind_refusal(world: World, people: int) -> None:
    dirkje, code = await make_round(world)
    for number in range(people):
        await take_part(await world.newcomer(f"p{number}"), code, [str(1 + number)] * 9)
    await close(dirkje, code)
    dirkje.sees("Er zijn nog te weinig afgeronde scans voor een groepsbeeld. Nodig zijn er ten minste vijf.")
    assert sorted(e["type"] for e in elements(dirkje.card)) == sorted(
        ["AdaptiveCard", *["TextBlock"] * 3, "ActionSet", "Action.Execute", "Action.Execute"]
    )


@pytest.mark.parametrize(("made_with", "later", "shown"), [(5, 6, True), (6, 5, False)])
async def test_another_minimum_is_for_rounds_made_after_it(
    world: World, made_with: int, later: int, shown: bool
) -> None:
    world.installation = replace(world.installation, group_minimum=made_with)
    world.restart()
    dirkje, code = await make_round(world, least=made_with)
    world.installation = replace(world.installation, group_minimum=later)
    world.restart()
    for number in range(5):
        await take_part(await world.newcomer(f"p{number}"), code, [str(1 + number)] * 9)
    await close(dirkje, code)
    assert ("te weinig afgeronde scans" not in texts(dirkje.card)) is shown


async def test_a_coordinator_among_five_does_not_count(world: World) -> None:
    dirkje, code = await make_round(world)
    for number in range(4):
        await take_part(await world.newcomer(f"p{number}"), code, [str(1 + number)] * 9)
    await take_part(dirkje, code, ["3"] * 9)
    await close(dirkje, code)
    dirkje.sees("te weinig afgeronde scans")


async def test_a_pdf_is_offered_of_ones_own_outcome_only(world: World) -> None:
    anna, mallory = await world.newcomer("anna"), await world.newcomer("mallory")
    await anna.says("pdf")
    anna.sees("Die uitkomst heb je nog niet")
    await anna.says("competentiescan")
    await answer_all(anna, ["4"] * 9)
    await anna.says("verstuur")
    result = anna.card
    (offered,) = await world.turns.take(anna.press_event("PDF", result))
    assert isinstance(offered, File)
    assert offered.name == "Competentiescan-2026-11-23.pdf"
    assert not offered.as_link
    await mallory.presses("PDF", result)
    mallory.sees("Je kunt dit bestand niet openen")


async def test_in_english(world: World) -> None:
    eve = await world.newcomer("eve", "en-GB")
    await eve.says("competency scan")
    eve.sees("Card 1 of 9", "In the past three months")
    await answer_all(eve, ["5", "4", "3", "2", "1", "2", "3", "4", "3"])
    await eve.says("send")
    eve.sees("Your competency scan", "By your own account you show this most: networking.", "Two tips")
