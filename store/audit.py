"""The audit: a chain per tenant. Each link holds the hash of the one before it; what it says of people is a pseudonym.

The database takes no change of it (`store.safeguards`). The ends of a chain are kept beside it, so that a link missing
at an end is seen too; that row is also what two processes that add to one chain wait for.
"""

import hmac
import json
import secrets
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from dialogs.audit_records import Act, AuditChain, AuditEvent, AuditLink
from dialogs.records import CLOCK, OPERATOR
from store import mapping
from store.schema import audit, audit_chains
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant, visible

# What the first link of a chain follows.
FIRST_HASH = "0" * 64
_PARTS = ("tenant", "number", "at", "actor", "event", "about", "object", "outcome")
_CHAIN = select(audit_chains).where(of_tenant(audit_chains)).with_for_update()
_MOVE = (
    update(audit_chains).where(of_tenant(audit_chains)).values(last=bindparam("new_last"), head=bindparam("new_head"))
)
# How many links are read at once.
_PAGE = 1000


def hash_of(before: str, link: AuditLink) -> str:
    """Hash a link together with the hash of the one before it: moments in UTC, parts as a JSON list."""
    parts = [str(getattr(link, part)) for part in _PARTS if part != "at"]
    moment = link.at.astimezone(UTC).isoformat()
    return sha256(json.dumps([before, moment, *parts], ensure_ascii=True).encode()).hexdigest()


def pseudonym(key: str, actor: str) -> str:
    """Make a name that says nothing without the key and the person's id. Operator and clock keep their own names."""
    if actor in (OPERATOR, CLOCK):
        return actor
    return hmac.new(key.encode(), actor.encode(), sha256).hexdigest()[:32]


class Audit:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection
        self._recorded: list[AuditEvent] = []

    def record(self, audited: AuditEvent) -> None:
        self._recorded.append(audited)

    async def write(self) -> None:
        """Append the recorded events to the chain; from then on others wait until this transaction is over."""
        if not self._recorded:
            return
        chain = await self._locked_chain()
        links = list(self._links(chain.key, chain.last, chain.head))
        self._recorded = []
        await self._connection.execute(audit.insert(), [mapping.values(link) for link in links])
        await self._connection.execute(_MOVE, {"new_last": links[-1].number, "new_head": links[-1].hash})

    async def _locked_chain(self) -> Any:
        row = (await self._connection.execute(_CHAIN)).one_or_none()
        if row is None:
            new = {"key": secrets.token_hex(32), "first": 0, "before": FIRST_HASH, "last": 0, "head": FIRST_HASH}
            await self._connection.execute(insert_new(self._connection, audit_chains), new)
            row = (await self._connection.execute(_CHAIN)).one()
        return row

    def _links(self, key: str, last: int, head: str) -> Iterator[AuditLink]:
        for number, event in enumerate(self._recorded, last + 1):
            link = AuditLink(
                tenant=self._connection.tenant,
                number=number,
                at=event.at.astimezone(UTC).replace(minute=0, second=0, microsecond=0),
                actor=pseudonym(key, event.actor),
                event=event.act,
                about=event.about,
                object=event.object,
                outcome="refused" if event.refused else "done",
                hash="",
            )
            head = hash_of(head, link)
            yield AuditLink(**{**mapping.values(link), "hash": head})

    async def chains(self) -> Sequence[AuditChain]:
        kept = select(*mapping.columns(audit_chains, AuditChain)).where(visible(audit_chains))
        found = {row.tenant: AuditChain(**row._mapping) for row in await self._connection.execute(kept)}
        whose = (await self._connection.at_length(select(audit.c.tenant).where(visible(audit)).distinct())).scalars()
        # Links of a chain whose ends are gone belong nowhere; whoever looks must see that.
        loose = {tenant: AuditChain(tenant, 0, FIRST_HASH, 0, FIRST_HASH) for tenant in whose}
        return [chain for _, chain in sorted((loose | found).items())]

    async def read(self, tenant: str) -> AsyncIterator[AuditLink]:
        after: int | None = None
        while True:
            here = visible(audit) & (audit.c.tenant == tenant)
            page = select(audit).where(here, audit.c.number > after) if after is not None else select(audit).where(here)
            rows = (await self._connection.execute(page.order_by(audit.c.number).limit(_PAGE))).all()
            for row in rows:
                yield AuditLink(**row._mapping)
            if len(rows) < _PAGE:
                return
            after = rows[-1].number

    async def count_before(self, before: datetime) -> int:
        many = select(func.count()).select_from(audit).where(visible(audit), audit.c.at < before)
        return int((await self._connection.at_length(many)).scalar_one())

    async def prune(self, before: datetime, now: datetime) -> int:
        old = select(func.max(audit.c.number)).where(of_tenant(audit), audit.c.at < before)
        if (await self._connection.at_length(old)).scalar_one() is None:
            return 0
        await self._locked_chain()
        # Somebody else may have done it, while we waited for the chain.
        last = (await self._connection.at_length(old)).scalar_one()
        if last is None:
            return 0
        hash_ = select(audit.c.hash).where(of_tenant(audit), audit.c.number == last)
        ends = {"first": last, "before": (await self._connection.execute(hash_)).scalar_one()}
        # First the chain says where it now begins; only then may what came before go.
        await self._connection.execute(update(audit_chains).where(of_tenant(audit_chains)).values(ends))
        gone = await self._connection.at_length(delete(audit).where(of_tenant(audit), audit.c.number <= last))
        self.record(AuditEvent(Act.PRUNED, CLOCK, "audit", str(last), now))
        return gone.rowcount


async def faults(chain: AuditChain, links: AsyncIterator[AuditLink]) -> list[str]:
    """List what is wrong with a chain, in words; nothing when it holds. `links` are all that is kept of it."""
    found: list[str] = []
    number, head, pruned = chain.first, chain.before, {"0"}
    async for link in links:
        if link.number != number + 1:
            found.append(f"{number + 1}: missing" if link.number > number + 1 else f"{link.number}: inserted")
        elif link.hash != hash_of(head, link):
            found.append(f"{link.number}: changed")
        number, head = link.number, link.hash
        if link.event == Act.PRUNED:
            pruned.add(link.object)
    if (number, head) != (chain.last, chain.head):
        found.append(f"{chain.last}: missing at the end")
    if str(chain.first) not in pruned:
        found.append(f"{chain.first}: removed without a word")
    return found
