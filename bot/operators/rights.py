"""What operators see and do about rights and the audit: ids and dates; never content, and nobody's name."""

import json
import re
import secrets
from collections.abc import AsyncIterator, Collection
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.operators.prompts import format_columns
from dialogs.audit_records import Act, AuditEvent, Grant, Role
from dialogs.ports import UnitOfWork
from dialogs.records import OPERATOR
from store.audit import faults

# A directory id as Teams gives it, and those of people on the trial page.
DIRECTORY_ID = re.compile(r"[A-Za-z0-9-]{1,64}")
_COLUMNS = ("tenant", "mens", "rol", "van", "sinds", "tot")
# The role of whoever is responsible for such a thing.
_ROLE_OF = {"round": "coordinator", "uvo": "chair"}


async def list_rights(uow: UnitOfWork, coordinators: Collection[str], *, everything: bool) -> list[str]:
    """Return who may do what, as lines in columns, for the yearly review (norms C42).

    People are named in the settings, by an operator, or by what they did. `everything` includes revoked grants.
    """
    rows = [("*", user, str(Role.COORDINATOR), "REGIEBOT_COORDINATORS", "-", "-") for user in sorted(coordinators)]
    for grant in await uow.grants.list_all():
        # Who had themselves erased is nobody any more.
        if grant.user and (everything or grant.revoked_on is None):
            until = grant.revoked_on.isoformat() if grant.revoked_on else "-"
            rows.append((grant.tenant, grant.user, grant.role, "-", grant.granted_on.isoformat(), until))
    for held in await uow.grants.list_responsibilities():
        rows.append((held.tenant, held.user, _ROLE_OF[held.about], f"{held.about} {held.id}", "-", "-"))
    return format_columns([_COLUMNS, *rows])


async def grant(uow: UnitOfWork, tenant: str, user: str, role: Role, now: datetime) -> tuple[bool, bool]:
    """Grant this role. Return whether it is new, and whether it is the first grant ever of this tenant."""
    grants = await uow.grants.of_role(role)
    if any(each.user == user and each.revoked_on is None for each in grants):
        return False, False
    new = Grant(secrets.token_hex(12), tenant, user, role, now.date())
    await uow.grants.add(new)
    uow.audit.record(AuditEvent(Act.GRANTED, OPERATOR, "grant", new.id, now))
    await uow.commit()
    return True, not grants


async def revoke(uow: UnitOfWork, user: str, role: Role, now: datetime) -> bool:
    """Revoke this role, as of the next thing they do. Return False when they did not have it."""
    grants = [each for each in await uow.grants.of_role(role) if each.user == user and each.revoked_on is None]
    for each in grants:
        await uow.grants.revoke(each.id, now.date())
        uow.audit.record(AuditEvent(Act.REVOKED, OPERATOR, "grant", each.id, now))
    await uow.commit()
    return bool(grants)


async def verify_audit(uow: UnitOfWork, tenant: str | None) -> tuple[list[str], bool]:
    """Return a line per chain with its length and last hash, or with its faults; and whether all chains hold."""
    lines, sound = [], True
    for chain in await uow.audit.chains():
        if tenant in (None, chain.tenant):
            chain_faults = await faults(chain, uow.audit.read(chain.tenant))
            lines += [f"{chain.tenant}  {fault}" for fault in chain_faults] or [
                f"{chain.tenant}  {chain.first + 1}-{chain.last}  {chain.head}"
            ]
            sound = sound and not chain_faults
    return lines, sound


async def export_audit(uow: UnitOfWork, tenant: str | None) -> AsyncIterator[str]:
    """Yield every link of the audit as a line of JSON, chain after chain."""
    for chain in await uow.audit.chains():
        if tenant in (None, chain.tenant):
            async for link in uow.audit.read(chain.tenant):
                parts: dict[str, Any] = {**asdict(link), "at": link.at.isoformat()}
                yield json.dumps(parts)
