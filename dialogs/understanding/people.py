"""People by name, as somebody types or pastes them, found in a directory that writes names in its own way. Pure.

A name is matched with all of its parts: never a loose first name beside a surname that nobody has.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dialogs.patterns import lazy_compile
from dialogs.understanding.cleaning import clean
from dialogs.understanding.names import (
    BESIDE_FUNCTION,
    LONGEST_NAME,
    MOST_WORDS,
    ORGANISATION,
    PARTICLES,
    Name,
    has_initials,
    is_first_name,
    is_within,
    readings_of,
    whole_name,
    without_particles,
    words_of,
)
from dialogs.understanding.vocabulary import vocabulary

# May stand behind a name.
TRAILING = frozenset({"ook", "too", "toch", *vocabulary().courtesy})
_FILLER = TRAILING | frozenset(
    {"en", "and", "nog", "even", "plus", "met", "with", "nee", "no", "oh", "wacht", "wait", "sorry", "maar", "but"}
)
_NOT = frozenset({"niet", "not"})
_WITHOUT = frozenset({"behalve", "zonder", "except", "without"}) | _NOT

_MARK = lazy_compile(r"^\s*(?:\(?\d{1,3}[.)]|[-*>\u2022\u00b7\u25aa\u25cf]+)\s+")
_MAIL = r"[^\s<>()\[\],;@]{1,64}@[^\s<>()\[\],;@]{1,100}"
_ADDRESS = lazy_compile(rf"[<(\[]?\s*(?:mailto:)?({_MAIL})\s*[>)\]]?")
_AND = lazy_compile(r"\s(?:en|and|&|\+|plus|n)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """Somebody of a directory: an id, and their names and mail addresses as it writes them."""

    id: str
    names: Sequence[str]


@dataclass(frozen=True)
class Matched:
    """One person fits what was typed, and nobody else."""

    typed: str
    who: str


@dataclass(frozen=True)
class Several:
    """It has to be asked: these fit, or the one who does is not surely meant."""

    typed: str
    who: tuple[str, ...]


@dataclass(frozen=True)
class Unknown:
    """Nobody fits."""

    typed: str


Result = Matched | Several | Unknown


@dataclass(frozen=True)
class _Known:
    """Somebody of the directory, with all they are called in one form."""

    id: str
    called: tuple[str, ...]
    wholes: frozenset[str]
    addresses: frozenset[str]
    words: frozenset[str]

    @property
    def has_organisation(self) -> bool:
        return any(map(ORGANISATION.search, self.called))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return tuple(dict.fromkeys(reading for name in self.called for reading in readings_of(name)))


class _Directory:
    """Finds the few people of a directory who may be meant, by any word of their names or by an address."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_word: dict[str, list[_Known]] = {}
        self._by_address: dict[str, list[_Known]] = {}
        for known in {entry.id: _known(entry) for entry in entries}.values():
            for word in known.words:
                self._by_word.setdefault(word, []).append(known)
            for address in known.addresses:
                self._by_address.setdefault(address, []).append(known)

    def with_address(self, address: str) -> Sequence[_Known]:
        return self._by_address.get(address.casefold(), ())

    def with_a_word_of(self, name: str) -> Sequence[_Known]:
        found = (one for word in words_of(name) for one in self._by_word.get(word, ()))
        return tuple({one.id: one for one in found}.values())


@dataclass(frozen=True)
class _Part:
    """One name as it was typed, with its address; `out` when it was said that this one is not meant."""

    typed: str
    address: str = ""
    out: bool = False


@dataclass(frozen=True)
class _Fit:
    """Who fits a part. `loose` by a first name alone; `asks` by what is no whole name either, so it is asked."""

    who: tuple[str, ...] = ()
    loose: bool = False
    asks: bool = False


def split_people(text: str) -> tuple[str, ...]:
    """Split a pasted list into what may each be a name or an address, by every separator; a name twice is one.

    It counts and guards what was pasted. Who is meant is told by `match_people`, which knows the directory.
    """
    found: dict[str, str] = {}
    for line in split_lines(text):
        for part in _parts(line):
            name = part.address or part.typed
            found.setdefault(whole_name(name), name[:LONGEST_NAME])
    return tuple(found.values())


def split_lines(text: str) -> tuple[str, ...]:
    """Split a pasted list where a name surely ends: at lines and semicolons. Commas also stand within names."""
    lines = (_MARK.sub("", line).strip(" ,") for line in re.split(r"[;\n]", clean(text)))
    return tuple(line for line in lines if line)


def match_people(lines: Iterable[str], directory: Sequence[Entry]) -> tuple[Result, ...]:
    """Find who each name means in lines as `split_lines` gives them. Each person and each name is told once."""
    known = _Directory(directory)
    found: list[Result] = []
    out: list[_Part] = []
    for line in _first_columns([*lines], known):
        parts = _parts(line)
        out += [part for part in parts if part.out]
        found += _match_line([part for part in parts if not part.out], known)
    return _told_once(_without(found, out, known))


