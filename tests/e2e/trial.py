"""The trial page as a person uses it: open somebody, type, choose, press, look."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import ConsoleMessage, Locator, Page, Route, ViewportSize, expect

from tests.e2e.serving import ROOT

OUT = Path(__file__).parent / "out"
AXE = ROOT / "bot" / "local" / "page" / "node_modules" / "axe-core" / "axe.min.js"
DESK = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
PRESS = "/local/api/press"

_GRAVE = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  return found.violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\\n    ${node.failureSummary}`));
}"""

# What makes a phone scroll sideways, or sticks out of its bubble and is cut off there.
_TOO_WIDE = """() => {
  const far = (node, room) => node.getBoundingClientRect().right - room.getBoundingClientRect().right > 1;
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth} > ${root.clientWidth}`);
  for (const log of document.querySelectorAll(".log")) {
    if (log.scrollWidth > log.clientWidth) found.push(`the log: ${log.scrollWidth} > ${log.clientWidth}`);
    for (const bubble of log.querySelectorAll(".bubble")) {
      const wide = [...bubble.querySelectorAll("*")].find((node) => node.offsetParent && far(node, bubble));
      if (wide) found.push(wide.outerHTML.slice(0, 200));
    }
  }
  return found;
}"""

# Words in the cells of tables that a narrow column cuts in two: "Kwartierm aker".
_CUT = """() => {
  const found = [];
  for (const cell of document.querySelectorAll("[role=cell], [role=columnheader], td, th")) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (range.getClientRects().length > 1) found.push(word);
      }
    }
  }
  return [...new Set(found)];
}"""

# Draws a card in the newest bubble, as the page draws what comes from the bot; how tall that is.
_DRAW = """async (card) => {
  const { drawCard } = await import("/local/page/cards.js");
  const bubble = [...document.querySelectorAll("article[data-author=bot] .bubble")].at(-1);
  bubble.classList.add("wide");
  bubble.replaceChildren(drawCard(card, () => {}));
  return Math.round(bubble.closest("article").getBoundingClientRect().height);
}"""

_TO_NEWEST = """() => document.querySelectorAll(".log").forEach((log) => {
  log.scrollTop = (log.lastElementChild?.offsetTop ?? 0) - 10;
})"""

# How much the newest card is taller than the room it has, and start reading it at its top.
_SHORT_OF = """() => Math.max(0, ...[...document.querySelectorAll(".log")].map(
  (log) => Math.ceil((log.lastElementChild?.offsetHeight ?? 0) + 30 - log.clientHeight)))"""


@dataclass
class Column:
    """One person's conversation. `last` is the bot's newest message; nothing is done before it is there."""

    page: Page
    key: str

    @property
    def root(self) -> Locator:
        return self.page.get_by_test_id(f"person-{self.key}")

    @property
    def cards(self) -> Locator:
        return self.root.locator("article[data-author=bot]")

    @property
    def last(self) -> Locator:
        return self.cards.last

    async def says(self, words: str, *expected: str) -> None:
        """Type it, and wait for the answer, which comes as a message of its own."""
        before = await self.cards.count()
        await self.root.get_by_test_id("text").fill(words)
        await self.root.get_by_test_id("text").press("Enter")
        await expect(self.cards).to_have_count(before + 1)
        await self.sees(*expected)

    async def presses(self, title: str, *expected: str, card: Locator | None = None) -> None:
        """Press a button of the newest card, and wait for what takes its place."""
        card = card or self.last
        async with self.page.expect_response(lambda response: response.url.endswith(PRESS)):
            await button(card, title).click()
        await self.sees(*expected, card=card)

    async def chooses(self, label: str, *expected: str) -> None:
        """Press an answer, which is answering it."""
        await self.presses(label, *expected)

    async def changes(self, name: str, *expected: str) -> None:
        """Press the row of an answer where all of them are looked at."""
        row = self.last.get_by_role("button", name=re.compile(rf"^(\d+\. )?{re.escape(name)}: "))
        await self.presses(str(await row.get_attribute("aria-label")), *expected)

    async def takes(self, words: str) -> bytes:
        """Ask for a file, accept it where it is offered, and download it."""
        await self.root.get_by_test_id("text").fill(words)
        await self.root.get_by_test_id("text").press("Enter")
        return await self.accepts()

    async def accepts(self) -> bytes:
        """Accept the file that is offered, and download it."""
        links = self.root.get_by_test_id("download")
        before = await links.count()
        await self.root.get_by_test_id("accept").click()
        await expect(links).to_have_count(before + 1)
        answer = await self.page.request.get(str(await links.last.get_attribute("href")))
        return await answer.body()

    async def unfolds(self, title: str, *expected: str) -> None:
        """Open or close a folded part by its button, which may say more than `title`: "Dirigent: vragen en stappen"."""
        await self.last.get_by_role("button", name=re.compile(rf"^{re.escape(title)}(:|$)")).click()
        await self.sees(*expected)

    async def sees(self, *expected: str, card: Locator | None = None) -> None:
        """What is visible now; folded parts are not."""
        for words in expected:
            await expect(card or self.last).to_contain_text(words, use_inner_text=True)

    async def sees_not(self, *unexpected: str, card: Locator | None = None) -> None:
        for words in unexpected:
            await expect(card or self.last).not_to_contain_text(words, use_inner_text=True)


