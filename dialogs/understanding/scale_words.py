"""Reads the scores of a card in the words of its scale: "vaak, soms", "de eerste ruim, de rest beperkt". Pure."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from dialogs.instruments.definition import LANGUAGES, Option, Question
from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.scored import Between, Invalid, Scores
from dialogs.understanding.scores import read_scores
from dialogs.understanding.shorthand import written_out
from dialogs.understanding.small_words import is_denied
from dialogs.understanding.vocabulary import Vocabulary

# No answer to a card is longer.
_MOST_SIGNS = 500
_BRACKETED = lazy_compile(r"\([^)]*\)")
# A word of the scale behind one of these is not what was scored.
_DENIED = r"(?<!\bniet )(?<!\bgeen )(?<!\bnot )(?<!\bno )"


def read_card_scores(questions: Sequence[Question], text: str, words: Vocabulary) -> Scores | Between | Invalid | None:
    """Read scores for the statements of a card, in figures or in words of their scale; None when these say none."""
    if questions[0].kind != "scale":
        return None
    text, scale = written_out(text), [option.number for option in questions[0].options]
    if said := read_scores(text, scale, len(questions), words):
        return said
    figures = in_figures(questions, text)
    if not figures:
        return None
    return read_scores(figures, scale, len(questions), words) or _read_behind(figures, scale, len(questions), words)


def in_figures(questions: Sequence[Question], text: str) -> str:
    """Return a text with the number of each label of the scale in its place; "" where none stands in it."""
    if len(text) > _MOST_SIGNS or any(question.options != questions[0].options for question in questions):
        return ""
    numbers, pattern = _scale(questions[0].options)
    bare = re.sub(r"[()]", "", " ".join(text.casefold().split()))

    def number(found: re.Match[str]) -> str:
        of_label = str(numbers[" ".join(found["label"].split())])
        # "4 – vaak" is one score, as its button says it.
        return of_label if found["number"] in (None, of_label) else f"{found['number']} {of_label}"

    figures, many = pattern.subn(number, bare)
    return figures if many else ""


@cache
def _scale(options: Sequence[Option]) -> tuple[Mapping[str, int], re.Pattern[str]]:
    """Return what each answer of a scale may be called, and the pattern that finds it, with its number before it."""
    numbers = _phrases(options)
    longest_first = sorted(numbers, key=len, reverse=True)
    any_of = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    before = r"(?:\b(?P<number>\d)\s?[-–—:.=]?\s?)?"
    return numbers, re.compile(rf"{before}{_DENIED}\b(?P<label>{any_of})\b" if any_of else r"(?!)")


def _phrases(options: Sequence[Option]) -> dict[str, int]:
    """Return what each answer of a scale is called: its label, the label without what stands in brackets, and without
    the words that all labels share ("aanwezig")."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        labels = {option.number: option.label.in_(language).casefold() for option in options}
        split = {number: re.findall(r"\w+", label) for number, label in labels.items()}
        shared = set.intersection(*map(set, split.values()))
        for number, label in labels.items():
            outside = re.findall(r"\w+", _BRACKETED.sub(" ", label))
            own = [word for word in split[number] if word not in shared]
            for phrase in (split[number], outside, own):
                # A label that is a number is read as one.
                if any(map(str.isalpha, "".join(phrase))):
                    found.setdefault(" ".join(phrase), number)
    return found


def _read_behind(figures: str, scale: Sequence[int], statements: int, words: Vocabulary) -> Scores | None:
    """Read a whole card behind what is said of it first: "ik herken dit wel, 4 en 3"."""
    if "?" in figures or is_denied(figures.split()):
        return None
    clauses = split_clauses(figures)
    while clauses and not any(map(str.isdecimal, clauses[0])):
        clauses = clauses[1:]
    said = read_scores(", ".join(clauses), scale, statements, words)
    return said if isinstance(said, Scores) and len(said.values) == statements else None
