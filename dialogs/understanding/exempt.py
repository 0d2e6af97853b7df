"""Which part of a sentence only says what is left alone: "herinner Zuid, Noord hoeft niet". Pure."""

from collections.abc import Callable, Sequence

from dialogs.understanding.decision import Decision
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.small_words import small_words

# "Noord hoeft nog niet", "CD-8M4RTW niet": a denial with the name of one, and nothing else.
_AROUND = frozenset(
    {
        "de", "die", "dat", "the", "that", "uvo", "casus", "case", "ronde", "round", "van", "for", "of", "maar", "but",
        "en", "and", "hoeft", "hoef", "doe", "laat", "leave", "nog", "yet", "even", "nu", "now", "need", "needs",
    }
)  # fmt: skip


def find_exempt(clauses: Sequence[str], read: Callable[[str], Decision]) -> list[str]:
    """Return the parts that only say which round or case is left alone, beside a wish for another one.

    "AB-… is gehouden, CD-… niet" tells of both.
    """
    others = [read(clause) for clause in clauses if read(clause).do and not _leaves_alone(read(clause))]
    wanted = {name for made in others if made.meaning is not Meaning.UVO_HELD for name in _named(made.heard)}
    return [clause for clause in clauses if _leaves_alone(read(clause)) and wanted - _named(read(clause).heard)]


def _named(heard: Understanding) -> set[str]:
    parts = heard.parts
    return {*(one.code for one in parts.rounds), *(one.code for one in parts.uvos), *parts.codes, *parts.cases}


def _leaves_alone(made: Decision) -> bool:
    words = {word for word in split_words(made.heard.parts.masked) if not word.startswith("{")}
    denying = words & small_words().denying
    return bool(_named(made.heard) and denying) and words - denying <= _AROUND
