"""Find what may help with what somebody chose (knelpunten.yaml, advice.rule). Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.instruments.follow_ups import split_low
from dialogs.instruments.kinds.knelpunten.definition import BIGGEST, CHOSEN, Hold, Knelpunten
from dialogs.round_records import SEVERAL_SEPARATOR


@dataclass(frozen=True)
class Advice:
    """What was chosen, in the order of the file, which of it is the biggest, and the holds that fit, best first.

    `low` are the roles that were low in the scan before.
    """

    chosen: tuple[str, ...]
    biggest: str | None
    holds: tuple[str, ...]
    low: tuple[str, ...] = ()


def advise(content: Knelpunten, answers: Mapping[str, str | None]) -> Advice:
    """Give each hold a point for every chosen knelpunt it is for, one more for the biggest, and one for a low role.

    Those with most points are shown. The rule is advice.rule of the file.
    """
    low = split_low(answers)
    given = (answers.get(CHOSEN) or "").split(SEVERAL_SEPARATOR)
    chosen = tuple(one.id for one in content.knelpunten if one.id in given)
    named = answers.get(BIGGEST)
    # Of one that was chosen before, and no more.
    biggest = named if named in chosen and len(chosen) > 1 else None

    def points(hold: Hold) -> int:
        held = sum(1 + (id_ == biggest) for id_ in chosen if id_ in hold.knelpunten)
        return held + sum(role in hold.roles for role in low)

    fitting = sorted((hold for hold in content.houvasten if points(hold)), key=lambda hold: (-points(hold), hold.order))
    return Advice(chosen, biggest, tuple(hold.id for hold in fitting[: content.advice.max_shown]), low)
