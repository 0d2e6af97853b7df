"""A UVO as somebody planned it, before it is kept."""

from dataclasses import dataclass

from dialogs.records import Uvo


@dataclass(frozen=True)
class PlannedUvo:
    """One line of a plan: the UVO as it would be kept. `before` is the one it changes, None for a new one."""

    uvo: Uvo
    before: Uvo | None = None

    @property
    def changes(self) -> bool:
        """Tell whether keeping it changes anything."""
        was = self.before
        return was is None or (was.planned_on, was.planned_at) != (self.uvo.planned_on, self.uvo.planned_at)
