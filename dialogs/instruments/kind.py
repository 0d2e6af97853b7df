"""Define what a kind of instrument must know: its schema names it, and all that differs between kinds is here.

A kind checks a definition, scores, tells the outcome, makes the group picture, the printouts and the titles. Nothing
else asks which instrument it has in hand.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

from dialogs.group.choices import Choice
from dialogs.group.rule import figures
from dialogs.instruments.content_models import ScanContent
from dialogs.instruments.definition import FrozenModel, Instrument, Language, Text
from dialogs.instruments.explained import Explained
from dialogs.instruments.group_facts import GroupFacts, Picture, ReleasedPicture, ShownMean
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.over_time import Moment, Scores
from dialogs.instruments.own_day import OwnDay
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import OPEN_MODES, Domain, Grouping, Mode, RoundOffer
from dialogs.instruments.view import View
from dialogs.records import Round, Run
from dialogs.texts.catalog import Speech

Answers = Mapping[str, str | None]
LEAST_PEOPLE = 5
# How every language said things on an earlier day.
KeptSpeech = Mapping[Language, Speech]
# Said of a scan whose file does not say how long it takes.
USUAL_MINUTES = 10


@dataclass(frozen=True)
class Helps:
    """What may help with an item that is low: a sentence above, and what helps, each in a line."""

    intro: Text
    lines: tuple[Text, ...]


C = TypeVar("C", bound=FrozenModel)
S = TypeVar("S", bound=ScanContent)
R = TypeVar("R")
P = TypeVar("P", bound=Picture)


class Kind(ABC, Generic[C]):
    """A kind of content file. One whose files nobody fills in has no instrument."""

    schema: ClassVar[str]
    definition: type[C]

    def load(self, raw: dict[str, Any]) -> tuple[Instrument | None, C]:
        """Return the instrument for the flow and the content behind it.

        Raises pydantic's ValidationError with the key that is wrong.
        """
        content = self.definition.model_validate(raw)
        return self.instrument(content), content

    @abstractmethod
    def instrument(self, content: C) -> Instrument | None:
        """Lay a content out for the flow; None when nothing is asked in it. Raises ValidationError as `load` does."""

    def makes(self, content: C) -> Makes | None:
        """Say what comes of it when it is sent, where that is a thing rather than an outcome."""
        return None

    def explained(self, content: C) -> Sequence[Explained]:
        """List the words of it that people may ask about, with what they mean."""
        return ()


class Scan(Kind[S], Generic[S, R]):
    """A kind that people take for their own outcome."""

    @abstractmethod
    def result(self, content: S, answers: Answers, before: Answers) -> R:
        """Score the answers, beside those of last time (empty when there was none)."""

    def scores(self, content: S, answers: Answers) -> Scores:
        """Score the answers by item, as they are shown: what stands beside the same of other times."""
        return {}

    def low(self, content: S, answers: Answers) -> Sequence[str]:
        """List the items whose score is low, for a scan that goes on from there."""
        return ()

    def helps(self, content: S, low: Mapping[str, Text]) -> Sequence[Helps]:
        """Tell what may help with items (by id, with their title) that are low in the scan that this one follows."""
        return ()

    def same_subject(self, run: Run, other: Run) -> bool:
        """Tell whether two runs may stand beside each other; what is about oneself always may."""
        return True

    def parts(self, content: S) -> Sequence[tuple[str, Text]]:
        """List what an outcome can be narrowed to, by id: roles, competencies."""
        return ()

    def step(self, content: S, result: R) -> tuple[Text, ...]:
        """Return the words that ask for a step and offer to remind of it; () where this outcome has none."""
        return content.step

    def own_day(self, content: S, answers: Answers) -> OwnDay | None:
        """Return the day of their own that somebody gave in it and can be reminded of; None without."""
        return None

    @abstractmethod
    def view(self, speech: Speech, outcome: "Outcome") -> View:
        """Tell the outcome, or the one part of it that was asked for."""

    @abstractmethod
    def printout(self, speech: Speech, outcome: "Outcome") -> Printout:
        """Put the whole outcome on paper."""


class GroupScan(Scan[S, R], Generic[S, R, P]):
    """A scan of which rounds can be held.

    `held` are the ways in which a round of it may be held. What is not among them it would not keep as it promises.
    """

    held: ClassVar[frozenset[tuple[Mode, Grouping]]]

    def domains(self, content: S) -> tuple[Domain, ...]:
        """List the domains people work from, where a file of this kind has them itself."""
        return ()

    @abstractmethod
    def items(self, content: S) -> Mapping[str, Sequence[str]]:
        """Name what is counted in a round: item -> the questions whose answers make its score."""

    def choices(self, content: S) -> Sequence[Choice]:
        """List the questions of which a group's choices are told: their answers are of a list, and no scores."""
        return ()

    def chosen(self, content: S, round_: Round) -> Sequence[str]:
        """Name the questions of which the choices are read for the picture of a round, by id."""
        return [choice.id for choice in self.choices(content)]

    def group_question(self, round_: Round) -> str | None:
        """Name the question whose answer is the group somebody stands for, or None where nobody is asked."""
        asked = round_.grouping not in (Grouping.NONE, Grouping.BY_ORGANISATION)
        return str(round_.grouping) if asked else None

    def least_people(self, content: S) -> int:
        """Say from how many people on a confidential picture may be shown, whatever an operator sets below it."""
        return LEAST_PEOPLE

    @abstractmethod
    def release(self, content: S, facts: GroupFacts) -> ReleasedPicture:
        """Make the one picture of a round that is over."""

    @abstractmethod
    def picture(self, kept: Mapping[str, Any]) -> P:
        """Read a picture as it was kept."""

    def is_shown(self, picture: P) -> bool:
        """Tell whether there is anything to see; else the view is a refusal."""
        return True

    @abstractmethod
    def shown_means(self, picture: P) -> Mapping[str, ShownMean]:
        """Take from a picture what it shows of everybody, by item, and of last time beside it."""

    @abstractmethod
    def item_title(self, content: S, item: str) -> Text:
        """Name an item of a picture."""

    @abstractmethod
    def item_to_discuss(self, picture: P) -> str | None:
        """Name the item on which views differ most, or None when nothing stands out."""

    @abstractmethod
    def group_view(self, speech: Speech, group: "GroupOutcome") -> View:
        """Tell the picture, the one group of it that was asked for, or that there is none."""

    @abstractmethod
    def group_printout(self, speech: Speech, group: "GroupOutcome") -> Printout:
        """Put the picture on paper; where nothing may be shown, one sentence without any number."""

    @abstractmethod
    def group_sheets(self, speech: Speech, group: "GroupOutcome") -> tuple[Sheet, ...]:
        """Put the picture in a workbook, under the same rule."""


