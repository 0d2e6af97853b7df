"""Looks up what we say, by key and language. A missing key stops the start, not a conversation."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from dialogs.instruments.definition import LANGUAGES, Language, Text

# Texts with numbers in them that are kept ready, per language.
_KEPT = 2000
_HERE = Path(__file__).parent
_LOCALES: Mapping[Language, str] = {"nl": "nl", "en": "en_GB"}


class TextFault(Exception):
    """A text is missing or its placeholders do not fit."""


@cache
def _bundle(language: Language) -> FluentBundle:
    # No isolation marks: names are stripped of direction signs when they come in, and cards show the marks as boxes.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((_HERE / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


def keys(language: Language) -> frozenset[str]:
    return frozenset(_bundle(language)._messages)


def check() -> None:
    """Raises TextFault when a language lacks a text that another has."""
    missing = {language: keys("nl") ^ keys(language) for language in LANGUAGES}
    if any(missing.values()):
        raise TextFault(f"texts differ: {missing}")


class Speech:
    """One language: texts, dates in full, numbers and lists as that language writes them."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = _bundle(language)
        self._said: dict[tuple[object, ...] | None, str] = {}
        self._locale = _LOCALES[language]

    def __call__(self, key: str, args: Mapping[str, str | int] | None = None, /, **more: str | int) -> str:
        """The text of a key. Raises TextFault for a key or placeholder that does not exist."""
        given = {**(args or {}), **more}
        # What is filled with nothing or with numbers only comes back often, and holds nothing of a person.
        known = (key, *given.items()) if all(isinstance(value, int) for value in given.values()) else None
        if known in self._said:
            return self._said[known]
        if not self._bundle.has_message(key):
            raise TextFault(f"{self.language}: no text {key!r}")
        pattern = self._bundle.get_message(key).value
        assert pattern is not None
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise TextFault(f"{self.language}: {key}: {errors[0]}")
        if known and len(self._said) < _KEPT:
            self._said[known] = str(text)
        return str(text)

    def of(self, text: Text) -> str:
        return text.in_(self.language)

    def day(self, day: date) -> str:
        """dinsdag 3 maart 2026 (norms D14)."""
        return format_date(day, "full", locale=self._locale)

    def number(self, number: Decimal | int) -> str:
        """2,3 in Dutch, 2.3 in English."""
        return format_decimal(number, format="0.0" if isinstance(number, Decimal) else "0", locale=self._locale)

    def names(self, names: list[str]) -> str:
        """onderwijs, zorg en gemeente."""
        return format_list(names, "standard", self._locale)

    def either(self, names: list[str]) -> str:
        """onderwijs, zorg of gemeente."""
        return format_list(names, "or", self._locale)


@cache
def speech(language: Language) -> Speech:
    return Speech(language)
