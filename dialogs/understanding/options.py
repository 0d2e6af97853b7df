"""Find which options of a question typed words name: by number, by label, within a sentence."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from rapidfuzz import fuzz

from dialogs.instruments.definition import LANGUAGES, Option, Question, Text
from dialogs.patterns import lazy_compile
from dialogs.understanding.named_options import named_in_sentence, words_asked, words_of_question
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.scored import Between, Invalid, Scores
from dialogs.understanding.scores import IN_MY_VIEW, read_scores
from dialogs.understanding.shorthand import written_out
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary
from dialogs.understanding.yes_no import read_yes_no

_NAME = lazy_compile(r"(?<=\s)[A-Z][^\W_]+")
_LEADING = lazy_compile(r"^(\d+)\b[\s.:=\-–)]*(.*)$")
# "Nu even niet, dinsdag weer" is no end of a scale, though its lowest may be called "niet". "Nu niet" by itself may be
# one, and "nu niet, vroeger wel".
_DAY = (
    r"(?:(?:op|pas|on|liever|misschien|maybe) )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morgen|overmorgen|straks|later|volgende|tomorrow|next)\b"
)
_NOT_NOW = lazy_compile(
    r"(?:(?:nee|no),? )?(?:(?:(?:nu |nog )?(?:even|effe|ff) niet(?: nu)?|niet nu|vandaag (?:even )?niet|niet vandaag"
    rf"|not (?:right |just )?now|not today)(?:[,.;!]|$| {_DAY})|(?:nu niet|now not),? (?:maar |but )?{_DAY})"
)
# A typing error keeps about this much of a label; and the runner-up must lie clearly behind.
_CLOSE, _AHEAD = 80, 10


def not_on_list(question: Question, *, answered: bool = False) -> Trouble:
    """Say which numbers can be answered; `answered`: the question has an answer already."""
    return Trouble(
        "trouble-scale" if question.kind == "scale" else "trouble-choice",
        {"min": min(o.number for o in question.options), "max": max(o.number for o in question.options)},
        answered=answered,
    )


def _by_number(question: Question, said: str, words: Vocabulary) -> Option | None:
    number = words.numbers.get(said) or (int(said) if len(said) < 4 else None)
    return next((option for option in question.options if option.number == number), None)


def _only(found: Sequence[Option]) -> Option | None:
    return found[0] if len(found) == 1 else None


# Labels come from the content: few, and compared at every turn.
_plain_label = cache(plain)


def _labels(option: Option) -> Iterable[str]:
    return (_plain_label(option.label.in_(language)) for language in LANGUAGES)


# More than this to choose from is the list itself.
_MOST_BETWEEN = 3


def unclear(question: Question, options: Iterable[Option]) -> Trouble:
    """Say between which answers we doubt, or ask whether it is this one; with too many, or none, that we know none."""
    meant = tuple(dict.fromkeys((question.id, option.value) for option in options))
    if not 1 <= len(meant) <= _MOST_BETWEEN:
        return not_on_list(question)
    return Trouble("trouble-maybe" if len(meant) == 1 else "trouble-unclear", between=meant)


def _said_score(question: Question, text: str, words: Vocabulary) -> Read | Trouble | None:
    """Read one score among other words ("doe maar een drietje"); None when they say none."""
    numbers = {option.number: option for option in question.options}
    row = [int(digit) for digit in text.split() if digit.isdecimal() and len(digit) == 1]
    if len(row) > 2 and len(row) == len(text.split()) and set(row) <= numbers.keys():
        # "1 3 5" where one is asked.
        return unclear(question, (numbers[number] for number in row))
    match read_scores(text, numbers.keys(), 1, words):
        case Scores(values) if (number := values[0]) is not None:
            return Read(numbers[number].value)
        case Between(low, high):
            return unclear(question, (numbers[low], numbers[high]))
        case Invalid():
            return not_on_list(question, answered=True)
    return None


def is_skip(question: Question, said: str) -> bool:
    """Tell whether plain words leave the question without an answer, where that is possible."""
    if question.skip is None:
        return False
    said = written_out(said)
    leaves, bare_leaves = _leaving(question.skip, question.kind == "scale")
    bare = _without(said, _aside())
    if said in leaves or (bare and bare in bare_leaves):
        return True
    if question.kind == "scale":
        # "Niets" may be its lowest end.
        return False
    # "Geen stap", to which step; "geen regio" of "regio's".
    nothing, asked = vocabulary().nothing, words_asked(question.title, question.text)
    asked |= {part for word in asked for part in word.split("'")}
    return bool(_bare(nothing) & {bare, _without(bare, asked - nothing)})


def knows_not(said: str) -> bool:
    """Tell whether plain words say that somebody does not know the answer, or that it hangs on something."""
    known, said = vocabulary(), written_out(said)
    says = known.unknown | known.wavering
    return said in says or _without(said, _aside()) in _bare(says) - {""}


def _judged(question: Question, said: str) -> Trouble | None:
    """Ask for the scores that words come near which stand on no scale: "redelijk goed", "not great"."""
    numbers = {option.number: option for option in question.options}
    if question.kind != "scale" or numbers.keys() != _OF_FIVE:
        return None
    judged = vocabulary().judged
    phrase = " ".join(re.findall(r"[\w'-]+", said))
    found = judged.get(phrase) or _bare_judged().get(_without(phrase, vocabulary().around_answer))
    return found and replace(unclear(question, (numbers[found[0]], numbers[found[1]])), answered=True)


_OF_FIVE = {1, 2, 3, 4, 5}


def _hardly(question: Question, said: str) -> Trouble | None:
    """Ask for the score where a no is said by halves ("nee, niet echt", "not really"): the word "niet" may be one."""
    known = vocabulary()
    labels = [set(label.split()) for option in question.options for label in _labels(option)]
    # "Niet echt aanwezig": a word of all labels, in either language, tells nothing.
    shared = set.intersection(*(one | other for one, other in zip(labels[::2], labels[1::2], strict=True)))
    aside = known.around_answer | known.no | shared
    parts = re.findall(r"[\w'-]+", IN_MY_VIEW.sub(" ", said))
    begin = next((at for at, part in enumerate(parts) if part in known.denying and part not in known.no), len(parts))
    phrase = parts[begin:]
    while len(phrase) > 1 and " ".join(phrase) not in known.judged and phrase[-1] in aside:
        phrase.pop()
    return _judged(question, " ".join(phrase)) if len(phrase) > 1 and aside.issuperset(parts[:begin]) else None


@cache
def _bare_judged() -> Mapping[str, tuple[int, int]]:
    """Return the words for a score without what says nothing in them; one that is left empty, or twice, says none."""
    found: dict[str, tuple[int, int]] = {}
    for phrase, scores in vocabulary().judged.items():
        found.setdefault(_without(phrase, vocabulary().around_answer), scores)
    return {phrase: scores for phrase, scores in found.items() if phrase}


@lru_cache(maxsize=256)
def _leaving(skip: Text, scale: bool) -> tuple[frozenset[str], frozenset[str]]:
    """Return the phrases that leave a question without an answer, and these without what says nothing in them."""
    known = vocabulary()
    labels = {_plain_label(skip.in_(language)) for language in LANGUAGES}
    leaves = known.skip | labels | (frozenset() if scale else known.undecided)
    return leaves, _bare(leaves)


@lru_cache(maxsize=256)
def _bare(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(_without(phrase, _aside()) for phrase in phrases)


@cache
def _aside() -> frozenset[str]:
    return vocabulary().unsure | vocabulary().around_answer


def _without(said: str, aside: frozenset[str]) -> str:
    return " ".join(word for word in said.split() if word not in aside)


def _answer_by_yes_or_no(question: Question, text: str, words: Vocabulary) -> Option | None:
    """Return the option whose label is, or begins with, the yes or no that was said."""
    says = read_yes_no(text, words)
    if says is None:
        says = _begins_with_yes_or_no(question, text, words)
    if says is None:
        return None
    labels = {"ja", "yes"} if says else {"nee", "no"}
    found = [o for o in question.options if any(set(label.split()[:1]) & labels for label in _labels(o))]
    return _only(found)


_YES = frozenset({"ja", "jaa", "jawel", "jazeker", "jep", "joa", "yes", "yeah", "yep"})
_NO = frozenset({"nee", "neen", "nope", "no"})
# Behind a yes or a no these add nothing to it.
_AGREEING = frozenset(
    {
        "hebben", "heb", "hij", "zij", "ze", "er", "daar", "hier", "allemaal", "al", "nog", "gelukkig", "helaas",
        "zeker", "absoluut", "echt", "precies", "gaat", "kan", "have", "has", "does", "there", "already", "all",
        "yet", "unfortunately", "certainly", "absolutely",
    }
)  # fmt: skip
_TURNING = frozenset({"maar", "but"})


def _begins_with_yes_or_no(question: Question, text: str, words: Vocabulary) -> bool | None:
    """Read a yes or a no that goes on about the question and no further: "ja, dat staat er wel op".

    Not where it agrees with something, or ends the run; nor a yes that is taken back: "ja, maar nog niet".
    """
    said = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", plain(text))
    if question.kind != "choice" or question.agrees or question.ends or "?" in text or not said:
        return None
    says = True if said[0] in _YES else False if said[0] in _NO else None
    known = words.around_answer | words.beside | words_of_question(question) | _AGREEING
    denying = small_words().denying
    known = known - denying - _YES - _TURNING if says else (known | denying) - _YES - _NO - _TURNING
    return says if says is not None and known.issuperset(said[1:]) else None


def says_not_now(question: Question, text: str) -> bool:
    """Tell whether words that look like the lowest of a scale say that this is no moment for it."""
    return question.kind == "scale" and bool(_NOT_NOW.match(plain(text)))


def read_choice(question: Question, text: str, words: Vocabulary) -> Read | Trouble:
    """Read typed words as one of the options: its number, its label in either language, or nearly so."""
    text = written_out(text)
    said = plain(text)
    if says_not_now(question, text):
        return not_on_list(question)
    if re.match(r"-\s*\d", text):
        return not_on_list(question)
    if said.isdecimal() or said in words.numbers:
        option = _by_number(question, said, words)
        return Read(option.value) if option else not_on_list(question, answered=True)
    if is_skip(question, said):
        return Read(None)
    if vague := _hardly(question, said) or (knows_not(said) and Trouble("trouble-best-guess", answered=True)):
        return vague
    if (titled := _numbered_label(question, said, words)) is not None:
        return titled
    if question.kind == "choice" and len(several := _options_with(question, _without(said, words.around_answer))) > 1:
        # "De zelfscan graag" where two are of that scan: asked which, whatever their letters are nearest to.
        return unclear(question, several)
    if option := _by_label(question, said) or _answer_by_yes_or_no(question, text, words):
        return Read(option.value)
    if (score := _said_score(question, text, words)) is not None:
        return score
    if (answer := _in_sentence(question, text, words)) is not None:
        return answer
    if "?" not in text and (option := _by_kind(question, said)):
        return Read(option.value)
    if judged := _judged(question, said):
        return judged
    # "competentiescan" where several labels have it: asked which, never guessed.
    return unclear(question, _options_with(question, said) or named_in_sentence(question, text, words))


def _numbered_label(question: Question, said: str, words: Vocabulary) -> Read | Trouble | None:
    """Read "4 redelijk aanwezig": the number counts when the words do not say something else."""
    leading = _LEADING.match(said)
    option = _by_number(question, leading[1], words) if leading else None
    named = _by_label(question, leading[2]) if leading and option else None
    if option is None or named is None:
        return None
    return Read(option.value) if named is option else unclear(question, (option, named))


# "De regio Utrecht West": what kind of thing it is, and what that is called.
_CALLED = lazy_compile(
    r"\b(?P<kind>regio|subregio|gemeente|region|municipality)\b(?: (?!of\b|or\b|en\b|and\b)[\w'-]+){0,3}$"
)


def _by_kind(question: Question, said: str) -> Option | None:
    """Return the option for the kind of thing that is named with its name; what it is called is asked later."""
    called = _CALLED.search(said) if question.kind == "choice" else None
    return _only(_options_with(question, called["kind"])) if called and not _NOT.search(said) else None


_NOT = lazy_compile(r"\b(?:niet|geen|not|no|welke|wat|which|what)\b")


# No answer in a sentence is longer.
_MOST_WORDS = 12
_DEGREES = frozenset({"best", "pretty", "quite"})


def _in_sentence(question: Question, text: str, words: Vocabulary) -> Read | Trouble | None:
    """Read the answer that stands in a sentence between words that say nothing about it; None when more is said.

    It is a label ("volgens mij ruim aanwezig"), another word for one, a place in the list ("doe die eerste maar"), or
    an end of the scale ("de hoogste score"). A place and a label that are not of one option are asked.
    """
    said = " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", plain(text)))
    for phrase, label in words.named_as.items():
        said = re.sub(rf"\b{re.escape(phrase)}\b", label, said)
    bare = dict.fromkeys(word for word in said.split() if word not in words.around_answer)
    if said and not bare:
        # "Misschien", "ehm": it was about this question, and says nothing.
        return not_on_list(question, answered=True)
    if not 0 < len(bare) <= _MOST_WORDS:
        return None
    placed: list[Option] = []
    if question.kind == "choice":
        asked = words_of_question(question)
        bare = {word: None for word in bare if word not in asked} or bare
        places = {**words.places, **dict.fromkeys(words.last, len(question.options) - 1)}
        placed = [question.options[places[word]] for word in bare if places.get(word, 99) < len(question.options)]
        bare = {word: None for word in bare if word not in places}
    else:
        ends = [word for word in bare if word in words.highest | words.lowest]
        if ends and len(ends) == len(bare):
            end = max if words.highest & set(ends) else min
            return Read(end(question.options, key=lambda option: option.number).value)
    label = " ".join(bare)
    if question.kind == "scale" and not _judged(question, said):
        # "Best wel redelijk" is that; "best wel" alone lies between two.
        label = " ".join(word for word in bare if word not in _DEGREES) or label
    named = _by_label(question, label) if label else None
    if label and named is None and question.kind == "choice":
        # "Voor de regio Utrecht": what it is called is asked later.
        names = {plain(name) for name in _NAME.findall(text)}
        label = " ".join(word for word in bare if word not in names)
        found = _options_with(question, label) if label and len(label) < len(" ".join(bare)) else []
        if len(found) > 1:
            return unclear(question, found)
        named = found[0] if found else None
    if label and named is None:
        return None
    meant = list({option.value: option for option in (*placed, *([named] if named else ()))}.values())
    if len(meant) > 1:
        return unclear(question, meant)
    return Read(meant[0].value) if meant else None


def names_option(question: Question, text: str, *, exactly: bool = False) -> bool:
    """Tell whether these words are, to the letter, a label of this question or (not `exactly`) a part of some.

    Of a list of names that has a usual one, also words for that, or for leaving it as it is.
    """
    said = plain(text)
    if question.kind == "names" and question.options and said in vocabulary().usual | vocabulary().keep:
        return True
    found = _options_with(question, said)
    return any(said in _labels(option) for option in found) if exactly else bool(found)


def _options_with(question: Question, said: str) -> list[Option]:
    """Return the options whose label is this, or else those with all of these words in it."""
    exact = [option for option in question.options if said in _labels(option)]
    if exact:
        return exact
    asked = set(re.findall(r"\w+", said))
    return [
        o for o in question.options if any(asked <= set(re.findall(r"\w+", label)) for label in _labels(o)) if asked
    ]


def _by_label(question: Question, said: str) -> Option | None:
    """Return the one option with this label: to the letter, or with a typing error."""
    option = _only(_options_with(question, said)) if len(said) > 1 else None
    if option or len(said) < 2 or len(question.options) < 2:
        return option
    ranked = sorted(
        (
            (max(fuzz.ratio(said, label) for label in _variants(question, option)), option)
            for option in question.options
        ),
        key=lambda pair: -pair[0],
    )
    (best, option), (second, _) = ranked[0], ranked[1]
    turned = vocabulary().denying & set(said.split())
    if turned and not any(turned <= set(re.findall(r"\w+", label)) for label in _labels(option)):
        # "Niet ruim aanwezig" is nearly "ruim aanwezig" by its letters only.
        return None
    return option if best >= _CLOSE and best - second >= _AHEAD else None


def _variants(question: Question, option: Option) -> Iterable[str]:
    """Yield each label whole, and without the words that all labels share ("aanwezig"), which tell nothing apart."""
    for language in LANGUAGES:
        labels = [_plain_label(other.label.in_(language)).split() for other in question.options]
        shared = set(labels[0]).intersection(*labels[1:])
        own = _plain_label(option.label.in_(language)).split()
        yield " ".join(own)
        yield " ".join(word for word in own if word not in shared)
