"""The top of the trial page on a laptop: one row, whichever language it speaks."""

import pytest
from playwright.async_api import Browser, expect

from tests.e2e.serving import Bot
from tests.e2e.trial import Trial

pytestmark = pytest.mark.e2e

# Where each of these stands, from above: on one row they stand alike.
_MIDDLES = """() => [...document.querySelectorAll(".top h1, #switch > div, #language, #newcomer")].map((one) => {
  const { top, height } = one.getBoundingClientRect();
  return Math.round(top + height / 2);
})"""


@pytest.mark.parametrize("locale", ["nl-NL", "en-GB"])
@pytest.mark.parametrize("shown", [["anna"], ["anna", "dirkje", "regiekanaal"]], ids=["one", "as it starts"])
async def test_the_top_takes_one_row(bot: Bot, browser: Browser, locale: str, shown: list[str]) -> None:
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale=locale)
    trial = Trial(await context.new_page(), bot.url)
    await trial.begin()
    await trial.page.goto(f"{bot.url}/local/#{','.join(shown)}")
    await expect(trial.page.locator("#switch [aria-pressed=true]")).to_have_count(len(shown))
    await expect(trial.page.locator("#switch > div")).to_have_count(2)
    middles = await trial.page.evaluate(_MIDDLES)
    assert len(middles) == 5
    assert max(middles) - min(middles) <= 2, middles
    await context.close()
