"""Whether all that is kept of somebody goes."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import NO, Does, Expected, Lead
from dialogs.presses import WordPress


@dataclass(frozen=True)
class EraseOwn(Expected):
    """A yes may slip out; for this a word of its own is asked, or the button right under what was read."""

    ask: ClassVar[str] = "erase"

    def yes(self) -> Lead:
        return Does("wis_gegevens", sure=True)

    def no(self) -> Lead:
        return Does(NO)

    def other_command(self, name: str) -> Lead | None:
        return Does(name, sure=True) if name == "wis_alles" else None

    def pressed(self, press: WordPress) -> Lead | None:
        return Does("wis_alles", sure=True) if press.word == "wis_gegevens" and press.sure else None
