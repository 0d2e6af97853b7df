"""Sheets as an Excel workbook, through XlsxWriter: text stays text, numbers are numbers, a chart has a description.

Rules: norms C24 and D16. Nothing in it is worked out by Excel, points elsewhere or says who made it. The same sheets of
the same day give the same bytes.
"""

import asyncio
import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from bot.documents.words import visible_text
from bot.house.style import OURS, HouseStyle
from dialogs.instruments.definition import Language
from dialogs.instruments.printout import Cell, Columns, Number, Sheet

# Text is never taken for a formula, a link or a number.
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LOCALES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}
# Widths in characters; longer texts wrap.
_NARROWEST, _WIDEST = 9, 60
# Where there are more columns, names above numbers stand upright: twelve regions side by side must fit a page.
_MANY_COLUMNS = 8
# Characters an upright name is high at most, after which it takes a line more; and points each of them takes.
_HIGHEST, _CHARACTER, _NARROWEST_BELOW_UPRIGHT = 30, 6, 7
# What stands in place of a number is no longer: a dash, "4,3 of hoger".
_LONGEST_RANGE = 24
# Points a line of text takes. Excel works out no heights of what a program wrote, so wrapped lines would overlap.
_LINE = 15
_A4 = 9
# Patterns tell series apart without colour: on paper, and for who sees few colours. The first is filled.
_PATTERNS = (
    "solid",
    "wide_upward_diagonal",
    "dotted_grid",
    "dark_horizontal",
    "small_check",
    "wide_downward_diagonal",
    "dark_vertical",
    "large_confetti",
    "trellis",
    "zigzag",
    "horizontal_brick",
    "sphere",
)
_INK, _PAPER = "#1F5268", "#FFFFFF"


class _Formats:
    """How cells look. Scores have one decimal, whatever the language of Excel writes between."""

    def __init__(self, book: Any) -> None:
        common = {"valign": "top", "text_wrap": True}
        self.text = book.add_format(common)
        # Beside a column of numbers, which stand at its right edge, words would touch them.
        self.text_after_numbers = book.add_format({**common, "align": "left", "indent": 1})
        above = {**common, "bold": True, "valign": "bottom"}
        self.header_after_numbers = book.add_format({**above, "align": "left", "indent": 1})
        self.header = book.add_format(above)
        self.header_of_numbers = book.add_format({**above, "align": "right"})
        self.header_upright = book.add_format({**above, "align": "right", "rotation": 90})
        self.score = book.add_format({**common, "num_format": "0.0", "align": "right"})
        self.count = book.add_format({**common, "num_format": "0", "align": "right"})
        # A dash or range stands where a number would; a number among texts stands where they do.
        self.placeholder = book.add_format({**common, "align": "right"})
        self.score_among_texts = book.add_format({**common, "num_format": "0.0", "align": "left"})
        self.count_among_texts = book.add_format({**common, "num_format": "0", "align": "left"})

    def above(self, *, upright: bool, numeric: bool, after_numbers: bool) -> Any:
        """Return how the name of a column looks."""
        if upright:
            return self.header_upright
        if numeric:
            return self.header_of_numbers
        return self.header_after_numbers if after_numbers else self.header


def _unique(header: Sequence[str]) -> list[str]:
    """Return the header with every name once, as Excel wants, whatever its case; a region may be called "Score"."""
    names: list[str] = []
    for word in map(visible_text, header):
        name, again = word, 2
        while name.lower() in (taken.lower() for taken in names):
            name, again = f"{word} ({again})", again + 1
        names.append(name)
    return names


def _cell_text(cell: Cell) -> str:
    return cell.shown if isinstance(cell, Number) else cell


def _write(page: Any, row: int, column: int, cell: Cell, formats: _Formats, *, numeric: bool, text: Any) -> None:
    """Write one cell; words among words look like `text`."""
    if isinstance(cell, Number):
        score, count = (
            (formats.score, formats.count) if numeric else (formats.score_among_texts, formats.count_among_texts)
        )
        form = score if isinstance(cell.value, Decimal) else count
        page.write_number(row, column, float(cell.value), form)
    else:
        page.write_string(row, column, visible_text(cell), formats.placeholder if numeric else text)


