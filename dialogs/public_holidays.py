"""The feasts of the Netherlands, in the years that anybody plans in, from a made file (`make holidays`).

The package that counts them, holidays, loads every country there is: 0.1 s and 16 MB for these few days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("public_holidays.tsv")


@dataclass(frozen=True)
class Feast:
    """A feast in a year, and what it is called in each language. `public`: it is a public holiday that year."""

    day: date
    names: Mapping[str, str]
    public: bool


@cache
def feasts_in(year: int) -> tuple[Feast, ...]:
    """Return the feasts of a year; () outside those of the file."""
    names, rows = _table()
    row = rows.get(str(year), "").split("\t")
    return tuple(
        Feast(date.fromisoformat(f"{year}-{cell.strip('()')}"), called, not cell.startswith("("))
        for cell, called in zip(row, names, strict=False)
        if cell
    )


@cache
def _table() -> tuple[list[dict[str, str]], dict[str, str]]:
    """Read the names of the feasts in each language, and the row of each year as it stands."""
    dutch, english, *years = _FILE.read_text(encoding="utf-8").splitlines()
    names = [{"nl": nl, "en": en} for nl, en in zip(dutch.split("\t")[1:], english.split("\t")[1:], strict=True)]
    return names, {row[:4]: row[5:] for row in years}
