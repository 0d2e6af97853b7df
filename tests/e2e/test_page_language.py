"""The page and its people speak as the browser does, or what it was turned to; around a chat, as the bot does."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from tests.e2e.serving import Bot
from tests.e2e.trial import DESK, PHONE, Channel, Column, Trial

pytestmark = pytest.mark.e2e

NEWCOMER = "#newcomer summary"


@pytest.fixture
async def english(bot: Bot, browser: Browser) -> AsyncIterator[Trial]:
    context = await browser.new_context(viewport=DESK, locale="en-GB", reduced_motion="reduce", service_workers="block")
    context.set_default_timeout(8_000)
    trial = Trial(await context.new_page(), bot.url)
    await trial.begin()
    yield trial
    await context.close()
    assert not trial.complaints


async def test_the_page_speaks_as_the_bot_does(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    send, field = anna.root.get_by_test_id("send"), anna.root.get_by_test_id("text")
    await expect(send).to_have_text("Stuur")
    await anna.says("english", "English")
    await expect(send).to_have_text("Send")
    await expect(field).to_have_attribute("placeholder", "Message to Regiebot")
    # Around the conversations the page goes on in its own language.
    await expect(trial.page.locator(NEWCOMER)).to_have_text("Iemand erbij")
    assert await trial.faults("page-language") == []
    # A reload forgets nothing, and beside her a Dutch conversation stays Dutch.
    (anna, bram) = await trial.opens("anna", "bram")
    await expect(anna.root.get_by_test_id("send")).to_have_text("Send")
    await expect(bram.root.get_by_test_id("send")).to_have_text("Stuur")


async def test_an_english_browser_gets_an_english_trial(english: Trial) -> None:
    """The first page, which opens three places of its own accord, and who speaks first in the channel."""
    await english.page.goto(f"{english.url}/local/")
    await expect(english.page.locator("html")).to_have_attribute("lang", "en")
    await expect(english.page.locator(NEWCOMER)).to_have_text("Add somebody")
    for key in ("anna", "dirkje"):
        await Column(english.page, key).sees("Welcome to Regiebot")
    channel = Channel(english.page, "regiekanaal")
    await channel.seen_by("chris")
    await channel.says("@Regiebot help", "Everything else you do in your own chat")
    await expect(channel.root.get_by_test_id("send")).to_have_text("Send")
    assert await english.faults("english") == []


async def test_the_page_is_turned_to_the_other_language(english: Trial) -> None:
    (anna,) = await english.opens("anna")
    await anna.sees("Welcome to Regiebot")
    turn = english.page.get_by_test_id("language")
    await turn.click()
    await expect(english.page.locator("html")).to_have_attribute("lang", "nl")
    await expect(english.page.locator(NEWCOMER)).to_have_text("Iemand erbij")
    await expect(anna.root.get_by_test_id("send")).to_have_text("Stuur")
    await anna.says("ok", "Wat wil je doen?")
    # It stays turned, and who comes in later speaks it as well; the top still fits on a phone.
    await english.page.set_viewport_size(PHONE)
    await english.page.reload()
    (bram,) = await english.opens("bram")
    await bram.sees("Welkom bij Regiebot")
    tops = [await english.page.locator(one).bounding_box() for one in ("h1", "#language", NEWCOMER)]
    assert all(one and one["y"] < 40 for one in tops), "one row"
    assert await english.faults("turned") == []


async def test_somebody_new_in_english_gets_it_in_english(trial: Trial) -> None:
    await trial.opens("anna")
    kate = await trial.adds("Kate", "en", "kate")
    await kate.sees("Welcome to Regiebot")
    await expect(kate.root.get_by_test_id("send")).to_have_text("Send")
    await kate.says("ok", "What would you like to do?")
