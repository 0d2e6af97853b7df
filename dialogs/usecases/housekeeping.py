"""Do what nobody asks for: close rounds whose last day has passed, and forget what was kept long enough."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from dialogs.expecting import FOR_TODAY
from dialogs.ports import Repositories
from dialogs.records import CLOCK, Round
from dialogs.terms import Term
from dialogs.usecases import own_data, pictures
from dialogs.usecases.turn import Installation

# The class of those who have not been here for long; they go as if they had asked for it.
PEOPLE = "mensen"
# The class of what was done and may have to be answered for, also after an election or an inspection.
_AUDIT = "verantwoording"


async def sweep(
    installation: Installation, uow: Repositories, now: datetime, terms: Mapping[str, Term]
) -> Counter[str]:
    """Forget what was kept long enough, in all tenants; return the counts per class.

    People and the audit go per tenant (norms A30, A31).
    """
    return Counter(await uow.retention.sweep(terms, now, installation.today(now)))


async def preview_sweep(
    installation: Installation, uow: Repositories, now: datetime, terms: Mapping[str, Term]
) -> Mapping[str, int]:
    """Return how many rows would be forgotten per class. The caller rolls back."""
    counts = await sweep(installation, uow, now, terms)
    counts[PEOPLE] += len(await uow.own_data.list_unseen(terms[PEOPLE].cutoff(installation.today(now))))
    counts[_AUDIT] += await uow.audit.count_before(terms[_AUDIT].cutoff(now))
    return counts


async def sweep_tenant(
    installation: Installation, uow: Repositories, now: datetime, terms: Mapping[str, Term]
) -> Counter[str]:
    """Forget people of one tenant who stayed away for long, and the old part of its audit; return the counts."""
    # Nobody answered in time: what such a question holds waits no longer than the day it was asked on.
    await uow.people.forget_questions(FOR_TODAY, installation.today(now))
    gone = await uow.own_data.list_unseen(terms[PEOPLE].cutoff(installation.today(now)))
    forgotten = sum([await own_data.forget_person(installation, uow, person, now) for person in gone])
    return Counter({PEOPLE: forgotten, _AUDIT: await uow.audit.prune(terms[_AUDIT].cutoff(now), now)})


async def close_expired_round(installation: Installation, uow: Repositories, round_: Round, now: datetime) -> None:
    """Close a round whose last day has passed, and make its picture."""
    await pictures.close_and_release(installation, uow, round_, now, CLOCK)
