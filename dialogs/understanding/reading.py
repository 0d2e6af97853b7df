"""Reads typed words as an answer: a number, a label in either language, or close enough to one."""

import re
from datetime import date, datetime, time, timedelta

from dialogs.instruments.definition import SKIPPED, Language, Question, Text
from dialogs.instruments.grouping import group_text, join_groups
from dialogs.instruments.shared_texts import shared_texts
from dialogs.patterns import lazy_compile
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.understanding.asking_instead import asks_how_many, asks_instead
from dialogs.understanding.choosing import as_answer, read_places, read_several
from dialogs.understanding.code_and_day import code_and_day
from dialogs.understanding.codes import HYPHEN, find_case_codes, read_case_code
from dialogs.understanding.days import Ask, Doubt, Purpose, Reading, Reason, When, find_when, read_when
from dialogs.understanding.each_a_group import tells_groups
from dialogs.understanding.free_text import bare_name
from dialogs.understanding.guard import NEVER_MEANT, Finding, contains_case_code, find_in_case_code, find_personal_data
from dialogs.understanding.likeness import split_words
from dialogs.understanding.listed import ARTICLE, LIST_MARK, split_names
from dialogs.understanding.options import is_skip, knows_not, names_option, not_on_list, read_choice
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.private.about_somebody import is_about_somebody
from dialogs.understanding.private.kept import names_somebody
from dialogs.understanding.taking_back import split_taken_back
from dialogs.understanding.vocabulary import Vocabulary, plain, tidy
from dialogs.understanding.yes_no import read_yes_no

# Twelve names of this length, with what stands between them, fit in one kept answer.
_LONGEST_NAME = 30
# Leaves out an answer on every card that can be left without one.
_DASH = "-"
# What is asked of these may have the words of an answer in it.
_ASKED_ABOUT = frozenset({"scale", "choice", "several", "number", "date"})
# The kinds of questions whose answer is kept as it was typed.
FREE = frozenset({"text", "names"})
_ISO = lazy_compile(r"\d{4}-\d\d-\d\d")
_CLOCK = lazy_compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


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
    if question.kind in FREE and not finding and not question.pattern and is_about_somebody(text):
        finding = Finding.FAMILY
    if question.kind in FREE and not finding and names_somebody(text):
        finding = Finding.FAMILY
    if finding and question.kind in FREE:
        return private(finding)
    answer = _read(question, text, words, today, language, sure=sure)
    if isinstance(answer, Trouble) and (question.kind in ("date", "time", "scale") or question.pattern):
        answer = _read_after_all(question, text, words, today, language) or answer
    if question.kind in _ASKED_ABOUT and not sure and asks_instead(text):
        answer = _asked(question, text, answer)
    # A day that is said of somebody is no answer to when a round closes.
    refused = isinstance(answer, Trouble) or question.kind == "date"
    return private(finding) if finding in NEVER_MEANT and refused else answer


def _asked(question: Question, text: str, answer: Read | Trouble) -> Read | Trouble:
    """Return what is said where a question names an answer: that one may be chosen, or whether this one is meant."""
    value = answer.value if isinstance(answer, Read) else None
    if question.kind in ("scale", "choice") and asks_how_many(text):
        return Trouble("trouble-one", between=((question.id, value),) if value else (), answered=True)
    if value is None:
        return answer
    if question.kind == "date":
        # A day that is asked about is asked back.
        day = When(date.fromisoformat(value), confirm=(Doubt.UNSURE,))
        return Trouble("trouble-date", day=day)
    if question.kind == "number":
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    if question.kind == "several":
        most = question.most or len(question.options)
        return Trouble("trouble-several-listed", {"last": len(question.options), "most": most}, answered=True)
    if names_option(question, text, exactly=True):
        return Read(value)
    return Trouble("trouble-maybe", between=((question.id, value),))


def _read_after_all(question: Question, text: str, words: Vocabulary, today: date, language: Language) -> Read | None:
    """Read what somebody means after all, where both that and what they take back are answers."""
    taken_back = split_taken_back(text)
    if taken_back is None:
        return None
    first, after = (_read(question, part, words, today, language, sure=False) for part in taken_back)
    if question.kind == "scale" and isinstance(after, Read) and after.value is None:
        # "2, nee wacht ik weet het niet" hesitates, and skips nothing.
        return None
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
        return _text(question, text, today, language)
    if question.kind in ("number", "date") and is_skip(question, plain(text)):
        return Read(None)
    if question.kind in ("number", "date") and knows_not(plain(text)):
        return Trouble("trouble-guess", answered=True)
    if question.kind == "number":
        return _number(question, text, words, today)
    if question.kind == "date":
        return _date(question, text, today, language, sure=sure)
    if question.kind == "time":
        return _time(text, today, language, sure=sure)
    if question.kind == "several":
        return _several(question, text, words, language)
    return read_choice(question, text, words)


