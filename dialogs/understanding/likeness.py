"""How like the examples of a meaning a sentence is: by its words in their dictionary form, rare ones counting most."""

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import plain

# A word of this many letters may have one wrong, or two changed about; a long one two.
_LEAST_LETTERS, _LONG = 4, 10
_TOKEN = re.compile(r"\{\w+\}|[^\W_]+(?:/[^\W_]+)?")
# A word that no example has says that something else is meant, as much as a word of a few meanings would.
_UNKNOWN = 1.6
# A part that was found says little about what is wanted with it.
_SLOT = 1.5
# How much of a likeness what was said counts, against what the example has besides; and how much what its words point
# to by themselves, by the number of telling words: one word that stands in a long sentence says little.
_SAID = {1: 0.4, 2: 0.58}
_SAID_IN_MORE = 0.65
_POINTING = {1: 0.5}
# An example that shares less than this of what was said is not looked at.
_LEAST_SHARED = 0.25
# How much the next best examples add, and what the words point to by themselves.
_MORE, _POINTS, _PRIOR = 0.3, 0.2, 0.3
# What is left of a likeness when "niet" or "geen" stands in the sentence only, or in the example only.
_DENIED, _AFFIRMED = 0.62, 0.75
# And when the example asks for information, and the sentence does not.
_TOLD = 0.88


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a sentence is to the nearest example of a meaning: 0 is not at all, 1 to the letter."""

    meaning: str
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


class Examples:
    """The example sentences, ready to be compared with: (meaning, sentence, its telling words in
    dictionary form, whether it is denied, whether it asks for information).

    `lemmas`: word as typed -> its dictionary form. `filler` are words that never change what is meant ("graag",
    "even"); `same`: dictionary form -> another that means the same to us.
    """

    def __init__(
        self,
        sentences: Iterable[tuple[str, str, Collection[str], bool, bool]],
        lemmas: Mapping[str, str],
        filler: frozenset[str],
        same: Mapping[str, str],
    ) -> None:
        self._lemmas, self._filler, self._same = lemmas, filler, same
        found = list(sentences)
        # Word -> meaning -> in how many of its examples it stands.
        spread: dict[str, Counter[str]] = defaultdict(Counter)
        for meaning, _, words, _, _ in found:
            for word in words:
                spread[word][meaning] += 1
        meanings = len({meaning for meaning, *_ in found})
        self._weights = {
            word: _SLOT if word.startswith("{") else math.log(1 + meanings / len(among))
            for word, among in spread.items()
        }
        # Word -> meaning -> its weight, times how much more often it is said for this meaning than for any.
        self._points = {word: _points(among, self._weights[word], meanings) for word, among in spread.items()}
        # An example is a place in each of these: an object for each would take more time and memory.
        self._meaning, self._text = [one[0] for one in found], [one[1] for one in found]
        self._weight_of = array("d", (sum(map(self._weight, words)) for _, _, words, _, _ in found))
        self._denied = [one[3] for one in found]
        # What is left of the likeness of each example to what is said, by whether that is denied and asks.
        self._left = {
            (denied, question): array("d", (_left(one[3], one[4], denied, question) for one in found))
            for denied in (False, True)
            for question in (False, True)
        }
        self._with_word: dict[str, list[int]] = defaultdict(list)
        for place, (_, _, words, _, _) in enumerate(found):
            for word in words:
                self._with_word[word].append(place)
        self.words = frozenset(self._weights)
        # What a word with a typing error is held against.
        self._forms = sorted({*self._lemmas, *self.words, *filler})
        self.mend = lru_cache(maxsize=4096)(self._mend)

    def _lemma(self, word: str) -> str:
        lemma = self._lemmas.get(word, word)
        return self._same.get(lemma, lemma)

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
        near = process.extractOne(word, self._forms, scorer=OSA.distance, score_cutoff=wrong)
        # The first letter is hardly ever wrong, but for two changed about: "henk" is no "denk".
        return near[0] if near and (near[0][0] == word[0] or sorted(near[0]) == sorted(word)) else word

    def read(self, text: str) -> tuple[str, ...]:
        """Return the telling words of a sentence in dictionary form; all of them when none tells."""
        words = [self.read_word(word) for word in split_words(text)]
        return tuple(dict.fromkeys([word for word in words if word not in self._filler] or words))

    def compare(
        self,
        words: Sequence[str],
        *,
        denied: bool = False,
        question: bool = False,
        fit: Callable[[str], float] = lambda _: 1.0,
    ) -> list[Likeness]:
        """Rank the meanings by their nearest examples and by what their words point to, the most like first.

        `fit`: how much of its likeness a meaning keeps where it was said.
        """
        said = frozenset(words)
        share, pointed = _SAID.get(len(said), _SAID_IN_MORE), _POINTS * _POINTING.get(len(said), 1)
        weight = sum(map(self._weight, said)) or 1.0
        known = said & self._weights.keys()
        # What a word that is never said for a meaning takes from it.
        lowest = sum(self._points[word][""] for word in known)
        shared = self._shared(known, _LEAST_SHARED * weight)
        opposite = self._undenied(said, shared, share) if denied else {}
        ranked: list[tuple[float, float, int, Likeness]] = []
        for meaning, scores in self._scores(shared, share * weight, 1 - share, self._left[denied, question]).items():
            scores.sort(reverse=True)
            best, place = scores[0]
            # Several like examples say more than one.
            more = sum([score for score, _ in scores[1:4]]) / 3
            points = sum([self._points[word].get(meaning, 0.0) for word in known])
            score = (best + _MORE * more + pointed * (lowest + points) / weight) / (1 + _MORE)
            turned = denied and opposite.get(meaning, 0.0) >= best
            fitting = Likeness(meaning, score * fit(meaning), self._text[place], self._denied[place], turned)
            ranked.append((-fitting.score, -score, len(ranked), fitting))
        return [fitting for _, _, _, fitting in sorted(ranked)]

    def _scores(
        self, shared: Mapping[int, float], said: float, rest: float, left: Sequence[float]
    ) -> dict[str, list[tuple[float, int]]]:
        """Return meaning -> (likeness, example) of each example that shares words with what was said."""
        meaning, weight = self._meaning, self._weight_of
        near: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for place, common in shared.items():
            score = common / (said + rest * weight[place]) * left[place]
            near[meaning[place]].append((score, place))
        return near

    def _undenied(self, said: frozenset[str], shared: Mapping[int, float], share: float) -> dict[str, float]:
        """Return meaning -> how like its nearest example what was said is without its "niet"."""
        weight = sum(map(self._weight, said - small_words().denying)) or 1.0
        nearest: dict[str, float] = {}
        for place, common in shared.items():
            if not self._denied[place]:
                bare = common / (share * weight + (1 - share) * self._weight_of[place])
                nearest[self._meaning[place]] = max(nearest.get(self._meaning[place], 0.0), bare)
        return nearest

    def _shared(self, known: Collection[str], least: float) -> dict[int, float]:
        """Return example -> the weight of the words it shares with what was said, of at least about this weight."""
        # Of words that weigh alike the order is fixed: what is read is the same every time.
        words = sorted(known, key=lambda word: (-self._weights[word], word))
        left = sum(self._weights[word] for word in words)
        shared: dict[int, float] = {}
        for word in words:
            worth, places = self._weights[word], self._with_word[word]
            if left < least:
                # What has only words from here on shares too little.
                for place in shared.keys() & places:
                    shared[place] += worth
            else:
                for place in places:
                    shared[place] = shared.get(place, 0.0) + worth
            left -= worth
        return shared


def _left(example_denied: bool, example_asks: bool, denied: bool, question: bool) -> float:
    """Return what is left of a likeness when the form of the example is another than that of what was said."""
    left = _TOLD if example_asks and not question else 1.0
    if denied is not example_denied:
        left *= _DENIED if denied else _AFFIRMED
    return left


def _points(among: Mapping[str, int], weight: float, meanings: int) -> dict[str, float]:
    """Return meaning -> how much a word points to it, above what "" holds: how much to a meaning that never has it."""
    whole = sum(among.values()) + _PRIOR * meanings
    never = weight * math.log(_PRIOR / whole * meanings)
    return {"": never} | {
        meaning: weight * math.log((count + _PRIOR) / whole * meanings) - never for meaning, count in among.items()
    }
