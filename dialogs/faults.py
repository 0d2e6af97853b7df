"""What cannot be used, as a key and values: whoever is at the edge has the words for it."""

from collections.abc import Mapping
from typing import Any


class ValueFault(ValueError):
    """Something that was given cannot be used: `key` says why, and `values` fill in the sentence of that key.

    A ValueError, so that a validator of pydantic may raise it. A value may be a fault itself.
    """

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values

    def __str__(self) -> str:
        return " ".join([self.key, *(f"{name}={value}" for name, value in self.values.items())])


class ContentFault(ValueFault):
    """A content file cannot be used. `where` is the key in it, with dots; `file` its name, "" until that is said."""

    def __init__(self, key: str, /, *, file: str = "", where: str = "", **values: object) -> None:
        super().__init__(key, **values)
        self.file, self.where = file, where

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.where, super().__str__())))


class ValueFaults(ValueError):
    """Several of them at once, each of something else."""

    def __init__(self, *faults: ValueFault) -> None:
        super().__init__(*faults)
        self.faults = faults


def reason_of(error: Mapping[str, Any]) -> ValueFault:
    """Return why pydantic refuses something: what a validator of ours raised, else its own type and what goes with it.

    The keys of pydantic have underscores and ours hyphens, so they are never mistaken for each other.
    """
    given = error.get("ctx", {})
    raised = given.get("error")
    return raised if isinstance(raised, ValueFault) else ValueFault(error["type"], **given)


def in_file(file: str, error: Mapping[str, Any]) -> ContentFault:
    """Return why pydantic refuses a content file, with where in it: the path of pydantic, and on from there our own."""
    why = reason_of(error)
    path = [*map(str, error["loc"]), why.where if isinstance(why, ContentFault) else ""]
    return ContentFault(why.key, file=file, where=".".join(filter(None, path)), **why.values)
