"""Tells what is only talk, or only which of a list is meant, from what says what somebody wants. Pure."""

from dialogs.understanding.decision import ASIDE
from dialogs.understanding.likeness import Likeness, split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.situation import Part, Situation
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import vocabulary

# What is answered with a line that fits nothing else; and how plainly that, or that nothing is wanted, has to be said:
# more plainly where nothing was asked that a refusal could be about.
_TALK, _PLAINLY_TALK, _PLAINLY_NOTHING, _NOTHING_UNASKED = ASIDE | {Meaning.WHO_ARE_YOU}, 0.62, 0.62, 0.76
# What stands under an outcome or an answer is an offer, and asks nothing.
_NO_QUESTION = frozenset({"", "step", "offered"})
_FEW = 4


def says_no_wish(heard: Understanding, here: Situation) -> bool:
    """Tell whether nothing is said but which of a list, or what is likeliest talk and hardly like it: "bijna nooit"."""
    return says_which(heard.text) or is_hardly_talk(heard) or _is_doubtful_nothing(heard, here)


def is_hardly_talk(heard: Understanding) -> bool:
    """Tell whether what is likeliest is only talk, and not said plainly."""
    return bool(heard.ranked) and is_doubtful_talk(heard.ranked[0], heard)


def is_doubtful_talk(one: Likeness[Meaning], heard: Understanding) -> bool:
    """Tell whether this is only talk, and not said plainly; "tot 1 juli" sets a day.

    A few words are soon like some example of talk; who asks what we are says it in any number of them.
    """
    # "3 maanden geleden werkte ik hier nog niet" is of oneself.
    dated = "{day}" in heard.words and any(map(str.isdigit, heard.text)) and one.meaning is not Meaning.ABOUT_SELF
    soon = len(heard.words) <= _FEW or one.meaning is Meaning.WHO_ARE_YOU
    return one.meaning in _TALK and (dated or (soon and one.score < _PLAINLY_TALK))


def says_which(text: str) -> bool:
    """Tell whether nothing is said but which of a list, or all of it: "allemaal", "de laatste"."""
    known = vocabulary()
    which = known.counted | known.everything | known.of_two | known.last | known.places.keys()
    return set(split_words(text)) <= which | known.article | small_words().beside_which


def is_plainly_nothing(one: Likeness[Meaning], heard: Understanding) -> bool:
    """Tell whether somebody says plainly that nothing is wanted, and asks nothing."""
    return one.score >= _PLAINLY_NOTHING and (heard.denied or not heard.question) and not _asks_which(heard)


def _is_doubtful_nothing(heard: Understanding, here: Situation) -> bool:
    """Tell whether what is likeliest is that nothing is wanted, hardly so, of somebody of whom nothing was asked.

    "Ik spreek mijn manager volgende week" refuses nothing, and what is less likely is no better guess.
    """
    unasked = here.noticed and not here.is_busy and here.expects in _NO_QUESTION
    unasked = unasked and not here.rounds_as(Part.COORDINATES) and not here.uvos
    best = heard.ranked[0]
    # Who names a scan wants something of it, or nothing.
    doubtful = _PLAINLY_NOTHING <= best.score < _NOTHING_UNASKED and not heard.parts.scans
    return unasked and best.meaning is Meaning.NO_ACTION and doubtful


def _asks_which(heard: Understanding) -> bool:
    """Tell whether a question begins with which or what: "welke hebben geen datum?" refuses nothing."""
    return heard.question and not small_words().asking_which.isdisjoint(split_words(heard.text)[:2])
