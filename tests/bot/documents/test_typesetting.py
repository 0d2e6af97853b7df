"""The printout as paper and as a structure that is read out; the chart as a picture."""

import asyncio
import io
import re
import struct
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
import typst

from bot.documents import typesetting
from dialogs.instruments.printout import Bar, Chart, Printout, Row, Section, Table
from tests.bot.documents.reading import Node, Read, read
from tests.bot.documents.samples import (
    HOSTILE,
    LANGUAGES,
    MADE_ON,
    TURNED,
    UNKNOWN,
    Language,
    compared,
    competentiescan,
    hostile,
    zelfscan,
)

Make = Callable[[Language], Printout]
BREAK = "\u200b"


def made(printout: Printout) -> Read:
    return read(typesetting.pdf(printout, MADE_ON))


def close(words: str) -> str:
    """Words without the places where a line may break or broke."""
    return "".join(words.replace(BREAK, "").replace("\u00ad", "").split())


def shape(node: Node) -> str:
    return node.tag + (f"({' '.join(map(shape, node.children))})" if node.children else "")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


@pytest.mark.parametrize("make", [zelfscan, competentiescan, compared])
def test_says_what_pdf_ua_asks(make: Make, language: Language) -> None:
    sheet = make(language)
    pages = made(sheet)
    root = pages.file.Root
    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang) == language
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with pages.file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == sheet.title
        assert list(metadata["dc:creator"]) == ["Regiebot"]
    assert pages.unmarked == []
    assert str(root.Outlines.First.Title) == sheet.title
    assert [page.get("/Tabs", "/S") for page in pages.file.pages] == ["/S"] * len(pages.file.pages)


@pytest.mark.parametrize("make", [zelfscan, competentiescan, compared])
def test_is_read_out_in_order(make: Make, language: Language) -> None:
    sheet, tree = make(language), made(make(language)).tree
    assert [it.text for it in tree.all("H1")] == [sheet.title]
    assert [it.text for it in tree.all("H2")] == [section.heading for section in sheet.sections]
    (figure,) = tree.all("Figure")
    assert figure.alt == sheet.chart.alt
    (table,) = tree.all("Table")
    header, *rows = table.all("TR")
    assert [it.text for it in table.all("Caption")] == [sheet.table.caption]
    assert [it.text for it in header.all("TH")] == list(sheet.table.header)
    assert {it.scope for it in header.all("TH")} == {"Column"}
    assert [[cell.text for cell in row.all("TD")] for row in rows] == [list(row.cells) for row in sheet.table.rows]
    bullets = [bullet for section in sheet.sections for bullet in section.bullets]
    assert [close(it.text) for it in tree.all("LBody")] == [close(bullet) for bullet in bullets]
    assert len(list(tree.all("LI"))) == len(list(tree.all("Lbl"))) == len(bullets)
    assert len(list(tree.all("L"))) == sum(bool(section.bullets) for section in sheet.sections)
    said = close(tree.text)
    expected = [sheet.title, sheet.subtitle, *sheet.facts, sheet.notice, sheet.chart.title, sheet.table.caption]
    expected += [words for it in sheet.sections for words in (it.heading, *it.paragraphs, *it.bullets)]
    at = 0
    for words in expected:
        at = said.index(close(words), at) + len(close(words))


def test_what_repeats_is_not_read_out(language: Language) -> None:
    sheet, pages = competentiescan(language), made(competentiescan(language))
    assert close(sheet.footer) not in close(pages.text)
    assert close(pages.artifacts).count(close(sheet.footer)) == 2
    assert "1/2" in close(pages.artifacts)
    assert "2/2" in close(pages.artifacts)
    # The title runs above the second page only.
    assert close(pages.artifacts).count(close(sheet.title)) == 1


@pytest.mark.parametrize("scores", [(4, 3, None, 2), (1, 2, 1, 2), (5, 5, 5, 5), (None, None, None, None)])
def test_a_zelfscan_is_one_page(language: Language, scores: tuple[int | None, ...]) -> None:
    assert len(made(zelfscan(language, scores)).file.pages) == 1


