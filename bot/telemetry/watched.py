"""What is looked at for whoever asks for the metrics: the parts of this process, and its database."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool

from bot.telemetry.heartbeat import Heartbeat
from bot.telemetry.measuring import Exposition, Figure, measure_work
from bot.web.in_flight import InFlight
from bot.web.monitoring import Counts
from dialogs.ports import UnitsOfWork
from store.schema_version import schema_version
from store.unit_of_work import units_of_work


@dataclass(frozen=True)
class Watched:
    engine: AsyncEngine
    # For what is asked of the database, where that has more than one connection.
    apart: AsyncEngine | None
    new_uow: UnitsOfWork
    now: Callable[[], datetime]
    in_flight: InFlight
    heartbeat: Heartbeat

    async def measure(self) -> Sequence[Figure]:
        new_uow = units_of_work(self.apart) if self.apart else self.new_uow
        version = await schema_version(self.apart or self.engine)
        return (
            Figure("regiebot_schema_revision", "The schema of the database", float(version.at or 0)),
            Figure("regiebot_schema_newest", "The newest schema that is understood", float(version.newest)),
            *await measure_work(new_uow, self.now),
        )

    def look(self) -> Iterable[Figure]:
        pool = self.engine.pool
        if isinstance(pool, QueuePool):
            yield Figure("regiebot_pool_size", "Connections with the database at most", pool.size())
            yield Figure("regiebot_pool_in_use", "Connections that are in use", pool.checkedout())
        yield Figure("regiebot_turns_in_flight", "Turns that are not finished", self.in_flight.count)
        yield Figure("regiebot_tick_age_seconds", "Since the prompts last got on", self.heartbeat.age)


def make_counts(watched: Watched, token: str, *, own_port: bool) -> Counts:
    return Counts(Exposition(watched.measure, watched.look).render, token, own_port)
