"""What organisations are called, and which of them may take part in each other's rounds. Operators decide that."""

from collections.abc import Iterable, Sequence

from dialogs.organisations import Organisation
from dialogs.ports import Repositories
from dialogs.usecases.turn import Installation


async def organisation_names(uow: Repositories, tenants: Iterable[str]) -> tuple[str, ...]:
    """Return what these organisations are called, in their order; "" for one without a name here."""
    known = {one.id: one.name for one in await uow.organisations.list_all()}
    return tuple(known.get(tenant, "") for tenant in tenants)


async def partners_of(uow: Repositories, tenant: str) -> Sequence[Organisation]:
    """List the organisations whose people this one may ask, by name; nobody where it has no name itself."""
    own = await uow.organisations.get(tenant)
    return () if own is None or own.removed_on else await uow.organisations.partners(tenant)


async def is_served(installation: Installation, uow: Repositories, tenant: str) -> bool:
    """Tell whether people of this tenant are spoken to: on the list of this installation, and not removed.

    An organisation that nobody gave a name yet is served like any other.
    """
    if not installation.lists(tenant):
        return False
    own = await uow.organisations.get(tenant)
    return own is None or own.removed_on is None
