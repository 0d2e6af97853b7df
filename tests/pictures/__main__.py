"""Draw docs/pictures anew: `make pictures`, or `python -m tests.pictures`. Needs Chromium and the page of the trial."""

import asyncio
import io
import json
import tempfile
import warnings
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import Browser, Route, async_playwright

from bot.local.people import GROUP_ID, GROUP_NAME, VELD, Person
from bot.telemetry import logs
from tests.conversation.journeys import LOCALES
from tests.e2e.conftest import CHROMIUM, FLAGS
from tests.e2e.serving import Bot
from tests.pictures.journeys import FOLDER, MADE_FROM, Picture, Said, digest, talks

# Bytes of a picture, at most; and of how many colours, which is plenty for a page of one accent.
MOST, COLOURS = 120_000, 64
# Only the conversation: the page around it speaks Dutch, and says what time it is.
_ONLY_BUBBLES = ".top, .column > header, .meta, .note, .typing, .compose { display: none !important }"
_BOX = """() => {
  const boxes = [...document.querySelectorAll("article")].map((one) => one.getBoundingClientRect());
  return [Math.floor(boxes[0].top) - 12, Math.ceil(boxes.at(-1).bottom) + 12];
}"""


def _events(bubbles: list[Said], locale: str) -> str:
    """Return what the page hears of the trial channel, as server-sent events: one person and this conversation."""
    who = Person("Anna", locale)
    person = {"kind": "person", "slug": who.slug, "name": who.name, "role": "", "locale": locale, "installed": True}
    person |= {"organisation": VELD.key, "conversation": who.conversation, "seq": 1}
    group = {"id": GROUP_ID, "name": GROUP_NAME, "organisation": VELD.key}
    hello = {"kind": "hello", "started": "1", "people": [person], "group": group}
    events: list[dict[str, Any]] = [hello | {"organisations": [{"key": VELD.key, "name": VELD.name}]}]
    for number, said in enumerate(bubbles, 1):
        card = {"contentType": "application/vnd.microsoft.card.adaptive", "content": said.content}
        message = {"kind": "message", "id": str(number), "conversation": who.conversation, "views": {}, "notes": {}}
        message |= {"author": who.slug if said.mine else "bot", "format": "plain", "sentAt": "2026-11-26T10:00:00Z"}
        message |= {"text": said.content, "attachment": None} if said.mine else {"text": "", "attachment": card}
        events.append(message | {"edited": False, "deleted": False, "consent": "", "seq": number})
    return "".join(f"data: {json.dumps(event)}\n\n" for event in events)


async def _draw(browser: Browser, url: str, picture: Picture, locale: str, bubbles: list[Said]) -> bytes:
    """Draw one picture in the trial page, which gets this conversation in the place of its own."""
    context = await browser.new_context(
        viewport={"width": picture.width, "height": 3000}, device_scale_factor=2, locale=locale, bypass_csp=True
    )
    page = await context.new_page()

    async def tell(route: Route) -> None:
        await route.fulfill(content_type="text/event-stream", body=_events(bubbles, locale))

    await page.route("**/local/api/events", tell)
    await page.goto(f"{url}/local/#anna")
    await page.add_style_tag(content=_ONLY_BUBBLES)
    await page.locator("article").nth(len(bubbles) - 1).wait_for()
    top, bottom = await page.evaluate(_BOX)
    clip = {"x": 0, "y": top, "width": picture.width, "height": bottom - top}
    shot = await page.screenshot(clip=clip, animations="disabled")
    await context.close()
    small = io.BytesIO()
    Image.open(io.BytesIO(shot)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(
        small, "PNG", optimize=True
    )
    return small.getvalue()


async def draw_all(folder: Path) -> None:
    """Draw every picture with the page of a bot that runs in `folder`, and write from what they were made."""
    found = await talks(folder)
    bot = Bot(folder)
    bot.start()
    try:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
            for file, (picture, language, bubbles) in found.items():
                drawn = await _draw(browser, bot.url, picture, LOCALES[language], bubbles)
                if len(drawn) > MOST:
                    raise SystemExit(f"{file.name} is {len(drawn)} bytes; at most {MOST}.")
                file.write_bytes(drawn)
                print(f"{file.name}: {len(drawn) / 1000:.0f} kB")
            await browser.close()
    finally:
        bot.stop()
    made_from = {file.name: digest(bubbles) for file, (_, _, bubbles) in found.items()}
    MADE_FROM.write_text(json.dumps(made_from, indent=1) + "\n", encoding="utf-8")
    for other in set(FOLDER.glob("*.png")) - set(found):
        other.unlink()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logs.set_up("error")
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(draw_all(Path(name)))
