"""Names of people in their parts, as people and directories write them, and which could be the same. Pure."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from dialogs.patterns import lazy_compile
from dialogs.understanding.cleaning import clean

# Longer is no name of a person.
LONGEST_NAME = 80
MOST_WORDS = 6
# What stands before a surname. It goes with it, wherever it is written, and may be left out.
PARTICLES = frozenset(
    {"aan", "da", "de", "del", "den", "der", "des", "dos", "du", "el", "het", "in", "le", "op", "t", "te", "ten"}
    | {"ter", "van", "von", "vom", "zu", "zum", "zur"}
)
_ABBREVIATED = frozenset({"v", "d", "vd"})
# One wrong letter is forgiven in a surname of this length.
_LEAST_FOR_ERROR = 4
# What stands in brackets behind a name.
ORGANISATION = lazy_compile(r"\([^()]*\)|\[[^\[\]]*\]")
# What stands between a name and what somebody does or is of: "Jan de Vries - gemeente", "onderwijs: Bram Bos".
BESIDE_FUNCTION = lazy_compile(r"\s+[-\u2013\u2014|]\s+|:\s+")
_WORD = lazy_compile(r"[^\W_]+")


@dataclass(frozen=True)
class Name:
    """A name in its parts: given names, what stands before the surname, and the surname; all plain."""

    given: tuple[str, ...]
    particles: frozenset[str]
    surname: tuple[str, ...]


def is_first_name(said: Name, name: Name) -> bool:
    """Tell whether this is the first name, or the first of several."""
    return bool(said.given) and not said.particles and said.given == name.given[: len(said.given)]


def has_initials(said: Name, name: Name) -> bool:
    """Tell whether these are the initials and surname of this name."""
    shown = tuple(word[0] for word in name.given)
    return (
        all(len(word) == 1 for word in said.given)
        and is_within(replace(said, given=()), name)
        and said.given == shown[: len(said.given)]
    )


def is_within(said: Name, name: Name, errors: int = 0) -> bool:
    """Tell whether all parts of one name are in the other, in its order; the surname with so many wrong letters."""
    if not said.surname or not said.particles <= name.particles or not _follows(said.given, name.given):
        return False
    if not errors:
        return _follows(said.surname, name.surname)
    if len(said.surname) != len(name.surname):
        return False
    wrong = [(one, other) for one, other in zip(said.surname, name.surname, strict=True) if one != other]
    return len(wrong) == 1 and min(map(len, wrong[0])) >= _LEAST_FOR_ERROR and OSA.distance(*wrong[0]) == 1


def _follows(said: Sequence[str], name: Sequence[str]) -> bool:
    """Tell whether one row of words is in the other, in its order."""
    rest = iter(name)
    return all(word in rest for word in said)


def readings_of(name: str) -> Iterator[Name]:
    """Yield how the parts of a name can be given names and surname.

    "de Boer, Jan", "Boer, Jan de", "Boer, de, Jan" and "Jan de Boer" can be read in one way; where nothing tells the
    two apart, the surname may begin at any word, or not be there.
    """
    pieces = [words_of(piece) for piece in ORGANISATION.sub(" ", name).split(",")]
    particles = frozenset(word for piece in pieces for word in piece if word in PARTICLES)
    cores = [core for core in (without_particles(piece) for piece in pieces) if core]
    if len(cores) > 1:
        yield Name(tuple(word for core in cores[1:] for word in core), particles, cores[0])
    elif cores and particles:
        words = next(piece for piece in pieces if without_particles(piece))
        at = next((place for place, word in enumerate(words) if word in PARTICLES), len(words))
        given = without_particles(words[:at])
        yield (
            Name(given, particles, without_particles(words[at:])) if given != cores[0] else Name((), particles, given)
        )
    elif cores:
        yield Name(cores[0], particles, ())
        for at in range(1, min(len(cores[0]), MOST_WORDS)):
            yield Name(cores[0][:at], particles, cores[0][at:])


def without_particles(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that do not just stand before a surname."""
    return tuple(word for word in words if word not in PARTICLES)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name, plain: no case, accents, apostrophes or hyphens."""
    bare = unicodedata.normalize("NFKD", clean(text)[: LONGEST_NAME * 3].replace("'", "").casefold())
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return tuple(word for word in _WORD.findall(bare) if word not in _ABBREVIATED)


def whole_name(name: str) -> str:
    """Return a name as a directory compares it: its words and its commas."""
    return ", ".join(" ".join(words) for piece in name.split(",") if (words := words_of(piece)))
