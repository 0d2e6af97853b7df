"""Looks up what we say, by key and language. A missing key stops the start, not a conversation."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path
from typing import get_args

from dialogs.instruments.definition import LANGUAGES, Language, Text
from dialogs.patterns import lazy_compile
from dialogs.texts.keys import Key

# Texts with numbers in them that are kept ready, per language.
_CACHE_SIZE = 2000
_HERE = Path(__file__).parent
# Where a text begins, and what it names to be said inside it.
_START = lazy_compile(r"^(?=[a-z][\w-]* =)", re.MULTILINE)
NAMED = lazy_compile(r"\{ *([a-z][\w-]*) *\}")
# All that can be said, of every family.
KEYS: frozenset[str] = frozenset(chain.from_iterable(map(get_args, get_args(Key))))


class TextFault(Exception):
    """A text is missing or its placeholders do not fit."""


@cache
def sources(language: Language) -> Mapping[str, str]:
    """Return the texts as they are written: key -> its lines, up to the next key."""
    written = _START.split((_HERE / f"{language}.ftl").read_text(encoding="utf-8"))
    return {lines.partition(" ")[0]: lines for lines in written[1:]}


def keys(language: Language) -> frozenset[str]:
    return frozenset(sources(language))


def check() -> None:
    """Raise TextFault when a language lacks a key that can be said, or has a text that nobody can say."""
    missing = {language: sorted(KEYS - keys(language)) for language in LANGUAGES}
    unsaid = {language: sorted(keys(language) - KEYS) for language in LANGUAGES}
    if any((*missing.values(), *unsaid.values())):
        raise TextFault(f"keys without a text: {missing}; texts without a key: {unsaid}")


class Speech:
    """One language: texts, dates in full, numbers and lists as that language writes them."""

    def __init__(self, language: Language, kept: Mapping[str, str] | None = None) -> None:
        """Speak this language; `kept` are texts of an earlier day, as written then, that go before those of today."""
        self.language = language
        self._kept = kept or {}
        # Fluent and Babel come with the first language that somebody reads: a start has no words for anybody.
        from dialogs.texts.wording import Wording  # noqa: PLC0415

        self._wording = Wording(language)
        self._cache: dict[tuple[object, ...] | None, str] = {}

    def __call__(self, key: Key, args: Mapping[str, str | int] | None = None, /, **more: str | int) -> str:
        """Return the text of a key. Raises TextFault for a key or placeholder that does not exist."""
        given = {**(args or {}), **more}
        # What is filled with nothing or with numbers only comes back often, and holds nothing of a person.
        cache_key = (key, *given.items()) if all(isinstance(value, int) for value in given.values()) else None
        if cache_key in self._cache:
            return self._cache[cache_key]
        if not self._has(key):
            raise TextFault(f"{self.language}: no text {key!r}")
        text, errors = self._wording.fill_in(key, given)
        if errors and key in self._kept:
            # What it names is no longer told: then it is said as today.
            return speech(self.language)(key, given)
        if errors:
            raise TextFault(f"{self.language}: {key}: {errors[0]}")
        if cache_key and len(self._cache) < _CACHE_SIZE:
            self._cache[cache_key] = text
        return text

    def _has(self, key: str) -> bool:
        """Tell whether there is such a text. It is parsed when first said: parsing all took a third of a second."""
        if not self._wording.has(key) and (lines := self._kept.get(key) or sources(self.language).get(key)):
            # Those it names come first, for another thread may say it as soon as it is there.
            for named in NAMED.findall(lines):
                self._has(named)
            self._wording.add(lines)
        return self._wording.has(key)

    def of(self, text: Text) -> str:
        return text.in_(self.language)

    def day(self, day: date) -> str:
        """Write a day in full: dinsdag 3 maart 2026 (norms D14)."""
        return self._wording.day(day, "full")

    def clock(self, clock: str) -> str:
        """Write an hour ("14:00"): 14.00 in Dutch, 14:00 in English; what is no hour stays as it is."""
        return clock.replace(":", ".") if self.language == "nl" else clock

    def short_day(self, day: date, *, year: bool = False) -> str:
        """Write a day for a line of a list: di 3 mrt, or with its year di 3 mrt 2026."""
        return self._wording.day(day, "EEE d MMM y" if year else "EEE d MMM")

    def past_day(self, day: date) -> str:
        """Write a day of long ago, when its day of the week tells nothing: 3 mrt 2026."""
        return self._wording.day(day, "d MMM y")

    def number(self, number: Decimal | int) -> str:
        """Write a number: 2,3 in Dutch, 2.3 in English."""
        return self._wording.number(number, "0.0" if isinstance(number, Decimal) else "0")

    def names(self, names: list[str]) -> str:
        """Join names: onderwijs, zorg en gemeente; a comma stands before "en" where a name has that word in it."""
        joint = self._wording.join(["", ""], "standard")
        if len(names) > 1 and any(joint in name for name in names):
            return f"{', '.join(names[:-1])},{joint}{names[-1]}"
        return self._wording.join(names, "standard")

    def inside(self, title: str) -> str:
        """Write a title inside a sentence; what is written in capitals stays so."""
        return title if title[:2].isalpha() and title[:2].isupper() else f"{title[:1].lower()}{title[1:]}"

    def either(self, names: list[str]) -> str:
        """Join what one can choose from: onderwijs, zorg of gemeente."""
        return self._wording.join(names, "or")


@cache
def speech(language: Language) -> Speech:
    return Speech(language)