# What a table may have above its columns.
_HEADINGS = frozenset(
    {
        "naam", "voornaam", "tussenvoegsel", "achternaam", "organisatie", "functie", "mail", "email", "emailadres", "e",
        "mailadres", "telefoon", "telefoonnummer", "nr", "domein", "partner", "afdeling", "rol",
        "name", "first", "last", "surname", "organisation", "organization", "function", "role", "phone", "number",
        "domain", "department",
    }
)  # fmt: skip
_NUMBERED = lazy_compile(r"^\d{1,3}\s+(?=\D)")


def is_heading(line: str) -> bool:
    """Tell whether a line is what stands above the columns of a table of people."""
    return set(words_of(line)) <= _HEADINGS


def _first_columns(lines: Sequence[str], known: _Directory) -> Sequence[str]:
    """Take the names out of a pasted table, in which what follows a name is an organisation or an address.

    A single line that goes on may be of somebody with another surname, and stays as it is.
    """
    kept = [line for line in lines if not is_heading(line)]
    rows = [_NUMBERED.sub("", line) for line in kept]
    names = [_row(row, known) for row in rows]
    is_table = sum(name not in ("", line) for name, line in zip(names, kept, strict=True)) > 1
    return [name or row for name, row in zip(names, rows, strict=True)] if is_table else lines


def _row(row: str, known: _Directory) -> str:
    """Return the one whole name that a row of a table begins with, or their address; "" where more may be named."""
    addresses = [found[1].rstrip(".") for found in _ADDRESS.finditer(row)]
    addressed = {one.id for address in addresses for one in known.with_address(address)}
    words = _ADDRESS.sub(" ", row).split()
    for many in range(min(len(words), MOST_WORDS), 1, -1):
        part, rest = _Part(" ".join(words[:many]).rstrip(",")), " ".join(words[many:])
        fit = _fit(part, known)
        if len(fit.who) != 1 or fit.loose or fit.asks or _has_error(part, known):
            continue
        more = "," in rest or _AND.search(f" {rest} ") or _fit(_Part(rest), known).who
        if more or (addresses and addressed != set(fit.who)):
            return ""
        return addresses[0] if addresses else part.typed
    return ""


def _told_once(results: Iterable[Result]) -> tuple[Result, ...]:
    kept: dict[str, Result] = {}
    for result in results:
        kept.setdefault(f"= {result.who}" if isinstance(result, Matched) else whole_name(result.typed), result)
    return tuple(kept.values())


def _without(results: Sequence[Result], out: Sequence[_Part], known: _Directory) -> list[Result]:
    """Take out who is not meant: "nee wacht, Bram niet"."""
    kept = list(results)
    for part in out:
        said, who = whole_name(part.typed), set(_fit(part, known).who)
        kept = [
            result
            for result in kept
            if whole_name(result.typed) != said
            and not (isinstance(result, Matched) and result.who in who)
            and not (isinstance(result, Several) and set(result.who) <= who)
        ]
    return kept


def _match_line(parts: Sequence[_Part], known: _Directory) -> Iterator[Result]:
    """Match names with commas between them; what a directory writes with a comma is one name."""
    fits: list[tuple[_Part, _Fit]] = []
    at = 0
    while at < len(parts):
        joined = next((one for many in (3, 2) if (one := _join(parts[at : at + many], many, known))), None)
        part, fit, many = joined or (parts[at], _fit(parts[at], known), 1)
        fits.append((part, fit))
        at += many
    unmatched = any(not fit.who or fit.asks for _, fit in fits)
    for part, fit in fits:
        if not fit.who:
            yield Unknown(part.address or part.typed)
        elif len(fit.who) > 1 or fit.asks or (fit.loose and unmatched):
            # Beside a name that nobody has, a first name may be the other half of it.
            yield Several(part.typed, fit.who)
        else:
            yield Matched(part.address or part.typed, fit.who[0])


def _join(parts: Sequence[_Part], many: int, known: _Directory) -> tuple[_Part, _Fit, int] | None:
    """Read parts as one person, surname first; None when together they are nobody."""
    if len(parts) < many or any(part.address for part in parts):
        return None
    if many == 3 and not set(words_of(parts[1].typed)) <= PARTICLES:
        return None
    part = _Part(", ".join(one.typed for one in parts))
    fit = _fit(part, known)
    # With a wrong letter only if the first of them is nobody by itself.
    if not fit.who or (_has_error(part, known) and _fit(parts[0], known).who):
        return None
    return part, fit, many


def _fit(part: _Part, directory: _Directory) -> _Fit:
    """Find who fits a part; with a function before or behind the name, only where the other half is nobody."""
    fit = _fit_whole(part, directory)
    if fit.who or part.address or not BESIDE_FUNCTION.search(part.typed):
        return fit
    halves = (_fit_whole(_Part(half), directory) for half in BESIDE_FUNCTION.split(part.typed))
    found = [half for half in halves if half.who]
    return found[0] if len(found) == 1 else fit


