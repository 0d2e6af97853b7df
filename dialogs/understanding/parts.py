"""What a sentence holds, found anywhere in it: codes, cases, rounds and groups by name, scans, subjects, weeks, people.

What is found is masked by a slot ("{round}"), so that the rest can be held against examples that have the same slots.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from rapidfuzz import fuzz, process

from dialogs.patterns import lazy_compile
from dialogs.understanding.case_letters import take_strange_letters
from dialogs.understanding.codes import HYPHEN, read_code
from dialogs.understanding.masking import WORD, Masking, is_denied_before
from dialogs.understanding.named_rounds import find_groups, find_rounds
from dialogs.understanding.plain_names import find_plain_names
from dialogs.understanding.private.family import FIRST_NAMES, NO_NAMES
from dialogs.understanding.situation import KnownRound, KnownUvo, Situation
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import may_be_mistyped, plain

# With a typing error, a phrase has at least so many letters.
_LEAST_LETTERS = 7
_ROUND_CODE = lazy_compile(rf"(?<![\w\-])(\w{{4}}{HYPHEN}?\w{{4}})(?![\w\-])")
_CASE_CODE = lazy_compile(rf"(?<![\w\-])([A-Za-z]{{2}}){HYPHEN}?([A-Za-z0-9]{{4,10}})(?![\w])")
_WEEKS = lazy_compile(
    r"(?<![\w-])(?:(\d{1,2})|([^\W\d_]+))[\s\-]*(?:weken|week|wekelijks|weekjes|weekskes|wkn|wks|wk|weeks|weekly)\b",
    re.IGNORECASE,
)
_LANGUAGES = {
    "nederlands": "nl", "dutch": "nl", "nederlandse": "nl", "engels": "en", "english": "en", "engelse": "en",
    "frans": "fr", "french": "fr", "duits": "de", "german": "de",
}  # fmt: skip
_SCORE = lazy_compile(
    r"(?<![\w.,/\-])(?:([1-9]|10)|(?:een|\u2019?n|'n|a|van|naar|to) ([^\W\d]+))"
    r"(?![\w/]|[.,:\-]\d| ?(?:%|min|uur|dag|week|weken|maand|jaar|keer|mensen|personen|man\b))",
    re.IGNORECASE,
)
_PREFIXES = frozenset(
    ["de", "den", "der", "el", "van", "von", "ten", "ter", "te", "la", "le", "het", "'t", "al", "ben", "bin"]
)
_IN_BRACKETS = lazy_compile(r"\s*(?:\([^()\n]*\)|\[[^\[\]\n]*\])")
_OTHER_NUMBER = lazy_compile(r"(\d{1,2})\s*(?:to|tot|of|or|à|a|-|\u2013)\s*$")
_NAME = lazy_compile(r"(?!I['\u2019])[A-Z\u00c0-\u00de][a-z\u00df-\u017f'\u2019\-][\w\u00c0-\u017f'\u2019\-]*")


@dataclass(frozen=True)
class Subjects:
    """What can be named in every installation: word or title, plain -> what it is.

    `scans` -> id of an instrument; `terms` -> the subject of an explanation. `offered` are the ids that are offered to
    who names none.
    """

    scans: Mapping[str, str]
    terms: Mapping[str, str]
    offered: Sequence[str] = ()
    # Id of an instrument -> how people ask for it who do not know its words.
    sought: Mapping[str, Sequence[str]] = field(default_factory=dict)
    # Id of an instrument whose first question is a number -> what that counts, plain ("gemeenten").
    counted: Mapping[str, Sequence[str]] = field(default_factory=dict)
    # Name of a list of a chair, plain -> its id; of two that are named the later one is meant.
    lists: Mapping[str, str] = field(default_factory=dict)


class Known(Protocol):
    """The words there are: numbers by name, words that say nothing about a round, and words of any example."""

    numbers: Mapping[str, int]
    filler: frozenset[str]

    def knows(self, word: str) -> bool: ...


@dataclass(frozen=True)
class Parts:
    """What was found, and `masked`: the text with a slot where each stood. "Niet noord" counts as not said."""

    masked: str
    codes: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    rounds: tuple[KnownRound, ...] = ()
    uvos: tuple[KnownUvo, ...] = ()
    scans: tuple[str, ...] = ()
    term: str = ""
    weeks: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    scores: tuple[int, ...] = ()
    language: str = ""
    # Of several rounds each was named, by words of its own.
    each: bool = False
    # Id of an instrument -> the number of what its first question counts: "8 gemeenten".
    counts: Mapping[str, int] = field(default_factory=dict)
    # Id of the list of a chair that is named.
    checklist: str = ""


def find_parts(
    text: str,
    situation: Situation,
    subjects: Subjects,
    words: Known,
    taken: Sequence[tuple[int, int, str]] = (),
    by_day: tuple[int, int, KnownUvo] | None = None,
) -> Parts:
    """Find all parts. `taken` are spans that were read already (days), with the slot that stands for each.

    `by_day` is where a UVO is named by its day.
    """
    masking = Masking(text, list(taken))
    if by_day:
        masking.take(by_day[0], by_day[1], "case")
    uvos = (*((by_day[2],) if by_day else ()), *find_uvos(masking, situation.uvos))
    uvos = tuple(dict.fromkeys(uvos))
    codes = _find_codes(masking, situation)
    cases = _find_cases(masking) or ([] if uvos else take_strange_letters(masking, situation.uvos, words.knows))
    scans = _find_phrases(masking, subjects.scans, "scan", words)
    rounds, each = find_rounds(masking, situation, words.filler)
    groups = find_groups(masking, situation, words.filler)
    weeks = _find_weeks(masking, words)
    term = _find_phrases(masking, subjects.terms, "term", words)
    languages = _find_phrases(masking, _LANGUAGES, "language", words)
    names = _find_names(masking, words) or _find_plain_names(masking, words)
    scores = _find_scores(masking, words)
    return Parts(
        masked=masking.masked(),
        codes=tuple(codes),
        cases=tuple(cases),
        rounds=rounds,
        uvos=uvos,
        scans=tuple(dict.fromkeys(scans)),
        term=term[0] if term else "",
        weeks=weeks,
        names=names,
        groups=groups,
        scores=scores,
        language=languages[-1] if languages else "",
        each=each,
        counts=_find_counts(text, subjects.counted, words),
        checklist=_find_list(text, subjects.lists),
    )


def _find_list(text: str, lists: Mapping[str, str]) -> str:
    said = f" {' '.join(WORD.findall(plain(text)))} "
    return next((id_ for name, id_ in reversed([*lists.items()]) if f" {name} " in said), "")


# So many letters of a word say what is counted: "gemeente" and "gemeenten".
_STEM = 6


def _find_counts(text: str, counted: Mapping[str, Sequence[str]], words: Known) -> Mapping[str, int]:
    """Find the number right beside what an instrument counts, where it is the only one: an article is none."""
    said = [plain(word) for word in WORD.findall(text)]
    numbers = [int(word) if word.isdecimal() and len(word) < 10 else words.numbers.get(word, 0) for word in said]
    found = [place for place, number in enumerate(numbers) if number > 1 or said[place].isdecimal()]
    if len(found) != 1:
        return {}
    beside = {one[:_STEM] for one in (*said[max(0, found[0] - 1) : found[0]], *said[found[0] + 1 : found[0] + 2])}
    return {id_: numbers[found[0]] for id_, names in counted.items() if beside & {name[:_STEM] for name in names}}


def find_uvos(masking: Masking, uvos: Iterable[KnownUvo]) -> tuple[KnownUvo, ...]:
    """Find which UVOs are named, by their codes or by the letters these begin with."""
    found = []
    for uvo in uvos:
        pattern = rf"(?i)(?<![\w])(?:casus\s+|uvo\s+)?{re.escape(uvo.code[:2])}{HYPHEN}?{re.escape(uvo.code[3:])}(?!\w)"
        for match in re.finditer(pattern, masking.text):
            if masking.is_free(*match.span()):
                masking.take(*match.span(), "case")
                found.append(uvo)
    return tuple(dict.fromkeys(found)) or _find_by_letters(masking, tuple(uvos))


def _find_by_letters(masking: Masking, uvos: tuple[KnownUvo, ...]) -> tuple[KnownUvo, ...]:
    """Find a UVO by the two letters its code begins with, where no other has them: "AB gaat niet door"."""
    letters = [uvo.code[:2] for uvo in uvos]
    found = []
    for uvo in uvos:
        match = re.search(rf"\b(?:{uvo.code[:2]}|{uvo.code[:2].lower()})\b", masking.text)
        if match and len(uvos) > 1 and letters.count(uvo.code[:2]) == 1 and masking.is_free(*match.span()):
            masking.take(*match.span(), "case")
            found.append(uvo)
    return tuple(found)


def _find_codes(masking: Masking, situation: Situation) -> list[str]:
    known = {one.code for one in situation.rounds}
    found = []
    for match in _ROUND_CODE.finditer(masking.text):
        code = read_code(match[1])
        # Two words of four letters are no code, unless somebody here has it.
        if code and masking.is_free(*match.span()) and (code in known or any(sign.isdigit() for sign in code)):
            masking.take(*match.span(), "code")
            found.append(code)
    return found


def _find_cases(masking: Masking) -> list[str]:
    found = []
    for match in _CASE_CODE.finditer(masking.text):
        if masking.is_free(*match.span()) and sum(sign.isdigit() for sign in match[2]) >= 2 and not match[2].isdigit():
            masking.take(*match.span(), "case")
            found.append(f"{match[1]}-{match[2]}".upper())
    return found


# Of so many words a phrase of a list is at most.
_LONGEST_PHRASE = 6


def _find_phrases(masking: Masking, phrases: Mapping[str, str], slot: str, words: Known) -> list[str]:
    """Find words or rows of words of a list, the longest first, one typing error forgiven in words of six letters."""
    found: list[tuple[int, str]] = []
    free = masking.words()
    # In examples "uvo's" is one word without its sign.
    unknown = [not all(map(words.knows, said.replace("'", "").replace("\u2019", "").split())) for _, said in free]
    for many in range(_LONGEST_PHRASE, 0, -1):
        for place in range(len(free) - many + 1):
            said = " ".join([said for _, said in free[place : place + many]])
            unheard = any(unknown[place : place + many])
            meant = phrases.get(said) or (_nearly(said, phrases) if unheard else None)
            start, end = free[place][0].start(), free[place + many - 1][0].end()
            if meant and masking.is_free(start, end):
                # A word that examples use themselves stays: "uvo" says more than that something can be explained.
                if slot != "term" or unheard:
                    masking.take(start, end, slot)
                if not is_denied_before(masking.text, start):
                    found.append((start, meant))
    return [meant for _, meant in sorted(found)]


def _nearly(said: str, phrases: Mapping[str, str]) -> str | None:
    if len(said) < _LEAST_LETTERS:
        return None
    near = process.extract(said, phrases.keys(), scorer=fuzz.ratio, score_cutoff=88, limit=3)
    meant = {
        phrases[phrase] for phrase, _, _ in near if abs(len(phrase) - len(said)) < 3 and may_be_mistyped(said, phrase)
    }
    return meant.pop() if len(meant) == 1 else None


def _find_weeks(masking: Masking, words: Known) -> tuple[int, ...]:
    found = []
    for match in _WEEKS.finditer(masking.text):
        number = int(match[1]) if match[1] else words.numbers.get(plain(match[2] or ""), 0)
        if number and masking.is_free(*match.span()):
            # "5 of 6 weken" are two.
            other = _OTHER_NUMBER.search(masking.text[: match.start()])
            found += [int(other[1])] if other else []
            found.append(number)
            masking.take(*match.span(), "weeks")
    return tuple(found)


def _find_scores(masking: Masking, words: Known) -> tuple[int, ...]:
    found = []
    for match in _SCORE.finditer(masking.text):
        said = plain(match[2] or "")
        number = int(match[1]) if match[1] else words.numbers.get(said, words.numbers.get(said.removesuffix("tje"), 0))
        start = match.start(1) if match[1] else match.start(2)
        if number and masking.is_free(start, match.end()):
            found.append(number)
            masking.take(start, match.end(), "score")
    return tuple(found)


def _find_names(masking: Masking, words: Known) -> tuple[str, ...]:
    """Find what is written as names of people: words with a capital, with what belongs between them."""
    found: list[str] = []
    taken_back: list[str] = []
    free = [word for word, _ in masking.words()]
    place = 0
    first = True
    while place < len(free):
        word = free[place]
        sentence_start = first or masking.text[: word.start()].rstrip()[-1:] in {".", "!", "?", ""}
        # "Hoi Wat kost het": behind a greeting it begins.
        first = first and plain(word[0]) in small_words().greeting
        begins = sentence_start and words.knows(plain(word[0])) and not _is_named(free[place : place + 2])
        if len(word[0]) < 2 or not _NAME.fullmatch(word[0]) or begins:
            place += 1
            continue
        end = place + 1
        while end < len(free) and masking.text[free[end - 1].end() : free[end].start()].strip() == "":
            said = free[end][0]
            nxt = free[end + 1][0] if end + 1 < len(free) else ""
            if _NAME.fullmatch(said) or (
                said.lower() in _PREFIXES and (_NAME.fullmatch(nxt) or nxt.lower() in _PREFIXES)
            ):
                end += 1
                continue
            break
        start, stop = free[place].start(), free[end - 1].end()
        name = masking.text[start:stop]
        # "Mijn Outlook" is a thing that we know.
        owned = place > 0 and free[place - 1][0].lower() in _MY and _is_thing(plain(name), words)
        if not owned and masking.is_free(start, stop):
            masking.take(start, stop, "name")
            drops = is_denied_before(masking.text, start) or _drops(masking.text[stop : stop + 24])
            (taken_back if drops else found).append(name)
        beside = _IN_BRACKETS.match(masking.text, stop)
        place = end
        while beside and place < len(free) and free[place].start() < beside.end():
            # "Jan de Vries (Jeugdbescherming)": where somebody is from is nobody else.
            place += 1
    # "Ellen Smit, o nee, Ellen toch niet".
    return tuple(
        name for name in dict.fromkeys(found) if not any(f"{name} ".startswith(f"{one} ") for one in taken_back)
    )


def _find_plain_names(masking: Masking, words: Known) -> tuple[str, ...]:
    spans = [span for span in find_plain_names(masking.text, words.knows) if masking.is_free(*span)]
    for span in spans:
        masking.take(*span, "name")
    return tuple(masking.text[start:end] for start, end in spans)


def _is_named(words: Sequence[re.Match[str]]) -> bool:
    """Tell whether a sentence begins with somebody who is called as a word is: "Mark de Boer"."""
    first, *rest = (word[0] for word in words)
    return plain(first) in FIRST_NAMES - NO_NAMES and any(
        one.lower() in _PREFIXES or _NAME.fullmatch(one) for one in rest
    )


_MY = frozenset({"mijn", "m'n", "onze", "my", "our"})


def _is_thing(said: str, words: Known) -> bool:
    return words.knows(said) and said not in FIRST_NAMES


def _drops(after: str) -> bool:
    """Tell whether what follows a name takes it back: "Bram niet", "Jan kan niet", "Chris maar niet"."""
    following = [plain(word) for word in WORD.findall(re.split(r"[,.;!?]", after)[0])]
    return any(word in small_words().denying for word in following[:2])