@dataclass(frozen=True)
class Entry:
    """A content file as it was read: its kind, what the flow asks of it (None: nothing), and the content itself.

    `domains` are those a round is grouped by, its own or another instrument's. `file` is the name of the file.
    """

    kind: Kind[Any]
    instrument: Instrument | None
    content: Any
    domains: tuple[Domain, ...] = ()
    file: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """Return id and version."""
        return self.content.id, self.content.version

    @property
    def asked(self) -> Instrument:
        """Return the instrument. Raises KeyError when nothing is asked in this file."""
        if self.instrument is None:
            raise KeyError(self.content.id)
        return self.instrument

    @property
    def makes(self) -> Makes | None:
        """Say what comes of it when it is sent; None for what has an outcome instead."""
        return self.kind.makes(self.content)

    @property
    def scan(self) -> Scan[Any, Any] | None:
        """Return the kind, when it is one that people take for its outcome."""
        return self.kind if isinstance(self.kind, Scan) else None

    @property
    def group_scan(self) -> GroupScan[Any, Any, Any] | None:
        """Return the kind, when rounds of it can be held."""
        return self.kind if isinstance(self.kind, GroupScan) else None

    def figures(self, minimum: int, grouping: str) -> Mapping[str, int]:
        """Return what fills the texts about what is shown of a round of this."""
        scan = self.group_scan
        assert scan, f"no rounds of {self.key}"
        means, choices = bool(scan.items(self.content)), bool(scan.choices(self.content))
        return figures(minimum, grouped=grouping != Grouping.NONE, means=means, choices=choices)

    def round_figures(self, round_: Round) -> Mapping[str, int]:
        """Return that of this round."""
        return self.figures(round_.minimum, round_.grouping)

    @property
    def least_people(self) -> int:
        """Return from how many people on a confidential round of it may show anything."""
        return self.group_scan.least_people(self.content) if self.group_scan else LEAST_PEOPLE

    @property
    def minutes(self) -> int:
        """Return about how many minutes it takes."""
        return (self.content.minutes if isinstance(self.content, ScanContent) else None) or USUAL_MINUTES

    @property
    def called(self) -> Text:
        """Return how it is called inside a sentence."""
        content: ScanContent = self.content
        return content.called or content.title

    @property
    def called_joint(self) -> Text:
        """Return how it is called inside a sentence when two people filled it in."""
        content: ScanContent = self.content
        return content.called_joint or content.title

    def share(self, round_: Round) -> Text | None:
        """Return the text with which this round of it is shared, if it has one."""
        rounds = self.content.rounds if isinstance(self.content, ScanContent) else None
        if rounds is None:
            return None
        return rounds.share_open or rounds.share if round_.mode in OPEN_MODES else rounds.share

    @property
    def offers(self) -> tuple[RoundOffer, ...]:
        """Return what a round of it may be; () when it can only be taken alone."""
        rounds = self.content.rounds if isinstance(self.content, ScanContent) else None
        return rounds.offers if rounds else ()


