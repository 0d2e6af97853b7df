"""Writes dialogs/public_holidays.tsv: `make holidays`, after the package that counts them was renewed.

A column for each feast with its two names above it; a row for each year. In brackets: observed, but no public holiday.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import holidays

FILE = Path(__file__).parents[2] / "dialogs/public_holidays.tsv"
YEARS = range(2000, 2101)


def counted(year: int, language: str, *categories: str) -> Iterator[tuple[date, str]]:
    """Yield day and name of what the package counts in a year; of two feasts on one day each."""
    found = holidays.country_holidays("NL", years=year, language=language, categories=categories)
    for day, names in sorted(found.items()):
        yield from ((day, name) for name in names.split("; "))


def table() -> str:
    """Return the file: what feasts there are, what each is called, and when it is."""
    cells: dict[str, dict[int, str]] = {}
    english: dict[str, str] = {}
    for year in YEARS:
        public = set(counted(year, "nl", "public"))
        for day, name in counted(year, "nl", "public", "optional"):
            stands = f"{day:%m-%d}" if (day, name) in public else f"({day:%m-%d})"
            cells.setdefault(name, {})[year] = stands
            others = [said for when, said in counted(year, "en_US", "public", "optional") if when == day]
            if len(others) == 1:
                english[name] = others[0]
    rows = [["", *cells], ["", *(english[name] for name in cells)]]
    rows += [[str(year), *(days.get(year, "") for days in cells.values())] for year in YEARS]
    return "".join("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")
