"""Bases for content files, of which the product uses a few keys and leaves the rest to people."""

from pydantic import ConfigDict

from dialogs.scans.definition import Frozen, Text


class Loose(Frozen):
    """A part of the content of which the product uses a few keys; the rest is there for people."""

    model_config = ConfigDict(extra="ignore")


class IdText(Text):
    """A text with an id of its own (questions for reflection, steps, prompts)."""

    model_config = ConfigDict(extra="ignore")
    id: str
