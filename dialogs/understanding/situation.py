"""Where somebody stands when they speak: what is asked, what is theirs. Read once a sentence, from the store."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from dialogs.instruments.definition import Language, Question


class Part(Enum):
    """What somebody has to do with a round."""

    COORDINATES = "coordinates"
    INVITED = "invited"
    TAKING = "taking part"
    SENT = "sent"


@dataclass(frozen=True)
class KnownRound:
    """A round somebody has to do with. `scan` is the id of its instrument.

    `groups` are the parts its picture may be asked for, as they are called in each language.
    """

    code: str
    name: str
    scan: str
    part: Part
    closes_on: date
    over: bool = False
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownUvo:
    """A UVO of this chair. `planned` is local; `waiting`: its day has come, and nobody said whether it took place."""

    code: str
    planned: datetime | None
    weeks: int
    waiting: bool = False


@dataclass(frozen=True)
class RunInHand:
    """The scan or form somebody is in; `questions` are those asked now, () at the review.

    `joins`: what is asked is whether to take part. `titles` name the cards in order, of `answered` and the one asked.
    """

    instrument: str
    scan: bool
    questions: tuple[Question, ...] = ()
    joins: bool = False
    # It is the form in which an agreement is recorded.
    agreement: bool = False
    # It is the form in which a UVO is made.
    makes_uvo: bool = False
    round: str = ""
    titles: tuple[str, ...] = ()
    # What the same cards are called in the other language.
    also_called: tuple[str, ...] = ()
    answered: int = 0
    resting: bool = False

    @property
    def at_review(self) -> bool:
        return not self.questions

    @property
    def free_text(self) -> bool:
        return any(question.kind in ("text", "names") for question in self.questions)


@dataclass(frozen=True)
class Situation:
    """All that the meaning of a sentence may depend on. `now` is local; `expects` is the kind of our open question."""

    now: datetime
    language: Language = "nl"
    noticed: bool = True
    run: RunInHand | None = None
    rounds: tuple[KnownRound, ...] = ()
    uvos: tuple[KnownUvo, ...] = ()
    # Ids of the scans that were sent.
    sent: frozenset[str] = field(default_factory=frozenset)
    expects: str = ""
    # Ids of the scans of their own that they began and did not finish.
    begun: frozenset[str] = field(default_factory=frozenset)
    # What our open question is about: the code of a round or a case; "" when about neither.
    about: str = ""
    # What the organisations are called that may take part in one's rounds.
    partners: tuple[str, ...] = ()
    # The newest card gives one's own outcome or data as a file.
    own_file: bool = False
    # They said that they are away, now or later.
    away: bool = False

    @property
    def is_busy(self) -> bool:
        """Tell whether somebody is in a scan or form, and did not let it rest."""
        return self.run is not None and not self.run.resting

    def rounds_as(self, *parts: Part, over: bool | None = None) -> tuple[KnownRound, ...]:
        """Return the rounds somebody has this to do with, the newest last; `over` narrows to closed or open ones."""
        return tuple(one for one in self.rounds if one.part in parts and over in (None, one.over))
