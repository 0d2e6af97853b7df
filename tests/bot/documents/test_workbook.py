"""The workbook as a file: text stays text, one table a sheet, drawings with words, nobody's name (norms C24, D16)."""

import itertools
import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from bot.documents.words import visible_text
from bot.documents.workbook import make_workbook, workbook
from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.printout import Columns, Number, Row, Sheet, Table
from tests.bot.documents.books import opened, parts, tables
from tests.bot.documents.pictures import (
    CLOSED,
    by_domain,
    by_region,
    confidential,
    earlier_confidential,
    earlier_open,
    group_printout,
    group_sheets,
)
from tests.bot.documents.samples import HOSTILE, TURNED

Make = Callable[[], GroupOutcome]
NAMES = ("=1+1", "@SUM(1)", "[klik](https://x.example)", "+31", "-1", "https://x.example", "1", "=HYPERLINK(1)", TURNED)
MAKES: dict[str, Make] = {
    "open": lambda: by_domain(last=earlier_open()),
    "hostile regions": lambda: by_region(NAMES),
    "hostile name": lambda: by_domain(name="=1+1"),
    "confidential": lambda: confidential(11),
    "hostile groups": lambda: confidential(19, name="@SUM(1)", regions=[(name, 6) for name in ("=1+1", "@A", "Rol")]),
}


def made(reply: GroupOutcome) -> bytes:
    return workbook("Groepsbeeld", "nl", group_sheets(reply, "nl"), CLOSED)


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
def test_no_formulas_no_links_no_merged_cells(make: Make) -> None:
    file = made(make())
    for page in opened(file):
        assert not page.merged_cells.ranges
        for row in page.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n"}, row
            assert not any(cell.hyperlink for cell in row)
    xml = parts(file)
    assert not [name for name in xml if "vba" in name or "external" in name.lower()]
    assert not any("<f>" in text or "<f " in text or "TargetMode" in text for text in xml.values())


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
def test_one_table_a_sheet_whole_and_with_a_header(make: Make) -> None:
    book = opened(made(make()))
    assert book.sheetnames[0] == "Overzicht"
    assert book.sheetnames[1] == "Scores"
    assert book.sheetnames[-1] == "Gesprek"
    for page in book:
        (table,) = page.tables.values()
        assert table.ref == page.dimensions, "the table is all there is"
        assert table.headerRowCount == 1
        header, *rows = [[cell.value for cell in row] for row in page.iter_rows()]
        assert [column.name for column in table.tableColumns] == header
        assert len({name.lower() for name in header}) == len(header)
        assert all(header)
        assert rows
        assert all(any(cell is not None for cell in row) for row in rows)
        assert page.freeze_panes in {"A2", "B2"}


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
def test_drawings_are_of_the_cells_and_have_words(make: Make) -> None:
    reply = make()
    file = made(reply)
    chart = group_printout(reply, "nl").chart
    assert chart
    xml = parts(file)
    (drawing,) = [text for name, text in xml.items() if name.startswith("xl/drawings/drawing")]
    (described,) = [e for e in ElementTree.fromstring(drawing).iter() if e.tag.endswith("}cNvPr")]
    assert described.get("descr") == visible_text(chart.alt)
    assert not set("\u202e\x07") & set(drawing)
    (drawn,) = [text for name, text in xml.items() if name.startswith("xl/charts/chart")]
    assert set(re.findall("<c:f>(.*?)!", drawn)) == {"Scores"}
    assert 'lang="nl-NL"' in drawn and "en-US" not in drawn
    (shown,) = opened(file)["Scores"]._charts
    scores = tables(file)["Scores"]
    assert shown.tagname == "barChart"
    confidential_ = isinstance(reply.picture, ConfidentialPicture)
    assert shown.type == ("bar" if confidential_ else "col")
    assert len(shown.series) == (1 if confidential_ else sum(n > 0 for n in reply.picture.members.values()))  # type: ignore[union-attr]
    for place, series in enumerate(shown.series, 1):
        column = 2 if confidential_ else place
        points = {point.idx: float(point.v) for point in series.val.numRef.numCache.pt}
        numbers = {at: row[column] for at, row in enumerate(scores[1:]) if isinstance(row[column], int | float)}
        assert points | numbers == points, "the drawing shows the cells"
    # Without colour: every series another pattern.
    if not confidential_:
        patterns = re.findall(r'<a:pattFill prst="(\w+)"', drawn)
        assert len(set(patterns)) == len(patterns) == len(shown.series) - 1


def test_names_stay_as_they_are() -> None:
    cells = tables(made(by_region(NAMES)))
    inert = {"[klik](https://x.example)": "[klik](https: / /x. example)", "https://x.example": "https: / /x. example"}
    shown = [*(inert.get(name, name) for name in NAMES[:-1]), "regiodroon "]
    assert cells["Scores"][0][1:-3] == shown
    assert [row[1] for row in cells["Groepen"][1 : 1 + len(NAMES)]] == shown
    assert tables(made(by_domain(name="=1+1")))["Overzicht"][1] == ["Groepsbeeld", "=1+1"]


@pytest.mark.parametrize("words", [*HOSTILE, TURNED, "x" * 40_000, "_x0041_", "\ud83d", ""])
def test_any_words_in_any_place(words: str) -> None:
    table = Table(
        "t", (words or "leeg", words or "leeg", "Score"), (Row((words, words, Number(Decimal("2.5"), "2,5"))),)
    )
    file = workbook("t", "nl", [Sheet("Blad", table, Columns("Titel", words, 5, (2,)))], CLOSED)
    cell = opened(file)["Blad"]["A2"]
    assert cell.data_type in ("s", "n")
    assert cell.data_type == "s" or not words
    assert opened(file)["Blad"]["C2"].value == 2.5


