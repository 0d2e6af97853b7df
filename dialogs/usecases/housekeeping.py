"""What is done without anybody asking: closing rounds whose day has passed, forgetting what was kept long enough."""

from datetime import datetime, timedelta

from dialogs.ports import UnitOfWork
from dialogs.records import CLOCK, Round
from dialogs.usecases import pictures
from dialogs.usecases.turn import House

# Teams repeats a delivery within minutes; two days is far beyond that.
_DELIVERIES = timedelta(days=2)
# Long enough for an operator to see what became of what was sent.
_PROMPTS = timedelta(days=90)
# Who was half-way when a round closed may still read why; after that their answers serve nobody.
_HALFWAY = timedelta(days=7)
_DAYS_A_MONTH = 30.44
# Long enough to answer for what was done, also after an election or an inspection; then nobody asks any more.
_AUDIT = timedelta(days=3 * 366)


async def keep_house(house: House, uow: UnitOfWork, now: datetime, keep_months: int) -> dict[str, int]:
    """Counts of what was forgotten: of rounds who was asked and who was behind the picture, which itself stays."""
    before = (now - timedelta(days=keep_months * _DAYS_A_MONTH)).date()
    return {
        "rounds": await uow.rounds.forget(before),
        "prompts": await uow.prompts.purge(now - _PROMPTS),
        "keys": await uow.keys.purge(house.today(now)),
        "halfway": await uow.runs.drop_halfway(house.today(now) - _HALFWAY),
        "runs": await uow.runs.purge(before),
        "uvos": await uow.uvos.forget(before),
        "deliveries": await uow.deliveries.purge(now - _DELIVERIES),
    }


async def keep_audit(uow: UnitOfWork, now: datetime) -> int:
    """Of one tenant; how much of its audit was old enough to go."""
    return await uow.audit.prune(now - _AUDIT, now)


async def close_lapsed(house: House, uow: UnitOfWork, round_: Round, now: datetime) -> None:
    """A round whose last day has passed is closed, and its picture made."""
    await pictures.release(house, uow, round_, now, CLOCK)
