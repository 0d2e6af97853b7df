"""What operators see and do about organisations: how they are called, which work together, and one that stops."""

import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from bot.operators.prompts import format_columns
from dialogs.organisations import Organisation, Partnership
from dialogs.ports import Repositories, UnitOfWork
from dialogs.records import OPERATOR, Act, AuditEvent
from dialogs.usecases.leaving import Decided, Parting

_COLUMNS = ("tenant", "naam", "sinds", "van gehoord", "vragen aan")
# As long as the columns are.
MOST_NAME, MOST_CONTACT, MOST_DECIDED_BY = 80, 300, 200


class Mistaken(Exception):
    """What the operator asked cannot be done. The message is a sentence for them."""


async def find(uow: Repositories, called: str) -> Organisation:
    """Return the organisation with this tenant or name. Raises Mistaken for none, or more than one."""
    known = await uow.organisations.list_all()
    same = [each for each in known if each.id == called.strip().lower()]
    same = same or [each for each in known if each.id == called.strip()]
    same = same or [each for each in known if each.name.casefold() == called.strip().casefold()]
    if len(same) > 1:
        raise Mistaken(f"Er zijn er meer die {called} heten. Noem het tenant-id.")
    if not same:
        raise Mistaken(f"{called} ken ik niet. Welke er zijn: regiebot organisations list")
    return same[0]


async def find_active(uow: Repositories, called: str) -> Organisation:
    """Return the organisation, as `find` does. Raises Mistaken also for one that stopped."""
    found = await find(uow, called)
    if found.removed_on:
        raise Mistaken(f"{found.name} is gestopt op {found.removed_on}. Terug: regiebot organisations add {found.id} …")
    return found


def check_text(text: str, most: int, what: str) -> str:
    """Return a text on one line. Raises Mistaken when it is empty, too long, or has control characters."""
    clean = " ".join(text.split())
    if not clean or len(clean) > most or not clean.isprintable():
        raise Mistaken(f"{what} moet 1 tot en met {most} tekens zijn, op één regel.")
    return clean


async def add(uow: UnitOfWork, tenant: str, name: str, contact: str | None, today: date) -> str:
    """Name an organisation, or change what it is called; one that stopped begins anew. Return what was done."""
    known = {each.id: each for each in await uow.organisations.list_all()}
    taken = [each for each in known.values() if each.name.casefold() == name.casefold() and each.id != tenant]
    if taken:
        raise Mistaken(f"{taken[0].name} is al de naam van {taken[0].id}. Mensen moeten ze uit elkaar kunnen houden.")
    before = known.get(tenant)
    if before is None:
        await uow.organisations.put(Organisation(tenant, name, contact or "", today))
        said = f"{name} is erbij. Met anderen samen: regiebot organisations together {tenant} …"
    else:
        after = replace(before, name=name, contact=before.contact if contact is None else contact, removed_on=None)
        await uow.organisations.put(replace(after, added_on=today) if before.removed_on else after)
        changed = "doet weer mee. Met wie samen, moet opnieuw gezegd worden" if before.removed_on else "is aangepast"
        said = "Dat was al zo." if after == before else f"{name} {changed}."
    await uow.commit()
    return said


async def list_all(uow: UnitOfWork, listed: Collection[str] | None) -> list[str]:
    """Return lines: every organisation, and who works together since when and by whose decision.

    `listed` are the tenants that are served; None for whoever there is.
    """
    heard = set(await uow.own_data.list_tenants())
    known = {each.id: each for each in await uow.organisations.list_all()}
    rows = [
        (each.id, each.name, each.added_on.isoformat(), "ja" if each.id in heard else "nee", each.contact or "-")
        for each in known.values()
        if each.removed_on is None
    ]
    rows += [(tenant, "(nog geen naam)", "-", "ja", "-") for tenant in sorted(heard - known.keys())]
    lines = format_columns([_COLUMNS, *rows])
    lines += ["", "Samen:", *_together(await uow.organisations.partnerships(), known)]
    if gone := [f"  {each.name} ({each.id}), op {each.removed_on}" for each in known.values() if each.removed_on]:
        lines += ["", "Gestopt:", *gone]
    off = [each for each in known.values() if listed is not None and not each.removed_on and each.id not in listed]
    if off:
        lines += ["", "Niet in REGIEBOT_TENANTS, en dus niet bediend:", *(f"  {each.name} ({each.id})" for each in off)]
    return lines


