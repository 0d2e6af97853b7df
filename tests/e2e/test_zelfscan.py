"""Somebody takes the zelfscan in the page: all by clicking, and all by typing with a crash in between."""

import pytest
from playwright.async_api import expect

from tests.e2e.serving import Bot
from tests.e2e.trial import Column, Trial, button, chosen

pytestmark = pytest.mark.e2e


async def to_roles_by_clicking(anna: Column, name: str) -> None:
    """From the menu to the first role."""
    await anna.presses("Zelfscan", "Hoe vul je de zelfscan in?")
    await anna.chooses("1 – Individueel", "Over welke samenwerking geef je een score?")
    await anna.chooses("3 – Een regio of subregio", "Geef deze samenwerking een korte naam")
    await anna.last.get_by_role("textbox").fill(name)
    await anna.presses("Volgende", "Rol 1 van 4", "Ontwerper: in welke mate")


async def test_by_clicking_only(trial: Trial) -> None:
    (anna,) = await trial.opens("anna")
    await anna.sees("Welkom bij Regiebot", "Je scores zijn van jou")
    await trial.looks("01-welcome")
    await anna.unfolds("Wie ziet wat", "Bij mijn scan")
    await anna.unfolds("Hoe lang ik bewaar", "24 maanden")
    await anna.presses("Gelezen, verder", "Wat wil je doen?")
    await trial.looks("02-menu")
    await to_roles_by_clicking(anna, "Regio Noord")
    await anna.sees_not("Je herkent deze rol aan", "Wat betekenen de scores?")
    await trial.looks("03-question")
    await anna.unfolds("Uitleg", "Je herkent deze rol aan", "Wat betekenen de scores?", "Ik zie niemand die dit doet.")
    await trial.looks("04-question-explained")
    await anna.unfolds("Uitleg")
    await anna.sees_not("Je herkent deze rol aan")

    await anna.chooses("4 – Redelijk aanwezig", "Rol 2 van 4")
    await anna.chooses("2 – Incidenteel aanwezig", "Rol 3 van 4")
    await anna.presses("Terug", "Rol 2 van 4")
    await expect(chosen(anna.last)).to_have_accessible_name("2 – Incidenteel aanwezig ✓")
    await trial.looks("05-back")
    await anna.presses("2 – Incidenteel aanwezig ✓", "Rol 3 van 4")
    await anna.chooses("3 – Regelmatig aanwezig", "Rol 4 van 4")
    await anna.chooses("5 – Ruim aanwezig", "Kijk je antwoorden na")
    await anna.sees("Regio Noord", "4 – Redelijk aanwezig", "2 – Incidenteel aanwezig", "5 – Ruim aanwezig")
    await trial.looks("06-review")
    await anna.changes("6. Verbinder", "Rol 3 van 4")
    await expect(chosen(anna.last)).to_have_accessible_name("3 – Regelmatig aanwezig ✓")
    await anna.chooses("4 – Redelijk aanwezig", "Kijk je antwoorden na")
    await anna.sees_not("3 – Regelmatig aanwezig")

    await anna.presses("Verstuur", "Jouw zelfscan: Regio Noord", "Je antwoorden zijn verstuurd.")
    await anna.sees("Ontwerper 4", "Kwartiermaker 2", "Verbinder 4", "Dirigent 5")
    await trial.looks("07-result")
    await anna.unfolds("Cijfers", "5 – Ruim aanwezig")
    rows = anna.last.get_by_role("table").get_by_role("row")
    await expect(rows).to_have_count(5)
    for place, expected in enumerate(
        (
            ("Rol", "Score en beeld"),
            ("Ontwerper", "4 – Redelijk aanwezig", "Stevig aanwezig"),
            ("Kwartiermaker", "2 – Incidenteel aanwezig", "Weinig aanwezig"),
            ("Verbinder", "4 – Redelijk aanwezig", "Stevig aanwezig"),
            ("Dirigent", "5 – Ruim aanwezig", "Stevig aanwezig"),
        )
    ):
        for words in expected:
            await expect(rows.nth(place)).to_contain_text(words)
    await anna.sees(
        "Eén rol blijft achter bij de andere drie: kwartiermaker", "Welke stap kun jij de komende weken zelf zetten?"
    )
    await anna.sees_not("Welke aanpak werkt goed, maar ligt nog nergens vast?")
    await anna.unfolds("Cijfers")
    await anna.unfolds(
        "Kwartiermaker",
        "Welke aanpak werkt goed, maar ligt nog nergens vast?",
        "Stappen die je kunt zetten",
    )
    await anna.sees_not("Van wie hangt de vernieuwing af")
    await anna.unfolds("Ontwerper", "Van wie hangt de vernieuwing af")
    await trial.looks("08-result-unfolded")
    await anna.says("uitdraai dirigent", "Jouw zelfscan: Regio Noord", "Dirigent", "5 – Ruim aanwezig")
    await trial.looks("09-printout-of-a-role")


async def test_by_typing_only_with_a_crash_in_between(trial: Trial, bot: Bot) -> None:
    (bram,) = await trial.opens("bram")
    await bram.sees("Welkom bij Regiebot")
    await bram.says("ok", "Wat wil je doen?")
    await bram.says("Zelfscan!", "Hoe vul je de zelfscan in?")
    await bram.says("individueel", "Over welke samenwerking")
    await bram.says("een regio", "Geef deze samenwerking een korte naam")
    await bram.says("jan@example.org", "Dit lijkt op een mailadres", "Vraag 3 van 3")
    await bram.says("Regio Oost", "Rol 1 van 4")
    await bram.says("redelijk", "Rol 2 van 4")
    await bram.says("iets heel anders", "Kies één score van 1 tot en met 5", "Rol 2 van 4")
    await trial.looks("10-odd-answer")
    await bram.says("pauze", "Alles is bewaard")
    await trial.looks("11-paused")

    bot.kill()
    await expect(trial.page.locator("#banner")).to_contain_text("De verbinding met Regiebot is weg")
    trial.complaints.clear()
    bot.start()
    await trial.page.reload()
    trial.complaints.clear()
    await expect(bram.root).to_be_visible()
    await expect(bram.cards).to_have_count(0)
    await bram.says("verder", "Fijn dat je er weer bent", "Rol 2 van 4")
    await expect(chosen(bram.last)).to_have_count(0)
    await bram.says("3", "Rol 3 van 4")
    await bram.says("regelmatg aanwezig", "Rol 4 van 4")
    await bram.says("weet ik niet", "Kijk je antwoorden na", "Dit kan ik niet beoordelen")
    await bram.says("4", "Rol 1 van 4")
    await bram.says("vijf", "Kijk je antwoorden na", "5 – Ruim aanwezig")
    await bram.says("verstuur", "Jouw zelfscan: Regio Oost", "Je hebt niet alle rollen een score gegeven.")
    await bram.says("uitdraai", "Jouw zelfscan: Regio Oost", "Ontwerper 5", "Dirigent: –")
    await bram.unfolds("Cijfers", "5 – Ruim aanwezig", "Dit kan ik niet beoordelen")
    await bram.sees_not("verstuurd")
    await trial.looks("12-result-with-a-gap")
    await expect(button(bram.last, "Hulp")).to_be_visible()
    assert not trial.presses, "everything was typed"
