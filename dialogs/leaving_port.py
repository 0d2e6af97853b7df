"""What the store does with the rows of an organisation that takes no part any more: in a round, or at all."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Parted:
    """Who took part in a round or was asked to, how many sent runs they keep, and how many half-done ones are gone."""

    people: Sequence[str]
    kept: int
    dropped: int


class Leaving(Protocol):
    """`part` and `void_prompts` are of the tenant of the transaction; all else is done across tenants, by operators."""

    async def part(self, round: str) -> Parted:
        """Take everybody of this tenant out of a round: what they sent becomes a scan of their own.

        What was never sent goes, as when a round closes; so do their invitations.
        """

    async def void_prompts(self) -> int:
        """End all that is still due for people of this tenant. Returns how many."""

    async def count(self, tenant: str) -> Mapping[str, int]:
        """Count the rows of a tenant, per table."""

    def rows(self, tenant: str, table: str) -> AsyncIterator[Mapping[str, Any]]:
        """Yield the rows of a tenant in this table, as plain JSON values."""

    async def purge(self, tenant: str) -> None:
        """Delete all rows of a tenant.

        A round in which others took part goes to them with its picture, without who coordinated it; so does what the
        ledger of a round of others holds of this tenant: pseudonyms that keep the people of that round safe.
        """