def _together(between: Iterable[Partnership], known: dict[str, Organisation]) -> list[str]:
    return [
        f"  {known[each.one].name} en {known[each.other].name}, sinds {each.decided_on}: {each.decided_by}"
        for each in between
        if each.ended_on is None
    ] or ["  nog niemand; wie niet samen is, kan niet meedoen aan rondes van de ander."]


def _between(known: Iterable[Partnership], one: str, other: str) -> Partnership | None:
    pair = {one, other}
    return next((each for each in known if {each.one, each.other} == pair and each.ended_on is None), None)


async def put_together(decided: Decided, those: Sequence[Organisation], decided_by: str) -> tuple[list[str], list[str]]:
    """Let all of these take part in each other's rounds; return the pairs that are new, and those there were."""
    new, old = [], []
    known = await decided.uow.organisations.partnerships()
    for one, other in combinations(sorted(those, key=lambda each: each.id), 2):
        pair = f"{one.name} en {other.name}"
        if before := _between(known, one.id, other.id):
            old.append(f"{pair} (sinds {before.decided_on}: {before.decided_by})")
            continue
        today = decided.installation.today(decided.now)
        made = Partnership(secrets.token_hex(12), one.id, other.id, decided_by, today)
        await decided.uow.organisations.add_partnership(made)
        for tenant in (one.id, other.id):
            event = AuditEvent(Act.TOGETHER, OPERATOR, "partnership", made.id, decided.now)
            decided.uow.within(tenant).audit.record(event)
        new.append(pair)
    return new, old


async def find_partnership(uow: Repositories, one: Organisation, other: Organisation) -> Partnership:
    """Return what these two do together now. Raises Mistaken when that is nothing."""
    if found := _between(await uow.organisations.partnerships(), one.id, other.id):
        return found
    raise Mistaken(f"{one.name} en {other.name} zijn niet samen. Wie wel: regiebot organisations list")


@dataclass(frozen=True)
class Stopping:
    """What comes of it when an organisation stops: in rounds of others, in its own, and with `purge` its rows."""

    from_others: Parting
    from_own: Parting
    people: int
    rows: dict[str, int]

    def lines(self, name: str, *, purges: bool) -> list[str]:
        """Return what would happen, in Dutch, counted."""
        people = _many(self.people, "mens", "mensen")
        lines = [f"{name}: {people}. Wie daar nog iets zegt, hoort één zin; verder stuurt de bot hun niets."]
        lines.append(f"Uit open rondes van anderen: {_parting(self.from_others)}.")
        if self.from_own.rounds:
            lines.append(f"Anderen gaan uit haar open rondes: {_parting(self.from_own)}. Zij krijgen bericht.")
        lines.append("Wat is vrijgegeven, blijft.")
        if purges:
            many = ", ".join(f"{table} {count}" for table, count in self.rows.items() if count)
            lines += [f"Weg gaan alle rijen van {name}: {many or 'er zijn er geen'}.", *_PURGED]
        return lines


_PURGED = (
    "Ook het eigen audit gaat weg. Gesloten rondes waaran anderen meededen, blijven met hun beeld bij die anderen.",
    "Dit is niet terug te draaien.",
)


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _parting(of: Parting) -> str:
    rounds = _many(of.rounds, "ronde", "rondes") if of.rounds else "geen"
    if not of.kept and not of.dropped:
        return f"{rounds}, zonder antwoorden" if of.rounds else rounds
    kept, dropped = _many(of.kept, "scan", "scans"), _many(of.dropped, "half ingevulde", "half ingevulde")
    return f"{rounds}, met {kept} (blijft van wie die invulde) en {dropped} (gaat weg)"


def said_of_apart(one: Organisation, other: Organisation, parting: Parting) -> str:
    """Return what it means that two go on apart, counted."""
    return (
        f"{one.name} en {other.name} doen niets meer samen. Uit open rondes van de ander: {_parting(parting)}. "
        f"{_many(parting.people, 'mens krijgt', 'mensen krijgen')} bericht. Wat is vrijgegeven, blijft."
    )
