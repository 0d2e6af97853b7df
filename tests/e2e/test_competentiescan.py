"""Somebody looks back on their own work: a card by clicking, the rest by typing, and the outcome as a PDF."""

import pytest
from playwright.async_api import expect

from tests.e2e.trial import Trial, button

pytestmark = pytest.mark.e2e


async def test_from_first_card_to_pdf(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await anna.presses("Competentiescan", "Kaart 1 van 9", "In de afgelopen drie maanden")
    await trial.looks("60-statements")
    before = len(trial.presses)
    await button(anna.last, "Volgende").click()
    await anna.sees("Kies eerst een antwoord.", "Kaart 1 van 9")
    assert len(trial.presses) == before
    statements = anna.last.locator(".ac-choiceSetInput-expanded")
    await expect(statements).to_have_count(4)
    for statement, score in zip(await statements.all(), (4, 3, 5, 4), strict=True):
        await statement.get_by_role("radio").nth(score - 1).check()
    await anna.presses("Volgende", "Kaart 2 van 9")
    await anna.says("4 - 5 4", "Kaart 3 van 9")
    await anna.says("vaak", "Kaart 3 van 9", "Uitspraak 2 is nu")
    await trial.looks("61-statement-by-statement")
    for _ in range(3):
        await anna.says("3")
    for number in range(4, 9):
        await anna.says("4 3 5 4", f"Kaart {number + 1} van 9")
    await anna.says("2 2 2 2", "Kijk je antwoorden na")
    await trial.looks("62-statements-review")
    await anna.presses("Verstuur", "Jouw competentiescan", "geen meting")
    await trial.looks("63-profile")

    await anna.says("pdf")
    await expect(anna.last.get_by_test_id("accept")).to_be_visible()
    await trial.looks("64-pdf-offered")
    await anna.last.get_by_test_id("accept").click()
    link = anna.root.get_by_test_id("download")
    await expect(link).to_be_visible()
    answer = await trial.page.request.get(str(await link.get_attribute("href")))
    assert (await answer.body()).startswith(b"%PDF-")
    await trial.looks("65-pdf")
