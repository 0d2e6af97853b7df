"""What is done without anybody asking: closing rounds whose day has passed, forgetting what was kept long enough."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from dialogs.ports import UnitOfWork
from dialogs.records import CLOCK, Round
from dialogs.terms import Term
from dialogs.usecases import own_data, pictures
from dialogs.usecases.turn import Installation

# The class of those who have not been here for long; they go as if they had asked for it.
PEOPLE = "mensen"
# The class of what was done and may have to be answered for, also after an election or an inspection.
_AUDIT = "verantwoording"


async def sweep(installation: Installation, uow: UnitOfWork, now: datetime, terms: Mapping[str, Term]) -> Counter[str]:
    """How much was forgotten per class, of everybody; people and the audit are cut per tenant (norms A30, A31)."""
    return Counter(await uow.retention.sweep(terms, now, installation.today(now)))


async def would_go(
    installation: Installation, uow: UnitOfWork, now: datetime, terms: Mapping[str, Term]
) -> Mapping[str, int]:
    """What would be forgotten per class; to be undone."""
    counts = await sweep(installation, uow, now, terms)
    counts[PEOPLE] += len(await uow.own_data.list_unseen(terms[PEOPLE].cutoff(installation.today(now))))
    counts[_AUDIT] += await uow.audit.count_before(terms[_AUDIT].cutoff(now))
    return counts


async def keep_tenant(
    installation: Installation, uow: UnitOfWork, now: datetime, terms: Mapping[str, Term]
) -> Counter[str]:
    """Of one tenant: who has not been here for long, and what of its audit is old enough to go."""
    gone = await uow.own_data.list_unseen(terms[PEOPLE].cutoff(installation.today(now)))
    for person in gone:
        await own_data.forget(installation, uow, person, now)
    return Counter({PEOPLE: len(gone), _AUDIT: await uow.audit.prune(terms[_AUDIT].cutoff(now), now)})


async def close_lapsed(installation: Installation, uow: UnitOfWork, round_: Round, now: datetime) -> None:
    """A round whose last day has passed is closed, and its picture made."""
    await pictures.release(installation, uow, round_, now, CLOCK)
