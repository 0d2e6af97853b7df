"""How like the examples of a meaning a sentence is: by its words in their dictionary form, rare ones counting most."""

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from dialogs.patterns import lazy_compile
from dialogs.understanding.slips import is_slip
from dialogs.understanding.small_words import small_words, tells
from dialogs.understanding.vocabulary import plain

# A word of this many letters may have one wrong, or two changed about; a long one two.
_LEAST_LETTERS, _LONG = 4, 10
# A shorter word is somebody's name as likely, and is mended to what is often said only.
_SHORT, _COMMON = 6, 10
_TOKEN = lazy_compile(r"\{\w+\}|[^\W_]+(?:/[^\W_]+)?")
# A word that no example has says that something else is meant, as much as a word of a few meanings would.
_UNKNOWN = 1.6
# A part that was found says little about what is wanted with it.
_SLOT = 1.5
# How much of a likeness what was said counts, against what the example has besides; and how much what its words point
# to by themselves, by the number of telling words: one word that stands in a long sentence says little.
_SAID = {1: 0.4, 2: 0.58}
_SAID_IN_MORE = 0.65
_POINTING = {1: 0.5}
# The lightest words that have less than this of the weight of what was said, all together, tell nothing by themselves:
# an example that has only those is not looked at.
_LEAST_SHARED = 0.25
# How much the next best examples add, and what the words point to by themselves.
_MORE, _NEAREST, _POINTS, _PRIOR = 0.3, 4, 0.2, 0.3
# So that no sum of floating numbers leaves out what is just enough.
_ROUNDING = 1e-9
# What is left of a likeness when "niet" or "geen" stands in the sentence only, or in the example only.
_DENIED, _AFFIRMED = 0.62, 0.75
# And when the example asks for information, and the sentence does not.
_TOLD = 0.88
# The forms of a sentence: whether it is denied, and whether it asks for information.
_FORMS = ((False, False), (False, True), (True, False), (True, True))
# What a sentence may mean: one of the meanings, or the instrument that is sought.
Kind = TypeVar("Kind", bound=str)


@dataclass(frozen=True, slots=True)
class Likeness(Generic[Kind]):
    """How like a sentence is to the nearest example of a meaning: 0 is not at all, 1 to the letter."""

    meaning: Kind
    score: float
    example: str
    # "niet" or "geen" stands in the example, too.
    denied: bool = False
    # Without its "niet" the sentence is as near to an example that has none: what it says is the opposite of that.
    turned: bool = False


def split_words(text: str) -> list[str]:
    """Split into words, plain (no case, no accents, no punctuation); `{slots}` stay whole."""
    # "foto's" and "don't" are one word each.
    return _TOKEN.findall(plain(f"x {text} x")[2:-2].replace("'", "").replace("\u2019", ""))


