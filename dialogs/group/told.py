"""What people are told of the figures of a confidential round, made from the rules its picture is made by. Pure."""

from collections.abc import Mapping

from dialogs.group.confidential import counts_from


def figures(minimum: int) -> Mapping[str, int]:
    """Return what fills the text `shown-figures`: from how many people on means are shown, and counts per score.

    `counts` is 0 where both come from the same number on.
    """
    counts = counts_from(minimum)
    return {"minimum": minimum, "counts": counts if counts > minimum else 0}
