"""The organisation's own name, colour and logo in a real browser, under the rules that its pages set themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.web.pages import PAGES
from tests.bot.house.looks import COLOUR, SVG, put
from tests.e2e.serving import Bot
from tests.e2e.trial import Trial

pytestmark = pytest.mark.e2e

NAME = "Samenwerkingsverband Regio Zuidoost-Brabant"
WIDTHS = (320, 390, 1280)
_SEEN = """() => {
  const strip = document.querySelector(".house"), logo = strip.querySelector("img");
  const box = strip.getBoundingClientRect();
  const root = document.scrollingElement;
  return {
    name: strip.innerText, ground: getComputedStyle(strip).backgroundColor, ink: getComputedStyle(strip).color,
    drawn: logo.complete && logo.naturalWidth, left: box.left, short: root.clientWidth - box.right, top: box.top,
    aside: root.scrollWidth - root.clientWidth,
  };
}"""


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    own = {"NAME": NAME, "COLOUR": COLOUR, "LOGO": str(put(tmp_path, SVG))}
    bot = Bot(tmp_path, settings={f"REGIEBOT_ORGANISATION_{name}": value for name, value in own.items()})
    bot.start()
    yield bot
    bot.stop()
    assert "Traceback" not in bot.log, bot.log


async def test_every_page_carries_it_at_every_width(trial: Trial, bot: Bot) -> None:
    for path in ("/local/#anna", *(path for page in PAGES for path in page.paths.values())):
        await trial.page.goto(bot.url + path, wait_until="load")
        for width in WIDTHS:
            await trial.page.set_viewport_size({"width": width, "height": 800})
            seen = await trial.page.evaluate(_SEEN)
            assert seen == {
                "name": NAME, "ground": "rgb(179, 0, 94)", "ink": "rgb(255, 255, 255)", "drawn": 1200,
                "left": 0, "short": 0, "top": 0, "aside": 0,
            }, (path, width)  # fmt: skip
        await trial.page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        assert await trial.faults(f"house{path}") == []


async def test_the_buttons_of_the_trial_page_are_in_its_colour(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    for button in (anna.root.get_by_test_id("send"), anna.last.get_by_role("button", name="Zelfscan", exact=True)):
        await expect(button).to_have_css("background-color", "rgb(179, 0, 94)")
