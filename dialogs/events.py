"""What can happen, in our own words. The edge makes these from what Teams sends; nothing of Teams travels further."""

from dataclasses import dataclass

from dialogs.presses import Press


@dataclass(frozen=True, slots=True)
class Who:
    """The person as Teams vouches for them: tenant, directory id, and the language of their Teams."""

    tenant: str
    user: str
    locale: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What makes one delivery of Teams the same as another: conversation and activity id (norms C18)."""

    conversation: str
    activity: str


@dataclass(frozen=True, slots=True)
class Said:
    who: Who
    delivery: Delivery
    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a card. `press` is None when its load was not ours or not whole."""

    who: Who
    delivery: Delivery
    press: Press | None


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


Event = Said | Pressed | Edited | Installed
