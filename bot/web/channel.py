"""The interface between a channel and the rest of the bot. No SDK, no web framework."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol, TypeVar

from dialogs.instruments.definition import Language
from dialogs.records import Address
from dialogs.replies import Reply

Prepared = TypeVar("Prepared")


@dataclass(frozen=True)
class HttpAnswer:
    """An HTTP answer: `body` becomes JSON; None is an empty body. `wait`: seconds after which to try again."""

    status: int
    body: Any = None
    wait: int | None = None


class Channel(Protocol):
    async def receive(self, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> HttpAnswer:
        """Handle one delivery and return its HTTP answer. Raises only what `read` raises.

        `headers` ignores case. `read` returns the body; it is not called for a sender without authorization.
        """


class SendOutcome(Enum):
    """What happened to a message sent of our own accord (norms E1).

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
class SendResult:
    """`reason` is a short word for the log, `wait` the seconds the channel asked us to wait, if it did.

    `passing`: a gateway says that it fails for now; most likely it passed nothing on (502, 503, 504).
    """

    outcome: SendOutcome
    reason: str = ""
    wait: float | None = None
    passing: bool = False


class Messenger(Protocol[Prepared]):
    """Sends messages of our own accord. What is prepared is the channel's own; others only pass it on."""

    def prepare(self, reply: Reply, language: Language) -> Prepared:
        """Draw a reply, ready to be sent. Raises when it cannot be drawn."""

    async def tell(self, to: Address, prepared: Prepared) -> SendResult:
        """Send it to a conversation. Never raises for what a network does."""

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        """Find or create somebody's own chat with us and return its address; `to` has all but the conversation."""
