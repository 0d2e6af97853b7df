"""A round across organisations: Dirkje of Gemeente Veld holds it, and Gijs of School Zuid takes part from there."""

import pytest
from playwright.async_api import expect

from bot.local.people import ZUID
from tests.e2e.test_round import join_by_typing
from tests.e2e.trial import Column, Trial, code_in
from tests.today import working_day

pytestmark = pytest.mark.e2e

GIJS, HANNA = "gijs@zuid", "hanna@zuid"
# What is due is sent every twenty seconds.
SENDING = 60_000


async def test_the_page_says_who_is_of_which_organisation(trial: Trial) -> None:
    await trial.opens("anna", GIJS)
    await trial.adds("Jan", "nl", "jan", "Gemeente Veld")
    jan = await trial.adds("Jan", "nl", "jan@zuid", "School Zuid")
    groups = trial.page.get_by_role("navigation").get_by_role("group")
    shown = [await group.get_by_role("button").all_inner_texts() for group in await groups.all()]
    assert shown == [["Anna", "Bram", "Chris", "Dirkje", "Eva", "Jan", "Regiekanaal"], ["Gijs", "Hanna", "Jan"]]
    for group, name in zip(await groups.all(), ("Gemeente Veld", "School Zuid"), strict=True):
        await expect(group).to_have_accessible_name(name)
    await expect(jan.root).to_have_accessible_description("School Zuid")
    channel = await trial.channel()
    speakers = channel.root.get_by_test_id("speaker").get_by_role("option")
    assert await speakers.all_inner_texts() == ["Anna", "Bram", "Chris", "Dirkje", "Eva", "Jan"]
    await trial.opens("anna")
    await trial.looks("157-people-of-two-organisations")
    # The address brings both back, each as who they are.
    same_name = await trial.opens("jan", "jan@zuid")
    for one, words in zip(same_name, ("Gemeente Veld", "School Zuid"), strict=True):
        await expect(one.root.locator(".role")).to_have_text(words)


async def made_for_both(dirkje: Column, trial: Trial) -> str:
    for words in ("ronde", "zelfscan tussen de domeinen", "Regio Noord", str(working_day(2)), "5"):
        await dirkje.says(words)
    await dirkje.sees("Voor wie: Alleen Gemeente Veld")
    await dirkje.changes("Voor wie", "Welke organisaties doen ook mee?", "School Zuid")
    # Who does not work with Veld cannot be chosen.
    await dirkje.sees_not("Aver Zorg")
    await trial.looks("158-for-whom")
    await dirkje.last.get_by_role("checkbox").check()
    await dirkje.presses("Volgende", "Kijk je antwoorden na", "School Zuid")
    await dirkje.sees_not("Alleen Gemeente Veld")
    await trial.looks("159-for-both")
    await dirkje.presses(
        "Maak de ronde", "Je ronde staat klaar", "Hoor je bij School Zuid? Typ dan in Regiebot in je eigen Teams"
    )
    return code_in(await dirkje.last.inner_text())


async def test_a_round_of_two_organisations(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    await expect(dirkje.root.locator(".role")).to_have_text("coördinator · Gemeente Veld")
    code = await made_for_both(dirkje, trial)

    (gijs,) = await trial.meets(GIJS)
    await expect(gijs.root.locator(".role")).to_have_text("regisseur · School Zuid")
    await gijs.says(f"doe mee {code}", "Dirkje nodigt je uit voor Regio Noord", "Deze ronde is van Gemeente Veld")
    await gijs.sees("Je antwoorden blijven in je eigen organisatie", ZUID.contact)
    await trial.looks("160-joining-from-elsewhere")
    await gijs.chooses("1 – Ja", "Vanuit welk domein kijk je?")
    await gijs.says("onderwijs", "Rol 1 van 4")
    for score, then in zip("3344", ("Rol 2 van 4", "Rol 3 van 4", "Rol 4 van 4", "Kijk je antwoorden na"), strict=True):
        await gijs.says(score, then)
    await gijs.presses("Verstuur", "Jouw zelfscan: Regio Noord")
    await trial.looks("161-sent-from-elsewhere")

    await nobody_else_gets_in(trial, code)

    (anna,) = await trial.meets("anna")
    await join_by_typing(anna, code, "gemeente", "3433")
    await anna.says("verstuur", "Jouw zelfscan: Regio Noord")
    await closes(trial, code)


async def nobody_else_gets_in(trial: Trial, code: str) -> None:
    """Of an organisation that Veld does not work with; what they read is what a code that leads nowhere says."""
    jan = await trial.adds("Jan", "nl", "jan@aver", "Aver Zorg")
    await expect(jan.root.locator(".role")).to_have_text("Aver Zorg")
    await jan.says("ok", "Wat wil je doen?")
    read = []
    for leads_nowhere in ("QQQQ-QQQQ", code):
        await jan.says(f"doe mee {leads_nowhere}", "Deze code ken ik niet.")
        read.append((await jan.last.inner_text()).split("\n")[1:])
    assert read[0] == read[1]
    await trial.looks("162-of-a-third-organisation")
    (bystander,) = await trial.meets(HANNA)
    await bystander.says("rondes")
    await bystander.sees_not("Regio Noord")


async def closes(trial: Trial, code: str) -> None:
    dirkje, gijs = await trial.opens("dirkje", GIJS)
    await dirkje.says("rondes", "Regio Noord", "2 van 5")
    # Who takes part is a number, to the coordinator too.
    await dirkje.sees_not("Gijs", "Anna")
    await dirkje.says(f"sluit {code}", "Weet je zeker")
    await dirkje.presses("Ja, sluit de ronde", "De ronde Regio Noord is gesloten. 2 mensen deden mee")
    await dirkje.says("groepsoverzicht", "Groepsbeeld Regio Noord", "2 van de 5 genodigden deden mee")
    await expect(gijs.cards.filter(has_text="Het groepsbeeld van Regio Noord is er")).to_be_visible(timeout=SENDING)
    await gijs.presses("Groepsbeeld", "Groepsbeeld Regio Noord", "2 van de 5 genodigden deden mee")
    for who in (dirkje, gijs):
        await who.unfolds("Cijfers", "Onderwijs (1)", "Gemeente (1)")
        await who.sees_not("Gijs", "Anna")
    await trial.looks("163-picture-on-both-sides")
    (bystander,) = await trial.opens(HANNA)
    await bystander.says(f"groepsbeeld {code}", "Zo'n ronde vind ik niet bij jou")
    await bystander.sees_not("deden mee")
