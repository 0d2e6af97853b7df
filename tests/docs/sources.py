"""What the bot carries of the publications, and where. Renew: `make docs`."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field

from dialogs.instruments.library import CONTENT

DECLARED = Path(__file__).parents[2] / "docs/sources.yaml"

_INTRO = """# What comes from which publication

Every item of the five publications: in which content file of `dialogs/instruments/content` it stands, and under which
key; or why not. Made from [sources.yaml](sources.yaml) with `make docs`; a test looks up each place,
counts what is counted and reads what is quoted. What is our own in a file is listed there under `provenance.original`.
"""


class Item(BaseModel):
    """One item of a publication. `places` are written as "FILE KEY.KEY"."""

    model_config = ConfigDict(extra="forbid")

    publication: str = Field(alias="from")
    section: str
    what: str
    oracle: str = ""
    places: tuple[str, ...] = Field(default=(), alias="in")
    count: int | None = None
    says: str = ""
    why_not: str = Field(default="", alias="not")


class Sources(BaseModel):
    model_config = ConfigDict(extra="forbid")

    publications: dict[str, str]
    items: tuple[Item, ...]


def read() -> Sources:
    return Sources.model_validate(yaml.safe_load(DECLARED.read_text(encoding="utf-8")))


def content() -> dict[str, Any]:
    """Content file -> what it holds."""
    return {file.name: yaml.safe_load(file.read_text(encoding="utf-8")) for file in CONTENT.glob("*.yaml")}


def found(place: str, files: dict[str, Any]) -> Any:
    """Return what stands at a place, and None where there is nothing."""
    file, _, path = place.partition(" ")
    here = files.get(file)
    for key in path.split("."):
        if isinstance(here, list):
            named = {str(one.get("id", one.get("key"))): one for one in here if isinstance(one, dict)}
            here = named.get(key, here[int(key)] if key.isdecimal() and int(key) < len(here) else None)
        else:
            here = here.get(key) if isinstance(here, dict) else None
    return here


def dutch(value: Any) -> Iterator[str]:
    """Every Dutch text of a value, and a text that is in no language."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from dutch(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key != "en":
                yield from dutch(one)


def faults(sources: Sources, files: dict[str, Any]) -> Iterator[str]:
    """What is said of an item that the content does not bear out."""
    for item in sources.items:
        if item.publication not in sources.publications:
            yield f"{item.what}: unknown publication {item.publication}"
        if not item.places and not item.why_not:
            yield f"{item.what}: neither where, nor why not"
        values = [found(place, files) for place in item.places]
        yield from (
            f"{item.what}: nothing at {place}"
            for place, value in zip(item.places, values, strict=True)
            if value in (None, "", [], {})
        )
        if item.count is not None and values and _many(values[0]) != item.count:
            yield f"{item.what}: {_many(values[0])} at {item.places[0]}, not {item.count}"
        if item.says and not (values and any(item.says in text for text in dutch(values[0]))):
            yield f"{item.what}: {item.places[:1]} does not say: {item.says}"


def _many(value: Any) -> int | None:
    return len(value) if isinstance(value, list | dict) else None


def as_markdown() -> str:
    sources = read()
    many = Counter(item.publication for item in sources.items)
    carried = Counter(item.publication for item in sources.items if item.places)
    lines = [_INTRO]
    for id_, title in sources.publications.items():
        lines += [f"## {id_}: {title}", "", f"{carried[id_]} of {many[id_]} items are carried.", ""]
        lines += ["| item | in the publication | where, or why not |", "|---|---|---|"]
        for item in (item for item in sources.items if item.publication == id_):
            where = ", ".join(f"`{place}`" for place in item.places)
            told = ". ".join(filter(None, (where, f"*{item.why_not}*" if item.why_not else "")))
            about = f"{item.what} ({item.oracle})" if item.oracle else item.what
            lines.append(f"| {about} | {item.section} | {told} |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    print(as_markdown(), end="")
