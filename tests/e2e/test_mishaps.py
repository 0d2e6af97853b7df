"""What goes differently in practice: old cards, double clicks, two tabs, nothing filled in, two people at once."""

import asyncio

import pytest
from playwright.async_api import Route, expect

from tests.e2e.test_zelfscan import to_roles_by_clicking
from tests.e2e.trial import PRESS, Column, Trial, button, chosen, everything

pytestmark = pytest.mark.e2e


async def test_an_old_card_changes_nothing_and_shows_where_we_are(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await to_roles_by_clicking(anna, "Regio Noord")
    old = await anna.last.element_handle()
    old_card = anna.root.locator(f'article[data-message-id="{await old.get_attribute("data-message-id")}"]')
    await anna.says("4", "Rol 2 van 4")
    await anna.says("4", "Rol 3 van 4")
    await anna.presses("1 – Niet of nauwelijks aanwezig", "staat al een antwoord: 4 – Redelijk", card=old_card)
    await trial.looks("40-old-card")
    await anna.presses("Verder", "Rol 3 van 4", card=old_card)
    for score, then in (("4", "Rol 4 van 4"), ("4", "Kijk je antwoorden na")):
        await anna.says(score, then)
    await anna.says("verstuur", "Jouw zelfscan: Regio Noord", "Ontwerper 4")
    await anna.sees_not("1 – Niet of nauwelijks aanwezig")


async def test_a_double_click_counts_once(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await to_roles_by_clicking(anna, "Regio Noord")
    before = len(trial.presses)
    await button(anna.last, "4 – Redelijk aanwezig").dblclick()
    await anna.sees("Rol 2 van 4")
    await expect(chosen(anna.last)).to_have_count(0)
    await anna.sees_not("Die kaart was van eerder")
    assert len(trial.presses) == before + 1


async def test_two_tabs_at_once_count_once(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await to_roles_by_clicking(anna, "Regio Noord")
    other = await trial.page.context.new_page()
    await other.goto(trial.page.url)
    again = Column(other, "anna")
    for tab in (anna, again):
        await tab.sees("Rol 1 van 4")

    both = asyncio.Barrier(2)

    async def together(route: Route) -> None:
        await both.wait()
        await route.continue_()

    for tab in (anna, again):
        await tab.page.route(f"**{PRESS}", together)
    await asyncio.gather(*(tab.presses("4 – Redelijk aanwezig", "Rol 2 van 4") for tab in (anna, again)))
    for tab in (anna, again):
        await tab.sees("Rol 2 van 4")
        await tab.sees_not("Die kaart was van eerder")
    await anna.says("terug", "Rol 1 van 4")
    await expect(chosen(anna.last)).to_have_accessible_name("4 – Redelijk aanwezig ✓")


async def test_nothing_filled_in_says_so_and_half_a_name_stays(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await anna.presses("Zelfscan", "Hoe vul je de zelfscan in?")
    await anna.chooses("1 – Individueel", "Over welke samenwerking")
    await anna.chooses("3 – Een regio of subregio", "Geef deze samenwerking een korte naam")
    await anna.presses("Volgende", "Ik zie nog geen antwoord op de kaart", "Vraag 3 van 3")
    await trial.looks("42-nothing-filled-in")
    await anna.last.get_by_role("textbox").fill("Regio Noo")
    await anna.presses("Pauze", "Alles is bewaard")
    await anna.presses("Verder", "Vraag 3 van 3")
    await expect(anna.last.get_by_role("textbox")).to_have_value("Regio Noo")


async def test_two_people_side_by_side_do_not_meet(trial: Trial) -> None:
    anna, bram = await trial.meets("anna", "bram")
    await to_roles_by_clicking(anna, "Regio Annadal")
    await to_roles_by_clicking(bram, "Regio Bramstad")
    for score in "1111":
        await anna.says(score)
        await bram.says("5")
    await trial.looks("43-side-by-side")
    await anna.presses("Verstuur", "Jouw zelfscan: Regio Annadal", "Alle vier de rollen zijn nu weinig aanwezig")
    await bram.sees("Kijk je antwoorden na")
    await bram.says("verstuur", "Jouw zelfscan: Regio Bramstad", "Alle vier de rollen zijn stevig aanwezig")
    assert "Bramstad" not in await everything([anna])
    assert "Annadal" not in await everything([bram])
