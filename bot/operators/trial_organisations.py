"""What an operator decides elsewhere, decided for the trial: its organisations, and which of them work together.

Only local mode imports this module.
"""

from datetime import date
from itertools import combinations

from bot.local.people import ORGANISATIONS, TOGETHER, VELD
from dialogs.organisations import Organisation, Partnership
from dialogs.ports import UnitsOfWork

DECIDED_BY = "de proefpagina"


async def introduce(new_uow: UnitsOfWork, today: date) -> None:
    """Store the organisations of the trial page and who works with whom, unless an operator named any before."""
    async with new_uow(VELD.tenant) as uow:
        if await uow.organisations.list_all():
            return
        for one in ORGANISATIONS.values():
            await uow.organisations.put(Organisation(one.tenant, one.name, one.contact, today))
        for one, other in combinations(sorted(TOGETHER, key=lambda organisation: organisation.tenant), 2):
            id_ = f"trial-{one.key}-{other.key}"
            await uow.organisations.add_partnership(Partnership(id_, one.tenant, other.tenant, DECIDED_BY, today))
        await uow.commit()
