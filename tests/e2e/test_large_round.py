"""Thirty people of three regions look back on their own work; the coordinator sees the picture and takes it along."""

import asyncio
import io
import re

import pytest
from PIL import Image
from playwright.async_api import expect

from tests.bot.documents import books, reading
from tests.e2e.trial import OUT, Column, Trial, button, code_in
from tests.today import working_day

pytestmark = pytest.mark.e2e

CLOSES = working_day(2)
CARDS = 9
# Who take part without a column on the page; Anna (Noord) and Bram (Oost) do it there.
GUESTS = {"Noord": 10, "Oost": 10, "Zuid": 8}


def cards_of(number: int) -> list[str]:
    """Somebody's nine cards, all four scores of a card at once: the first ones high, the last ones low."""

    def score(card: int, at: int) -> int:
        return min(5, max(1, 3 - card // 3 + number * (card + 2) // 3 % 4 - at % 2))

    return [" ".join(str(score(card, at)) for at in range(4)) for card in range(CARDS)]


async def make_round(dirkje: Column, trial: Trial) -> str:
    await dirkje.presses("Nieuwe ronde", "Welke scan doet de groep?")
    await trial.looks("70-which-scan")
    await dirkje.unfolds("Meer keuzes", "Competentiescan per regio")
    await dirkje.chooses("6 – Competentiescan per regio", "Welke regio's doen mee?")
    await dirkje.last.get_by_role("textbox").fill("Noord, Oost, Zuid")
    await trial.looks("71-which-regions")
    await dirkje.presses("Volgende", "Hoe heet deze ronde?")
    await dirkje.last.get_by_role("textbox").fill("Voorjaar")
    await dirkje.presses("Volgende", "Tot en met welke dag")
    await dirkje.last.locator("input[type=date]").fill(CLOSES.isoformat())
    await dirkje.presses("Volgende", "Hoeveel mensen nodig je uit?")
    await dirkje.last.get_by_role("spinbutton").fill("32")
    await dirkje.presses("Volgende", "Kijk je antwoorden na", "Voorjaar", "Noord", "Zuid")
    await trial.looks("72-large-round-review")
    await dirkje.presses("Maak de ronde", "Je ronde staat klaar", "32 mensen", "Groepen: Noord, Oost, Zuid")
    await trial.looks("73-large-round-made")
    return code_in(await dirkje.last.inner_text())


async def join_by_clicking(anna: Column, code: str, trial: Trial) -> None:
    await anna.says(f"doe mee {code}", "nodigt je uit voor Voorjaar", "Doe je op deze manier mee?")
    await trial.looks("74-joining-confidential")
    await anna.chooses("1 – Ja", "Bij welke regio hoor je?")
    await anna.chooses("1 – Noord", "Kaart 1 van 9")
    for card in range(1, CARDS + 1):
        for place in range(4):
            then = f"Kaart {card} van 9" if place < 3 else f"Kaart {card + 1} van 9"
            score = anna.last.get_by_role("button", name=re.compile(rf"^{place + 1}: {1 + (card + place) % 5} – "))
            title = str(await score.get_attribute("aria-label"))
            await anna.chooses(title, then if card < CARDS or place < 3 else "Kijk je antwoorden na")
    await anna.presses("Verstuur", "Jouw competentiescan")


async def join_by_typing(bram: Column, code: str) -> None:
    await bram.says(f"doe mee {code}", "nodigt je uit voor Voorjaar")
    for words in ("ja", "Oost", *cards_of(29)):
        await bram.says(words)
    await bram.says("ok", "Jouw competentiescan")


async def join_unseen(trial: Trial, code: str) -> None:
    """The regions at the same time, within a region one after the other."""

    async def of(region: str, first: int, many: int) -> None:
        for number in range(first, first + many):
            guest = await trial.guest(f"{region} {number}")
            await guest.says(f"doe mee {code}", "ja", region, *cards_of(number), "ok")
            assert "Jouw competentiescan" in await guest.heard()

    firsts = (0, 10, 20)
    await asyncio.gather(*(of(*who) for who in zip(GUESTS, firsts, GUESTS.values(), strict=True)))


async def sees_the_picture(dirkje: Column) -> None:
    await dirkje.sees("Groepsbeeld Voorjaar", "30 van de 32", "Het verst uit elkaar liggen", "Voor het gesprek")
    await dirkje.unfolds("Het hele beeld", "Netwerken", "Organisatiegevoeligheid")
    await dirkje.unfolds("Per groep", *GUESTS)
    await dirkje.unfolds("Cijfers", "vertrouwelijk")
    table = dirkje.last.get_by_role("table").first
    # Four roles, nine competencies, and what the columns mean.
    await expect(table.get_by_role("row")).to_have_count(14)
    for title in ("PDF", "Excel", "Zet op agenda"):
        await expect(button(dirkje.last, title)).to_be_visible()


async def test_thirty_people_of_three_regions(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    code = await make_round(dirkje, trial)
    (anna,) = await trial.meets("anna")
    await join_by_clicking(anna, code, trial)
    (bram,) = await trial.meets("bram")
    await join_by_typing(bram, code)
    await join_unseen(trial, code)

    (dirkje,) = await trial.opens("dirkje")
    await dirkje.says("samenvatting competentiescan", "30 van 32 klaar", "Het groepsbeeld komt na sluiting")
    await dirkje.says(f"sluit {code}", "Weet je zeker", "30 van de 32")
    await dirkje.presses("Ja, sluit de ronde", "30 mensen deden mee")
    await dirkje.says("samenvatting competentiescan")
    await sees_the_picture(dirkje)
    assert not await trial.cut_words()
    await trial.looks("75-large-picture")
    assert "Hoe vaak elke score" not in await dirkje.last.inner_text()
    await dirkje.says("samenvatting competentiescan regio zuid", "Groepsbeeld Voorjaar, Zuid")
    await trial.looks("77-one-region")

    pdf = await dirkje.takes(f"pdf {code}")
    (OUT / "78-picture.pdf").write_bytes(pdf)
    assert pdf.startswith(b"%PDF")
    said = reading.read(pdf).text
    for words in ("Groepsbeeld", "Voorjaar", "30 van de 32", "Noord", "Oost", "Zuid", "Netwerken"):
        assert words in said, words

    book = await dirkje.takes(f"excel {code}")
    (OUT / "78-picture.xlsx").write_bytes(book)
    no_formulas_or_links(book)
    cells = {str(cell) for sheet in books.tables(book).values() for row in sheet for cell in row}
    assert {"30", "32", "Noord", "Oost", "Zuid", "Netwerken"} <= cells

    await dirkje.says(f"plaatje {code}", "Als bestand")
    await dirkje.presses("Als bestand")
    png = await dirkje.accepts()
    (OUT / "78-picture.png").write_bytes(png)
    with Image.open(io.BytesIO(png)) as image:
        image.verify()
        assert image.format == "PNG"
        assert image.width > 800
    await trial.looks("78-files")


def no_formulas_or_links(book: bytes) -> None:
    cells = [cell for sheet in books.opened(book) for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    parts = books.parts(book)
    sheets = "".join(xml for name, xml in parts.items() if name.startswith("xl/worksheets/"))
    assert "<f>" not in sheets
    assert "hyperlink" not in sheets
    assert any(name.startswith("xl/charts/") for name in parts)
