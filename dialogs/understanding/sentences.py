"""Read a sentence: its parts, its form, and how like the examples of each meaning it is. Pure, and explains itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from math import inf
from pathlib import Path
from sys import intern
from threading import Lock

from dialogs.patterns import lazy_compile
from dialogs.understanding.by_day import find_by_day
from dialogs.understanding.choosing import spans_of
from dialogs.understanding.clauses import before_reason
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.days import Found, Purpose, Shift, find_when
from dialogs.understanding.fitness import Fits, fitness_in
from dialogs.understanding.left_out import leaves_out
from dialogs.understanding.likeness import Examples, Likeness, split_words
from dialogs.understanding.meaning import Care, Meaning
from dialogs.understanding.named_rounds import words_of_groups
from dialogs.understanding.not_at_hand import has_to_find_out
from dialogs.understanding.one_person import asks_of_one, whose_doing
from dialogs.understanding.participants import participants_at
from dialogs.understanding.parts import Parts, Subjects, find_parts
from dialogs.understanding.private.kept import known_words
from dialogs.understanding.seeking import Seeker
from dialogs.understanding.shorthand import written_out
from dialogs.understanding.single_scores import asks_single_scores
from dialogs.understanding.situation import Part, Situation
from dialogs.understanding.small_words import is_denied, small_words
from dialogs.understanding.vocabulary import Vocabulary

_HERE = Path(__file__).parent
# What is no nearer than this is not even offered; what is this far behind the nearest neither.
OFFERED, BEHIND = 0.34, 0.16
# Whether a day is the last one or the first one after stands right before it.
_EDGE = lazy_compile(r"(?:\b(?:tot|until|till|through|met)|t/?m|tot en met)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Understanding:
    """How a sentence was read: `ranked` are its meanings as they fit here, the likeliest first, and what is near it.

    `question`: it asks for information; a request in the form of a question ("kun je …") is none. `denied`: "niet",
    "geen" or their like stands in it.
    """

    text: str
    parts: Parts
    words: tuple[str, ...]
    question: bool
    denied: bool
    ranked: tuple[Likeness[Meaning], ...]
    # All words as they were typed, without typing errors in known ones.
    said: tuple[str, ...] = ()
    day: Found | None = None
    # The text without a day that says which UVO is meant.
    timed: str = ""
    # It asks what one person answered, or, where it is `of_scores`, for the single scores of all, or to leave some out.
    of_one: bool = False
    of_scores: bool = False
    leaves_out: bool = False

    @property
    def when(self) -> str:
        """Return the day and hour in it, as they were typed, with "tot" or "t/m" before it; "" without any."""
        if self.day is None:
            return ""
        edge = _EDGE.search(self.timed[: self.day.start])
        said = self.timed[edge.start() if edge else self.day.start : self.day.end]
        for code in reversed(find_case_codes(said)):
            said = said[: code.start] + said[code.end :]
        return " ".join(said.split())

    @property
    def named_by(self) -> str:
        """Return the words that name a UVO by its day: "de uvo van dinsdag"; "" where none is named so."""
        places = [place for place, (one, left) in enumerate(zip(self.text, self.timed, strict=False)) if one != left]
        return self.text[places[0] : places[-1] + 1] if places else ""

    @property
    def moves(self) -> bool:
        """Tell whether it says how far something moves ("een week later"), which is more than a day."""
        return self.day is not None and isinstance(self.day.reading, Shift)

    def says(self, *words: str) -> bool:
        """Tell whether one of these words, or the beginnings ending in "*", stands in the sentence."""
        return any(
            one.startswith(word[:-1]) if word.endswith("*") else one == word for one in self.said for word in words
        )

    @property
    def top(self) -> float:
        """Return how like the likeliest meaning it is; 0 where nothing is like it."""
        return self.ranked[0].score if self.ranked else 0.0

    def score(self, meaning: Meaning) -> float:
        return next((one.score for one in self.ranked if one.meaning == meaning), 0.0)


@cache
def read_examples(halves: str = "ab") -> Examples[Meaning]:
    """Read the examples and make them ready; once a process.

    `halves` are the halves of the yardstick whose own examples are used: one is left out when it is measured.
    """
    small = small_words()
    # A dictionary form is that of many words, and stands in many examples: it is kept once.
    lemmas = {word: intern(lemma) for word, lemma in _rows("lemmas.tsv")}
    same = dict(_rows("synonyms.tsv"))
    named = {meaning.value: meaning for meaning in Meaning}
    sentences = (
        (named[meaning], text, tuple(map(intern, words.split())), "d" in form, "q" in form)
        for meaning, half, form, text, words in _rows("examples.tsv")
        if not half or half in halves
    )
    return Examples(sentences, lemmas, small.filler, same)


def _rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a made file (`make examples`)."""
    with (_HERE / name).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


_HESITATES = lazy_compile(
    r"(?i)\ber\W*[,.\u2026]|\ber (?:is|are|was|can|could|did|do|does|has|have) (?:it|i|we|you|the|this|that)\b"
)


