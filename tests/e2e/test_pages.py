"""The pages the manifest points at, as somebody reads them who considers adding the bot."""

import pytest
from playwright.async_api import expect

from bot.web.pages import ABOUT, PAGES, TERMS
from tests.e2e.serving import Bot
from tests.e2e.trial import Trial

pytestmark = pytest.mark.e2e


async def test_the_pages_read_well_in_both_languages(trial: Trial, bot: Bot) -> None:
    for number, page in enumerate(PAGES):
        for language, path in page.paths.items():
            await trial.page.goto(bot.url + path)
            # Our own rules for the page let its style through: lines are not as wide as the screen.
            assert await trial.page.evaluate("() => document.body.getBoundingClientRect().width") < 800
            await trial.looks(f"9{number}-page-{language}")


async def test_the_links_go_round(trial: Trial, bot: Bot) -> None:
    await trial.page.goto(bot.url + ABOUT.paths["nl"])
    await trial.page.get_by_role("link", name="Voorwaarden").click()
    await trial.page.get_by_role("link", name="English").click()
    await expect(trial.page.get_by_role("heading", name="Terms of use")).to_be_visible()
    assert trial.page.url == bot.url + TERMS.paths["en"]
