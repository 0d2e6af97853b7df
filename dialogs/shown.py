"""Which messages in somebody's own chat show their scores, so that `verberg` finds them: ids, and only the last few."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """What changed: the messages that show scores from now on, and those that no longer do."""

    now: tuple[str, ...] = ()
    no_longer: tuple[str, ...] = ()


def after(known: Sequence[str], change: Shown) -> tuple[str, ...]:
    """Return the messages that show scores after this, oldest first."""
    changed = {*change.now, *change.no_longer}
    return (*(message for message in known if message not in changed), *change.now)[-MOST:]
