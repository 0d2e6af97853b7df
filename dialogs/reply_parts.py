"""What replies are made of: a note above them, a line under them, a button, and what fills their texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.instruments.definition import Text
from dialogs.presses import Press
from dialogs.texts.keys import ButtonKey, Key, MeaningKey, NoteKey

Args = Mapping[str, str | int]


@dataclass(frozen=True)
class Button:
    """`label` is the key of a text, filled with `args`; or the text itself, where an instrument brings its own."""

    label: ButtonKey | MeaningKey | Text
    press: Press
    args: Args = field(default_factory=dict)


@dataclass(frozen=True)
class Note:
    """One sentence above a card: the key of a text and what fills it."""

    key: NoteKey
    args: Args = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """One more line under a sentence: a round, a scan, a score."""

    key: Key
    args: Args = field(default_factory=dict)
