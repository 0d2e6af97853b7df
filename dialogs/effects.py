"""What we may do besides answering: read rosters, hide cards, send a file. The channel carries it out."""

from dataclasses import dataclass
from datetime import date, datetime

from dialogs.presses import FileForm
from dialogs.records import Address, OwnRows, Uvo
from dialogs.replies import GroupPicture, OwnOutcome, Reply


@dataclass(frozen=True)
class ReadRoster:
    """Read who is in these places, for the names somebody pasted for a round; `events.RosterRead` brings it back."""

    code: str
    names: tuple[str, ...]
    places: tuple[Address, ...]


@dataclass(frozen=True)
class HideCards:
    """Put the cards with this person's own scores in their chat out of sight: these messages."""

    messages: tuple[str, ...]


@dataclass(frozen=True)
class CalendarItem:
    """A UVO as a calendar item; `cancelled` takes it out of the calendar."""

    uvo: Uvo
    start: datetime
    cancelled: bool


@dataclass(frozen=True)
class OwnFile:
    """All that is kept of somebody, row by row."""

    kept: tuple[OwnRows, ...]
    made_on: date


@dataclass(frozen=True)
class SendFile:
    """Hand over something to take along: as a file, or as a link that expires. `in_chat`: a picture to look at here."""

    outcome: OwnOutcome | GroupPicture | CalendarItem | OwnFile
    as_link: bool
    form: FileForm = "pdf"
    in_chat: bool = False


Effect = ReadRoster | HideCards | SendFile
# What a use case gives back.
Response = Reply | Effect
