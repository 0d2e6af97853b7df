"""Somebody looks back on their own work: a card by clicking, the rest by typing, and the outcome as a PDF."""

import re

import pytest
from playwright.async_api import expect

from bot.cards.parts import on_one_line
from tests.e2e.trial import DESK, PHONE, Trial

pytestmark = pytest.mark.e2e


async def test_from_first_card_to_pdf(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await anna.presses("Competentiescan", "Kaart 1 van 9", "In de afgelopen drie maanden")
    await trial.looks("60-statements")
    for number, score in ((1, "4 – Vaak"), (2, "3 – Soms"), (3, "5 – (Bijna) altijd")):
        await anna.chooses(f"{number}: {score}", "Kaart 1 van 9", on_one_line(score))
    # Whatever happens now, these three stay.
    await anna.presses("Pauze", "Alles is bewaard")
    await anna.presses("Verder", "Kaart 1 van 9", "Uitspraak 4 is nu aan de beurt", on_one_line("4 – Vaak"))
    await anna.chooses("4: 4 – Vaak", "Kaart 2 van 9")
    await anna.says("4 - 5 4", "Kaart 3 van 9")
    await anna.says("vaak", "Kaart 3 van 9", "Uitspraak 2 is nu")
    await trial.looks("61-statement-by-statement")
    for _ in range(3):
        await anna.says("3")
    for number in range(4, 9):
        await anna.says("4 3 5 4", f"Kaart {number + 1} van 9")
    await anna.says("2 2 2 2", "Kijk je antwoorden na")
    await trial.looks("62-statements-review")
    await anna.presses("Verstuur", "Jouw competentiescan", "Organisatiegevoeligheid 4,3", "Onderhandelen 2,0")
    await trial.looks("63-profile")
    await anna.unfolds("Cijfers", "geen meting")

    await anna.says("pdf")
    await expect(anna.last.get_by_test_id("accept")).to_be_visible()
    await trial.looks("64-pdf-offered")
    await anna.last.get_by_test_id("accept").click()
    link = anna.root.get_by_test_id("download")
    await expect(link).to_be_visible()
    answer = await trial.page.request.get(str(await link.get_attribute("href")))
    assert (await answer.body()).startswith(b"%PDF-")
    await trial.looks("65-pdf")


# Of the screen of a phone, at most.
_SCREENS = 1.4


async def test_a_card_of_four_is_short_on_a_phone_and_one_row_a_statement_on_a_desk(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await anna.presses("Competentiescan", "Kaart 1 van 9")
    for card in range(1, 10):
        for size in (DESK, PHONE):
            await trial.page.set_viewport_size(size)
            for number in range(1, 5):
                boxes = [
                    await anna.last.get_by_role("button", name=re.compile(rf"^{number}: {score} – ")).bounding_box()
                    for score in range(1, 6)
                ]
                assert len({round(box["y"]) for box in boxes if box}) == 1, (card, number, boxes)
                assert all(box and box["width"] > 30 and box["height"] > 30 for box in boxes), (card, number, boxes)
        whole = await anna.last.bounding_box()
        assert whole, card
        assert whole["height"] <= _SCREENS * PHONE["height"], (card, whole["height"])
        await anna.says("4 3 5 4")
