"""A group picture as PDF, Excel and PNG, and how to read them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from bot.documents import typesetting
from bot.documents.workbook import workbook
from dialogs.instruments.kind import GroupOutcome
from dialogs.texts.catalog import Speech
from tests.bot.cards.lint import bars
from tests.bot.documents.books import Cells
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
from tests.bot.documents.reading import Read, read
from tests.bot.documents.samples import Language
from tests.scenarios.people import elements

FOUR = (("Noord", 6), ("Oost", 6), ("Zuid", 5), ("West", 2))
OPEN: dict[str, Callable[[], GroupOutcome]] = {
    "domains": by_domain,
    "regions": by_region,
    "domains with last time": lambda: by_domain(last=earlier_open()),
    "twelve regions": lambda: by_region([f"Regio {number:02}" for number in range(1, 13)]),
}
CONFIDENTIAL: dict[str, Callable[[], GroupOutcome]] = {
    "five": lambda: confidential(5),
    "eleven": lambda: confidential(11),
    "eleven with last time": lambda: confidential(11, last=earlier_confidential()),
    "eleven in bands": lambda: confidential(11, last=earlier_confidential(), in_bands=True),
    "groups, one hidden": lambda: confidential(19, regions=FOUR),
    "seven groups": lambda: confidential(42, regions=[(f"Team {letter}", 6) for letter in "ABCDEFG"]),
}
Number = Decimal | int | None


def pdf(reply: GroupOutcome, language: Language = "nl") -> Read:
    return read(typesetting.pdf(group_printout(reply, language), CLOSED))


def xlsx(reply: GroupOutcome, language: Language = "nl") -> bytes:
    return workbook("Groepsbeeld", language, group_sheets(reply, language), CLOSED)


def png(reply: GroupOutcome, language: Language = "nl") -> bytes:
    return typesetting.picture_png(group_printout(reply, language))


def pdf_tables(pages: Read) -> list[Cells]:
    """The cells of every table, with words whole that are hyphenated on paper."""
    return [
        [[cell.text.replace("\u00ad", "") for cell in (*row.all("TH"), *row.all("TD"))] for row in table.all("TR")]
        for table in pages.tree.all("Table")
    ]


def written(said: Speech, value: Number) -> str:
    """As a reader reads it; nought has no sign."""
    return "–" if value is None else said.number(value).replace("-0,0", "0,0").replace("-0.0", "0.0")


def same(cell: Any, value: Number) -> bool:
    return cell == "–" if value is None else cell == float(value)


def group_names(reply: GroupOutcome, said: Speech) -> dict[str, str]:
    if reply.round.groups:
        return {f"r{place}": name for place, name in enumerate(reply.round.groups, 1)}
    return {choice.id: said.of(choice.label) for choice in reply.content.domain_question.options}


def charted(card: dict[str, Any], fold: str) -> list[tuple[str, str]]:
    """The bars in a fold of a card, each with its number; that they are exact is in tests/bot/cards/lint.py."""
    (folded,) = [element for element in elements(card) if element.get("id") == fold]
    return [(name, number) for name, number, _, _ in bars(folded)]


def table_rows(card: dict[str, Any]) -> list[str]:
    """The words of each row of the tables on a card."""
    rows = [row for table in elements(card) if table["type"] == "Table" for row in table["rows"]]
    return [" ".join(element["text"] for element in elements(row) if element["type"] == "TextBlock") for row in rows]
