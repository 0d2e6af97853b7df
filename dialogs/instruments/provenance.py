"""Where a content file comes from: the publications it rests on, and what in it is our own (provenance.yaml)."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from pydantic import ConfigDict, Field

from dialogs.instruments.definition import FrozenModel, Text
from dialogs.instruments.yaml_files import read_yaml


class Publication(FrozenModel):
    """A publication that a file rests on, and the section."""

    model_config = ConfigDict(extra="ignore")

    title: str = Field(alias="publication", min_length=1)
    section: str = ""


class Provenance(FrozenModel):
    """What of a file is our own: keys of provenance.yaml. The rest of it is there for people."""

    model_config = ConfigDict(extra="ignore")

    original: tuple[str, ...] = ()


class _Part(Text):
    keys: tuple[str, ...]


@cache
def _parts() -> Sequence[_Part]:
    return tuple(_Part.model_validate(part) for part in read_yaml(Path(__file__).with_name("provenance.yaml")))


def own_parts(original: Iterable[str]) -> Sequence[Text]:
    """Return in words what is our own, each once."""
    own = set(original)
    return [part for part in _parts() if own.intersection(part.keys)]


def rests_on(publications: Iterable[Publication]) -> Sequence[str]:
    """Write each publication once, with all its sections."""
    sections: dict[str, list[str]] = {}
    for one in publications:
        sections.setdefault(one.title, []).extend([one.section] if one.section else [])
    return [", ".join(filter(None, (title, "; ".join(found)))) for title, found in sections.items()]
