"""Whether the case of a UVO is closed."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import NO, Does, Expected, Lead, RowId


@dataclass(frozen=True)
class CloseUvo(Expected):
    ask: ClassVar[str] = "uvo_close"
    uvo: RowId

    def yes(self) -> Lead:
        return Does("uvo", self.uvo, sure=True)

    def no(self) -> Lead:
        return Does(NO)
