"""Bases for content files, of which the product uses a few keys and leaves the rest to people."""

from collections.abc import Sequence
from decimal import Decimal

from pydantic import ConfigDict, Field

from dialogs.instruments.definition import LANGUAGES, Frozen, Text, Words
from dialogs.instruments.rounds import Rounds


class Loose(Frozen):
    """A part of the content of which the product uses a few keys; the rest is there for people."""

    model_config = ConfigDict(extra="ignore")


def check_filled(key: str, text: Text, **names: str) -> None:
    """Raise ValueError when a text asks for a name it does not get: better at the start than in a conversation."""
    for language in LANGUAGES:
        try:
            text.in_(language).format(**names)
        except (KeyError, IndexError, ValueError) as fault:
            raise ValueError(f"{key}.{language}: cannot be filled with {sorted(names)} ({fault!r})") from fault


def check_bands(key: str, limits: Sequence[tuple[Decimal, Decimal | None]]) -> None:
    """Raise ValueError unless the bands (from, below) cover everything from 1 up, without a gap, in order."""
    starts, ends = [start for start, _ in limits], [end for _, end in limits]
    if not limits or starts[0] > 1 or starts[1:] != ends[:-1] or ends[-1] is not None:
        raise ValueError(f"{key}: must cover every score from 1 up without a gap, the last one without an end")


class IdText(Text):
    """A text with an id of its own (questions for reflection, steps, prompts)."""

    model_config = ConfigDict(extra="ignore")
    id: str


class Files(Loose):
    """What the printout of one's own outcome, and the files of a group picture, are called."""

    own: Text
    group: Text


class ScanContent(Loose):
    """What the file of every scan says of itself, whatever its kind.

    A newer version that leaves any of this out takes it from the version before. `minutes` is how long it takes, `help`
    the sentence that says what its word does. `domains_of` names the instrument whose domains a round is grouped by.
    """

    id: str
    version: str
    title: Text
    words: Words = Field(default_factory=dict)
    short: Text | None = None
    help: Text | None = None
    outcome_title: Text | None = None
    outcome_title_joint: Text | None = None
    files: Files | None = None
    minutes: int | None = Field(default=None, alias="duration_minutes", ge=1)
    rounds: Rounds | None = None
    domains_of: str | None = None