class Examples(Generic[Kind]):
    """The example sentences, ready to be compared with: (meaning, sentence, its telling words in
    dictionary form, whether it is denied, whether it asks for information), those of a meaning together.

    `lemmas`: word as typed -> its dictionary form. `filler` are words that never change what is meant ("graag",
    "even"); `same`: dictionary form -> another that means the same to us.
    """

    def __init__(
        self,
        sentences: Iterable[tuple[Kind, str, Collection[str], bool, bool]],
        lemmas: Mapping[str, str],
        filler: frozenset[str],
        same: Mapping[str, str],
    ) -> None:
        self._lemmas, self._filler, self._same = lemmas, filler, same
        # An example is a place in each of these: an object for each would take more time and memory.
        number: dict[Kind, int] = {}
        number_at, ends, texts = array("I"), array("L"), bytearray()
        forms: list[tuple[bool, bool]] = []
        # Word -> the places of the examples with this word; and the words of one example after another.
        among: dict[str, list[int]] = defaultdict(list)
        all_words: list[Collection[str]] = []
        for place, (meaning, text, words, denied, asks) in enumerate(sentences):
            number_at.append(number.setdefault(meaning, len(number)))
            texts += f"{text}\n".encode()
            ends.append(len(texts))
            forms.append(_FORMS[2 * denied + asks])
            all_words.append(words)
            for word in words:
                among[word].append(place)
        if list(number_at) != sorted(number_at):
            raise ValueError("the examples of a meaning do not stand together")
        self._meanings, self._texts, self._ends = list(number), bytes(texts), ends
        self._words = {word: _Word.of(word, places, number_at, len(number)) for word, places in among.items()}
        self._weights = {word: one.weight for word, one in self._words.items()}
        # In how many examples of a meaning a word stands -> how much more than never that is.
        most = max((len(places) for word in self._words.values() for places in word.places.values()), default=0)
        self._often = [math.log((count + _PRIOR) / _PRIOR) for count in range(most + 1)]
        self._weight_of = array("d", (sum(map(self._weights.__getitem__, words)) for words in all_words))
        self._denied = [denied for denied, _ in forms]
        # What is left of the likeness of each example to what is said, by whether that is denied and asks.
        self._left = {
            (denied, question): array("d", map(_left_of_each(denied, question).__getitem__, forms))
            for denied, question in _FORMS
        }
        self.words = frozenset(self._weights)
        # What a word with a typing error is held against, by length: a word is longer or shorter by its errors at most.
        self._forms: dict[int, list[str]] = defaultdict(list)
        for form in sorted({*self._lemmas, *self.words, *filler}):
            self._forms[len(form)].append(form)
        self.mend = lru_cache(maxsize=4096)(self._mend)

    def _lemma(self, word: str) -> str:
        lemma = self._lemmas.get(word, word)
        return self._same.get(lemma, lemma)

    def _text(self, place: int) -> str:
        return self._texts[self._ends[place - 1] if place else 0 : self._ends[place] - 1].decode()

    def _weight(self, word: str) -> float:
        return self._weights.get(word, _UNKNOWN)

    def knows(self, word: str) -> bool:
        """Tell whether an example has this word, in any form."""
        return word in self._lemmas or word in self._filler or self._lemma(word) in self.words

    def read_word(self, word: str) -> str:
        """Return the dictionary form of a word, with a typing error mended when a known word is near."""
        return self._lemma(self.mend(word))

    def _mend(self, word: str) -> str:
        """Return a word without the typing error in it, when a known word is near."""
        if self.knows(word) or len(word) < _LEAST_LETTERS or word.startswith("{"):
            return word
        wrong = 1 if len(word) < _LONG else 2
        if len(word) < _SHORT:
            return self._mend_short(word)
        forms = (self._forms.get(length, ()) for length in range(len(word) - wrong, len(word) + wrong + 1))
        found = (process.extractOne(word, some, scorer=OSA.distance, score_cutoff=wrong) for some in forms)
        near = min(filter(None, found), key=lambda one: (one[1], one[0]), default=None)
        # The first letter is hardly ever wrong, but for two changed about: "henk" is no "denk".
        return near[0] if near and (near[0][0] == word[0] or sorted(near[0]) == sorted(word)) else word

    def _mend_short(self, word: str) -> str:
        """Return a short word without the slip in it: any other letter makes it another word, or somebody's name."""
        near = [
            form
            for length in range(len(word) - 1, len(word) + 2)
            for form, *_ in process.extract(word, self._forms.get(length, ()), scorer=OSA.distance, score_cutoff=1)
            if (form[0] == word[0] or sorted(form) == sorted(word)) and is_slip(word, form) and self._is_common(form)
        ]
        return min(near, default=word)

    def _is_common(self, word: str) -> bool:
        if word in self._filler:
            return True
        known = self._words.get(self._lemma(word))
        return known is not None and sum(map(len, known.places.values())) >= _COMMON

    def read(self, text: str) -> tuple[str, ...]:
        """Return the telling words of a sentence in dictionary form; all of them when none tells."""
        words = [self.read_word(word) for word in split_words(text)]
        return tuple(dict.fromkeys([word for place, word in enumerate(words) if tells(words, place)] or words))

    def compare(
        self,
        words: Sequence[str],
        *,
        denied: bool = False,
        question: bool = False,
        fit: Callable[[Kind], float] = lambda _: 1.0,
        least: float = 0.0,
        behind: float = math.inf,
    ) -> list[Likeness[Kind]]:
        """Rank the meanings by their nearest examples and by what their words point to, the most like first.

        `fit`: how much of its likeness a meaning keeps where it was said. What comes out at less than `least`, or so
        much behind the likeliest, is left out; the examples of most of that are not even looked at.
        """
        said = self._said(frozenset(words))
        ranked: list[tuple[float, float, Kind, Likeness[Kind]]] = []
        for most, number, weight, pointed, keeps in self._promising(said, fit, least):
            if most < least:
                break
            near = self._near(number, said, weight, self._left[denied, question], least / keeps - pointed)
            if not near:
                continue
            best, place = near[0]
            # Several like examples say more than one.
            more = _MORE * sum([score for score, _ in near[1:]]) / (_NEAREST - 1)
            score, meaning = (best + more) / (1 + _MORE) + pointed, self._meanings[number]
            turned = denied and self._undenied(number, said, weight) >= best
            like = Likeness(meaning, score * keeps, self._text(place), self._denied[place], turned)
            ranked.append((-like.score, -score, meaning, like))
            least = max(least, like.score - behind)
        return [like for *_, like in sorted(ranked) if like.score >= least]

    def _promising(
        self, said: "_Said", fit: Callable[[Kind], float], least: float
    ) -> list[tuple[float, int, float, float, float]]:
        """Return how like each meaning can be at most, the most first; its number; the weight of the words it shares,
        what they point to it by themselves, and what it keeps of its likeness. No example is looked at.
        """
        # What a word that is never said for a meaning takes from it.
        points = [sum([word.never for word in said.words])] * len(self._meanings)
        weights, often = [0.0] * len(self._meanings), self._often
        for word in said.words:
            worth = word.weight
            for number, places in word.places.items():
                points[number] += worth * often[len(places)]
                weights[number] += worth
        per_point = said.pointed / said.weight / (1 + _MORE)
        before, beside = said.share * said.weight, 1 - said.share
        promising = []
        for number, weight in enumerate(weights):
            if weight:
                pointed, keeps = per_point * points[number], fit(self._meanings[number])
                # At best an example has these words and no others.
                most = (weight / (before + beside * weight) + pointed) * keeps + _ROUNDING
                if most >= least:
                    promising.append((most, number, weight, pointed, keeps))
        promising.sort(reverse=True)
        return promising

    def _said(self, words: frozenset[str]) -> "_Said":
        # Of words that weigh alike the order is fixed: what is read is the same every time.
        known = sorted(words & self._weights.keys(), key=lambda word: (-self._weights[word], word))
        weight = sum([self._weight(word) for word in sorted(words)]) or 1.0
        undenied = sum([self._weight(word) for word in sorted(words - small_words().denying)]) or 1.0
        rest, telling = sum([self._weights[word] for word in known]), 0
        for word in known:
            telling += rest >= _LEAST_SHARED * weight
            rest -= self._weights[word]
        many = len(words)
        share, pointed = _SAID.get(many, _SAID_IN_MORE), _POINTS * _POINTING.get(many, 1)
        return _Said([self._words[word] for word in known], telling, weight, undenied, share, pointed)

    def _near(
        self, number: int, said: "_Said", weight: float, left: Sequence[float], enough: float
    ) -> list[tuple[float, int]]:
        """Return (likeness, example) of the nearest examples of a meaning; none when none has `enough`."""
        of, before, beside = self._weight_of, said.share * said.weight, 1 - said.share
        enough -= _ROUNDING
        # Once with those that may be enough; with all, where these are not the nearest for sure.
        for least in (said.shared_for(enough), 0.0):
            found = said.examples(number, weight, least).items()
            near = [(common / (before + beside * of[at]) * left[at], at) for at, common in found if common >= least]
            near.sort(reverse=True)
            if not near or near[0][0] < enough:
                return []
            if len(near) >= _NEAREST and near[_NEAREST - 1][0] >= enough:
                break
        return near[:_NEAREST]

    def _undenied(self, number: int, said: "_Said", weight: float) -> float:
        """Return how like its nearest example of a meaning what was said is without its "niet"."""
        of, before, beside = self._weight_of, said.share * said.undenied, 1 - said.share
        found = said.examples(number, weight)
        return max(
            [common / (before + beside * of[at]) for at, common in found.items() if not self._denied[at]],
            default=0.0,
        )


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the examples: what it weighs, and number of a meaning -> the places of its examples that have it.

    `never`: what it points to a meaning that never has it.
    """

    weight: float
    never: float
    places: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, word: str, places: Sequence[int], number_at: Sequence[int], meanings: int) -> "_Word":
        """Make it of the places of all its examples, in order; `number_at`: place -> number of its meaning."""
        among = {number: tuple(those) for number, those in groupby(places, number_at.__getitem__)}
        weight = _SLOT if word.startswith("{") else math.log(1 + meanings / len(among))
        never = weight * math.log(_PRIOR / (len(places) + _PRIOR * meanings) * meanings)
        return cls(weight, never, among)


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said: its words that some example has, the heaviest first; the first so many of them tell something.

    `weight`: of all its words; `undenied`: without "niet". `share`, `pointed`: how much what was said counts against
    what an example has besides, and what its words point to by themselves.
    """

    words: Sequence[_Word]
    telling: int
    weight: float
    undenied: float
    share: float
    pointed: float

    def shared_for(self, enough: float) -> float:
        """Return the weight of the words an example must share to be this like: at best it has no others."""
        return self.share * self.weight * enough / (1 - (1 - self.share) * enough)

    def examples(self, number: int, weight: float, least: float = 0.0) -> dict[int, float]:
        """Return the examples of a meaning with a telling word -> the weight of all words they share.

        `weight`: of the words the meaning has. Of the examples that share less than `least` some are left out.
        """
        found: dict[int, float] = {}
        for place, word in enumerate(self.words):
            places = word.places.get(number)
            if places is None:
                continue
            worth = word.weight
            if place >= self.telling or weight < least:
                # What has only words from here on shares too little.
                for at in found.keys() & places:
                    found[at] += worth
            elif found:
                for at in places:
                    found[at] = found.get(at, 0.0) + worth
            else:
                found = dict.fromkeys(places, worth)
            weight -= worth
        return found


def _left_of_each(denied: bool, question: bool) -> Mapping[tuple[bool, bool], float]:
    """Return form of an example -> what is left of its likeness to what was said in this form."""
    return {form: _left(*form, denied, question) for form in _FORMS}


def _left(example_denied: bool, example_asks: bool, denied: bool, question: bool) -> float:
    """Return what is left of a likeness when the form of the example is another than that of what was said."""
    left = _TOLD if example_asks and not question else 1.0
    if denied is not example_denied:
        left *= _DENIED if denied else _AFFIRMED
    return left
