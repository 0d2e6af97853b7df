"""How typed words are compared, and those that are no command, read once from words.yaml."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.yaml_files import read_yaml
from dialogs.patterns import lazy_compile
from dialogs.understanding.unseen import BLANKS, UNSEEN

_FILE = Path(__file__).with_name("words.yaml")
_INVISIBLE = lazy_compile(f"[{UNSEEN}{BLANKS}\n]+")
# No word or label of ours is longer; what is longer is compared by its beginning.
_COMPARED = 200
# Of a word with fewer letters two that are wrong make another; and how like it is where only spaces are others.
_SHORT, _JOINED = 5, 94


def tidy(text: str) -> str:
    """Clean a text: NFC, one space between words, no control, bidi or zero-width characters (norms C22)."""
    return " ".join(_INVISIBLE.sub(" ", unicodedata.normalize("NFC", text)).split())


def plain(text: str) -> str:
    """Reduce a text for comparing: no case, no accents, no punctuation at the edges. A lone "?" stays.

    Linear in the length of the text, whatever it is made of (norms C36).
    """
    bare = unicodedata.normalize("NFKD", tidy(text)[:_COMPARED].casefold())
    if not bare.isascii():
        bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    start, end = 0, len(bare)
    while start < end and not bare[start].isalnum():
        start += 1
    while end > start and not bare[end - 1].isalnum():
        end -= 1
    return bare[start:end] or bare


def may_be_mistyped(said: str, phrase: str) -> bool:
    """Tell whether one may be the other with typing errors: in a short word no more than one letter."""
    words, wanted = said.split(), phrase.split()
    if len(words) != len(wanted):
        # A word is left out, or two are written as one: "zelf scan".
        if len(words) > len(wanted) and vocabulary().takes_away.intersection(words):
            # "Wis mijn zelfscan" is no slip of "mijn zelfscan".
            return False
        more, less = ("".join(w for w in one if w not in other) for one, other in ((words, wanted), (wanted, words)))
        return not (more and less) or fuzz.ratio(more, less) >= _JOINED
    short = [pair for pair in zip(words, wanted, strict=True) if min(map(len, pair)) < _SHORT]
    return all(OSA.distance(one, other) <= 1 for one, other in short)


_WITHOUT = frozenset({"zonder", "without"})
_BETWEEN = frozenset({"tussen", "between", "twijfel", "doubt", "torn"})


@dataclass(frozen=True)
class Vocabulary:
    """Words that are no command. As typed (plain), in both languages at once."""

    # What makes a sentence kind, and changes nothing.
    courtesy: frozenset[str]
    # Words that may stand around a code without meaning anything of their own.
    around_code: frozenset[str]
    skip: frozenset[str]
    # Of those: that it is not known; and that it hangs on something.
    unknown: frozenset[str]
    wavering: frozenset[str]
    undecided: frozenset[str]
    # Words for none of what can be chosen.
    nothing: frozenset[str]
    numbers: Mapping[str, int]
    # Words that say nothing about which round is meant.
    filler: frozenset[str]
    # Words for the list of names that is usual, and for leaving what is there as it is.
    usual: frozenset[str]
    keep: frozenset[str]
    # Phrases for yes and for no, and words that change neither.
    yes: frozenset[str]
    no: frozenset[str]
    beside: frozenset[str]
    # Of those for no: for now, letting go of what was begun, and hesitating.
    postponing: frozenset[str]
    dropping: frozenset[str]
    hesitating: frozenset[str]
    # A yes that doubts what was said, when more follows.
    doubting: frozenset[str]
    # Which of a list: a place (from 0), the last; both of two, all that are counted, and all there is.
    places: Mapping[str, int]
    last: frozenset[str]
    of_two: frozenset[str]
    counted: frozenset[str]
    everything: frozenset[str]
    # That something is to go.
    removing: frozenset[str]
    # Beside scores: what changes nothing in them, articles, what denies one, all statements that are left, and phrases
    # between two.
    hedges: frozenset[str]
    # What only says that it is how somebody sees it, in phrases.
    in_my_view: frozenset[str]
    article: frozenset[str]
    denying: frozenset[str]
    rest: frozenset[str]
    # Of those, what says all of them by itself.
    throughout: frozenset[str]
    # What makes all of them of their number, and what stands before a row of scores.
    each: frozenset[str]
    in_turn: frozenset[str]
    # Words for how good or how often, and which scores of five they come near.
    judged: Mapping[str, tuple[int, int]]
    # Phrases that leave it to us; and words of our own that can be explained -> what they are of.
    left_to_us: frozenset[str]
    own_terms: Mapping[str, str]
    # What each of those is called in a language.
    own_names: Mapping[tuple[str, Language], str]
    # Words of somebody who goes.
    parting: frozenset[str]
    # What may stand before "I do not know".
    unsure: frozenset[str]
    # What may stand around any answer, the ends of a scale, and what people say -> the word for it in a label.
    around_answer: frozenset[str]
    highest: frozenset[str]
    lowest: frozenset[str]
    named_as: Mapping[str, str]
    # Of several to choose by name: all, nobody but oneself, what leaves out or takes in again, what may stand around.
    everyone: frozenset[str]
    only_own: frozenset[str]
    leaving_out: frozenset[str]
    taking_in: frozenset[str]
    around_partners: frozenset[str]
    # A word as it is shortened on a phone -> the words it stands for.
    shorthand: Mapping[str, str]

    @property
    def courteous(self) -> str:
        """Return a pattern for one word of courtesy; it goes among others, in brackets."""
        return "|".join(sorted(self.courtesy))

    @cached_property
    def takes_away(self) -> frozenset[str]:
        """Return words that turn what is wanted round: in a slip they are no more than more words."""
        return self.removing | self.denying | _WITHOUT

    @property
    def between_words(self) -> frozenset[str]:
        """Return words that say that an answer lies between two."""
        return _BETWEEN

    @cached_property
    def scored(self) -> frozenset[str]:
        """Return words for a number that are no article."""
        return frozenset(self.numbers) - self.article

    @property
    def common(self) -> frozenset[str]:
        """Return words that stand in no name of a person."""
        return self.hedges | self.beside | self.filler | self.around_code | self.denying | self.unsure


@cache
def vocabulary() -> Vocabulary:
    raw = read_yaml(_FILE)

    def both(name: str) -> frozenset[str]:
        return frozenset(plain(word) for language in LANGUAGES for word in raw[name][language])

    of_two, counted, everything = map(both, ("of_two", "counted", "everything"))
    courtesy = both("courtesy")
    return Vocabulary(
        courtesy=courtesy,
        around_code=both("around_code") | courtesy,
        skip=both("skip") | both("unknown"),
        unknown=both("unknown"),
        wavering=both("wavering"),
        undecided=both("undecided"),
        nothing=both("nothing"),
        numbers={plain(word): i for language in LANGUAGES for i, word in enumerate(raw["numbers"][language], 1)},
        filler=both("filler"),
        usual=both("usual"),
        keep=both("keep"),
        yes=both("accepting"),
        no=both("refusing"),
        beside=both("beside") | courtesy,
        postponing=both("postponing"),
        dropping=both("dropping"),
        hesitating=both("hesitating"),
        doubting=both("doubting"),
        removing=both("removing"),
        hedges=both("hedges") | of_two | courtesy,
        in_my_view=both("in_my_view"),
        article=both("article"),
        denying=both("denying"),
        places={word: int(place) - 1 for word, place in _by_word(raw["places"]).items()},
        last=both("last"),
        of_two=of_two,
        counted=counted,
        everything=everything,
        rest=both("rest") | counted | everything | both("everywhere"),
        throughout=counted | everything | both("everywhere"),
        each=both("each"),
        in_turn=both("in_turn"),
        judged=_scores(raw["judged"]),
        left_to_us=both("left_to_us"),
        own_terms=_by_word(raw["own_terms"]),
        own_names={
            (key, language): said[language][0] for key, said in raw["own_terms"].items() for language in LANGUAGES
        },
        parting=both("parting"),
        unsure=both("unsure"),
        around_answer=both("around_answer") | courtesy,
        highest=both("highest"),
        lowest=both("lowest"),
        everyone=both("everyone") | of_two | counted | everything,
        only_own=both("only_own"),
        leaving_out=both("leaving_out"),
        taking_in=both("taking_in"),
        around_partners=both("around_partners") | courtesy,
        named_as=_by_word(raw["named_as"]),
        shorthand=_by_word(raw["shorthand"]),
    )


def _by_word(raw: Mapping[int | str, Mapping[str, Sequence[str]]]) -> dict[str, str]:
    """Return what each word or phrase, of both languages, stands under."""
    return {plain(word): str(key) for key, said in raw.items() for language in LANGUAGES for word in said[language]}


def _scores(raw: Mapping[int | str, Mapping[str, Sequence[str]]]) -> dict[str, tuple[int, int]]:
    """Return the lowest and the highest score that a word or phrase stands for: "3-4", or one of them."""
    return {word: (int(scores[0]), int(scores[-1])) for word, scores in _by_word(raw).items()}
