"""Reads typed words as an answer: a number, a label in either language, or close enough to one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from rapidfuzz import fuzz

from dialogs.instruments.definition import LANGUAGES, SKIPPED, Option, Question
from dialogs.instruments.grouping import REGION_SEPARATOR
from dialogs.texts.keys import TroubleKey
from dialogs.understanding.codes import HYPHEN
from dialogs.understanding.dates import read_date, read_time
from dialogs.understanding.guard import NEVER_MEANT, Finding, contains_case_code, find_personal_data
from dialogs.understanding.vocabulary import Vocabulary, plain, tidy

# A typing error keeps about this much of a label; and the runner-up must lie clearly behind.
_CLOSE, _AHEAD = 80, 10
# Twelve names of this length, with what stands between them, fit in one kept answer.
_LONGEST_NAME = 30
# The kinds of questions whose answer is kept as it was typed.
FREE = frozenset({"text", "names"})
# Two letters and six digits that make a day: initials and a date of birth, which is no opaque code (norms A12).
_BIRTHDAY = re.compile(
    r"[A-Z]{2}-(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
)
_LEADING = re.compile(r"^(\d+)\b[\s.:=\-–)]*(.*)$")


@dataclass(frozen=True)
class Trouble:
    """Why something was not understood: the key of a sentence, and what fills it."""

    key: TroubleKey
    args: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """An answer that was understood; `value` is None for a deliberate "I cannot judge this"."""

    value: str | None


def read(question: Question, text: str, words: Vocabulary, today: date) -> Read | Trouble:
    """Read typed words as an answer to this question.

    What looks like data about a person is refused before anything that could keep it, and where nothing is understood.
    """
    finding = find_personal_data(text, today)
    if question.kind in FREE and not finding and not question.pattern and contains_case_code(text):
        finding = Finding.CASE
    if finding and question.kind in FREE:
        return private(finding)
    answer = _read(question, text, words, today)
    return private(finding) if finding in NEVER_MEANT and isinstance(answer, Trouble) else answer


def private(finding: Finding) -> Trouble:
    return Trouble("trouble-private", {"finding": str(finding)})


def _read(question: Question, text: str, words: Vocabulary, today: date) -> Read | Trouble:
    if question.kind == "names":
        return _names(question, text)
    text = tidy(text)
    if question.kind == "text":
        return _text(question, text)
    if question.kind == "number":
        return _number(question, text)
    if question.kind == "date":
        return _date(question, text, words, today)
    if question.kind == "time":
        time = read_time(text)
        return Read(time) if time else Trouble("trouble-time")
    return _choice(question, text, words)


def read_value(question: Question, value: str, words: Vocabulary, today: date) -> Read | Trouble:
    """Read what a card sent for this question. A card sends values; they are checked as hard as words are."""
    if question.kind in ("scale", "choice"):
        if value == SKIPPED and question.skip:
            return Read(None)
        return Read(value) if question.option(value) else _not_on_list(question)
    return read(question, value, words, today)


def _text(question: Question, text: str) -> Read | Trouble:
    if question.pattern:
        code = re.sub(HYPHEN, "", text.upper())
        code = f"{code[:2]}-{code[2:]}"
        if _BIRTHDAY.fullmatch(code):
            return private(Finding.DATE)
        return Read(code) if re.fullmatch(question.pattern, code) else Trouble("trouble-case-code")
    if not question.minimum <= len(text) <= question.maximum:
        return Trouble("trouble-length", {"min": question.minimum, "max": question.maximum, "length": len(text)})
    return Read(text)


def _names(question: Question, text: str) -> Read | Trouble:
    """Read names between commas, semicolons or on lines of their own; a name twice is one."""
    unique: dict[str, str] = {}
    for part in re.split(r"[,;\n]", text):
        if name := tidy(part).strip(" -"):
            unique.setdefault(plain(name), name)
    names = list(unique.values())
    if not question.minimum <= len(names) <= question.maximum:
        return Trouble("trouble-names", {"min": question.minimum, "max": question.maximum, "count": len(names)})
    if any(not 2 <= len(name) <= _LONGEST_NAME for name in names):
        return Trouble("trouble-names-length", {"max": _LONGEST_NAME})
    return Read(REGION_SEPARATOR.join(names))


def _number(question: Question, text: str) -> Read | Trouble:
    # Short enough for int() whatever is typed; "30 mensen" counts, "3 of 4" does not.
    numbers = re.findall(r"\d{1,9}", text)
    if len(numbers) != 1 or re.search(r"\d[.,]\d|-\d", text):
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    number = int(numbers[0])
    if not question.minimum <= number <= question.maximum:
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    return Read(str(number))


def _date(question: Question, text: str, words: Vocabulary, today: date) -> Read | Trouble:
    day = read_date(text, words, today)
    if day is None:
        return Trouble("trouble-date")
    ahead = (day - today).days
    if ahead < question.minimum:
        return Trouble("trouble-date-past")
    if ahead > question.maximum:
        return Trouble("trouble-date-far", {"days": question.maximum})
    return Read(day.isoformat())


def _not_on_list(question: Question) -> Trouble:
    return Trouble(
        "trouble-scale" if question.kind == "scale" else "trouble-choice",
        {"min": min(o.number for o in question.options), "max": max(o.number for o in question.options)},
    )


def _by_number(question: Question, number: int) -> Option | None:
    return next((option for option in question.options if option.number == number), None)


# Labels come from the content: few, and compared at every turn.
_plain_label = cache(plain)


def _labels(option: Option) -> Iterable[str]:
    return (_plain_label(option.label.in_(language)) for language in LANGUAGES)


def _choice(question: Question, text: str, words: Vocabulary) -> Read | Trouble:
    said = plain(text)
    if re.match(r"-\s*\d", text):
        return _not_on_list(question)
    if said.isdecimal():
        option = _by_number(question, int(said)) if len(said) < 4 else None
        return Read(option.value) if option else _not_on_list(question)
    if said in words.numbers:
        option = _by_number(question, words.numbers[said])
        return Read(option.value) if option else _not_on_list(question)
    if question.skip and (said in words.skip or said in {_plain_label(question.skip.in_(lang)) for lang in LANGUAGES}):
        return Read(None)
    if leading := _LEADING.match(said):
        # "4 redelijk aanwezig": the number counts when the words do not say something else.
        option = _by_number(question, int(leading[1])) if len(leading[1]) < 4 else None
        named = _by_label(question, leading[2])
        if option and named is option:
            return Read(option.value)
        return Trouble("trouble-unclear")
    option = _by_label(question, said)
    if option:
        return Read(option.value)
    # "competentiescan" where several labels have it: asked which, never guessed.
    if len(_options_with(question, said)) > 1:
        return Trouble("trouble-unclear")
    return Trouble("trouble-unclear") if any(sign.isdigit() for sign in said) else _not_on_list(question)


def names_option(question: Question, text: str) -> bool:
    """Tell whether these words are, to the letter, a label of this question or a part of one or several."""
    return bool(_options_with(question, plain(text)))


def _options_with(question: Question, said: str) -> list[Option]:
    """Return the options whose label is this, or else those with all of these words in it."""
    exact = [option for option in question.options if said in _labels(option)]
    if exact:
        return exact
    asked = set(said.split())
    return [
        o for o in question.options if any(asked <= set(re.findall(r"\w+", label)) for label in _labels(o)) if asked
    ]


def _by_label(question: Question, said: str) -> Option | None:
    """Return the one option with this label: to the letter, or with a typing error."""
    if len(said) < 2:
        return None
    if option := _option_with(question, said):
        return option
    ranked = sorted(
        (
            (max(fuzz.ratio(said, label) for label in _variants(question, option)), option)
            for option in question.options
        ),
        key=lambda pair: -pair[0],
    )
    (best, option), (second, _) = ranked[0], ranked[1]
    return option if best >= _CLOSE and best - second >= _AHEAD else None


def _option_with(question: Question, said: str) -> Option | None:
    """Return the one option with this label, or with these words in it; None when there are several."""
    found = _options_with(question, said)
    return found[0] if len(found) == 1 else None


def _variants(question: Question, option: Option) -> Iterable[str]:
    """Yield each label whole, and without the words that all labels share ("aanwezig"), which tell nothing apart."""
    for language in LANGUAGES:
        labels = [_plain_label(other.label.in_(language)).split() for other in question.options]
        shared = set(labels[0]).intersection(*labels[1:])
        own = _plain_label(option.label.in_(language)).split()
        yield " ".join(own)
        yield " ".join(word for word in own if word not in shared)
