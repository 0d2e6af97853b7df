"""What is needed of who keeps the audit, and of who may do what."""

from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime
from typing import Protocol

from dialogs.audit_records import AuditChain, AuditEvent, AuditLink, Grant, Responsibility


class Grants(Protocol):
    """What operators named people for, by directory id: somebody may be named before they ever spoke to us."""

    async def of_role(self, role: str) -> Sequence[Grant]:
        """List everybody ever named, also who is no longer; held as they are until the turn is over (norms C16)."""

    async def list_all(self) -> Sequence[Grant]:
        """List all grants, by tenant, role and directory id."""

    async def list_responsibilities(self) -> Sequence[Responsibility]:
        """List the rounds people coordinate and the UVO's they chair, because of what they did."""

    async def add(self, grant: Grant) -> None: ...

    async def revoke(self, grant: str, day: date) -> None: ...


class Audit(Protocol):
    """What was done, for who must answer for it: without content, and only ever added to (norms A43, C40)."""

    def record(self, audited: AuditEvent) -> None:
        """Record an event, written with the commit, and only then."""

    async def chains(self) -> Sequence[AuditChain]:
        """List the ends of every chain here, by tenant."""

    def read(self, tenant: str) -> AsyncIterator[AuditLink]:
        """Yield the links of a chain that are still kept, in order."""

    async def count_before(self, before: datetime) -> int:
        """Count what `prune` would remove."""

    async def prune(self, before: datetime, now: datetime) -> int:
        """Remove what was recorded before this moment, and record that. Returns how many; the rest still holds."""
