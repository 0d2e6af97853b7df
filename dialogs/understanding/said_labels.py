"""Scores of a card said by what they are called: "vaak vaak soms vaak", "alles vaak behalve de tweede, die soms"."""

import re
from collections.abc import Sequence
from functools import cache

from dialogs.instruments.definition import LANGUAGES, Option, Question
from dialogs.understanding.vocabulary import plain

_BRACKETS = re.compile(r"\([^()]*\)\s*")


def with_numbers(text: str, question: Question) -> str:
    """Return a text with the number of each label that is said in it, in either language."""
    called = _called(question.options)
    if not called:
        return text
    pattern = "|".join(map(re.escape, sorted(called, key=len, reverse=True)))
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda found: str(called[found[0]]), plain(text))


@cache
def _called(options: Sequence[Option]) -> dict[str, int]:
    """Return what each option may be called: its label, with what stands in brackets and without it."""
    found: dict[str, int] = {}
    for option in options:
        for language in LANGUAGES:
            label = plain(option.label.in_(language))
            for name in (_BRACKETS.sub("", label), re.sub(r"[()]", "", label)):
                if name and option.number is not None:
                    found[name] = option.number
    return found
