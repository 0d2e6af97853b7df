"""Who is calling, as the adapter asks it; and in local mode, which takes who is on this machine."""

from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from bot.teams.inbound import Envelope, Refused
from bot.teams.reach import is_loopback

CHANNEL = "msteams"

# Checks the activity that came with headers that were checked before. False: it is of nobody, and to be passed over.
# Raises Refused.
Check = Callable[[Envelope], bool]


class Callers(Protocol):
    async def admit(self, headers: Mapping[str, str]) -> Check:
        """Check the headers of a delivery before its body is read; return the check of the body. Raises Refused."""

    def hear_also(self, tenants: Collection[str]) -> None:
        """Let in people of these tenants too: organisations that are known here, and are told that they stopped.

        Who is served is decided where they are answered (`dialogs.usecases.organisations.is_served`).
        """

    async def open(self) -> None: ...

    async def close(self) -> None: ...


class LocalCallers:
    """Local mode: no token. The web server lets in this machine only, and answers go to this machine only."""

    def hear_also(self, tenants: Collection[str]) -> None: ...

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def admit(self, headers: Mapping[str, str]) -> Check:
        return check_local


def check_local(envelope: Envelope) -> bool:
    """Check that this is the Teams channel, answered on this machine. Raises Refused."""
    if envelope.channel_id != CHANNEL:
        raise Refused(403, "channel")
    if not is_loopback(envelope.service_url):
        raise Refused(403, "service")
    if envelope.channel_data is None or envelope.channel_data.tenant is None:
        raise Refused(400, "tenant")
    return True