@dataclass(frozen=True)
class FollowUp:
    """A scan that is offered after this outcome, and what it tells already about what is low in it."""

    entry: Entry
    helps: Sequence[Helps] = ()
    is_taken: bool = False


@dataclass(frozen=True)
class Outcome:
    """One's own outcome of a sent run. `part` narrows it to one role or competency; `name` is what the run is called.

    `can_change`: its round is still open. `told`: this person wants to hear when the picture of an open round is there.
    `reminding`: they are to be reminded of their step, or of `own_day`, which is still to come.
    `moments`: the scores of this and earlier times, oldest first. `follow_ups` are the scans that go on from here, and
    `followed` is the one that this goes on from.
    """

    entry: Entry
    run: Run
    result: Any
    name: str
    round: Round | None = None
    part: str | None = None
    can_change: bool = False
    told: bool = True
    reminding: bool = False
    own_day: OwnDay | None = None
    moments: tuple[Moment, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    followed: Entry | None = None

    @property
    def scan(self) -> Scan[Any, Any]:
        assert self.entry.scan
        return self.entry.scan

    @property
    def content(self) -> Any:
        return self.entry.content

    @property
    def step(self) -> tuple[Text, ...]:
        """Return the words that ask for a step and offer to remind of it; () where there is none."""
        return self.scan.step(self.content, self.result)

    @property
    def offers_reminder(self) -> bool:
        """Tell whether the whole of it asks whether to remind of a step: a yes is an answer to that."""
        return self.part is None and bool(self.step) and not self.reminding


@dataclass(frozen=True)
class GroupOutcome:
    """The released picture of a round. `part` narrows it to one group; `posted`: for everybody in a channel.

    `moments`: what was released of this round and those it repeats, oldest first. `entry` and `said` have the words of
    the day it was made (dialogs.instruments.wording); without `said` those are the ones of today.
    """

    entry: Entry
    round: Round
    picture: Any
    part: str | None = None
    posted: bool = False
    moments: tuple[Moment, ...] = ()
    said: KeptSpeech | None = None

    @property
    def scan(self) -> GroupScan[Any, Any, Any]:
        assert self.entry.group_scan
        return self.entry.group_scan

    @property
    def content(self) -> Any:
        return self.entry.content

    @property
    def is_shown(self) -> bool:
        return self.scan.is_shown(self.picture)

    def view(self, speech: Speech) -> View:
        """Tell it as a card has it, in its own words."""
        return self.scan.group_view(self._own(speech), self)

    def printout(self, speech: Speech) -> Printout:
        """Put it on paper, in its own words."""
        return self.scan.group_printout(self._own(speech), self)

    def sheets(self, speech: Speech) -> tuple[Sheet, ...]:
        """Put it in a workbook, in its own words."""
        return self.scan.group_sheets(self._own(speech), self)

    def _own(self, speech: Speech) -> Speech:
        return self.said[speech.language] if self.said else speech
