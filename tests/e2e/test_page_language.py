"""The page around the chat speaks the language of the conversation, as the bot does in it."""

import pytest
from playwright.async_api import expect

from tests.e2e.trial import Trial

pytestmark = pytest.mark.e2e


async def test_the_page_speaks_as_the_bot_does(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    send, field, newcomer = anna.root.get_by_test_id("send"), anna.root.get_by_test_id("text"), "#newcomer summary"
    await expect(send).to_have_text("Stuur")
    await anna.says("english", "English")
    await expect(send).to_have_text("Send")
    await expect(field).to_have_attribute("placeholder", "Message to Regiebot")
    await expect(trial.page.locator(newcomer)).to_have_text("Add somebody")
    await expect(trial.page.locator("html")).to_have_attribute("lang", "en")
    assert await trial.faults("page-language") == []
    # A reload forgets nothing, and beside her a Dutch conversation stays Dutch.
    (anna, bram) = await trial.opens("anna", "bram")
    await expect(anna.root.get_by_test_id("send")).to_have_text("Send")
    await expect(bram.root.get_by_test_id("send")).to_have_text("Stuur")
    await expect(trial.page.locator(newcomer)).to_have_text("Iemand erbij")


async def test_somebody_new_in_english_gets_it_in_english(trial: Trial) -> None:
    await trial.opens("anna")
    await trial.adds("Kate", "en", "kate")
    await expect(trial.page.locator("h1")).to_have_text("Regiebot – trial")
    await expect(trial.page.get_by_test_id("person-kate").get_by_test_id("send")).to_have_text("Send")
