"""What is likelier said to us than meant as the name that we ask for: a day alone, "dankje", "geen idee". Pure."""

from datetime import datetime

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.days import Purpose, find_when, read_when
from dialogs.understanding.decision import ABOUT_FORM, ASIDE
from dialogs.understanding.free_text import doubt, is_spoken
from dialogs.understanding.likeness import split_words
from dialogs.understanding.sentences import Reader, is_question
from dialogs.understanding.small_words import is_denied, small_words
from dialogs.understanding.vocabulary import Vocabulary, plain
from dialogs.understanding.yes_no import read_yes_no

# "Voorjaar 2027" and "december 2026" are what rounds are called.
_YEAR = lazy_compile(r"(?<!\d)20\d\d(?!\d)")
_EDGES = " .,;:!?\"'"
# "Anders" and "iets anders" say that it is to be another, and not which.
_OTHER = frozenset({"anders", "iets anders", "een andere", "andere", "other", "another", "something else", "different"})
_LEAST = 0.8
# Less like an example than this, it is a name wherever somebody stands.
_MAY_BE_SAID = 0.7


def is_plainly_name(text: str, reader: Reader) -> bool:
    """Tell, before anything is looked up, that a text is a name and nothing said about the question for it."""
    words = split_words(text)
    if len(split_clauses(text)) > 1 or "?" in text or is_question(text) or is_spoken(text) or {"ik", "i"} & {*words}:
        return False
    denied = is_denied(words)
    ranked = reader.examples.compare(reader.examples.read(text), denied=denied, least=_MAY_BE_SAID)
    return not any(one.meaning in ABOUT_FORM for one in ranked)


def is_odd_name(name: str, now: datetime, reader: Reader, words: Vocabulary) -> bool:
    """Tell whether these words are likelier no name. Whoever wants them as one says so once more."""
    said = plain(name).strip(_EDGES)
    if said in _OTHER or read_yes_no(name, words) is not None or doubt(name, words) is not None:
        return True
    wordless = not any(sign.isalpha() for sign in name)
    return wordless or is_day_alone(name, now) or _says_nothing(name) or _is_talk(name, reader)


def is_day_alone(text: str, now: datetime) -> bool:
    """Tell whether a text is a day or an hour and nothing else, without the year that makes it a name."""
    text = text.strip(_EDGES)
    if _YEAR.search(text):
        return False
    return any(_is_day_in(language, text, now.replace(tzinfo=None)) for language in LANGUAGES)


def _is_day_in(language: Language, text: str, now: datetime) -> bool:
    found = find_when(text, now, language)
    if found is None:
        return read_when(text, Purpose.MOMENT, now, language, alone=True) is not None
    return not split_words(f"{text[: found.start]} {text[found.end :]}")


def _says_nothing(text: str) -> bool:
    small = small_words()
    return set(split_words(text)) <= small.filler | small.denying | small.answers | small.whoever | small.speaking


def _is_talk(text: str, reader: Reader) -> bool:
    ranked = reader.examples.compare(reader.examples.read(text), denied=False, least=_LEAST)
    return any(one.meaning in ASIDE | ABOUT_FORM for one in ranked)
