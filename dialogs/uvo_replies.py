"""What a chair is answered about UVO's: cards, lists, a plan to check, and how chairs and circles are doing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dialogs.instruments.kinds.aanpak.definition import Checklist
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.presses import CardForm, PlanPress, WordPress
from dialogs.records import Agreement, Circle, Uvo
from dialogs.reply_parts import Args, Note
from dialogs.texts.keys import HeadingKey
from dialogs.understanding.pasted_uvos import BadLine


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


@dataclass(frozen=True)
class OpenAgreement:
    """An agreement with the label of its kind, already in the reader's language."""

    agreement: Agreement
    label: str
    overdue: bool


@dataclass(frozen=True)
class UvoCard:
    """One UVO: as it stands (`kind` "stand"), or with what is asked or told about it now (a prompt of the content).

    `facts` fill the text; `agreements` are those still open; `draft` is what was filled in before and not sent;
    `checklist` is the list that belongs to this moment.
    """

    content: UvoContent
    uvo: Uvo
    kind: str
    due: date
    facts: Args
    agreements: tuple[OpenAgreement, ...] = ()
    overdue: bool = False
    note: Note | None = None
    draft: Mapping[str, str] = field(default_factory=dict)
    checklist: Checklist | None = None

    @property
    def fills(self) -> CardForm:
        """Return which part of the UVO is filled in on a card of this kind."""
        return CardForm(uvo=self.uvo.id, page="ritme" if self.kind == "ritme" else "datum")


@dataclass(frozen=True)
class UvoList:
    """The UVOs of a chair, part `page` of `pages`: all, those with something open, or (`digest`) several prompts."""

    cards: tuple[UvoCard, ...]
    title: HeadingKey = "uvo-heading-list"
    page: int = 1
    pages: int = 1
    note: Note | None = None


@dataclass(frozen=True)
class UvoPlan:
    """UVOs that were typed or pasted, to be checked before anything is kept; `yes` keeps them, `no` does not.

    `refused` are the lines that were not taken; `many`: there were more than are taken at once.
    """

    planned: tuple[PlannedUvo, ...]
    refused: tuple[BadLine, ...]
    yes: PlanPress
    no: WordPress
    many: bool = False
    note: Note | None = None


@dataclass(frozen=True)
class ChairCount:
    """How many UVOs a chair has and how many are overdue; without a name, of `chairs` together."""

    name: str
    uvos: int
    overdue: int
    chairs: int = 1


@dataclass(frozen=True)
class CircleView:
    """Groups of chairs, each with its numbers, and from how many chairs on they are shown (0: no such rule)."""

    circles: tuple[tuple[Circle, tuple[ChairCount, ...], int], ...]
