"""What people are told of the figures of a confidential round, made from the rule its picture is made by. Pure."""

from collections.abc import Mapping

from dialogs.group.rule import REPEAT_AFTER, word_from


def figures(minimum: int, *, grouped: bool = False) -> Mapping[str, int]:
    """Return what fills the text `shown-figures`: from how many people on means are shown, and the one word is said.

    `word` is 0 in a round of groups, where it never is. `weeks` is how long after a round its repeat opens.
    """
    return {"minimum": minimum, "word": 0 if grouped else word_from(minimum), "weeks": REPEAT_AFTER.days // 7}
