"""How one language is written: texts by Fluent, days, numbers and lists by Babel. Imported with the first language."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource

from dialogs.instruments.definition import Language

_LOCALES: Mapping[Language, str] = {"nl": "nl", "en": "en_GB"}
# Where in the file each part of a text stands is asked by nobody, and takes memory.
_PARSER = FluentParser(with_spans=False)

# Babel takes longer over a number than we take to draw the rest of its line; the same scores and days come back all the
# time.
_format_decimal = lru_cache(maxsize=1024)(format_decimal)
_format_date = lru_cache(maxsize=1024)(format_date)


class Wording:
    """The texts of one language that were added so far, and how it writes the rest."""

    def __init__(self, language: Language) -> None:
        # No isolation marks: cards show them as boxes, and names are stripped of direction signs when they come in.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._locale = _LOCALES[language]

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def add(self, lines: str) -> None:
        """Parse one text, and add it."""
        self._bundle.add_resource(Resource([_PARSER.parse_entry(lines)]))

    def fill_in(self, key: str, given: dict[str, str | int]) -> tuple[str, Sequence[Exception]]:
        """Return a text with what is given filled in, and what was wrong with that."""
        pattern = self._bundle.get_message(key).value
        assert pattern is not None
        text, errors = self._bundle.format_pattern(pattern, given)
        return str(text), errors

    def day(self, day: date, form: str) -> str:
        return _format_date(day, form, locale=self._locale)

    def number(self, number: Decimal | int, form: str) -> str:
        return _format_decimal(number, format=form, locale=self._locale)

    def join(self, names: list[str], style: Literal["standard", "or"]) -> str:
        return format_list(names, style, self._locale)
