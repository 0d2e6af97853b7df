"""Printouts, pictures and workbooks of an organisation: its name, logo and colour, and what it was without."""

import io
import re

import pikepdf
import pytest
from PIL import Image

from bot.documents import typesetting
from bot.documents.logo import draw_logo
from bot.documents.workbook import workbook
from bot.house.style import OURS, HouseStyle
from dialogs.instruments.definition import LANGUAGES, Language
from tests.bot.documents.books import opened, parts
from tests.bot.documents.pictures import CLOSED, by_domain, group_printout, group_sheets
from tests.bot.documents.reading import read
from tests.bot.documents.samples import MADE_ON, competentiescan, zelfscan
from tests.bot.house.looks import COLOUR, NAME, SVG, png

HOUSE = HouseStyle(NAME, COLOUR, draw_logo(SVG))
ALT: dict[Language, str] = {"nl": f"Logo van {NAME}", "en": f"Logo of {NAME}"}
RED, GREEN, BLUE = (int(COLOUR[at : at + 2], 16) / 255 for at in (1, 3, 5))


def fills(made: bytes) -> set[tuple[float, ...]]:
    """Return the colours that pages are filled with."""
    pages = pikepdf.open(io.BytesIO(made)).pages
    told = [
        each for page in pages for each in pikepdf.parse_content_stream(page) if str(each.operator) in ("sc", "scn")
    ]
    return {tuple(round(float(part), 3) for part in each.operands) for each in told if len(each.operands) == 3}


def colours(picture: bytes) -> set[tuple[int, ...]]:
    drawn = Image.open(io.BytesIO(picture)).convert("RGB")
    return {colour for _, colour in drawn.getcolors(1 << 24)}


OWN_FILL = tuple(round(part, 3) for part in (RED, GREEN, BLUE))
OUR_FILL = tuple(round(part / 255, 3) for part in (0x1F, 0x52, 0x68))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_printout_begins_with_logo_and_name(language: Language) -> None:
    sheet = zelfscan(language)
    made = typesetting.pdf(sheet, MADE_ON, HOUSE)
    pages = read(made)
    logo, chart = pages.tree.all("Figure")
    assert (logo.alt, chart.alt) == (ALT[language], sheet.chart.alt)
    # Words are read out as the name is written, before the title.
    assert pages.text.startswith(f"{NAME} {sheet.title}")
    assert pages.unmarked == []
    with pages.file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert OWN_FILL in fills(made)
    assert OUR_FILL not in fills(made)
    # No room is lost that a page needs.
    assert len(pages.file.pages) == 1
    assert made == typesetting.pdf(sheet, MADE_ON, HOUSE)


def test_the_name_runs_above_every_page_after_it() -> None:
    pages = read(typesetting.pdf(competentiescan("nl"), MADE_ON, HOUSE))
    assert len(pages.file.pages) == 2
    assert pages.artifacts.replace(" ", "").count(NAME.replace(" ", "")) == 1


def test_a_picture_of_a_group_is_of_the_organisation() -> None:
    sheet = group_printout(by_domain(), "nl")
    pages = read(typesetting.pdf(sheet, MADE_ON, HOUSE))
    assert next(pages.tree.all("Figure")).alt == ALT["nl"]
    own, ours = typesetting.picture_png(sheet, HOUSE), typesetting.picture_png(sheet)
    colour = tuple(bytes.fromhex(COLOUR[1:]))
    assert colour in colours(own) - colours(ours)
    assert (0x1F, 0x52, 0x68) in colours(ours) - colours(own)
    assert Image.open(io.BytesIO(own)).height > Image.open(io.BytesIO(ours)).height
    assert Image.open(io.BytesIO(typesetting.picture_png(sheet, HOUSE, in_chat=True))).height <= 1024


@pytest.mark.parametrize("house", [HouseStyle(name=NAME), HouseStyle(colour=COLOUR)])
def test_each_may_be_set_without_the_others(house: HouseStyle) -> None:
    made = typesetting.pdf(zelfscan("nl"), MADE_ON, house)
    pages = read(made)
    assert len(list(pages.tree.all("Figure"))) == 1
    assert (NAME in pages.text) is bool(house.name)
    assert ((OWN_FILL in fills(made)), (OUR_FILL in fills(made))) == (bool(house.colour), not house.colour)


@pytest.mark.parametrize("name", ["#read(1) *x* $y$", "W" * 60, "漢字 😀", "בן-דוד Łódź", '"}, {"'])
def test_no_name_stops_a_printout(name: str) -> None:
    pages = read(typesetting.pdf(zelfscan("nl"), MADE_ON, HouseStyle(name, COLOUR, HOUSE.logo)))
    assert pages.unmarked == []
    assert len(pages.file.pages) == 1


@pytest.mark.parametrize("size", [(64, 64), (4096, 64), (64, 4096), (300, 100)])
def test_a_logo_of_any_form_leaves_room_for_the_title(size: tuple[int, int]) -> None:
    house = HouseStyle(NAME, COLOUR, draw_logo(png(size)))
    wide, high = house.logo_size(45, 11)
    assert 0 < wide <= 45.001
    assert 0 < high <= 11.001
    assert len(read(typesetting.pdf(zelfscan("nl"), MADE_ON, house)).file.pages) == 1


def test_what_was_in_the_file_of_a_logo_stays_behind() -> None:
    assert b"harm" in SVG
    assert not re.search(rb"harm|script|svg", HOUSE.logo, re.IGNORECASE)
    with Image.open(io.BytesIO(HOUSE.logo)) as drawn:
        assert (drawn.format, drawn.size, drawn.mode) == ("PNG", (1200, 400), "RGBA")
        assert drawn.getpixel((0, 0))[3] == 0


def test_a_workbook_is_of_the_organisation() -> None:
    sheets = group_sheets(by_domain(), "nl")
    own, ours = (workbook("Groepsbeeld", "nl", sheets, CLOSED, house) for house in (HOUSE, OURS))
    told = parts(own)
    assert "<Company>Regio &lt;Zuid&gt; &amp; Omgeving</Company>" in told["docProps/app.xml"]
    assert "<Company></Company>" in parts(ours)["docProps/app.xml"]
    for page, before in zip(opened(own), opened(ours), strict=True):
        # As it is written in a file: one & would be an instruction.
        assert page.oddHeader.left.text == NAME.replace("&", "&&")
        assert before.oddHeader.left.text is None
        assert [[cell.value for cell in row] for row in page] == [[cell.value for cell in row] for row in before]
    drawn = [text for name, text in told.items() if name.startswith("xl/charts/chart")]
    assert drawn
    assert all(COLOUR[1:].upper() in text.upper() and "1F5268" not in text for text in drawn)
    assert own == workbook("Groepsbeeld", "nl", sheets, CLOSED, HOUSE)


def test_without_settings_every_byte_is_what_it_was() -> None:
    sheet = zelfscan("nl")
    assert typesetting.pdf(sheet, MADE_ON, HouseStyle()) == typesetting.pdf(sheet, MADE_ON)
    assert typesetting.picture_png(sheet, HouseStyle()) == typesetting.picture_png(sheet)
