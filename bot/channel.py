"""The shape between the web server and a channel: bytes in, a status and a body out. No SDK, no web framework."""

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Answer:
    """An HTTP answer: `body` becomes JSON; None is an empty body."""

    status: int
    body: Any = None


class Channel(Protocol):
    async def receive(self, body: bytes) -> Answer:
        """One delivery. Whatever is in it, the answer has a status; it never raises."""
