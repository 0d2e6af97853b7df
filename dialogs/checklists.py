"""What is kept and shown of the lists of a UVO: ticks, a list, and who helps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.instruments.kinds.aanpak.definition import AanpakContent, Checklist, Need
from dialogs.records import Uvo


@dataclass(frozen=True, slots=True)
class Tick:
    """An item of a list that is ready for a UVO, since which day; who said so is not kept."""

    uvo: str
    item: str
    ticked_on: date


@dataclass(frozen=True)
class ChecklistMenu:
    """The lists of one UVO, each with how far it is."""

    content: AanpakContent
    uvo: Uvo
    ticked: Mapping[str, date]


@dataclass(frozen=True)
class ChecklistCard:
    """One list of a UVO; `ticked` are the items that are ready, with the day that was said.

    `changed`: how many were just ticked, below zero how many unticked.
    """

    content: AanpakContent
    uvo: Uvo
    checklist: Checklist
    ticked: Mapping[str, date]
    changed: int = 0


@dataclass(frozen=True)
class WhoHelps:
    """What somebody needs help with, to choose from; with a `need`, who helps with it."""

    content: AanpakContent
    need: Need | None = None
