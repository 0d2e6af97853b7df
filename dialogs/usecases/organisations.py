"""What organisations are called, and which of them may take part in each other's rounds. Operators decide that."""

from collections.abc import Iterable, Sequence

from dialogs.organisations import Organisation
from dialogs.ports import Repositories


async def organisation_names(uow: Repositories, tenants: Iterable[str]) -> tuple[str, ...]:
    """Return what these organisations are called, in their order; "" for one without a name here."""
    known = {one.id: one.name for one in await uow.organisations.list_all()}
    return tuple(known.get(tenant, "") for tenant in tenants)


async def partners_of(uow: Repositories, tenant: str) -> Sequence[Organisation]:
    """List the organisations whose people this one may ask, by name; nobody where it has no name itself."""
    own = await uow.organisations.get(tenant)
    return () if own is None or own.removed_on else await uow.organisations.partners(tenant)
