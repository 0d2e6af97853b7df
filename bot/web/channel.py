"""The shapes between a channel and the rest of the bot. No SDK, no web framework."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol, TypeVar

from dialogs.instruments.definition import Language
from dialogs.records import Address
from dialogs.replies import Reply

Prepared = TypeVar("Prepared")


@dataclass(frozen=True)
class Answer:
    """An HTTP answer: `body` becomes JSON; None is an empty body. `wait`: seconds after which to try again."""

    status: int
    body: Any = None
    wait: int | None = None


class Channel(Protocol):
    async def receive(self, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> Answer:
        """One delivery. Whatever is in it, the answer has a status; it raises only what `read` raises.

        `headers` disregards case. `read` gives the body; it is not called for who may not come in.
        """


class Arrival(Enum):
    """What became of something we sent of our own accord (norms E1).

    LATER: refused for now, and surely not delivered (429, 412). UNCLEAR: it may or may not have arrived (time-out,
    reset, 408, 5xx). GONE: nothing can be sent to this person until they come back (403, 404). REFUSED: our own fault;
    sending the same again makes no sense (400, 401, 413).
    """

    YES = auto()
    LATER = auto()
    UNCLEAR = auto()
    GONE = auto()
    REFUSED = auto()


@dataclass(frozen=True)
class Sent:
    """`wait` is how many seconds the channel asked us to wait, when it did; `reason` is a short word for the log."""

    arrival: Arrival
    reason: str = ""
    wait: float | None = None


class Messenger(Protocol[Prepared]):
    """Speaking without being spoken to. What is prepared is the channel's own; others only hand it on."""

    def prepare(self, reply: Reply, language: Language) -> Prepared:
        """Makes a reply ready to be sent. Raises when it cannot be drawn."""

    async def tell(self, to: Address, prepared: Prepared) -> Sent:
        """Sends it to a conversation. Never raises for what a network does."""

    async def open_chat(self, tenant: str, to: Address) -> tuple[Sent, Address | None]:
        """Somebody's own chat with us, made when it was not there; `to` has everything but a conversation."""
