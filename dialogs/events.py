"""What can happen, in our own words. The edge makes these from what Teams sends; nothing of Teams travels further."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.presses import FilePress, Press
from dialogs.records import Address
from dialogs.understanding.cleaning import clean


@dataclass(frozen=True, slots=True)
class Who:
    """The person as Teams vouches for them: tenant, directory id, and the language of their Teams.

    `name` is how Teams calls them; it is shown, and kept only with a round they
    coordinate, a UVO they took over or a group of chairs. `address` is their own chat
    with us when the event came from there.
    """

    tenant: str
    user: str
    locale: str
    name: str = ""
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """What makes one delivery of Teams the same as another: conversation and activity id (norms C18)."""

    conversation: str
    activity: str


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody said this in their own chat. Whatever channel it came from, the text is clean (`cleaning.clean`)."""

    who: Who
    delivery: Delivery
    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a card. `press` is None when its load was not ours or not whole.

    `card` is the message it stands on, when the answer takes the place of that; else "".
    """

    who: Who
    delivery: Delivery
    press: Press | None
    card: str = ""


@dataclass(frozen=True, slots=True)
class LinkOpened:
    """Somebody opened a link to a file. `delivery` differs each time: a link may be opened twice."""

    who: Who
    delivery: Delivery
    press: FilePress


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody changed a message they had sent before. What it said is not read again."""

    who: Who
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class Installed:
    """The bot was added, or somebody's chat with it began."""

    who: Who
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Somebody mentioned us in a channel or group chat (`place`); `text` is what they said without the mention."""

    who: Who
    delivery: Delivery
    text: str
    place: Address

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a roster, as Teams gives it: names and addresses pass through, only ids are kept.

    `tenant` is empty where Teams leaves it out.
    """

    user: str
    account: str
    names: Sequence[str]
    tenant: str = ""


@dataclass(frozen=True, slots=True)
class RosterRead:
    """The rosters we asked for (`effects.ReadRoster`) are here: invite these names for this round.

    `unread` counts the places whose roster could not be had.
    """

    who: Who
    delivery: Delivery
    code: str
    names: Sequence[str]
    members: Sequence[tuple[Address, Member]]
    unread: int = 0


Event = Said | Pressed | LinkOpened | Edited | Installed | Mentioned | RosterRead
