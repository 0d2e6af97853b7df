"""Whether all that is kept of somebody goes."""

from dataclasses import dataclass
from typing import ClassVar

from dialogs.expecting.expected import NO, NextStep, Question, RunCommand
from dialogs.presses import WordPress


@dataclass(frozen=True)
class EraseOwn(Question):
    """A yes may slip out; for this a word of its own is asked, or the button right under what was read."""

    ask: ClassVar[str] = "erase"

    @property
    def is_offer(self) -> bool:
        # A yes only shows once more what goes.
        return True

    @property
    def stays_after_look(self) -> bool:
        # What goes is to be read right before.
        return False

    def on_yes(self) -> NextStep:
        return RunCommand("wis_gegevens", sure=True)

    def on_no(self) -> NextStep:
        return RunCommand(NO)

    def on_command(self, name: str) -> NextStep | None:
        return RunCommand(name, sure=True) if name == "wis_alles" else None

    def on_press(self, press: WordPress) -> NextStep | None:
        if press.word == "wis_gegevens" and press.sure:
            return RunCommand("wis_alles", sure=True)
        return super().on_press(press)
