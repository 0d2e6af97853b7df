"""A part of the country that is named where no round of theirs is called by it: "verleng zuid". Pure."""

from dialogs.understanding.heard import Heard
from dialogs.understanding.likeness import split_words
from dialogs.understanding.named_rounds import COMPASS, find_other_place
from dialogs.understanding.vocabulary import vocabulary


def names_another(heard: Heard) -> str:
    """Return the part of the country that is named where no round and no group of one is called so; else "".

    Beside the name of a person it may be where they work: "Anna van GGZ Zuid".
    """
    found = heard.understanding.parts
    place = COMPASS.keys() | vocabulary().filler
    if found.codes or found.rounds or found.groups or any(not set(split_words(one)) <= place for one in found.names):
        return ""
    return find_other_place(heard.understanding.text, (one.name for one in heard.here.rounds))
