"""What is done without anybody asking: closing rounds whose day has passed, forgetting what was kept long enough."""

from collections.abc import Mapping
from datetime import datetime

from dialogs.ports import UnitOfWork
from dialogs.records import Round
from dialogs.terms import Term
from dialogs.usecases import own_data, pictures
from dialogs.usecases.turn import House

# The class of those who have not been here for long; they go as if they had asked for it.
PEOPLE = "mensen"


async def keep_house(house: House, uow: UnitOfWork, now: datetime, terms: Mapping[str, Term]) -> Mapping[str, int]:
    """How much was forgotten per class; the same counts are kept as the report of this time (norms A30, A31)."""
    today = house.today(now)
    counts = dict(await uow.retention.sweep(terms, now, today))
    for person in await uow.own.unseen(terms[PEOPLE].before(today)):
        await own_data.forget(house, uow, person, now)
        counts[PEOPLE] += 1
    await uow.retention.note(now, counts)
    return counts


async def close_lapsed(house: House, uow: UnitOfWork, round_: Round, now: datetime) -> None:
    """A round whose last day has passed is closed, and its picture made."""
    await pictures.release(house, uow, round_, now)
