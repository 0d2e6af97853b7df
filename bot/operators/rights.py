"""What operators see and do about rights and the audit: ids and dates; never content, and nobody's name."""

import json
import re
import secrets
from collections.abc import AsyncIterator, Collection
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.operators.prompts import in_columns
from dialogs.ports import UnitOfWork
from dialogs.records import OPERATOR, Act, AuditEvent, Grant, Role
from store.audit import faults

# A directory id as Teams gives it, and those of people on the trial page.
DIRECTORY_ID = re.compile(r"[A-Za-z0-9-]{1,64}")
_COLUMNS = ("tenant", "person", "role", "of", "since", "until")
# What somebody is called whose thing this is to see to.
_OF = {"round": "coordinator", "uvo": "chair"}


async def listed(uow: UnitOfWork, settings: Collection[str], *, everything: bool) -> list[str]:
    """Who may what, for the yearly review (norms C42): named in the settings, by an operator, or by what they did.

    `everything` also has who is no longer.
    """
    rows = [("*", user, str(Role.COORDINATOR), "REGIEBOT_COORDINATORS", "-", "-") for user in sorted(settings)]
    for grant in await uow.grants.list_all():
        # Who had themselves erased is nobody any more.
        if grant.user and (everything or grant.revoked_on is None):
            until = grant.revoked_on.isoformat() if grant.revoked_on else "-"
            rows.append((grant.tenant, grant.user, grant.role, "-", grant.granted_on.isoformat(), until))
    for held in await uow.grants.list_responsibilities():
        rows.append((held.tenant, held.user, _OF[held.about], f"{held.about} {held.id}", "-", "-"))
    return in_columns([_COLUMNS, *rows])


async def grant(uow: UnitOfWork, tenant: str, user: str, role: Role, now: datetime) -> tuple[bool, bool]:
    """Names this person. Whether they were not named already, and whether they are the first of their tenant ever."""
    named = await uow.grants.of_role(role)
    if any(known.user == user and known.revoked_on is None for known in named):
        return False, False
    new = Grant(secrets.token_hex(12), tenant, user, role, now.date())
    await uow.grants.add(new)
    uow.audit.record(AuditEvent(Act.GRANTED, OPERATOR, "grant", new.id, now))
    await uow.commit()
    return True, not named


async def revoke(uow: UnitOfWork, user: str, role: Role, now: datetime) -> bool:
    """From the next thing they do they no longer may. False when they were not named."""
    named = [known for known in await uow.grants.of_role(role) if known.user == user and known.revoked_on is None]
    for known in named:
        await uow.grants.revoke(known.id, now.date())
        uow.audit.record(AuditEvent(Act.REVOKED, OPERATOR, "grant", known.id, now))
    await uow.commit()
    return bool(named)


async def verified(uow: UnitOfWork, tenant: str | None) -> tuple[list[str], bool]:
    """Per chain how long it is and its last hash, or what is wrong; and whether all of them hold."""
    lines, sound = [], True
    for chain in await uow.audit.chains():
        if tenant in (None, chain.tenant):
            wrong = await faults(chain, uow.audit.read(chain.tenant))
            lines += [f"{chain.tenant}  {fault}" for fault in wrong] or [
                f"{chain.tenant}  {chain.first + 1}-{chain.last}  {chain.head}"
            ]
            sound = sound and not wrong
    return lines, sound


async def exported(uow: UnitOfWork, tenant: str | None) -> AsyncIterator[str]:
    """Every link as a line of JSON, chain after chain."""
    for chain in await uow.audit.chains():
        if tenant in (None, chain.tenant):
            async for link in uow.audit.read(chain.tenant):
                parts: dict[str, Any] = {**asdict(link), "at": link.at.isoformat()}
                yield json.dumps(parts)