def is_question(text: str) -> bool:
    """Tell whether a sentence asks for information, by its mark, its first word, or its verb that stands first."""
    small, words = small_words(), split_words(text)
    said = " ".join(words)
    telling = [word for word in words if word not in small.filler] or words
    if any(f" {phrase} " in f" {said} " for phrase in small.requests):
        return False
    if text.rstrip(" !.").endswith("?"):
        return True
    first, second = [*telling, "", ""][:2]
    if first in small.asking:
        return True
    if has_to_find_out(text):
        # "(Dat) moet ik nog navragen" leaves out what, and asks nothing.
        return False
    if f" er {first} " in f" {said} " and not _HESITATES.search(text):
        # "Er komt nog iemand bij" tells; "er, is it open" asks.
        return False
    behind = small.doers if first in small.stems else small.behind
    return first in small.verbs_first and second in behind and f"{first} {second}" not in small.commands


def _with_signs(text: str) -> str:
    """Add the words that signs stand for, where a text has no words of its own."""
    if split_words(text):
        return text
    return " ".join(words for sign, words in small_words().signs.items() if sign in text) or text


def _around_codes(text: str, day: Found) -> list[tuple[int, int, str]]:
    """Return where a day stands, with its hour; the code of a case between the two is no part of it."""
    spans, start = [], day.start
    for code in find_case_codes(text):
        if day.start <= code.start and code.end <= day.end:
            spans.append((start, code.start, "day"))
            start = code.end
    return [*spans, (start, day.end, "day")]


class Reader:
    """Reads sentences. `subjects` are what can be named in this installation.

    What sentences are held against is made once: by `prepare`, or by the first sentence if that is earlier.
    """

    def __init__(self, words: Vocabulary, subjects: Subjects, examples: Examples[Meaning] | None = None) -> None:
        self.subjects = subjects
        self.numbers, self.filler = words.numbers, words.filler
        self.scans = tuple(subjects.offered)
        self._given, self._preparing = examples, Lock()
        self._prepared: tuple[Examples[Meaning], Seeker] | None = None

    @property
    def examples(self) -> Examples[Meaning]:
        return self.prepare()[0]

    @property
    def seeker(self) -> Seeker:
        return self.prepare()[1]

    def prepare(self) -> tuple[Examples[Meaning], Seeker]:
        """Return what sentences are held against, made once. Blocks for some tenths of a second; any thread may."""
        if self._prepared is None:
            with self._preparing:
                self._prepared = self._prepared or self._prepare()
        return self._prepared

    def _prepare(self) -> tuple[Examples[Meaning], Seeker]:
        examples = self._given or read_examples()
        # A tenth of a second of reading files, in which nobody is to wait.
        known_words()
        return examples, Seeker(self.subjects.sought, examples.read, examples.knows)

    def knows(self, word: str) -> bool:
        """Tell whether an example has this word, so that it is nobody's name."""
        return self.examples.knows(word)

    def read(self, text: str, here: Situation, fits: Fits | None = None) -> Understanding:
        """Read a sentence where somebody stands. `fits`: what `fitness_in` tells of that, for who reads more there."""
        by_day = find_by_day(text, here)
        # The day that only says which one is meant is no day to do something on.
        timed = f"{text[: by_day[0]]}{' ' * (by_day[1] - by_day[0])}{text[by_day[1] :]}" if by_day else text
        told = before_reason(timed)
        day = find_when(told, here.now, here.language, Purpose.MOMENT, Purpose.PAST)
        if day is None and told != timed:
            told, day = timed, find_when(timed, here.now, here.language, Purpose.MOMENT, Purpose.PAST)
        taken = _around_codes(timed, day) if day else []
        start, end = participants_at(timed, here)
        if start < end:
            taken.append((start, end, "name"))
        taken += [(*span, "name") for span in spans_of(text, here.partners)]
        groups = words_of_groups(here)
        if here.rounds:
            # Of somebody in a round. With a capital a name is found as one anyway.
            named = (span for span in whose_doing(timed, self.knows, groups) if not timed[span[0]].isupper())
            taken += [
                (*span, "name") for span in named if all(span[1] <= low or high <= span[0] for low, high, _ in taken)
            ]
        parts = find_parts(text, here, self.subjects, self, taken, by_day)
        words = self.examples.read(written_out(_with_signs(parts.masked)))
        spoken = split_words(text)
        question, denied = is_question(text), is_denied(spoken)
        said = tuple(map(self.examples.mend, spoken))
        of_one = not parts.scores and asks_of_one(parts.masked, parts.names, self.knows, groups)
        coordinates = bool(here.rounds_as(Part.COORDINATES)) and not here.own_file
        of_scores = bool(here.rounds) and asks_single_scores(parts.masked, coordinates=coordinates)
        left_out = coordinates and leaves_out(parts.masked, all_closed=all(one.over for one in here.rounds))
        of_one = of_one or of_scores or left_out
        heard = Understanding(text, parts, words, question, denied, (), said, day, told, of_one, of_scores, left_out)
        return self.rank(heard, fits or fitness_in(here), BEHIND)

    def rank(self, heard: Understanding, fits: Fits, behind: float = inf) -> Understanding:
        """Rank the meanings of a sentence that may be offered, and are no further behind the likeliest than this."""
        fit = _asked(fits) if heard.question else fits
        ranked = self.examples.compare(
            heard.words, denied=heard.denied, question=heard.question, fit=fit, least=OFFERED, behind=behind
        )
        return replace(heard, ranked=tuple(ranked))


def _asked(fits: Fits) -> Fits:
    """Return how well a meaning fits a question: one changes nothing; said plainly enough it is still a request."""
    return lambda meaning: fits(meaning) * (1 if meaning.care is Care.LOOKS else 0.85)