@dataclass
class Channel(Column):
    """The channel they share. Who is looking is who speaks and presses."""

    @property
    def root(self) -> Locator:
        return self.page.get_by_test_id("channel-regiekanaal")

    async def seen_by(self, slug: str) -> None:
        await self.root.get_by_test_id("speaker").select_option(slug)

    async def says(self, words: str, *expected: str) -> None:
        """The bot may greet the channel first, so nothing is counted here."""
        await self.root.get_by_test_id("text").fill(words)
        await self.root.get_by_test_id("text").press("Enter")
        await self.sees(*expected)


@dataclass
class Guest:
    """Somebody who takes part without being shown, through the same API as the page."""

    page: Page
    api: str
    key: str

    async def says(self, *texts: str) -> None:
        for text in texts:
            answer = await self.page.request.post(f"{self.api}/say", data={"person": self.key, "text": text})
            assert answer.ok, await answer.text()

    async def heard(self) -> str:
        """The newest message, as it came over the wire."""
        answer = await self.page.request.get(f"{self.api}/conversations/a:local-{self.key}/messages")
        return json.dumps((await answer.json())["messages"][-1], ensure_ascii=False)


def button(card: Locator, title: str) -> Locator:
    return card.get_by_role("button", name=title, exact=True)


def chosen(card: Locator) -> Locator:
    """The answers that were given before, as they are marked."""
    return card.get_by_role("button", name=re.compile("✓$"))


