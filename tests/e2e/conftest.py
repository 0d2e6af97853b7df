"""For each test a fresh bot, and a browser that speaks to nobody else."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright, expect

from tests.e2e.serving import Bot
from tests.e2e.trial import AXE, DESK, Trial

CHROMIUM = Path(os.environ.get("REGIEBOT_CHROMIUM", "/usr/bin/chromium"))
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --no-proxy-server"
)
expect.set_options(timeout=8_000)


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    with Bot(tmp_path).serving() as bot:
        yield bot


@pytest.fixture(scope="session")
def tools() -> None:
    """What these tests need beside Python; said at once and in words."""
    if not CHROMIUM.exists():
        pytest.fail(f"There is no Chromium at {CHROMIUM}; REGIEBOT_CHROMIUM says where it is.")
    if not AXE.exists():
        pytest.fail("axe-core is not there; `make browser` brings it.")


@pytest.fixture
async def browser(tools: None) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield browser
        await browser.close()


@pytest.fixture
async def trial(bot: Bot, browser: Browser) -> AsyncIterator[Trial]:
    context = await browser.new_context(
        viewport=DESK,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        color_scheme="light",
        # A colour that is still on its way to another is no finding.
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(8_000)
    trial = Trial(await context.new_page(), bot.url)
    await trial.begin()
    yield trial
    await context.close()
    assert not trial.complaints
