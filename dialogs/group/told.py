"""What people are told of the figures of a confidential round, made from the rule its picture is made by. Pure."""

from collections.abc import Mapping

from dialogs.group.rule import word_from


def figures(minimum: int, *, grouped: bool = False, means: bool = True, choices: bool = False) -> Mapping[str, int]:
    """Return what fills the text `shown-figures`: from how many people on means are shown, and the one word is said.

    `word` is 0 in a round of groups, where it never is, and 1 where both come from the same number on. It is -1 where
    there are no `means`, only choices; `chosen` is 1 where there are choices beside them.
    """
    word = word_from(minimum)
    shown = 0 if grouped else 1 if word == minimum else word
    return {"minimum": minimum, "word": shown if means else -1, "chosen": int(means and choices)}