@dataclass
class Trial:
    """The page in a browser. It may speak to this machine only and may not complain in its console."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    presses: list[Any] = field(default_factory=list)

    async def begin(self) -> None:
        await self.page.route("**/*", self._only_here)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("request", lambda asked: self.presses.append(asked) if asked.url.endswith(PRESS) else None)

    async def _only_here(self, route: Route) -> None:
        url = route.request.url
        if urlsplit(url).hostname == "127.0.0.1" or url.startswith("data:"):
            await route.continue_()
        else:
            self.complaints.append(f"The page asks for {url}")
            await route.abort()

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    async def opens(self, *people: str) -> tuple[Column, ...]:
        """The page with these people open, side by side."""
        await self.page.goto(f"{self.url}/local/#{','.join(people)}")
        columns = tuple(Column(self.page, person) for person in people)
        for column in columns:
            await expect(column.root).to_be_visible()
        return columns

    async def meets(self, *people: str) -> tuple[Column, ...]:
        """The same, for people who are here the first time and read the notice."""
        columns = await self.opens(*people)
        for column in columns:
            await column.sees("Welkom bij Regiebot")
            await column.says("ok", "Wat wil je doen?")
        return columns

    async def channel(self) -> Channel:
        """The channel, opened beside who is on the page already."""
        channel = Channel(self.page, "regiekanaal")
        await self.page.get_by_role("button", name="Regiekanaal").click()
        await expect(channel.root).to_be_visible()
        return channel

    async def guest(self, name: str, organisation: str = "veld") -> Guest:
        """Somebody new who has read the notice, without a column on the page."""
        api = f"{self.url}/local/api"
        answer = await self.page.request.post(f"{api}/people", data={"name": name, "organisation": organisation})
        guest = Guest(self.page, api, (await answer.json())["slug"])
        await guest.says("ok")
        return guest

    async def adds(self, name: str, language: str, slug: str, organisation: str = "Gemeente Veld") -> Column:
        await self.page.locator("#newcomer summary").click()
        await self.page.get_by_test_id("new-name").fill(name)
        await self.page.get_by_test_id("new-organisation").select_option(label=organisation)
        await self.page.get_by_test_id("new-locale").select_option(language)
        await self.page.get_by_test_id("new-add").click()
        column = Column(self.page, slug)
        await expect(column.root).to_be_visible()
        return column

    async def looks(self, name: str) -> None:
        """Keep this state for whoever wants to see it, wide and on a phone, and let nobody be shut out by it.

        The first picture is what stands on the screen; `-whole` is the newest card from top to bottom."""
        OUT.mkdir(exist_ok=True)
        before = self.page.viewport_size or DESK
        sizes = [("desk", DESK), ("phone", PHONE)]
        faults: list[str] = []
        for device, size in sorted(sizes, key=lambda known: known[1] != before):
            if size != self.page.viewport_size:
                await self.page.set_viewport_size(size)
                await self.page.evaluate(_TO_NEWEST)
            picture = f"{name}-{device}"
            await self._photo(picture)
            faults += await self.faults(picture)
            if short := await self.page.evaluate(_SHORT_OF):
                top = await self.page.evaluate("() => [...document.querySelectorAll('.log')].map((l) => l.scrollTop)")
                await self.page.set_viewport_size({"width": size["width"], "height": size["height"] + short})
                await self.page.evaluate(_TO_NEWEST)
                await self._photo(f"{picture}-whole")
                await self.page.set_viewport_size(size)
                restore = "(tops) => document.querySelectorAll('.log').forEach((l, i) => (l.scrollTop = tops[i]))"
                await self.page.evaluate(restore, top)
        if self.page.viewport_size != before:
            await self.page.set_viewport_size(before)
            await self.page.evaluate(_TO_NEWEST)
        assert not faults, "\n".join(faults)

    async def draws(self, card: Any) -> int:
        """Draw a card in the newest bubble, in the place of what was there; return how tall that is, in pixels."""
        height: int = await self.page.evaluate(_DRAW, card)
        return height

    async def too_wide(self) -> list[str]:
        """Return what makes the page scroll sideways, or sticks out of its bubble."""
        found: list[str] = await self.page.evaluate(_TOO_WIDE)
        return found

    async def cut_words(self) -> list[str]:
        cut: list[str] = await self.page.evaluate(_CUT)
        return cut

    async def _photo(self, name: str) -> None:
        await self.page.screenshot(path=OUT / f"{name}.png", animations="disabled")

    async def faults(self, name: str) -> list[str]:
        """What axe finds serious or critical in light and in dark, and what does not fit the width."""
        # The page's own rules allow no script from elsewhere, so axe comes in the way a debugger does.
        if not await self.page.evaluate("() => 'axe' in window"):
            await self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = [f"{name}, too wide: {wide}" for wide in await self.too_wide()]
        for scheme in ("dark", "light"):
            await self.page.emulate_media(color_scheme=scheme)
            found += [f"{name}, {scheme}: {fault}" for fault in await self.page.evaluate(_GRAVE)]
        return found


def code_in(text: str) -> str:
    """The code of a round in a card: K7QF-M2XR."""
    found = re.search(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b", text)
    assert found, text
    return found[0]


async def everything(columns: Iterable[Column]) -> str:
    return "\n".join([await column.root.inner_text() for column in columns])