@pytest.mark.parametrize("make", [competentiescan, compared])
def test_more_is_two_pages(make: Make, language: Language) -> None:
    assert len(made(make(language)).file.pages) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_there_without_a_chart(language: Language) -> None:
    """What was chosen of a list has no chart, and is in the table."""
    whole = zelfscan(language)
    assert whole.table
    bare = replace(whole, chart=None, more=(replace(whole.table, caption="Naast elkaar"),))
    words = close(made(bare).text)
    assert close(whole.table.caption) in words
    assert close("Naast elkaar") in words


def test_pages_are_a4_with_the_fonts_that_come_along(language: Language) -> None:
    file = made(competentiescan(language)).file
    assert {tuple(round(float(edge)) for edge in page.MediaBox) for page in file.pages} == {(0, 0, 595, 842)}
    names = {str(font.BaseFont) for page in file.pages for font in page.Resources.Font.values()}
    assert all("Libertinus" in name for name in names)


def test_same_day_same_bytes() -> None:
    sheet = zelfscan("nl")
    assert typesetting.pdf(sheet, MADE_ON) == typesetting.pdf(sheet, MADE_ON)
    assert typesetting.pdf(sheet, MADE_ON) != typesetting.pdf(sheet, MADE_ON.replace(day=22))
    with pikepdf.open(io.BytesIO(typesetting.pdf(sheet, MADE_ON))) as file:
        assert str(file.docinfo["/CreationDate"]).startswith("D:20261121000000")


# --- words that mean harm


@pytest.mark.parametrize("words", HOSTILE)
def test_words_come_out_as_they_are(words: str) -> None:
    pages = made(hostile("nl", words))
    assert pages.unmarked == []
    with pages.file.open_metadata() as metadata:
        assert metadata["dc:title"] == words
    (figure,) = pages.tree.all("Figure")
    assert figure.alt == words
    # Hebrew and Arabic stand on the page in the order of the eye, which is for the reader to turn.
    said = sorted(close(next(pages.tree.all("H1")).text)) if not words.isascii() else close(pages.text)
    assert (sorted(close(words)) if not words.isascii() else close(words)) == said or close(words) in said
    assert "root:" not in pages.text


def test_all_of_it_at_once_stays_on_the_page() -> None:
    pages = made(hostile("nl", *HOSTILE, TURNED, UNKNOWN))
    assert pages.unmarked == []
    assert len(pages.file.pages) <= 4


def test_a_line_cannot_be_turned_around() -> None:
    said = made(replace(zelfscan("nl"), subtitle=TURNED)).text
    assert "regiodroon" in said
    assert "\u202e" not in said


def test_signs_that_no_font_has_do_not_stop_a_printout() -> None:
    # An emoji is no word and goes; of letters a reader sees that something is missing.
    assert "team ��" in made(replace(zelfscan("nl"), subtitle=UNKNOWN)).text
    family = "team \U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f \U0001f44d\U0001f3fd Noord"
    assert "team \u2764 Noord" in made(replace(zelfscan("nl"), subtitle=family)).text
    # Marks that no letter carries, half of a sign, hidden signs alone.
    for words in ("a\u0353\u0a3c\u0b68 \u05a2\u0311", "\ud83d", "\u2067", "\u2003\u200b"):
        assert made(replace(zelfscan("nl"), title=words, subtitle=words)).unmarked == []


