"""A coordinator holds a round; three people of three domains join, each in their own way; the picture is asked for."""

import re

import pytest
from babel.dates import format_date
from playwright.async_api import expect

from tests.e2e.trial import Column, Trial, code_in
from tests.today import working_day

pytestmark = pytest.mark.e2e

CLOSES = working_day(2)
IN_DUTCH = format_date(CLOSES, "EEEE d MMMM y", "nl")


async def make_round(dirkje: Column, trial: Trial) -> str:
    await dirkje.presses("Nieuwe ronde", "Welke scan doet de groep?")
    await dirkje.chooses("1 – Zelfscan tussen de domeinen", "Hoe heet deze ronde?")
    await dirkje.last.get_by_role("textbox").fill("Regio Noord")
    await dirkje.presses("Volgende", "Tot en met welke dag")
    await trial.looks("20-round-date")
    await dirkje.last.locator("input[type=date]").fill(CLOSES.isoformat())
    await dirkje.presses("Volgende", "Hoeveel mensen nodig je uit?")
    await dirkje.last.get_by_role("spinbutton").fill("5")
    await trial.looks("21-round-number")
    await dirkje.presses("Volgende", "Kijk je antwoorden na", "Regio Noord", IN_DUTCH)
    await trial.looks("22-round-review")
    await dirkje.presses("Maak de ronde", "Je ronde staat klaar", IN_DUTCH, "5 mensen", "Doe mee met de zelfscan")
    await trial.looks("23-round-made")
    return code_in(await dirkje.last.inner_text())


async def join_by_clicking(anna: Column, code: str, trial: Trial) -> None:
    await anna.says(f"doe mee {code}", "nodigt je uit voor Regio Noord", "herkenbaar jouw scores", IN_DUTCH)
    await trial.looks("24-joining")
    await anna.chooses("1 – Ja", "Vanuit welk domein kijk je?")
    await anna.chooses("1 – Onderwijs", "Rol 1 van 4")
    await anna.chooses("3 – Regelmatig aanwezig", "Rol 2 van 4")
    await anna.chooses("3 – Regelmatig aanwezig", "Rol 3 van 4")
    await anna.chooses("4 – Redelijk aanwezig", "Rol 4 van 4")
    await anna.chooses("4 – Redelijk aanwezig", "Kijk je antwoorden na")
    await anna.presses("Verstuur", "Jouw zelfscan: Regio Noord", "Is Regio Noord gesloten?")


async def round_by_typing(dirkje: Column) -> str:
    for words in ("ronde", "zelfscan tussen de domeinen", "Regio Noord", str(working_day(2)), "5"):
        await dirkje.says(words)
    await dirkje.says("verstuur", "Je ronde staat klaar")
    return code_in(await dirkje.last.inner_text())


async def join_by_typing(bram: Column, code: str, domain: str = "jeugdhulp/zorg", scores: str = "3324") -> None:
    await bram.says(f"doe mee {code.lower()}", "nodigt je uit voor Regio Noord")
    await bram.says("ja", "Vanuit welk domein kijk je?")
    await bram.says(domain, "Rol 1 van 4")
    then = ("Rol 2 van 4", "Rol 3 van 4", "Rol 4 van 4", "Kijk je antwoorden na")
    for score, expected in zip(scores, then, strict=True):
        await bram.says(score, expected)


async def join_in_english(trial: Trial, code: str) -> None:
    carol = await trial.adds("Carol O'Neill", "en", "carol-o-neill")
    await carol.sees("Welcome to Regiebot", "Who sees what")
    await trial.looks("25-english-welcome")
    await carol.says(f"join {code}", "invites you to Regio Noord")
    await carol.says("yes", "From which domain are you looking?")
    await carol.says("municipality", "Role 1 of 4")
    for score, then in zip("3433", ("Role 2 of 4", "Role 3 of 4", "Role 4 of 4", "Check your answers"), strict=True):
        await carol.says(score, then)
    await carol.presses("Send", "Your self-scan: Regio Noord", "Your answers have been sent.", "Designer 3")
    await trial.looks("26-english-result")


