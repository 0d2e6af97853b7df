"""A coordinator names the groups of a round on its card; police and the Raad take part, and stand in the picture."""

import io

import pytest
from PIL import Image
from playwright.async_api import ViewportSize

from tests.bot.documents import books, reading
from tests.e2e.trial import OUT, Trial, code_in
from tests.today import working_day

pytestmark = pytest.mark.e2e

NARROW = ViewportSize(width=360, height=800)
WIDE = ViewportSize(width=1280, height=800)
GROUPS = ("Onderwijs", "Politie", "Raad voor de Kinderbescherming", "Anders")


async def fits(trial: Trial, name: str) -> None:
    """It is read at 1280 and at 360 pixels, in light and dark."""
    OUT.mkdir(exist_ok=True)
    await trial.looks(name)
    await trial.page.set_viewport_size(NARROW)
    await trial.page.screenshot(path=OUT / f"{name}-360.png", animations="disabled")
    assert not await trial.faults(f"{name}-360")
    await trial.page.set_viewport_size(WIDE)


async def test_groups_of_ones_own(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    for words in ("ronde", "zelfscan tussen de domeinen", "Veiligheid", str(working_day(2))):
        await dirkje.says(words)
    await dirkje.says("6", "Kijk je antwoorden na", "Onderwijs, Jeugdhulp/zorg, Gemeente")
    await fits(trial, "90-own-groups-review")
    await dirkje.changes("2. Groepen", "Welke groepen doen mee?")
    await fits(trial, "91-own-groups-question")
    field = dirkje.last.get_by_role("textbox")
    assert await field.input_value() == "Onderwijs, Jeugdhulp/zorg, Gemeente"
    await field.fill("\n".join(f"{number}. {name}" for number, name in enumerate(GROUPS, 1)))
    await dirkje.presses("Volgende", "Kijk je antwoorden na", ", ".join(GROUPS))
    await dirkje.presses("Maak de ronde", "Je ronde staat klaar", f"Groepen: {', '.join(GROUPS)}.")
    await fits(trial, "92-own-groups-made")
    code = code_in(await dirkje.last.inner_text())

    (anna,) = await trial.meets("anna")
    await anna.says(f"doe mee {code}", "Veiligheid")
    await anna.chooses("1 – Ja", "Vanuit welk domein kijk je?")
    await fits(trial, "93-own-groups-joining")
    await anna.chooses("2 – Politie", "Rol 1 van 4")
    for score in "3321":
        await anna.says(score)
    await anna.says("verstuur", "Jouw zelfscan: Veiligheid")
    for name, group, scores in (("Bo", "onderwijs", "3344"), ("Cas", "raad", "3344"), ("Dee", "anders", "5324")):
        await (await trial.guest(name)).says(f"doe mee {code}", "ja", group, *scores, "verstuur")

    (dirkje,) = await trial.opens("dirkje")
    await dirkje.says(f"sluit {code}")
    await dirkje.says("ja", "gesloten")
    await dirkje.says(f"groepsoverzicht {code}", "Groepsbeeld Veiligheid", *GROUPS)
    await fits(trial, "94-own-groups-picture")
    said = reading.read(await dirkje.takes(f"pdf {code}")).text
    assert not [name for name in GROUPS if name not in said]
    book = books.tables(await dirkje.takes(f"excel {code}"))
    assert set(GROUPS) <= {str(cell) for sheet in book.values() for row in sheet for cell in row}
    await dirkje.says(f"plaatje {code}", "Als bestand")
    await dirkje.presses("Als bestand")
    with Image.open(io.BytesIO(await dirkje.accepts())) as image:
        image.save(OUT / "95-own-groups-image.png")
        assert image.format == "PNG"