def _fit_whole(part: _Part, directory: _Directory) -> _Fit:
    known = directory.with_a_word_of(part.typed)
    if part.address:
        by_address = tuple(one.id for one in directory.with_address(part.address))
        if by_address or not part.typed:
            return _Fit(by_address)
        # A name beside an address is that person only where the directory has no address for them.
        known = [one for one in known if not one.addresses]
    if exact := _exact(part, known):
        return _Fit(exact)
    fit = _fit_parts(tuple(readings_of(part.typed)), known)
    beside = frozenset(words_of(" ".join(ORGANISATION.findall(part.typed))))
    # Where the directory says nothing of where somebody is from, that contradicts nothing.
    told = all(beside <= one.words or not one.has_organisation for one in known if one.id in fit.who)
    return fit if told else replace(fit, asks=True)


def _exact(part: _Part, known: Sequence[_Known]) -> tuple[str, ...]:
    whole = whole_name(part.typed)
    return tuple(one.id for one in known if whole in one.wholes)


def _has_error(part: _Part, directory: _Directory) -> bool:
    known = directory.with_a_word_of(part.typed)
    return not _exact(part, known) and not _who(known, tuple(readings_of(part.typed)), is_within)


def _fit_parts(readings: Sequence[Name], known: Sequence[_Known]) -> _Fit:
    """Find who has all that was said in their name: whole, else a first name, else with one wrong letter."""
    whole = [said for said in readings if said.given and said.surname]
    if who := _who(known, whole, is_within):
        return _Fit(who)
    if who := _who(known, [said for said in readings if not said.surname], is_first_name):
        return _Fit(who, loose=True)
    if who := _who(known, whole, lambda said, name: is_within(said, name, errors=1)):
        return _Fit(who)
    if who := _who(known, whole, has_initials):
        return _Fit(who, asks=True)
    # A surname alone.
    alone = [said if said.surname else Name((), said.particles, said.given) for said in readings]
    return _Fit(_who(known, [said for said in alone if not said.given], is_within), asks=True)


def _who(known: Sequence[_Known], readings: Sequence[Name], fits: Callable[[Name, Name], bool]) -> tuple[str, ...]:
    return tuple(one.id for one in known if any(fits(said, name) for said in readings for name in one.names))


def _known(entry: Entry) -> _Known:
    called = [name for name in entry.names if "@" not in name]
    return _Known(
        entry.id,
        tuple(called),
        wholes=frozenset(map(whole_name, called)) - {""},
        addresses=frozenset(name.casefold() for name in entry.names if "@" in name),
        words=frozenset(word for name in called for word in words_of(name)),
    )


# Parts of a line


def _parts(line: str) -> list[_Part]:
    """Split a line at commas and "en"; an address takes the name before it along, comma and all."""
    line = ORGANISATION.sub(lambda found: found[0] if "@" in found[0] else found[0].replace(",", " "), line)
    parts: list[_Part] = []
    at = 0
    for found in _ADDRESS.finditer(line):
        pieces = _pieces(line[at : found.start()])
        # "Bos, Bram <bram@x>": a last piece of one word has its surname before it.
        many = 0 if not pieces or _ends(line[at : found.start()]) else _name_length(pieces)
        named = ", ".join(pieces[len(pieces) - many :])
        parts += filter(None, map(_part, pieces[: len(pieces) - many]))
        parts.append(_Part(named, found[1].rstrip(".")))
        at = found.end()
    return [*parts, *filter(None, map(_part, _pieces(line[at:])))]


def _pieces(text: str) -> list[str]:
    pieces = (_MARK.sub("", piece).strip(' .:"') for piece in _AND.sub(",", f" {text} ").split(","))
    return [piece for piece in pieces if words_of(piece)]


def _ends(text: str) -> bool:
    """Tell whether a name is over at the end of this text, so that an address behind it is somebody else's."""
    return text.rstrip().endswith(",")


def _name_length(pieces: Sequence[str]) -> int:
    """Return how many of the last pieces are one name: one with two words, else also the surname before it."""
    return 1 if len(without_particles(words_of(pieces[-1]))) > 1 else min(2, len(pieces))


def _part(piece: str) -> _Part | None:
    """Read one piece: without filler, and told apart when it says who is not meant. None when nothing is left."""
    words = piece.split()
    plain = [" ".join(words_of(word)) for word in words]
    start, end, out = 0, len(words), False
    while start < end and (plain[start] in _FILLER or plain[start] in _WITHOUT):
        out, start = out or plain[start] in _WITHOUT, start + 1
    while end > start and (plain[end - 1] in TRAILING or plain[end - 1] in _NOT):
        out, end = out or plain[end - 1] in _NOT, end - 1
    return _Part(" ".join(words[start:end]), out=out) if start < end else None