async def sees_the_picture(who: Column) -> str:
    """The worked comparison: a large difference first, with its prompt; then a small one; then agreement."""
    await who.sees(
        "Groepsbeeld Regio Noord",
        "3 van de 5 genodigden deden mee",
        "Het grootste verschil zit bij verbinder: 4,0 bij het onderwijs, 2,0 bij de jeugdhulp/zorg.",
        "Laat eerst de jeugdhulp/zorg vertellen wat zij missen",
    )
    seen = await who.last.inner_text()
    differences = ("Verbinder: groot verschil (2,0)", "Kwartiermaker: klein verschil (1,0)")
    differences += ("Dirigent: klein verschil (1,0)", "Ontwerper: eensgezind (0,0)")
    await who.unfolds("Het hele beeld", *differences)
    whole = await who.last.inner_text()
    places = [whole.index(words) for words in differences]
    assert places == sorted(places), whole
    await who.unfolds("Cijfers", "Onderwijs (1), Jeugdhulp/zorg (1), Gemeente (1)")
    rows = who.last.get_by_role("table").get_by_role("row")
    await expect(rows).to_have_count(1 + 4 * 4)
    numbers = [re.findall(r"\d,\d", await row.inner_text()) for row in (await rows.all())[1:]]
    # Per role: how far apart, onderwijs, jeugdhulp/zorg, gemeente.
    assert [[one for row in numbers[at : at + 4] for one in row] for at in range(0, 16, 4)] == [
        ["2,0", "4,0", "2,0", "3,0"],
        ["1,0", "3,0", "3,0", "4,0"],
        ["1,0", "4,0", "4,0", "3,0"],
        ["0,0", "3,0", "3,0", "3,0"],
    ]
    # Without the minute it was sent in.
    return seen[seen.index("Groepsbeeld") :].replace("Herhaal de ronde\n", "")


async def test_a_round_of_three_domains(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    code = await make_round(dirkje, trial)
    (anna,) = await trial.meets("anna")
    await join_by_clicking(anna, code, trial)
    (bram,) = await trial.meets("bram")
    await join_by_typing(bram, code)
    await bram.says("verstuur", "Jouw zelfscan: Regio Noord")

    (dirkje,) = await trial.opens("dirkje")
    await dirkje.says("rondes", "Regio Noord", code, "2 van 5", f"Open tot en met {IN_DUTCH}")
    await dirkje.says("groepsoverzicht", "2 van 5 klaar", "Het groepsbeeld komt na sluiting")
    await join_in_english(trial, code)
    (dirkje,) = await trial.opens("dirkje")
    await dirkje.says("rondes", "3 van 5")
    await trial.looks("27-rounds")
    await dirkje.says(f"sluit {code}", "Weet je zeker", "3 van de 5")
    await trial.looks("28-close-sure")
    await dirkje.presses("Ja, sluit de ronde", "De ronde Regio Noord is gesloten. 3 mensen deden mee")
    await dirkje.says("groepsoverzicht", "Groepsbeeld Regio Noord")
    seen = await sees_the_picture(dirkje)
    await trial.looks("29-picture")
    await dirkje.unfolds("Gesprek in vier stappen", "minuten)")
    await trial.looks("30-picture-steps")

    (late,) = await trial.meets("chris")
    await late.says(code, "is gesloten. Meedoen kan niet meer")
    (anna, dirkje) = await trial.opens("anna", "dirkje")
    # What is due is sent every twenty seconds.
    told = anna.cards.filter(has_text="Het groepsbeeld van Regio Noord is er")
    await expect(told).to_be_visible(timeout=60_000)
    await anna.presses("Groepsbeeld", "Groepsbeeld Regio Noord")
    assert await sees_the_picture(anna) == seen, "participants of an open round see the same picture"
    await trial.looks("31-picture-side-by-side")


async def test_saying_no_to_sharing_is_one_click(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    code = await round_by_typing(dirkje)
    (anna,) = await trial.meets("anna")
    await anna.says(code, "nodigt je uit voor Regio Noord")
    await anna.presses("2 – Nee", "je doet niet mee", "niets bewaard")