def _is_numeric(cells: Sequence[Cell]) -> bool:
    """Tell whether a dash or range among these stands where numbers do; else a number stands among texts.

    Where sentences are there is no column of numbers, however many numbers stand between them.
    """
    if any(len(_cell_text(cell)) > _LONGEST_RANGE for cell in cells):
        return False
    return bool(cells) and 2 * sum(isinstance(cell, Number) for cell in cells) >= len(cells)


def _fill(page: Any, sheet: Sheet, formats: _Formats) -> None:
    """Write the table from the first cell on, with widths that fit its texts."""
    table = sheet.table
    header, last = _unique(table.header), len(table.header) - 1
    numeric = [_is_numeric([row.cells[column] for row in table.rows]) for column in range(last + 1)]
    after = [False, *numeric[:-1]]
    broad = last > _MANY_COLUMNS
    # All or none of them: "Regio 9" beside an upright "Regio 10" looks like a mistake.
    stands = broad and any(right and len(name) + 2 > _NARROWEST for name, right in zip(header, numeric, strict=True))
    upright = [stands and right for right in numeric]
    columns = [
        {"header": name, "header_format": formats.above(upright=up, numeric=right, after_numbers=beside)}
        for name, up, right, beside in zip(header, upright, numeric, after, strict=True)
    ]
    page.add_table(
        0, 0, len(table.rows), last,
        {"columns": columns, "autofilter": False, "banded_rows": False, "style": "Table Style Light 1"},
    )  # fmt: skip
    heights = [_LINE] * (len(table.rows) + 1)
    for column in range(last + 1):
        cells = [row.cells[column] for row in table.rows]
        for row, cell in enumerate(cells, 1):
            text = formats.text_after_numbers if after[column] else formats.text
            _write(page, row, column, cell, formats, numeric=numeric[column], text=text)
        words = [header[column], *map(_cell_text, cells)]
        width, above = _upright(words) if upright[column] else (_width(words), 0)
        page.set_column(column, column, width)
        high = [above or _lines(words[0], width) * _LINE, *(_lines(text, width) * _LINE for text in words[1:])]
        heights = list(map(max, heights, high))
    for row, height in enumerate(heights):
        page.set_row(row, height)
    # Of a broad table the names stay in sight as well, when one looks to the right.
    page.freeze_panes(1, int(broad))
    _fit_paper(page, sheet)


def _width(words: Sequence[str]) -> int:
    """Return how wide a column with these words is, in characters."""
    return min(max(max(map(len, words)) + 2, _NARROWEST), _WIDEST)


def _upright(words: Sequence[str]) -> tuple[int, int]:
    """Return how wide a column is below an upright name, the first of these, and the height of that."""
    name, *cells = words
    lines = _lines(name, _HIGHEST)
    wide = max(map(len, cells), default=0)
    return max(wide + 2, _NARROWEST_BELOW_UPRIGHT, 3 * lines), min(len(name) + 2, _HIGHEST) * _CHARACTER


def _lines(text: str, width: int) -> int:
    """Return over how many lines a text wraps in a column of this width: a word that does not fit begins a new one."""
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > width - 2:
            lines, used = lines + 1, 0
        used += len(word) + bool(used)
        lines += max(0, used - 1) // width
    return lines


def _fit_paper(page: Any, sheet: Sheet) -> None:
    """Make it one page wide on A4, the header on every page; with a drawing all of it on one, so that none is cut."""
    page.set_paper(_A4)
    page.set_landscape()
    page.repeat_rows(0)
    page.fit_to_pages(1, 1 if _has_bars(sheet) else 0)
    # On paper nothing else says which sheet this was, and whether one is missing.
    page.set_footer("&L&A&R&P / &N")


def _has_bars(sheet: Sheet) -> bool:
    """Tell whether there is anything to draw: of a picture in bands alone an empty frame would be left."""
    columns = sheet.drawing.series if sheet.drawing else ()
    return any(isinstance(row.cells[column], Number) for row in sheet.table.rows for column in columns)


def _labels(sheet: Sheet, column: int) -> dict[str, Any]:
    """Return the data labels of a series: the values or, where a cell has text, that text."""
    cells = [row.cells[column] for row in sheet.table.rows]
    custom = [None if isinstance(cell, Number) else {"value": cell} for cell in cells]
    return {"value": True, "num_format": _number_format(sheet, column), "custom": custom}


def _unit(maximum: int) -> int:
    """Return how far apart the lines of a scale are, in round numbers: ten lines at most."""
    unit = 1
    while maximum > 10 * unit:
        unit = unit * 5 // 2 if str(unit)[0] == "2" else unit * 2
    return unit


