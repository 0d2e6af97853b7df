"""Find instruments by id and version. Everything is read and checked at start; a fault stops the start."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from dialogs.faults import ContentFault, in_file
from dialogs.instruments.content_models import ScanContent
from dialogs.instruments.definition import FrozenModel, Instrument, Text
from dialogs.instruments.explained import Explained
from dialogs.instruments.grouping import Partners, with_choices
from dialogs.instruments.kind import LEAST_PEOPLE, Entry, KeptSpeech
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.paper import paper_questions
from dialogs.instruments.registry import KINDS
from dialogs.instruments.round_form import with_fewer_offers, with_offers
from dialogs.instruments.rounds import CONFIDENTIAL, OPEN, Domain, Grouping, Mode, RoundOffer
from dialogs.instruments.wording import read_words, wording_of
from dialogs.instruments.yaml_files import read_yaml, unread_because
from dialogs.round_records import Wording

CONTENT = Path(__file__).parent / "content"

Content = TypeVar("Content", bound=FrozenModel)


@dataclass(frozen=True)
class ScanNames:
    """What the scans are called, by who sees a round of them: side by side, or nobody but as averages.

    `choosing` are those of which is named what enough people chose, `counting` those of which an open round counts it.
    """

    open: tuple[Text, ...]
    confidential: tuple[Text, ...]
    choosing: tuple[Text, ...]
    counting: tuple[Text, ...] = ()


class Library:
    """All instruments in all versions we know. The newest version of an id is the one a new run begins with."""

    def __init__(self, entries: Iterable[Entry], group_minimum: int = LEAST_PEOPLE) -> None:
        """Take in the entries. Raises ContentFault when they do not fit together.

        `group_minimum`: from how many people on this installation shows means of a confidential round.
        """
        self._group_minimum = group_minimum
        self._entries: dict[tuple[str, str], Entry] = {}
        self._newest: dict[str, str] = {}
        versions: dict[str, list[Entry]] = {}
        for entry in entries:
            versions.setdefault(entry.key[0], []).append(entry)
        # In the order in which they were read: of two that do not fit together, the later is at fault.
        for id_, known in versions.items():
            before: Entry | None = None
            for entry in sorted(known, key=lambda one: _version_key(one.key[1])):
                before = self._entries[entry.key] = _inherit(entry, before) if before else entry
                self._newest[id_] = entry.key[1]
        self._check_offers()
        self._check_forms()
        self._check_follows()
        self._entries = {key: replace(one, domains=self._domains_of(one)) for key, one in self._entries.items()}
        # The forms in which the rounds are still to be filled in: whoever holds none needs no text of theirs.
        self._unfilled = {key for key, entry in self._entries.items() if _asks_for_round(entry)}
        # Rounds with the same groups share an instrument; a few hundred of them are no weight.
        self._with_choices = lru_cache(maxsize=256)(self._build_with_choices)
        self._wording = lru_cache(maxsize=None)(self._build_wording)
        # Words of earlier days: a few per scan, each read once.
        self._read_words: dict[str, tuple[Entry, KeptSpeech]] = {}

    @classmethod
    def read(cls, *folders: Path, group_minimum: int = LEAST_PEOPLE) -> "Library":
        """Read every .yaml in the folders. Raises `ContentFault` with file, key and reason."""
        entries: dict[tuple[str, str], Entry] = {}
        for folder in folders:
            files = sorted(folder.glob("*.yaml"))
            if not files:
                raise ContentFault("no-content", file=str(folder))
            for file in files:
                entry = _read(file)
                if entry.key in entries and entries[entry.key] != entry:
                    # Running scans keep the version they began with, so a version cannot say two things.
                    id_, version = entry.key
                    raise ContentFault("version-taken", file=file.name, where="version", version=f"{id_} {version}")
                entries[entry.key] = entry
        return cls(entries.values(), group_minimum)

    def _fill(self, key: tuple[str, str]) -> None:
        """Fill in, in the form of a round, what a round may be."""
        entry = self._entries[key]
        form = with_offers(entry.asked, self.offers(), self._group_minimum)
        self._entries[key] = replace(entry, instrument=form)
        self._unfilled.discard(key)

    def _latest(self) -> Iterator[Entry]:
        """Yield the newest version of each, a form as its file has it."""
        return (self._entries[key] for key in self._newest.items())

    def _domains_of(self, entry: Entry) -> tuple[Domain, ...]:
        """Return the domains a round of it is grouped by: its own, or those of the instrument it names."""
        if entry.group_scan is None:
            return ()
        other = entry.content.domains_of
        if other is None:
            return entry.group_scan.domains(entry.content)
        if other not in self._newest:
            raise ContentFault("unknown-name", file=entry.file, where="domains_of", name=repr(other))
        named = self._entries[other, self._newest[other]]
        # One step only: a chain could lead back to where it began.
        domains = named.group_scan.domains(named.content) if named.group_scan else ()
        if not domains:
            raise ContentFault("without-domains", file=entry.file, where="domains_of", name=other)
        return domains

    def _check_offers(self) -> None:
        """Raise ContentFault unless every scan can be begun, and each round that is offered can be held and told."""
        taken: dict[str, Entry] = {}
        for entry in self._latest():
            if entry.scan is None:
                continue
            if not entry.offers and not entry.asked.words:
                raise ContentFault("no-beginning", file=entry.file, where="words")
            held, known = set(), entry.group_scan.held if entry.group_scan else frozenset()
            if entry.offers and not known:
                raise ContentFault("no-rounds-of-it", file=entry.file, where="rounds", kind=entry.kind.schema)
            for offer in entry.offers:
                key, way = f"rounds.offers.{offer.id}", (offer.mode, offer.grouping)
                shown = {"mode": offer.mode, "grouping": offer.grouping}
                if offer.id in taken:
                    raise ContentFault("offer-taken", file=entry.file, where=f"{key}.id", other=taken[offer.id].file)
                taken[offer.id] = entry
                if way not in known:
                    ways = ", ".join(sorted(f"{mode} met {grouping}" for mode, grouping in known))
                    raise ContentFault("no-such-round", file=entry.file, where=key, ways=ways, **shown)
                if way in held:
                    raise ContentFault("offered-twice", file=entry.file, where=key, **shown)
                if offer.grouping is Grouping.BY_DOMAIN and not self._domains_of(entry):
                    raise ContentFault("no-domains", file=entry.file, where=f"{key}.grouping")
                held.add(way)

    def _check_forms(self) -> None:
        """Raise ContentFault when it would be a guess which form makes a thing."""
        found: dict[Makes, Entry] = {}
        for entry in self._latest():
            if (makes := entry.makes) and found.setdefault(makes, entry) is not entry:
                raise ContentFault("made-already", file=entry.file, where="makes", other=found[makes].file, makes=makes)

    def _check_follows(self) -> None:
        """Raise ContentFault when a scan follows what is not there."""
        for entry in self.scans():
            if (follows := entry.content.follows) and follows.scan not in self._newest:
                raise ContentFault("unknown-name", file=entry.file, where="follows.scan", name=repr(follows.scan))

    def check_versions(self, versions: Iterable[tuple[str, str]]) -> None:
        """Raise ContentFault when something that is kept was made with content that is not here."""
        missing = sorted(f"{id_} {version}" for id_, version in versions if not self.has(id_, version))
        if missing:
            raise ContentFault("kept-without-content", versions=", ".join(missing))

    def begun(self) -> tuple[Instrument, ...]:
        """List the scans that people can begin by themselves, as a menu has it."""
        return tuple(entry.asked for entry in self.in_menu() if entry.asked.words)

    def in_menu(self) -> Sequence[Entry]:
        """List the scans that are named where nobody named one: the others are found by who looks for them."""
        return [entry for entry in self.scans() if entry.content.in_menu]

    def following(self, scan: str) -> Sequence[Entry]:
        """List the scans that are offered after the outcome of this one."""
        return [entry for entry in self.scans() if entry.content.follows and entry.content.follows.scan == scan]

    def scan_names(self, *, everything: bool = False) -> ScanNames:
        """Name the scans by who sees a round of them, in the order of a menu; `everything`: also what is in no menu."""
        named = self.scans() if everything else self.in_menu()
        held = [(entry, scan) for entry in named if (scan := entry.group_scan)]

        def names(ways: Collection[tuple[Mode, Grouping]], *, scores: bool) -> tuple[Text, ...]:
            may = [(entry, scan) for entry, scan in held if scan.held.intersection(ways)]
            told = [
                (entry, scan.items(entry.content) if scores else scan.choices(entry.content)) for entry, scan in may
            ]
            return tuple(entry.asked.name for entry, found in told if found)

        return ScanNames(
            open=names(OPEN, scores=True),
            confidential=names(CONFIDENTIAL, scores=True),
            choosing=names(CONFIDENTIAL, scores=False),
            counting=names(OPEN, scores=False),
        )

    def with_words(self) -> tuple[Instrument, ...]:
        """List the newest version of every instrument that brings words of its own."""
        newest = (entry.instrument for entry in self._latest())
        return tuple(instrument for instrument in newest if instrument and instrument.words)

    def entries(self) -> tuple[Entry, ...]:
        """List every content file in every version."""
        return tuple(self.entry(*key) for key in self._entries)

    def has(self, id_: str, version: str) -> bool:
        """Tell whether this version is here."""
        return (id_, version) in self._entries

    def entry(self, id_: str, version: str | None = None) -> Entry:
        """Return a content file, the newest without a version. Raises KeyError for an unknown id or version."""
        key = (id_, version or self._newest[id_])
        if key in self._unfilled:
            self._fill(key)
        return self._entries[key]

    def instrument(self, id_: str, version: str | None = None) -> Instrument:
        """Return what is asked in it. Raises KeyError when it is unknown, or nothing is."""
        return self.entry(id_, version).asked

    def with_choices(
        self,
        id_: str,
        version: str,
        names: tuple[str, ...],
        offer: str | None = None,
        partners: Partners | None = None,
        scan: tuple[str, str] | None = None,
        named: str | None = None,
    ) -> Instrument:
        """Return the instrument with the groups of a round among its choices: those it names, or the domains.

        `offer` is what a form of a round has for its round: then the domains are those of that scan. `partners` are the
        organisations such a form may be for, `named` is what the round is to be (`offers_for`). `scan` (id and
        version) is that of a round a form takes scores for.
        """
        return self._with_choices(id_, version, names, offer, partners, scan, named)

    def _build_with_choices(
        self,
        id_: str,
        version: str,
        names: tuple[str, ...],
        offer: str | None,
        partners: Partners | None,
        scan: tuple[str, str] | None,
        named: str | None,
    ) -> Instrument:
        entry = self.entry(id_, version)
        if scan:
            of_round = self.entry(*scan)
            return with_choices(entry.asked, names, of_round.domains, scored=paper_questions(of_round))
        # What is no longer offered has no domains either.
        domains = next((of.domains for of, one in self.offers() if one.id == offer), entry.domains)
        ready = with_choices(entry.asked, names, domains, partners)
        able = partial(self.offers_for, partners=bool(partners))
        # Of what was named there may be no round any more.
        return with_fewer_offers(ready, able(named) or able(None))

    def offers_for(self, named: str | None, *, partners: bool) -> Sequence[RoundOffer]:
        """List the rounds that are all of what is named, words of an id or a mark ("knelpunten open"), or all (None).

        Those of organisations only where there are `partners`.
        """
        wanted = frozenset((named or "").split())
        offers = [offer for entry, offer in self.offers() if wanted <= {entry.key[0], *offer.marks}]
        return [one for one in offers if partners or one.grouping is not Grouping.BY_ORGANISATION]

    def scans(self) -> Sequence[Entry]:
        """List the newest version of everything people take for its outcome, as a menu has it: by its rounds, by id."""
        scans = [entry for entry in self._latest() if entry.scan]
        return sorted(scans, key=lambda entry: (min((o.order for o in entry.offers), default=1_000), entry.key[0]))

    def explained(self) -> tuple[Explained, ...]:
        """List everything that people may ask the meaning of; what the scans say of their own words comes last."""
        scans = self.scans()
        others = [entry for entry in self._latest() if not entry.scan]
        words = [one for entry in (*others, *scans) for one in entry.kind.explained(entry.content)]
        # A scan that is called as what another file explains is explained there.
        taken = {name.casefold() for one in words for name in one.names}
        of_scans = (one for entry in scans if (one := _scan_explained(entry.asked)))
        return (*words, *(one for one in of_scans if one.title.nl.casefold() not in taken))

    def form(self, makes: Makes) -> Instrument:
        """Return the newest form from which this is made."""
        return self.entry(next(entry.key[0] for entry in self._latest() if entry.makes is makes)).asked

    def wording(self, key: tuple[str, str]) -> Wording:
        """Return the words in which a picture of this scan (id and version) is told today."""
        return self._wording(key)

    def _build_wording(self, key: tuple[str, str]) -> Wording:
        return wording_of(self._entries[key])

    def is_worded_so(self, key: tuple[str, str], wording: str) -> bool:
        """Tell whether these kept words are those of today."""
        return self.has(*key) and self.wording(key).id == wording

    def read_words(self, wording: str, words: Mapping[str, Any]) -> tuple[Entry, KeptSpeech]:
        """Return the content and how it was told, as these were kept.

        Raises ValueError when nothing here can read them any more.
        """
        if wording not in self._read_words:
            self._read_words[wording] = read_words(words)
        return self._read_words[wording]

    def makes(self, id_: str, version: str) -> Makes | None:
        """Say what comes of a sent form; None for what has an outcome instead."""
        return self.entry(id_, version).makes

    def only_content(self, content: type[Content]) -> Content:
        """Return the newest content of a type of which there is one id."""
        return next(entry.content for entry in self._latest() if isinstance(entry.content, content))

    def offers(self) -> Sequence[tuple[Entry, RoundOffer]]:
        """List what a round may be, with the instrument it is of, in the order of the form."""
        every = [(entry, offer) for entry in self.scans() for offer in entry.offers]
        return sorted(every, key=lambda pair: (pair[1].order, pair[1].id))

    def offer(self, id_: str) -> tuple[Entry, RoundOffer]:
        """Return the offer with this id. Raises KeyError for an unknown one."""
        for pair in self.offers():
            if pair[1].id == id_:
                return pair
        raise KeyError(id_)

    def offer_of(self, instrument: str, mode: Mode | str, grouping: Grouping | str) -> RoundOffer | None:
        """Return what a round was made from, or None when it is no longer offered."""
        offers = (offer for entry, offer in self.offers() if entry.key[0] == instrument)
        return next((offer for offer in offers if (offer.mode, offer.grouping) == (mode, grouping)), None)


def _scan_explained(scan: Instrument) -> Explained | None:
    """Explain a scan by its introduction, under its name and the words that begin it."""
    names = tuple(word for words in scan.words.values() for word in words)
    return Explained(scan.id, scan.name, scan.intro, names) if scan.intro else None


def _asks_for_round(entry: Entry) -> bool:
    return entry.instrument is not None and any(one.options_from == "rondes" for one in entry.instrument.questions)


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))


def _inherit(entry: Entry, before: Entry) -> Entry:
    """Take over from the version before what this one leaves out of what it says of itself."""
    if entry.kind is not before.kind:
        raise ContentFault("other-kind", file=entry.file, where="schema", id=entry.key[0], kind=before.kind.schema)
    content = entry.content
    if not isinstance(content, ScanContent):
        return entry
    missing = {name: getattr(before.content, name) for name in content.carried if not getattr(content, name)}
    content = content.model_copy(update=missing)
    return replace(entry, content=content, instrument=entry.kind.instrument(content))


def _read(file: Path) -> Entry:
    try:
        raw = read_yaml(file)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise ContentFault("unread-file", file=file.name, kind=unread_because(fault)) from fault
    if not isinstance(raw, dict) or not isinstance(raw.get("schema"), str):
        raise ContentFault("no-schema", file=file.name, where="schema", known=", ".join(KINDS))
    schema = raw.pop("schema")
    kind = KINDS.get(schema)
    if kind is None:
        raise ContentFault("unknown-schema", file=file.name, where="schema", schema=schema, known=", ".join(KINDS))
    try:
        instrument, content = kind.load({"schema_": schema, **raw})
    except ValidationError as fault:
        raise in_file(file.name, fault.errors()[0]) from fault
    return Entry(kind, instrument, content, file=file.name)
