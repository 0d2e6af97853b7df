"""Read which of several names are meant, where as many may be chosen as one likes: "ook School Zuid en Aver". Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from dialogs.instruments.definition import Language, Option, Question
from dialogs.patterns import lazy_compile
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.understanding.vocabulary import Vocabulary, plain
from dialogs.understanding.which_of_them import place_of, which_of_them

_WORD = lazy_compile(r"[^\W_]+(?:['’.\-][^\W_]+)*|[,;&+/\n]")
# What stands between two of a list.
_SIGNS = frozenset(",;&+/\n")
# A name of so many letters may have about one in seven wrong, whole or as the word of it that is said.
_LEAST_LETTERS, _CLOSE = 5, 84
# A shorter part of a name is any word.
_LEAST_PART = 3


# More than this to choose from is the list itself.
_MOST_BETWEEN = 3


@dataclass(frozen=True)
class Chosen:
    """Those that are meant, by their place in the list; none of them is "nobody but us"."""

    places: tuple[int, ...]


@dataclass(frozen=True)
class Unclear:
    """What was said may be any of `between`; `beside` are those that are clearly meant."""

    between: tuple[int, ...]
    beside: tuple[int, ...]


@dataclass
class _Heard:
    """The words of a text, with the place of a name where one stood; and the words of each name."""

    words: list[str | int]
    names: Sequence[Sequence[str]]


def _words(text: str) -> list[str]:
    return ["," if word in _SIGNS else plain(word) for word in _WORD.findall(text)]


def as_answer(options: Iterable[Option]) -> str | None:
    """Return the answer that chooses these; none of them is kept as null."""
    return SEVERAL_SEPARATOR.join(option.value for option in options) or None


def read_several(question: Question, text: str, words: Vocabulary, language: Language) -> tuple[str | None, ...]:
    """Return the answer that typed words give to a "several" question; of more, it may be any; () for none of them."""
    labels = [option.label.in_(language) for option in question.options]
    own = question.skip.in_(language) if question.skip else ""
    match read_chosen(text, labels, own, words):
        case Chosen(places) if places or question.skip:
            return (as_answer(question.options[place] for place in places),)
        case Unclear(between, beside) if len(between) <= _MOST_BETWEEN:
            each = (sorted({*beside, place}) for place in between)
            return tuple(as_answer(question.options[place] for place in places) for places in each)
    return ()


# "3 van de 6" counts, and chooses none of them.
_COUNTS = frozenset({"van", "op", "of", "wel", "ja", "yes"})
# These stress what is chosen.
_STRESSING = frozenset(
    {"vooral", "voornamelijk", "natuurlijk", "sowieso", "zeker", "especially", "mainly", "definitely", "certainly"}
)


def read_places(question: Question, text: str, words: Vocabulary) -> str | None:
    """Return the answer to a list that is said by places among what says nothing: "1 en 3 denk ik", "vooral de eerste".

    None where anything else is said.
    """
    aside = (words.around_answer | _STRESSING) - _COUNTS
    told = _WORD.sub(lambda match: "" if plain(match[0]) in aside else match[0], text)
    return as_answer(question.options[place - 1] for place in which_of_them(told, len(question.options)))


# What stands before names that are said beside something else.
_BESIDE = lazy_compile(r"(?i)[,;.]|\b(?:samen met|met|ook|plus|together with|with|also|and|en)\b")


def split_named(question: Question, text: str, words: Vocabulary, language: Language) -> tuple[str, str | None]:
    """Split a text that names options of a "several" question into what else it says, and the answer to that question.

    The answer is None where no option is named as a whole, or more is said of it than that.
    """
    labels = [option.label.in_(language) for option in question.options]
    if not find_names(text, labels):
        return text, None
    if answer := read_several(question, text, words, language):
        return "", answer[0] if len(answer) == 1 else None
    parts = [part.strip() for part in _BESIDE.split(text)]
    named = [part for part in parts if find_names(part, labels)]
    answer = read_several(question, ", ".join(named), words, language)
    left = " ".join(part for part in parts if part and part not in named)
    return left, answer[0] if len(answer) == 1 else None


def find_names(text: str, names: Sequence[str]) -> tuple[int, ...]:
    """Return the places of those names that stand in a text as a whole, nearly right, among whatever else is said."""
    heard = _mask(text, names)
    return tuple(sorted({word for word in heard.words if isinstance(word, int)}))


def spans_of(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Return where names stand in a text to the letter, each as (start, end), none within another."""
    found: list[tuple[int, int]] = []
    for name in sorted(names, key=len, reverse=True):
        for match in re.finditer(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", text):
            if all(match.end() <= start or match.start() >= end for start, end in found):
                found.append(match.span())
    return sorted(found)


def _mask(text: str, names: Sequence[str]) -> _Heard:
    """Put its place where a name stands as a whole: to the letter, or nearly."""
    split = [_words(name) for name in names]
    words: list[str | int] = [*_words(text)]
    longest_first = sorted(range(len(split)), key=lambda place: -len(split[place]))
    for is_exact in (True, False):
        for place in longest_first:
            _mask_one(words, split[place], place, is_exact=is_exact)
    return _Heard(words, split)


def _mask_one(words: list[str | int], name: Sequence[str], place: int, *, is_exact: bool) -> None:
    many, whole = len(name), " ".join(name)
    at = 0
    while many and at + many <= len(words):
        said = words[at : at + many]
        text = " ".join(map(str, said))
        fits = text == whole if is_exact else len(whole) >= _LEAST_LETTERS and fuzz.ratio(text, whole) >= _CLOSE
        if fits and not any(isinstance(word, int) for word in said):
            words[at : at + many] = [place]
        at += 1


def read_chosen(text: str, names: Sequence[str], own: str, words: Vocabulary) -> Chosen | Unclear | None:
    """Return which names are meant by an answer; None when something else is said in it.

    They are said by name, whole or in part, nearly right, or by number. `own` says nobody but oneself: what it is
    called does not count as another name.
    """
    own_name = [word for word in _words(own) if word not in words.only_own]
    heard = _mask(text, [*names, " ".join(own_name)])
    heard.names = heard.names[: len(names)]
    known = {word for name in heard.names for word in name} - {","}
    own_words = {word for word in own_name if word not in known}
    chosen: set[int] = set()
    left_out: set[int] = set()
    takes_in, says_all, says_own = True, False, False
    for said in _pieces(heard, words, own_words):
        if said == len(names):
            says_own = True
        elif isinstance(said, int):
            (chosen if takes_in else left_out).add(said)
        elif said in words.leaving_out:
            takes_in = False
        elif said in words.everyone:
            if not takes_in:
                # "Niet iedereen": but who, then?
                return None
            says_all = True
        elif said in words.taking_in:
            takes_in = True
        elif said in words.only_own or said in own_words:
            says_own = True
        elif said != "," and said not in words.around_partners:
            fitting = _fitting(said, heard.names, words)
            if len(fitting) != 1:
                beside = tuple(sorted(chosen - left_out))
                return Unclear(tuple(fitting), beside) if fitting else None
            (chosen if takes_in else left_out).add(fitting[0])
    if says_all and not chosen:
        chosen = {*range(len(names))}
    meant = tuple(sorted(chosen - left_out))
    return Chosen(meant) if meant or (says_own and not left_out and not says_all) else None


def _pieces(heard: _Heard, words: Vocabulary, own_words: set[str]) -> Iterator[str | int]:
    """Yield places, words that say something by themselves, and together the words of what may be a part of a name."""
    known = {word for name in heard.names for word in name} - {","}
    told = (
        words.leaving_out
        | words.everyone
        | words.taking_in
        | words.only_own
        | words.around_partners
        | own_words
        | {","}
    )
    piece: list[str] = []
    for word in [*heard.words, ""]:
        is_part = isinstance(word, str) and word and (word not in told or (piece and word in known))
        if isinstance(word, str) and is_part and not word.isdecimal():
            piece.append(word)
            continue
        if piece:
            yield " ".join(piece)
            piece = []
        if word != "":
            yield word


def _fitting(said: str, names: Sequence[Sequence[str]], words: Vocabulary) -> list[int]:
    """Return the places of the names that a number, or a part of a name, may stand for."""
    parts = said.split()
    if said.isdecimal() or said in words.numbers:
        number = words.numbers.get(said) or int(said[:3])
        return [number - 1] if 1 <= number <= len(names) else []
    named = [place for place, name in enumerate(names) if all(_is_word_of(part, name) for part in parts)]
    at = place_of(said, len(names))
    return named or ([at - 1] if at else [])


def _is_word_of(part: str, name: Sequence[str]) -> bool:
    if len(part) < _LEAST_PART:
        return part in name
    return any(part == word or (len(word) >= _LEAST_LETTERS and fuzz.ratio(part, word) >= _CLOSE) for word in name)
