"""What a word means: one subject that people may ask about, whichever file it stands in."""

from dataclasses import dataclass

from dialogs.instruments.definition import Text


@dataclass(frozen=True)
class Explained:
    """A subject and two sentences about it.

    `key` names it in a button. `names` is what people may type for it besides its title, `source` the title of the
    publication that it rests on and the section; "" where the words are ours.
    """

    key: str
    title: Text
    text: Text
    names: tuple[str, ...] = ()
    source: str = ""
