"""Find the instrument that somebody looks for who does not know its words, by what its file says people ask. Pure.

Nothing is begun by this: what is found is offered.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from dialogs.understanding.likeness import Examples, Likeness

# From this likeness on it is offered, and what is no further behind beside it.
_OFFERED, _BESIDE = 0.34, 0.12
# And where nothing else was understood: which it is then is less sure, so that more of them are offered.
_OFFERED_LOOSELY, _BESIDE_LOOSELY = 0.3, 0.2
# A word that so many of the instruments are sought with tells nothing of which; nor how many that has to be at least.
_COMMON, _FEW = 0.7, 4
# Of a word without a dictionary form these letters are compared: "regionaal" is like "regionale".
_LETTERS = 6


class Seeker:
    """The sentences that instruments are sought with, ready to be compared with.

    `sought`: id of an instrument -> its sentences. `read` returns the telling words of a sentence, `knows` whether a
    word has a dictionary form.
    """

    def __init__(
        self, sought: Mapping[str, Sequence[str]], read: Callable[[str], Sequence[str]], knows: Callable[[str], bool]
    ) -> None:
        self._telling, self._knows = read, knows
        self._common: frozenset[str] = frozenset()
        words = Counter(
            word for sentences in sought.values() for word in {word for text in sentences for word in self._read(text)}
        )
        self._common = frozenset(word for word, many in words.items() if many >= max(_FEW, _COMMON * len(sought)))
        rows = [(id_, text, self._read(text), False, False) for id_, sentences in sought.items() for text in sentences]
        self._examples: Examples[str] = Examples(rows, {}, frozenset(), {})

    def _read(self, text: str) -> Sequence[str]:
        words = (word if self._knows(word) else word[:_LETTERS] for word in self._telling(text))
        found = tuple(dict.fromkeys(words))
        return tuple(word for word in found if word not in self._common) or found

    def find(self, text: str, least: float = 0.0, *, loosely: bool = False) -> Sequence[Likeness[str]]:
        """Return the instruments that may be sought with a sentence, the likeliest first.

        None when none is like it, or the likeliest less than `least`: then hardly a sentence of theirs is looked at.
        `loosely`: nothing else was understood, so what is less like is offered, too.
        """
        words = self._read(text)
        offered, beside = (_OFFERED_LOOSELY, _BESIDE_LOOSELY) if loosely else (_OFFERED, _BESIDE)
        if least > offered and not self._examples.compare(words, least=least):
            return ()
        return self._examples.compare(words, least=offered, behind=beside)
