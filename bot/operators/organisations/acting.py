"""What operators see and do about organisations: how they are called, and which work together."""

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from bot.operators.organisations import texts
from bot.operators.prompts import format_columns
from bot.settings import GUID
from dialogs.audit_records import Act, AuditEvent
from dialogs.organisations import Organisation, Partnership
from dialogs.ports import Repositories, UnitOfWork
from dialogs.records import OPERATOR
from dialogs.usecases.leaving import Decided, come_back

# As long as the columns are.
MOST_NAME, MOST_CONTACT, MOST_DECIDED_BY = 80, 300, 200


class Mistaken(Exception):
    """What the operator asked cannot be done. The message is a sentence for them."""


async def find(uow: Repositories, called: str) -> Organisation:
    """Return the organisation with this tenant or name. Raises Mistaken for none, or more than one."""
    known, word = await uow.organisations.list_all(), called.strip()
    same = [each for each in known if each.id in (word, word.lower())]
    same = same or [each for each in known if each.name.casefold() == word.casefold()]
    if len(same) != 1:
        raise Mistaken((texts.AMBIGUOUS if same else texts.UNKNOWN).format(called=called))
    return same[0]


async def find_active(uow: Repositories, called: str) -> Organisation:
    """Return the organisation, as `find` does. Raises Mistaken also for one that stopped."""
    found = await find(uow, called)
    if found.removed_on:
        raise Mistaken(texts.STOPPED.format(name=found.name, day=found.removed_on, tenant=found.id))
    return found


def check_text(text: str, most: int, what: str) -> str:
    """Return a text on one line. Raises Mistaken when it is empty, too long, or has control characters."""
    clean = " ".join(text.split())
    if not clean or len(clean) > most or not clean.isprintable():
        raise Mistaken(texts.TOO_LONG.format(what=what, most=most))
    return clean


async def add(decided: Decided, tenant: str, name: str, contact: str | None) -> str:
    """Name an organisation, or change what it is called; one that stopped begins anew. Return what was done."""
    if GUID.fullmatch(name.lower()):
        raise Mistaken(texts.NAME_IS_TENANT.format(name=name))
    known = {each.id: each for each in await decided.uow.organisations.list_all()}
    for each in known.values():
        if each.name.casefold() == name.casefold() and each.id != tenant:
            raise Mistaken(texts.TAKEN.format(name=each.name, tenant=each.id))
    before = known.get(tenant)
    if before is None:
        today = decided.installation.today(decided.now)
        after, said = Organisation(tenant, name, contact or "", today), texts.ADDED
    else:
        kept = before.contact if contact is None else contact
        after = replace(before, name=name, contact=kept)
        said = texts.SAME if after == before else texts.CHANGED
    if after.removed_on:
        await come_back(decided, after)
        said = texts.BACK
    else:
        await decided.uow.organisations.put(after)
    return said.format(name=name, tenant=tenant)


async def list_all(uow: UnitOfWork, listed: Collection[str] | None) -> list[str]:
    """Return lines: every organisation, and who works together since when and by whose decision.

    `listed` are the tenants that are served; None for whoever there is.
    """
    heard = set(await uow.own_data.list_tenants())
    known = {each.id: each for each in await uow.organisations.list_all()}
    active = [each for each in known.values() if each.removed_on is None]
    rows = [
        (each.id, each.name, f"{each.added_on}", texts.YES if each.id in heard else texts.NO, each.contact or "-")
        for each in active
    ]
    rows += [(tenant, texts.NAMELESS, "-", texts.YES, "-") for tenant in sorted(heard - known.keys())]
    lines = [*format_columns([texts.COLUMNS, *rows]), "", texts.LISTED_TOGETHER]
    lines += _together(await uow.organisations.partnerships(), known)
    if gone := [each for each in known.values() if each.removed_on]:
        told = [texts.LISTED_GONE.format(name=each.name, tenant=each.id, day=each.removed_on) for each in gone]
        lines += ["", texts.LISTED_STOPPED, *told]
    if off := [each for each in active if listed is not None and each.id not in listed]:
        lines += ["", texts.LISTED_OFF, *(texts.LISTED_ONE.format(name=each.name, tenant=each.id) for each in off)]
    return lines


def _together(between: Iterable[Partnership], known: Mapping[str, Organisation]) -> list[str]:
    return [
        texts.LISTED_PAIR.format(
            one=known[each.one].name, other=known[each.other].name, day=each.decided_on, by=each.decided_by
        )
        for each in between
        if each.ended_on is None
    ] or [texts.NOBODY_TOGETHER]


def _between(known: Iterable[Partnership], one: str, other: str) -> Partnership | None:
    pair = {one, other}
    return next((each for each in known if {each.one, each.other} == pair and each.ended_on is None), None)


async def put_together(decided: Decided, those: Sequence[Organisation], decided_by: str) -> tuple[list[str], list[str]]:
    """Let all of these take part in each other's rounds; return the pairs that are new, and those there were."""
    new, old = [], []
    known = await decided.uow.organisations.partnerships()
    for one, other in combinations(sorted(those, key=lambda each: each.id), 2):
        names = {"one": one.name, "other": other.name}
        if before := _between(known, one.id, other.id):
            old.append(texts.PAIR_SINCE.format(**names, day=before.decided_on, by=before.decided_by))
            continue
        today = decided.installation.today(decided.now)
        made = Partnership(secrets.token_hex(12), one.id, other.id, decided_by, today)
        await decided.uow.organisations.add_partnership(made)
        for tenant in (one.id, other.id):
            event = AuditEvent(Act.TOGETHER, OPERATOR, "partnership", made.id, decided.now)
            decided.uow.within(tenant).audit.record(event)
        new.append(texts.PAIR.format(**names))
    return new, old


async def find_partnership(uow: Repositories, one: Organisation, other: Organisation) -> Partnership:
    """Return what these two do together now. Raises Mistaken when that is nothing."""
    if found := _between(await uow.organisations.partnerships(), one.id, other.id):
        return found
    raise Mistaken(texts.NOT_TOGETHER.format(one=one.name, other=other.name))
