"""What a sentence holds, found anywhere in it: codes, cases, rounds and groups by name, scans, subjects, weeks, people.

What is found is masked by a slot ("{round}"), so that the rest can be held against examples that have the same slots.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from rapidfuzz import fuzz, process

from dialogs.understanding.codes import HYPHEN, read_code
from dialogs.understanding.situation import KnownRound, KnownUvo, Situation
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import may_be_mistyped, plain

_WORD = re.compile(r"[^\W_]+(?:['\u2019\-][^\W_]+)*")
# With a typing error, a phrase has at least so many letters.
_LEAST_LETTERS = 7
# A name of a round or scan may have about one letter in eight wrong.
_CLOSE = 84
_ROUND_CODE = re.compile(rf"(?<![\w\-])(\w{{4}}{HYPHEN}?\w{{4}})(?![\w\-])")
_CASE_CODE = re.compile(rf"(?<![\w\-])([A-Za-z]{{2}}){HYPHEN}?([A-Za-z0-9]{{4,10}})(?![\w])")
_WEEKS = re.compile(
    r"(?<![\w-])(?:(\d{1,2})|([^\W\d_]+))[\s\-]*(?:weken|week|wekelijks|weekjes|weekskes|wkn|wks|wk|weeks|weekly)\b",
    re.IGNORECASE,
)
_LANGUAGES = {
    "nederlands": "nl", "dutch": "nl", "nederlandse": "nl", "engels": "en", "english": "en", "engelse": "en",
    "frans": "fr", "french": "fr", "duits": "de", "german": "de",
}  # fmt: skip
_SCORE = re.compile(
    r"(?<![\w.,/\-])(?:([1-9]|10)|(?:een|\u2019?n|'n|a|van|naar|to) ([^\W\d]+))"
    r"(?![\w/]|[.,:\-]\d| ?(?:%|min|uur|dag|week|weken|maand|jaar|keer|mensen|personen|man\b))",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"(?:,\s*)?\b(?:niet|not)\s+(\{round\})|(?<=\})\s*,\s*(?:maar )?(?:niet|not)\s+\{round\}", re.IGNORECASE
)
_PREFIXES = frozenset(
    ["de", "den", "der", "el", "van", "von", "ten", "ter", "te", "la", "le", "het", "'t", "al", "ben", "bin"]
)
_OTHER_NUMBER = re.compile(r"(\d{1,2})\s*(?:to|tot|of|or|à|a|-|\u2013)\s*$")
_NAME = re.compile(r"(?!I['\u2019])[A-Z\u00c0-\u00de][a-z\u00df-\u017f'\u2019\-][\w\u00c0-\u017f'\u2019\-]*")


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


@dataclass
class _Masking:
    """The text while its parts are taken out, each sign in its place."""

    text: str
    taken: list[tuple[int, int, str]] = field(default_factory=list)

    def is_free(self, start: int, end: int) -> bool:
        return all(end <= low or start >= high for low, high, _ in self.taken)

    def take(self, start: int, end: int, slot: str) -> None:
        self.taken.append((start, end, slot))

    def masked(self) -> str:
        out, at = [], 0
        for start, end, slot in sorted(self.taken):
            out += [self.text[at:start], f" {{{slot}}} "]
            at = end
        # What is left out ("niet noord") is no denial of the rest.
        return " ".join(_LEFT_OUT.sub(r"\1", "".join([*out, self.text[at:]])).split())

    @cached_property
    def _spoken(self) -> list[tuple[re.Match[str], str]]:
        return [(word, plain(word[0])) for word in _WORD.finditer(self.text)]

    def words(self) -> list[tuple[re.Match[str], str]]:
        """Return the words that are in no part yet, each as it stands and plain."""
        return [(word, said) for word, said in self._spoken if self.is_free(*word.span())]


def _denying() -> frozenset[str]:
    return small_words().denying


def _is_denied(text: str, start: int, words: Known) -> bool:
    """Tell whether a "niet" or "geen" stands right before."""
    before = _WORD.findall(text[:start])
    return bool(before) and plain(before[-1]) in _denying()


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
    masking = _Masking(text, list(taken))
    if by_day:
        masking.take(by_day[0], by_day[1], "case")
    uvos = (*((by_day[2],) if by_day else ()), *_find_uvos(masking, situation.uvos))
    uvos = tuple(dict.fromkeys(uvos))
    codes = _find_codes(masking, situation)
    cases = _find_cases(masking)
    scans = _find_phrases(masking, subjects.scans, "scan", words)
    rounds, groups, each = _find_rounds(masking, situation, words)
    weeks = _find_weeks(masking, words)
    term = _find_phrases(masking, subjects.terms, "term", words)
    languages = _find_phrases(masking, _LANGUAGES, "language", words)
    names = _find_names(masking, words)
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
    said = f" {' '.join(_WORD.findall(plain(text)))} "
    return next((id_ for name, id_ in reversed([*lists.items()]) if f" {name} " in said), "")


# So many letters of a word say what is counted: "gemeente" and "gemeenten".
_STEM = 6


def _find_counts(text: str, counted: Mapping[str, Sequence[str]], words: Known) -> Mapping[str, int]:
    """Find the number right beside what an instrument counts, where it is the only one: an article is none."""
    said = [plain(word) for word in _WORD.findall(text)]
    numbers = [int(word) if word.isdecimal() and len(word) < 10 else words.numbers.get(word, 0) for word in said]
    found = [place for place, number in enumerate(numbers) if number > 1 or said[place].isdecimal()]
    if len(found) != 1:
        return {}
    beside = {one[:_STEM] for one in (*said[max(0, found[0] - 1) : found[0]], *said[found[0] + 1 : found[0] + 2])}
    return {id_: numbers[found[0]] for id_, names in counted.items() if beside & {name[:_STEM] for name in names}}


def _find_uvos(masking: _Masking, uvos: Iterable[KnownUvo]) -> tuple[KnownUvo, ...]:
    found = []
    for uvo in uvos:
        pattern = rf"(?i)(?<![\w])(?:casus\s+|uvo\s+)?{re.escape(uvo.code[:2])}{HYPHEN}?{re.escape(uvo.code[3:])}(?!\w)"
        for match in re.finditer(pattern, masking.text):
            if masking.is_free(*match.span()):
                masking.take(*match.span(), "case")
                found.append(uvo)
    return tuple(dict.fromkeys(found)) or _find_by_letters(masking, tuple(uvos))


def _find_by_letters(masking: _Masking, uvos: tuple[KnownUvo, ...]) -> tuple[KnownUvo, ...]:
    """Find a UVO by the two letters its code begins with, where no other has them: "AB gaat niet door"."""
    letters = [uvo.code[:2] for uvo in uvos]
    found = []
    for uvo in uvos:
        match = re.search(rf"\b(?:{uvo.code[:2]}|{uvo.code[:2].lower()})\b", masking.text)
        if match and len(uvos) > 1 and letters.count(uvo.code[:2]) == 1 and masking.is_free(*match.span()):
            masking.take(*match.span(), "case")
            found.append(uvo)
    return tuple(found)


def _find_codes(masking: _Masking, situation: Situation) -> list[str]:
    known = {one.code for one in situation.rounds}
    found = []
    for match in _ROUND_CODE.finditer(masking.text):
        code = read_code(match[1])
        # Two words of four letters are no code, unless somebody here has it.
        if code and masking.is_free(*match.span()) and (code in known or any(sign.isdigit() for sign in code)):
            masking.take(*match.span(), "code")
            found.append(code)
    return found


def _find_cases(masking: _Masking) -> list[str]:
    found = []
    for match in _CASE_CODE.finditer(masking.text):
        if masking.is_free(*match.span()) and sum(sign.isdigit() for sign in match[2]) >= 2 and not match[2].isdigit():
            masking.take(*match.span(), "case")
            found.append(f"{match[1]}-{match[2]}".upper())
    return found


# Of so many words a phrase of a list is at most.
_LONGEST_PHRASE = 6


def _find_phrases(masking: _Masking, phrases: Mapping[str, str], slot: str, words: Known) -> list[str]:
    """Find words or rows of words of a list, the longest first, one typing error forgiven in words of six letters."""
    found: list[tuple[int, str]] = []
    free = masking.words()
    unknown = [not all(map(words.knows, said.split())) for _, said in free]
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
                if not _is_denied(masking.text, start, words):
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


def _find_rounds(
    masking: _Masking, situation: Situation, words: Known
) -> tuple[tuple[KnownRound, ...], tuple[str, ...], bool]:
    """Find which rounds are named, by the words of their names that say something; the ones named most fully.

    Those named by other words are named beside them.
    """
    spoken = masking.words()
    counts: dict[str, set[tuple[int, int]]] = {}
    denied: set[str] = set()
    spans: list[tuple[int, int]] = []
    groups: list[str] = []
    for round_ in situation.rounds:
        telling = [word for word in map(plain, _WORD.findall(round_.name)) if word not in words.filler]
        for word, said in spoken:
            if len(said) > 2 and any(
                said == name or (len(said) > 4 and fuzz.ratio(said, name) >= _CLOSE) for name in telling
            ):
                if _is_denied(masking.text, word.start(), words) or _is_denied_after(masking.text, word.end(), words):
                    denied.add(round_.code)
                else:
                    counts.setdefault(round_.code, set()).add(word.span())
                spans.append(word.span())
        for group in round_.groups:
            for _, said in spoken:
                if len(said) > 2 and said == plain(group):
                    groups.append(group)
    for span in dict.fromkeys(spans):
        start, end = span
        # "regio noord" is one name.
        before = re.search(r"(?i)\b(?:de |het )?(?:ronde|regio|round|region)\s+$", masking.text[:start])
        start = before.start() if before and masking.is_free(before.start(), end) else start
        if masking.is_free(start, end):
            masking.take(start, end, "round")
    counts = {code: named for code, named in counts.items() if code not in denied}
    most = max(map(len, counts.values()), default=0)
    fullest = [named for named in counts.values() if len(named) == most]
    taken = set().union(*fullest)
    beside = {code for code, named in counts.items() if not named & taken}
    rounds = tuple(
        one for one in situation.rounds if one.code in counts and (one.code in beside or len(counts[one.code]) == most)
    )
    each = len(rounds) > 1 and len({frozenset(counts[one.code]) for one in rounds}) == len(rounds)
    return rounds, tuple(dict.fromkeys(groups)), each


def _is_denied_after(text: str, end: int, words: Known) -> bool:
    after = _WORD.findall(text[end : end + 12])
    rest = text[end:].strip(" .!")
    return bool(after) and plain(after[0]) in _denying() and plain(rest) in _denying()


def _find_weeks(masking: _Masking, words: Known) -> tuple[int, ...]:
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


def _find_scores(masking: _Masking, words: Known) -> tuple[int, ...]:
    found = []
    for match in _SCORE.finditer(masking.text):
        said = plain(match[2] or "")
        number = int(match[1]) if match[1] else words.numbers.get(said, words.numbers.get(said.removesuffix("tje"), 0))
        start = match.start(1) if match[1] else match.start(2)
        if number and masking.is_free(start, match.end()):
            found.append(number)
            masking.take(start, match.end(), "score")
    return tuple(found)


def _find_names(masking: _Masking, words: Known) -> tuple[str, ...]:
    """Find what is written as names of people: words with a capital, with what belongs between them."""
    found: list[str] = []
    free = [word for word, _ in masking.words()]
    place = 0
    first = True
    while place < len(free):
        word = free[place]
        sentence_start = first or masking.text[: word.start()].rstrip()[-1:] in {".", "!", "?", ""}
        first = False
        if len(word[0]) < 2 or not _NAME.fullmatch(word[0]) or (sentence_start and words.knows(plain(word[0]))):
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
        if masking.is_free(start, stop):
            masking.take(start, stop, "name")
            if not (_is_denied(masking.text, start, words) or _drops(masking.text[stop : stop + 24], words)):
                found.append(name)
        place = end
    return tuple(dict.fromkeys(found))


def _drops(after: str, words: Known) -> bool:
    """Tell whether what follows a name takes it back: "Bram niet", "Jan kan niet", "Chris maar niet"."""
    following = [plain(word) for word in _WORD.findall(re.split(r"[,.;!?]", after)[0])]
    return any(word in _denying() for word in following[:2])
