"""Read `content/uitleg@1`: short facts from publications, told when somebody asks what a word means."""

from typing import Literal, Self

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import LenientModel
from dialogs.instruments.definition import Id, Language, Text


class Source(LenientModel):
    """`publication` names one or more of the `sources`, `section` where it stands in there."""

    publication: str
    section: str | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.publication.split(","))


class Entry(LenientModel):
    key: Id
    title: Text
    nl: str = Field(min_length=1)
    en: str = Field(min_length=1)
    synonyms: dict[Language, tuple[str, ...]] = Field(default_factory=dict)
    source: Source


class Uitleg(LenientModel):
    """The file, as far as the product tells it."""

    schema_: Literal["content/uitleg@1"]
    id: str
    version: str
    sources: dict[str, str]
    entries: tuple[Entry, ...]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        keys = [entry.key for entry in self.entries]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ContentFault("same-ids", where="entries", ids=", ".join(twice))
        for entry in self.entries:
            if unknown := sorted(set(entry.source.ids) - self.sources.keys()):
                raise ContentFault("unknown-name", where=f"entries.{entry.key}.source", name=", ".join(unknown))
        return self
