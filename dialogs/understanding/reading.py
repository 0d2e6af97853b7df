"""Reads typed words as an answer: a number, a label in either language, or close enough to one."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache

from rapidfuzz import fuzz

from dialogs.instruments.definition import LANGUAGES, SKIPPED, Language, Option, Question, Text
from dialogs.instruments.grouping import group_text, join_groups
from dialogs.instruments.shared_texts import shared_texts
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.understanding.choosing import as_answer, read_several
from dialogs.understanding.code_and_day import code_and_day
from dialogs.understanding.codes import HYPHEN, find_case_codes, read_case_code
from dialogs.understanding.days import Ask, Purpose, Reading, Reason, When, read_when
from dialogs.understanding.free_text import bare_name
from dialogs.understanding.guard import NEVER_MEANT, Finding, contains_case_code, find_personal_data, is_birthday_code
from dialogs.understanding.listed import ARTICLE, LIST_MARK, split_names
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.scores import Between, Invalid, Scores, read_scores
from dialogs.understanding.taking_back import split_taken_back
from dialogs.understanding.vocabulary import Vocabulary, plain, tidy, vocabulary
from dialogs.understanding.yes_no import read_yes_no

# A typing error keeps about this much of a label; and the runner-up must lie clearly behind.
_CLOSE, _AHEAD = 80, 10
# Twelve names of this length, with what stands between them, fit in one kept answer.
_LONGEST_NAME = 30
# The kinds of questions whose answer is kept as it was typed.
FREE = frozenset({"text", "names"})
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_NAME = re.compile(r"(?<=\s)[A-Z][^\W_]+")
_LEADING = re.compile(r"^(\d+)\b[\s.:=\-–)]*(.*)$")


def read(
    question: Question,
    text: str,
    words: Vocabulary,
    today: date,
    language: Language = "nl",
    *,
    sure: bool = False,
) -> Read | Trouble:
    """Read typed words as an answer to this question. `sure`: a day in it was confirmed.

    What looks like data about a person is refused before anything that could keep it, and where nothing is understood.
    """
    finding = find_personal_data(text, today)
    if question.kind in FREE and not finding and not question.pattern and contains_case_code(text):
        finding = Finding.CASE
    if finding and question.kind in FREE:
        return private(finding)
    answer = _read(question, text, words, today, language, sure=sure)
    if isinstance(answer, Trouble) and (question.kind in ("date", "time") or question.pattern):
        answer = _read_after_all(question, text, words, today, language) or answer
    # A day that is said of somebody is no answer to when a round closes.
    refused = isinstance(answer, Trouble) or question.kind == "date"
    return private(finding) if finding in NEVER_MEANT and refused else answer


def _read_after_all(question: Question, text: str, words: Vocabulary, today: date, language: Language) -> Read | None:
    """Read what somebody means after all, where both that and what they take back are answers."""
    taken_back = split_taken_back(text)
    if taken_back is None:
        return None
    first, after = (_read(question, part, words, today, language, sure=False) for part in taken_back)
    was_answer = isinstance(first, Read) or first.day is not None or bool(find_case_codes(taken_back[0]))
    return after if was_answer and isinstance(after, Read) else None


def private(finding: Finding) -> Trouble:
    return Trouble("trouble-private", {"finding": str(finding)})


def _read(
    question: Question, text: str, words: Vocabulary, today: date, language: Language, *, sure: bool
) -> Read | Trouble:
    if question.kind == "names":
        return _names(question, text, words)
    text = tidy(text)
    if question.kind == "text":
        return _text(question, text, today)
    if question.kind in ("number", "date") and _is_skip(question, plain(text), words):
        return Read(None)
    if question.kind == "number":
        return _number(question, text, words)
    if question.kind == "date":
        return _date(question, text, today, language, sure=sure)
    if question.kind == "time":
        return _time(text, today, language, sure=sure)
    if question.kind == "several":
        return _several(question, text, words, language)
    return _choice(question, text, words)


def read_value(question: Question, value: str, words: Vocabulary, today: date) -> Read | Trouble:
    """Read what a card sent for this question. A card sends values; they are checked as hard as words are."""
    if value == SKIPPED and question.skip:
        return Read(None)
    if question.kind in ("scale", "choice"):
        return Read(value) if question.option(value) else _not_on_list(question)
    if question.kind == "several" and all(map(question.option, value.split(SEVERAL_SEPARATOR))):
        return _at_most(question, as_answer(question.chosen(value)))
    if question.kind == "date" and _ISO.fullmatch(value):
        # A day picked on a card is shown there in full.
        return _date(question, value, today, "nl", sure=True)
    if question.kind == "time" and _CLOCK.fullmatch(value):
        return Read(value)
    return read(question, value, words, today)


def _text(question: Question, text: str, today: date) -> Read | Trouble:
    if question.pattern:
        return _case_code(question.pattern, text, today)
    text = bare_name(text)
    if not question.minimum <= len(text) <= question.maximum:
        return Trouble("trouble-length", {"min": question.minimum, "max": question.maximum, "length": len(text)})
    return Read(text)


def _case_code(pattern: str, text: str, today: date) -> Read | Trouble:
    """Read words that are the code of a case, with filler and a day at most: more may be about somebody."""
    code, day, clock = read_case_code(text), None, None
    if code is None and (found := code_and_day(text, today)):
        code, day, clock = found
    bare = re.sub(HYPHEN, "", text.upper())
    if any(is_birthday_code(said) for said in (code or "", f"{bare[:2]}-{bare[2:]}")):
        return private(Finding.DATE)
    return Read(code, clock, day) if code and re.fullmatch(pattern, code) else Trouble("trouble-case-code")


def _names(question: Question, text: str, words: Vocabulary) -> Read | Trouble:
    """Read names between commas, semicolons or on lines of their own, without the marks of a list; a name twice is one.

    Where there is a usual list, a word for it stands for all of it, and "Anders" alone goes after it.
    """
    usual = [option.label for option in question.options]
    named: list[Text] = []
    for part in split_names(text):
        name = ARTICLE.sub("", LIST_MARK.sub("", tidy(part)).strip(" -"), count=1)
        if usual and plain(name) in words.usual:
            named += usual
        elif name:
            # Only where there is a usual list are names known in both languages.
            named.append(group_text(name, usual) if usual else Text(nl=name, en=name))
    if usual and set(named) == {shared_texts()["anders"]}:
        named = [*usual, *named]
    unique: dict[str, str] = {}
    for label in named:
        unique.setdefault(plain(label.nl), label.nl)
    names = list(unique.values())
    if usual and {*names} == {label.nl for label in usual}:
        return Read(None)
    if not question.minimum <= len(names) <= question.maximum:
        return Trouble("trouble-names", {"min": question.minimum, "max": question.maximum, "count": len(names)})
    if any(not 2 <= len(name) <= _LONGEST_NAME for name in names):
        return Trouble("trouble-names-length", {"max": _LONGEST_NAME})
    return Read(join_groups(names))


def _several(question: Question, text: str, words: Vocabulary, language: Language) -> Read | Trouble:
    meant = read_several(question, text, words, language)
    if len(meant) == 1:
        return _at_most(question, meant[0])
    if between := tuple((question.id, value) for value in meant if value):
        return Trouble("trouble-unclear", between=between)
    if question.most:
        return Trouble("trouble-several-listed", {"last": len(question.options), "most": question.most})
    names = ", ".join(option.label.in_(language) for option in question.options)
    return Trouble("trouble-several", {"names": names, "least": 0 if question.skip else 1})


def _at_most(question: Question, answer: str | None) -> Read | Trouble:
    """Take what was chosen of a list, unless it is more than may be."""
    count = len(question.chosen(answer))
    if question.most and count > question.most:
        return Trouble("trouble-too-many", {"count": count, "most": question.most})
    return Read(answer)


def _number(question: Question, text: str, words: Vocabulary) -> Read | Trouble:
    # Short enough for int() whatever is typed; "30 mensen" and "tien" count, "3 of 4" does not.
    numbers = [int(digits) for digits in re.findall(r"\d{1,9}", text)]
    spelled = [words.numbers[word] for word in plain(text).split() if word in words.numbers]
    # An article is a number only where there is no other: "een stuk of tien".
    numbers += [number for number in spelled if number > 1 or len(spelled) == 1] if not numbers else []
    if len(numbers) != 1 or re.search(r"\d[.,]\d|-\d", text):
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    if not question.minimum <= numbers[0] <= question.maximum:
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    return Read(str(numbers[0]))


def _date(question: Question, text: str, today: date, language: Language, *, sure: bool) -> Read | Trouble:
    said = read_when(text, Purpose.DAY, datetime.combine(today, time()), language)
    day = _day_of(said)
    ahead = (day - today).days if day else 0
    if day and ahead < question.minimum:
        return Trouble("trouble-date-past", day=said if isinstance(said, Ask) and said.options else None)
    if day and ahead > question.maximum:
        return Trouble("trouble-date-far", {"days": question.maximum})
    if day is None or (isinstance(said, Ask) and said.why is not Reason.PAST_DAY):
        return Trouble("trouble-date", day=said if isinstance(said, Ask) else None)
    if isinstance(said, When) and said.confirm and not sure:
        return Trouble("trouble-date", day=said)
    clock = said.time if isinstance(said, When) else None
    return Read(day.isoformat(), f"{clock:%H:%M}" if clock else None)


def _day_of(said: Reading | None) -> date | None:
    if isinstance(said, When):
        return said.day
    past = said.args.get("past") if isinstance(said, Ask) and said.why is Reason.PAST_DAY else None
    return past if isinstance(past, date) else None


def _time(text: str, today: date, language: Language, *, sure: bool) -> Read | Trouble:
    said = read_when(text, Purpose.TIME, datetime.combine(today - timedelta(days=1), time()), language)
    if not isinstance(said, When) or said.time is None or said.day:
        return Trouble("trouble-time", day=said if isinstance(said, Ask) else None)
    if said.confirm and not sure:
        return Trouble("trouble-time", day=said)
    return Read(f"{said.time:%H:%M}")


def _not_on_list(question: Question, *, answered: bool = False) -> Trouble:
    return Trouble(
        "trouble-scale" if question.kind == "scale" else "trouble-choice",
        {"min": min(o.number for o in question.options), "max": max(o.number for o in question.options)},
        answered=answered,
    )


def _by_number(question: Question, number: int) -> Option | None:
    return next((option for option in question.options if option.number == number), None)


# Labels come from the content: few, and compared at every turn.
_plain_label = cache(plain)


def _labels(option: Option) -> Iterable[str]:
    return (_plain_label(option.label.in_(language)) for language in LANGUAGES)


# More than this to choose from is the list itself.
_MOST_BETWEEN = 3


def unclear(question: Question, options: Iterable[Option]) -> Trouble:
    """Say between which answers we doubt; with too many of them, or none, that we do not know which is meant."""
    meant = tuple(dict.fromkeys((question.id, option.value) for option in options))
    if not 1 < len(meant) <= _MOST_BETWEEN:
        return _not_on_list(question)
    return Trouble("trouble-unclear", between=meant)


def _said_score(question: Question, text: str, words: Vocabulary) -> Read | Trouble | None:
    """Read one score among other words ("doe maar een drietje"); None when they say none."""
    numbers = {option.number: option for option in question.options}
    match read_scores(text, numbers.keys(), 1, words):
        case Scores(values) if (number := values[0]) is not None:
            return Read(numbers[number].value)
        case Between(low, high):
            return unclear(question, (numbers[low], numbers[high]))
        case Invalid():
            return _not_on_list(question, answered=True)
    return None


def _is_skip(question: Question, said: str, words: Vocabulary) -> bool:
    if question.skip is None:
        return False
    labels = {_plain_label(question.skip.in_(language)) for language in LANGUAGES}
    if said in words.skip | labels:
        return True
    aside = words.unsure | words.around_answer
    bare = _without(said, aside)
    return bool(bare) and bare in {_without(phrase, aside) for phrase in words.skip | labels}


def _without(said: str, aside: frozenset[str]) -> str:
    return " ".join(word for word in said.split() if word not in aside)


def _answer_by_yes_or_no(question: Question, text: str, words: Vocabulary) -> Option | None:
    """Return the option whose label is, or begins with, the yes or no that was said."""
    says = read_yes_no(text, words)
    if says is None:
        return None
    labels = {"ja", "yes"} if says else {"nee", "no"}
    found = [o for o in question.options if any(set(label.split()[:1]) & labels for label in _labels(o))]
    return found[0] if len(found) == 1 else None


def _choice(question: Question, text: str, words: Vocabulary) -> Read | Trouble:
    said = plain(text)
    if re.match(r"-\s*\d", text):
        return _not_on_list(question)
    if said.isdecimal():
        option = _by_number(question, int(said)) if len(said) < 4 else None
        return Read(option.value) if option else _not_on_list(question, answered=True)
    if said in words.numbers:
        option = _by_number(question, words.numbers[said])
        return Read(option.value) if option else _not_on_list(question, answered=True)
    if _is_skip(question, said, words):
        return Read(None)
    if leading := _LEADING.match(said):
        # "4 redelijk aanwezig": the number counts when the words do not say something else.
        option = _by_number(question, int(leading[1])) if len(leading[1]) < 4 else None
        named = _by_label(question, leading[2])
        if option and named is option:
            return Read(option.value)
        if option and named:
            return unclear(question, (option, named))
    if option := _by_label(question, said) or _answer_by_yes_or_no(question, text, words):
        return Read(option.value)
    if (score := _said_score(question, text, words)) is not None:
        return score
    if (answer := _in_sentence(question, text, words)) is not None:
        return answer
    # "competentiescan" where several labels have it: asked which, never guessed.
    return unclear(question, _options_with(question, said))


# No answer in a sentence is longer.
_MOST_WORDS = 12


def _in_sentence(question: Question, text: str, words: Vocabulary) -> Read | Trouble | None:
    """Read the answer that stands in a sentence between words that say nothing about it; None when more is said.

    It is a label ("volgens mij ruim aanwezig"), another word for one, a place in the list ("doe die eerste maar"), or
    an end of the scale ("de hoogste score"). A place and a label that are not of one option are asked.
    """
    said = " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", plain(text)))
    for phrase, label in words.named_as.items():
        said = re.sub(rf"\b{re.escape(phrase)}\b", label, said)
    bare = dict.fromkeys(word for word in said.split() if word not in words.around_answer)
    if said and not bare:
        # "Misschien", "ehm": it was about this question, and says nothing.
        return _not_on_list(question, answered=True)
    if not 0 < len(bare) <= _MOST_WORDS:
        return None
    placed: list[Option] = []
    if question.kind == "choice":
        places = {**words.places, **dict.fromkeys(words.last, len(question.options) - 1)}
        placed = [question.options[places[word]] for word in bare if places.get(word, 99) < len(question.options)]
        bare = {word: None for word in bare if word not in places}
    else:
        ends = [word for word in bare if word in words.highest | words.lowest]
        if ends and len(ends) == len(bare):
            end = max if words.highest & set(ends) else min
            return Read(end(question.options, key=lambda option: option.number).value)
    label = " ".join(bare)
    named = _by_label(question, label) if label else None
    if label and named is None and question.kind == "choice":
        # "Voor de regio Utrecht": what it is called is asked later.
        names = {plain(name) for name in _NAME.findall(text)}
        label = " ".join(word for word in bare if word not in names)
        found = _options_with(question, label) if label and len(label) < len(" ".join(bare)) else []
        if len(found) > 1:
            return unclear(question, found)
        named = found[0] if found else None
    if label and named is None:
        return None
    meant = list({option.value: option for option in (*placed, *([named] if named else ()))}.values())
    if len(meant) > 1:
        return unclear(question, meant)
    return Read(meant[0].value) if meant else None


def names_option(question: Question, text: str, *, exactly: bool = False) -> bool:
    """Tell whether these words are, to the letter, a label of this question or (not `exactly`) a part of some.

    Of a list of names that has a usual one, also words for that, or for leaving it as it is.
    """
    said = plain(text)
    if question.kind == "names" and question.options and said in vocabulary().usual | vocabulary().keep:
        return True
    found = _options_with(question, said)
    return any(said in _labels(option) for option in found) if exactly else bool(found)


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
    option = _option_with(question, said) if len(said) > 1 else None
    if option or len(said) < 2 or len(question.options) < 2:
        return option
    ranked = sorted(
        (
            (max(fuzz.ratio(said, label) for label in _variants(question, option)), option)
            for option in question.options
        ),
        key=lambda pair: -pair[0],
    )
    (best, option), (second, _) = ranked[0], ranked[1]
    turned = vocabulary().denying & set(said.split())
    if turned and not any(turned <= set(re.findall(r"\w+", label)) for label in _labels(option)):
        # "Niet ruim aanwezig" is nearly "ruim aanwezig" by its letters only.
        return None
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