def _number_format(sheet: Sheet, column: int) -> str:
    """Return how the numbers of a column are written: counts whole, scores with one decimal."""
    cells = [row.cells[column] for row in sheet.table.rows]
    counted = all(isinstance(cell.value, int) for cell in cells if isinstance(cell, Number))
    return "0" if counted else "0.0"


def _draw(book: Any, page: Any, sheet: Sheet, drawing: Columns, ink: str) -> None:
    """Insert a native Excel chart under the table: its numbers are the cells, so they cannot differ."""
    rows, several = len(sheet.table.rows), len(drawing.series) > 1
    chart = book.add_chart({"type": "column" if several else "bar"})
    for place, column in enumerate(drawing.series):
        pattern = _PATTERNS[place % len(_PATTERNS)]
        look = (
            {"fill": {"color": ink}}
            if pattern == "solid"
            else {"pattern": {"pattern": pattern, "fg_color": ink, "bg_color": _PAPER}}
        )
        chart.add_series(
            {
                # References, never words: a name that begins with "=" would be taken for one.
                "name": [sheet.name, 0, column],
                "categories": [sheet.name, 1, 0, rows, 0],
                "values": [sheet.name, 1, column, rows, column],
                "data_labels": _labels(sheet, column),
                "border": {"color": ink},
                "gap": 60,
                **look,
            }
        )
    chart.set_title({"name": drawing.title, "name_font": {"size": 12}})
    values = {"min": 0, "max": drawing.maximum, "major_unit": _unit(drawing.maximum), "num_format": "0"}
    if several:
        chart.set_y_axis(values)
        chart.set_legend({"position": "bottom"})
    else:
        # Lying bars count from below; read from above they follow the table.
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({**values, "label_position": "high"})
        chart.set_legend({"none": True})
    bars = rows * len(drawing.series)
    chart.set_size({"width": max(640, 28 * bars if several else 0), "height": 360 if several else 120 + 30 * bars})
    page.insert_chart(rows + 2, 0, chart, {"description": visible_text(drawing.alt)})


def _set_language(content: bytes, language: Language) -> bytes:
    """Return the same workbook with its language set: XlsxWriter cannot, and calls every chart English."""
    buffer = io.BytesIO()
    locale = _LOCALES[language].encode()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "docProps/core.xml":
                end = b"</cp:coreProperties>"
                data = data.replace(end, b"<dc:language>" + locale + b"</dc:language>" + end)
            elif part.filename.startswith("xl/charts/"):
                data = data.replace(b'"en-US"', b'"' + locale + b'"')
            new.writestr(part, data)
    return buffer.getvalue()


def _properties(title: str, made_on: date, house: HouseStyle) -> dict[str, Any]:
    made = {"title": title, "author": "Regiebot", "created": datetime.combine(made_on, time(), UTC)}
    return made | ({"company": visible_text(house.name)} if house.name else {})


def _set_letterhead(page: Any, house: HouseStyle) -> None:
    """Put the name above the sheet on paper, and where Excel shows it as a page; cells stay what they were."""
    if house.name:
        # What begins with & is an instruction there, unless there are two.
        page.set_header("&L" + visible_text(house.name).replace("&", "&&"))


def workbook(title: str, language: Language, sheets: Sequence[Sheet], made_on: date, house: HouseStyle = OURS) -> bytes:
    """Make an xlsx file. `title` stands in its properties, so it may hold nothing about a person."""
    buffer = io.BytesIO()
    # Nearly twenty megabytes that a bot nobody asks for a workbook can do without.
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415

    book = xlsxwriter.Workbook(buffer, _PLAIN)
    book.set_properties(_properties(title, made_on, house))
    formats = _Formats(book)
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        _fill(page, sheet, formats)
        if sheet.drawing and _has_bars(sheet):
            _draw(book, page, sheet, sheet.drawing, house.colour or _INK)
        _set_letterhead(page, house)
    book.close()
    return _set_language(buffer.getvalue(), language)


async def make_workbook(
    title: str, language: Language, sheets: Sequence[Sheet], made_on: date, house: HouseStyle = OURS
) -> bytes:
    """Run `workbook` in a thread, outside the event loop."""
    return await asyncio.to_thread(workbook, title, language, sheets, made_on, house)
