"""Pictures of groups and of oneself, on phones of 390 and 360 pixels: short, exact, and no word is cut."""

import re
from typing import Any

import pytest
from playwright.async_api import Locator, ViewportSize, expect

from tests.e2e.trial import OUT, Column, Trial, code_in
from tests.today import working_day

pytestmark = pytest.mark.e2e

PHONE, SMALL = ViewportSize(width=390, height=844), ViewportSize(width=360, height=800)
WIDE = ViewportSize(width=1280, height=800)
MOST_WORDS, MOST_SCREENS = 160, 1.5
GROUPS = "Onderwijs, Jeugdhulp/zorg, Raad voor de Kinderbescherming"

# What is cut in a card: words over two lines, and whatever is wider than the room it has.
_CUT = """(card) => {
  const found = [];
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map((part) => Math.round(part.top)));
      if (lines.size > 1) found.push(word);
    }
  }
  for (const part of card.querySelectorAll("*")) {
    if (part.clientWidth && part.scrollWidth > part.clientWidth + 1 && part.textContent) {
      found.push(`wide: ${part.textContent.slice(0, 40)}`);
    }
  }
  return [...new Set(found)];
}"""
# Each bar in a card: the number beside it, how long it is, and how long it could be, in pixels.
_BARS = """(card) => [...card.querySelectorAll(".ac-columnSet > .ac-container")].flatMap((filled) => {
  if (!filled.style.backgroundImage || !filled.offsetWidth) return [];
  const track = filled.parentElement;
  const number = track.parentElement.parentElement.lastElementChild;
  return [[number.innerText.trim(), filled.getBoundingClientRect().width, track.getBoundingClientRect().width]];
})"""


# What is folded, of a group and of oneself; the roles of one's own outcome fold too, each under its name.
FOLDS = (
    *("Het hele beeld", "Meer om te bespreken", "Gesprek in vier stappen", "Per groep", "Cijfers", "Door de tijd"),
    *("Ontwerper", "Kwartiermaker", "Verbinder", "Dirigent", "Verbinden", "Communiceren", "Ondernemen", "Afstemmen"),
)


async def unfold_all(card: Locator) -> None:
    titles = [await button.inner_text() for button in await card.get_by_role("button").all()]
    for title in titles:
        if title in FOLDS:
            await card.get_by_role("button", name=title, exact=True).click()
    await expect(card.get_by_role("table").first).to_be_visible()


async def looked_at(
    trial: Trial, who: Column, name: str, *, screens: float | None = MOST_SCREENS, most: int = MOST_WORDS
) -> None:
    """Short before it is unfolded; unfolded no word is cut and every bar is as long as its number says."""
    OUT.mkdir(exist_ok=True)
    await trial.page.set_viewport_size(PHONE)
    words = [word for word in (await who.last.inner_text()).split() if re.search(r"\w", word)]
    assert len(words) <= most, (name, len(words), words)
    height = (await who.last.bounding_box() or {"height": 0})["height"]
    if screens:
        assert height <= screens * PHONE["height"], (name, height)
    await trial.looks(name)
    await unfold_all(who.last)
    for size in (PHONE, SMALL):
        await trial.page.set_viewport_size(size)
        assert not await trial.faults(f"{name}-{size['width']}")
        assert await who.last.evaluate(_CUT) == [], (name, size)
        height = int((await who.last.bounding_box() or {"height": 0})["height"])
        await trial.page.set_viewport_size(ViewportSize(width=size["width"], height=height + 300))
        await who.last.screenshot(path=OUT / f"{name}-{size['width']}-open.png", animations="disabled")
        drawn: list[Any] = await who.last.evaluate(_BARS)
        lengths = [(float(number.replace(",", ".")), length, room) for number, length, room in drawn]
        assert lengths, name
        assert all(abs(length - room * number / 5) <= 1 for number, length, room in lengths), (name, lengths)
        assert len({room for _, _, room in lengths}) <= 2, "all tracks are alike, but for those in a fold"
    await trial.page.set_viewport_size(WIDE)


async def test_of_a_zelfscan_between_groups(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    for words in ("ronde", "1", "Veiligheid", str(working_day(2)), "5", "wijzig groepen", GROUPS, "verstuur"):
        await dirkje.says(words)
    code = code_in(await dirkje.last.inner_text())
    for name, group, scores in (("Bo", "onderwijs", "3344"), ("Cas", "raad", "2314"), ("Dee", "2", "3324")):
        await (await trial.guest(name)).says(f"doe mee {code}", "ja", group, *scores, "verstuur")
    (dirkje,) = await trial.opens("dirkje")
    await dirkje.says(f"sluit {code}")
    await dirkje.says("ja", "gesloten")
    await dirkje.says("groepsoverzicht", "Het grootste verschil zit bij verbinder: 4,0 bij het onderwijs, 1,0 bij Raad")
    picture = dirkje.cards.nth(await dirkje.cards.count() - 1)
    await looked_at(trial, dirkje, "96-picture-groups")

    before = await dirkje.cards.count()
    await picture.get_by_role("button", name="Plaatje").click()
    await expect(dirkje.cards).to_have_count(before + 1)
    image = dirkje.last.get_by_role("img")
    await expect(image).to_have_attribute("alt", re.compile("Verbinder.*Raad voor de Kinderbescherming: 1,0"))
    size = await image.evaluate("(image) => image.decode().then(() => [image.naturalWidth, image.naturalHeight])")
    assert all(500 < side <= 1024 for side in size), size
    await trial.looks("97-picture-in-chat")
    await dirkje.presses("Als bestand")
    assert (await dirkje.accepts())[:4] == b"\x89PNG"

    await dirkje.presses("Herhaal de ronde", "Kijk je antwoorden na", card=picture)


async def test_of_competencies(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    for words in ("ronde", "2", "Regisseurs", str(working_day(2)), "8", "verstuur"):
        await dirkje.says(words)
    code = code_in(await dirkje.last.inner_text())
    for number in range(6):
        cards = [f"{1 + (number + card) % 4} 3 {2 + card % 4} {1 + number % 3}" for card in range(9)]
        await (await trial.guest(f"Gast{number}")).says(f"doe mee {code}", "ja", *cards, "verstuur")
    (dirkje,) = await trial.opens("dirkje")
    await dirkje.says(f"sluit {code}")
    await dirkje.says("ja", "gesloten")
    await dirkje.says("groepsoverzicht", "Het verst uit elkaar liggen")
    await looked_at(trial, dirkje, "98-picture-competencies")


async def test_of_oneself_over_time(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    for scores in ("2344", "3344", "4324"):
        for words in ("zelfscan", "1", "3", "Regio Noord", *scores):
            await anna.says(words)
        await anna.says("verstuur", "Jouw zelfscan: Regio Noord")
    await looked_at(trial, anna, "99-result-over-time")
    await anna.presses("Eerdere uitkomsten", "Je hebt 2 eerdere uitkomsten")
    for scores in ("3 3 4 3", "4 2 3 3", "4 4 3 5"):
        for words in ("competentiescan", *[scores] * 8, "1 2 3 1"):
            await anna.says(words)
        await anna.says("verstuur", "Jouw competentiescan")
    # Nine bars are what this picture is; so it is longer than a screen and a half.
    await looked_at(trial, anna, "99-profile-over-time", screens=None)