def test_a_panic_inside_typst_costs_one_try(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """As the one of typst: no Exception."""

    class Panics:
        def compile(self, *args: object, **options: object) -> bytes:
            raise PanicException

    monkeypatch.setattr(typesetting._compilers, "_made", Panics())
    assert zelfscan("nl").subtitle in made(zelfscan("nl")).text


def test_what_cannot_be_set_says_why() -> None:
    with pytest.raises(typesetting.TypesettingError, match="title"):
        typesetting.pdf(replace(zelfscan("nl"), title=""), MADE_ON)


def test_long_ordinary_words_keep_their_letters_together() -> None:
    word = "verantwoordelijkheidsverdeling"
    sheet = replace(zelfscan("nl"), subtitle=word, footer=word)
    assert word in made(sheet).text
    assert BREAK not in made(sheet).text


def test_a_section_longer_than_a_page_loses_nothing() -> None:
    long = tuple(f"woord{number}" for number in range(1500))
    pages = made(replace(zelfscan("nl"), sections=(Section("Lang", (" ".join(long),)),)))
    assert pages.text.count("woord") == 1500
    assert "woord1499" in pages.text


def test_nothing_outside_the_folder_and_no_packages(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    up = "/".join([".."] * 20)
    compiler = typesetting._compilers.compiler
    for code in (f'#read("{secret}")', f'#read("{up}{secret}")', '#read("../settings.py")', '#image("/etc/passwd")'):
        with pytest.raises(typst.TypstError):
            compiler.compile(code.encode(), format="pdf")


def test_templates_ask_for_nothing_but_each_other() -> None:
    folder = Path(typesetting.__file__).parent
    templates = {path.name: path.read_text("utf-8") for path in folder.glob("*.typ")}
    assert set(templates) == {"chart.typ", "picture.typ", "printout.typ"}
    for text in templates.values():
        assert not any(word in text for word in ("@preview", "@local", "read(", "eval(", "plugin("))
        # A picture comes in as data, never from a path.
        assert not re.search(r"image\((?!bytes\()", text)
        assert all(line.startswith('#import "chart.typ"') for line in text.splitlines() if "import" in line)


# --- the picture


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("make", [zelfscan, competentiescan])
def test_the_chart_is_a_small_sharp_picture(make: Make, language: Language) -> None:
    png = typesetting.picture_png(make(language))
    width, height = size(png)
    assert width == 1000
    assert 150 < height < 1000
    assert len(png) < 1_000_000
    assert png == typesetting.picture_png(make(language))


def test_a_longer_bar_is_a_higher_score() -> None:
    def drawn(value: str) -> bytes:
        chart = Chart("t", "a", 5, (Bar("x", Decimal(value), "2"),))
        return typesetting.picture_png(replace(zelfscan("nl"), chart=chart))

    assert len({drawn(value) for value in ("1", "2", "2.1", "5")}) == 4


def test_hostile_words_in_a_picture() -> None:
    assert size(typesetting.picture_png(hostile("nl", *HOSTILE, TURNED, UNKNOWN)))[0] == 1000


# --- many at once


async def test_twenty_at_once_do_not_hold_up_the_loop() -> None:
    ticks, busy = 0, True

    async def count() -> None:
        nonlocal ticks
        while busy:
            await asyncio.sleep(0)
            ticks += 1

    counting = asyncio.create_task(count())
    sheets = [replace(competentiescan("nl"), subtitle=f"nummer {number}") for number in range(20)]
    pdfs = await asyncio.gather(*(typesetting.make_pdf(sheet, MADE_ON) for sheet in sheets))
    busy = False
    await counting
    # Had the work been done on the loop, the counter would have moved once or twice.
    assert ticks > 100
    assert len(set(pdfs)) == 20
    assert "nummer 7" in read(pdfs[7]).text


@pytest.mark.parametrize("rows", [28, 29, 30, 31])
def test_what_is_said_about_a_table_stands_on_its_page(rows: int) -> None:
    """The last table moves down a row at a time, over the foot of the page."""
    whole = zelfscan("nl")
    assert whole.chart and whole.table
    long = replace(whole.table, rows=(whole.table.rows[0],) * rows)
    small = Table(
        "Hoe vaak",
        ("Rol", "Keer"),
        (
            Row(
                ("Verbinder", "1"),
            ),
        )
        * 4,
        "Dit is een kleine groep.",
    )
    pages = [close(words) for words in made(replace(whole, table=long, more=(small,), sections=())).on_pages]
    (at,) = [n for n, words in enumerate(pages) if close("Dit is een kleine groep.") in words]
    assert close("Hoe vaak") in pages[at], "the sentences stand on one page, with the table"


def test_a_name_and_its_number_stay_on_one_line() -> None:
    """Where a line may not end, the place is kept: it is no space like another."""
    whole = zelfscan("nl")
    said = "Per groep: " + ", ".join(f"{name}\u00a02" for name in ("Onderwijs", "Jeugdhulp/zorg", "Gemeente"))
    pages = made(replace(whole, sections=(Section("Wie deden mee", (said,)),)))
    assert "Gemeente\u00a02" in "".join(pages.on_pages)
