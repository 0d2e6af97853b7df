"""Finds instruments by name and version. Everything is read and checked at start; a fault stops the start."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from dialogs.instruments.definition import Frozen, Instrument
from dialogs.instruments.grouping import fitted
from dialogs.instruments.kinds.competentiescan import definition as competentiescan
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan
from dialogs.instruments.kinds.form import definition as form
from dialogs.instruments.kinds.uvo import definition as uvo
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.instruments.kinds.zelfscan import definition as zelfscan
from dialogs.instruments.kinds.zelfscan.definition import Zelfscan
from dialogs.instruments.yaml_files import read_yaml

CONTENT = Path(__file__).parent / "content"

Loader = Callable[[dict[str, Any]], tuple[Instrument, Frozen]]
SCHEMAS: Mapping[str, Loader] = {
    "content/zelfscan@1": zelfscan.load,
    "content/competentiescan@1": competentiescan.load,
    "content/form@1": form.load,
    "content/uvo@1": uvo.load,
}


class ContentFault(Exception):
    """A content file cannot be used. The message names file, key and reason."""


@dataclass(frozen=True)
class Entry:
    """An instrument for the flow, and the content its result is made of."""

    instrument: Instrument
    content: Frozen


class Library:
    """All instruments in all versions we know. The newest version of an id is the one a new run begins with."""

    def __init__(self, entries: Mapping[tuple[str, str], Entry]) -> None:
        self._entries = dict(entries)
        self._newest: dict[str, str] = {}
        for id_, version in sorted(self._entries, key=lambda key: (key[0], _order(key[1]))):
            self._newest[id_] = version
        # Rounds with the same regions share an instrument; a few hundred of them are no weight.
        self._fitted = lru_cache(maxsize=256)(self._fit)

    @classmethod
    def read(cls, *folders: Path) -> "Library":
        """Reads every .yaml in the folders. Raises `ContentFault` with file, key and reason."""
        entries: dict[tuple[str, str], Entry] = {}
        for folder in folders:
            files = sorted(folder.glob("*.yaml"))
            if not files:
                raise ContentFault(f"{folder}: no content files (*.yaml) found")
            for file in files:
                entry = _read(file)
                key = (entry.instrument.id, entry.instrument.version)
                if key in entries and entries[key] != entry:
                    # Running scans keep the version they began with, so a version cannot say two things.
                    raise ContentFault(f"{file.name}: version: {key[0]} {key[1]} is there already; give it its own")
                entries[key] = entry
        return cls(entries)

    def check_has(self, versions: Iterable[tuple[str, str]]) -> None:
        """Raises ContentFault when something that is kept was made with content that is not here."""
        missing = sorted(f"{id_} {version}" for id_, version in versions if (id_, version) not in self._entries)
        if missing:
            raise ContentFault(f"content is missing of which scans are kept: {', '.join(missing)}")

    def begun_by_word(self) -> tuple[Instrument, ...]:
        """Of each id the newest version that brings words; a version of an operator's own may leave them out."""
        ordered = sorted(self._entries, key=lambda key: (key[0], _order(key[1])))
        worded = [self._entries[key].instrument for key in ordered if self._entries[key].instrument.words]
        return tuple({instrument.id: instrument for instrument in worded}.values())

    def entry(self, id_: str, version: str | None = None) -> Entry:
        """Raises KeyError for an unknown id or version."""
        return self._entries[id_, version or self._newest[id_]]

    def instrument(self, id_: str, version: str | None = None) -> Instrument:
        return self.entry(id_, version).instrument

    def fitted(self, id_: str, version: str, regions: tuple[str, ...]) -> Instrument:
        """The instrument with the regions of a round, and the domains, among its choices."""
        return self._fitted(id_, version, regions)

    def _fit(self, id_: str, version: str, regions: tuple[str, ...]) -> Instrument:
        instrument = self.instrument(id_, version)
        domains = instrument.options_of("domein") or self.instrument("zelfscan").options_of("domein")
        return fitted(instrument, regions, domains)

    def zelfscan(self, version: str | None = None) -> Zelfscan:
        content = self.entry("zelfscan", version).content
        assert isinstance(content, Zelfscan)
        return content

    def competentiescan(self, version: str | None = None) -> Competentiescan:
        content = self.entry("competentiescan", version).content
        assert isinstance(content, Competentiescan)
        return content

    def uvo(self) -> UvoContent:
        content = self.entry("uvo").content
        assert isinstance(content, UvoContent)
        return content


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))


def _read(file: Path) -> Entry:
    try:
        raw = read_yaml(file)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise ContentFault(f"{file.name}: cannot be read ({fault})") from fault
    if not isinstance(raw, dict) or not isinstance(raw.get("schema"), str):
        raise ContentFault(f"{file.name}: schema: missing, so nobody knows what this file is")
    schema = raw.pop("schema")
    loader = SCHEMAS.get(schema)
    if loader is None:
        raise ContentFault(f"{file.name}: schema: {schema!r} is unknown; known are {', '.join(SCHEMAS)}")
    try:
        instrument, content = loader({"schema_": schema, **raw})
    except ValidationError as fault:
        first = fault.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ContentFault(f"{file.name}: {key}: {first['msg']}") from fault
    return Entry(instrument, content)