def read_value(question: Question, value: str, words: Vocabulary, today: date) -> Read | Trouble:
    """Read what a card sent for this question. A card sends values; they are checked as hard as words are."""
    if value == SKIPPED and question.skip:
        return Read(None)
    if question.kind in ("scale", "choice"):
        return Read(value) if question.option(value) else not_on_list(question)
    if question.kind == "several" and all(map(question.option, value.split(SEVERAL_SEPARATOR))):
        return _at_most(question, as_answer(question.chosen(value)))
    if question.kind == "date" and _ISO.fullmatch(value):
        # A day picked on a card is shown there in full.
        return _date(question, value, today, "nl", sure=True)
    if question.kind == "time" and _CLOCK.fullmatch(value):
        return Read(value)
    return read(question, value, words, today)


def _text(question: Question, text: str, today: date, language: Language) -> Read | Trouble:
    if question.pattern:
        return _case_code(question.pattern, text, today, language)
    text = bare_name(text)
    if not question.minimum <= len(text) <= question.maximum:
        return Trouble("trouble-length", {"min": question.minimum, "max": question.maximum, "length": len(text)})
    return Read(text)


def _case_code(pattern: str, text: str, today: date, language: Language) -> Read | Trouble:
    """Read words that are the code of a case, with filler and a day at most: more may be about somebody."""
    code, day, clock = read_case_code(text), None, None
    if code is None and (found := code_and_day(text, today, language)):
        code, day, clock = found
    bare = re.sub(HYPHEN, "", text.upper())
    for said in (code, f"{bare[:2]}-{bare[2:]}"):
        if said and re.fullmatch(pattern, said) and (finding := find_in_case_code(said, today)):
            return private(finding)
    return Read(code, clock, day) if code and re.fullmatch(pattern, code) else Trouble("trouble-case-code")


def _names(question: Question, text: str, words: Vocabulary) -> Read | Trouble:
    """Read names between commas, semicolons or on lines of their own, without the marks of a list; a name twice is one.

    Where there is a usual list, a word for it stands for all of it, and "Anders" alone goes after it.
    """
    usual = [option.label for option in question.options]
    if tells_groups(text):
        return Trouble("trouble-names-each")
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
    if question.skip and (text == _DASH or (question.most and plain(text) in words.nothing)):
        return Read(None)
    if question.most and knows_not(plain(text)):
        return Trouble("trouble-best-guess", answered=True)
    # A list of which some are to be chosen asks for no yes or no: a no may be to what we said, and "none" is a word.
    refuses = question.most and read_yes_no(text, words) is False
    meant = () if refuses else read_several(question, text, words, language)
    if len(meant) == 1:
        return _at_most(question, meant[0])
    if question.most and not (refuses or meant) and (places := read_places(question, text, words)):
        return _at_most(question, places)
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


# "Met z'n vieren" is four.
_BY_SO_MANY = {
    "tweeen": "twee", "drieen": "drie", "vieren": "vier", "vijven": "vijf", "zessen": "zes", "zevenen": "zeven",
    "achten": "acht", "negenen": "negen", "tienen": "tien",
}  # fmt: skip


def _number(question: Question, text: str, words: Vocabulary, today: date) -> Read | Trouble:
    if _of_a_day(text, today):
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    # Short enough for int() whatever is typed; "30 mensen" and "tien" count, "3 of 4" does not.
    numbers = [int(digits) for digits in re.findall(r"\d{1,9}", text)]
    said = [_BY_SO_MANY.get(word, word) for word in split_words(text)]
    spelled = [words.numbers[word] for word in said if word in words.numbers]
    # An article is a number only where there is no other: "een stuk of tien".
    numbers += [number for number in spelled if number > 1 or len(spelled) == 1] if not numbers else []
    if len(numbers) != 1 or re.search(r"\d[.,]\d|-\d", text):
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    if not question.minimum <= numbers[0] <= question.maximum:
        return Trouble("trouble-number", {"min": question.minimum, "max": question.maximum})
    return Read(str(numbers[0]))


def _of_a_day(text: str, today: date) -> bool:
    """Tell whether the number in it is that of a day, "3 januari"; "over 6 weken" is one of weeks."""
    found = find_when(text, datetime.combine(today, time()), "nl", Purpose.DAY)
    said = text[found.start : found.end].casefold() if found else ""
    return bool(re.search(r"\d", said) and re.search(r"[^\W\d_]{3}", said)) and not re.search(r"\bwee?k", said)


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