def test_numbers_are_numbers_with_one_decimal() -> None:
    page = opened(made(by_domain()))["Scores"]
    assert page["B2"].data_type == "n"
    assert page["B2"].number_format == "0.0"
    counts = opened(made(by_domain()))["Verdeling"]
    assert counts["B2"].number_format == "0"


def test_an_end_of_the_scale_is_text_and_no_bar() -> None:
    rows = tables(made(confidential(5)))["Scores"]
    assert [row[2] for row in rows if row[0] == "Onderhandelen"] == ["3,8 of hoger"]
    (drawn,) = [text for name, text in parts(made(confidential(5)), "xl/charts/").items() if name.endswith(".xml")]
    assert "<a:t>3,8 of hoger</a:t>" in drawn


def test_of_bands_alone_there_is_no_empty_drawing() -> None:
    reply = confidential(11, last=earlier_confidential(), in_bands=True)
    file = made(reply)
    assert "2,5 tot 3,5" in {cell for table in tables(file).values() for row in table for cell in row}
    assert not [name for name in parts(file) if "chart" in name]
    assert [name for name in parts(made(confidential(11))) if "charts/chart" in name]


def test_on_paper_each_sheet_says_which_it_is_and_how_many_pages() -> None:
    for page in opened(made(by_domain())):
        assert (page.oddFooter.left.text, page.oddFooter.right.text) == ("&A", "&P / &N")
        assert page.print_title_rows == "$1:$1"
        assert (page.sheet_properties.pageSetUpPr.fitToPage, page.page_setup.fitToWidth or 1) == (True, 1)


def test_a_difference_in_words_is_headed_as_one() -> None:
    """In English it stood under "How present", which is about a role."""
    for language, heads in (("nl", "Beeld"), ("en", "In words")):
        file = workbook("Group picture", language, group_sheets(by_domain(), language), CLOSED)
        header, *rows = [list(row) for row in opened(file).worksheets[1].iter_rows(values_only=True)]
        assert "How present" not in header
        assert any(
            "diff" in str(row[header.index(heads)]) or "verschil" in str(row[header.index(heads)]) for row in rows
        )


def test_it_says_its_language_and_nobody_s_name() -> None:
    file = made(by_domain(name="Groep van Anna"))
    properties = opened(file).properties
    assert properties.language == "nl-NL"
    assert properties.title == "Groepsbeeld"
    assert properties.creator == properties.lastModifiedBy == "Regiebot"
    assert properties.created == properties.modified == datetime(2026, 12, 8)  # noqa: DTZ001 - as openpyxl reads it
    told = parts(file, "docProps/")
    assert not any("Anna" in text or "K7QF" in text for text in told.values())
    # The code of a round opens it to whoever has it.
    assert not any("K7QF" in text for text in parts(file).values())
    english = workbook("Group picture", "en", group_sheets(by_domain(), "en"), CLOSED)
    assert opened(english).properties.language == "en-GB"
    assert opened(english).sheetnames == ["Overview", "Scores", "Distribution", "Groups", "Conversation"]


async def test_beside_the_loop_it_is_the_same() -> None:
    sheets = group_sheets(by_domain(), "nl")
    assert await make_workbook("Groepsbeeld", "nl", sheets, CLOSED) == workbook("Groepsbeeld", "nl", sheets, CLOSED)


def test_sentences_begin_at_the_left_however_many_numbers_stand_between_them() -> None:
    page = opened(made(by_region([f"Regio {n}" for n in range(1, 13)])))["Overzicht"]
    assert {cell.alignment.horizontal for cell in page["B"]} <= {None, "general", "left"}


def test_words_do_not_touch_the_numbers_before_them() -> None:
    page = opened(made(by_domain()))["Scores"]
    after = {
        (left.alignment.horizontal, right.alignment.indent)
        for row in page.iter_rows(max_row=2)
        for left, right in itertools.pairwise(row)
        if right.alignment.horizontal != "right"
    }
    assert after == {("right", 1)}


@pytest.mark.parametrize("name", ["Regio {}", "Regio nummer {} van het land", "Regio Noordoost-Achterhoek {}"])
def test_twelve_regions_side_by_side_fit_a_page(name: str) -> None:
    """However long their names are: those stand upright, so that the figures below are not printed at a third."""
    names = [name.format(n) for n in range(1, 13)]
    page = opened(made(by_region(names)))["Scores"]
    # Neighbours of one width are read as one entry, from `min` to `max`.
    wide = sum(ours.width * (ours.max - ours.min + 1) for ours in page.column_dimensions.values() if ours.min)
    # A4 lying down holds some 130 characters, and is read well at three quarters of the size.
    assert wide <= 170
    upright = [str(cell.value) for cell in page[1] if cell.alignment.textRotation == 90]
    assert upright[:12] == names
    # Six points for each sign of the longest, up to where it takes a second line.
    assert page.row_dimensions[1].height >= 6 * min(30, max(map(len, upright)))


def test_the_name_of_a_few_columns_does_not_stand_upright() -> None:
    page = opened(made(by_domain()))["Scores"]
    assert {cell.alignment.textRotation for cell in page[1]} == {0}
