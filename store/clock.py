"""What time it is, for all processes alike: PostgreSQL says so, and a machine whose clock is wrong changes nothing."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import DateTime, func, select
from sqlalchemy.ext.asyncio import AsyncEngine

_READ = select(func.clock_timestamp(type_=DateTime(timezone=True)))
# Half of the seconds that asking takes is how wrong the answer may be. Whoever stood still meanwhile, or whose
# connection did, asks again.
_SLOW, _TRIES = 1.0, 3


class DatabaseClock:
    """Tells the time of the database, as it was read last and counted on from there.

    With SQLite, a file of this machine, it tells that of the machine: `now`, which is also what it tells before the
    first `read`. `elapsed` are seconds that only ever go up.
    """

    def __init__(
        self, engine: AsyncEngine, now: Callable[[], datetime], elapsed: Callable[[], float] = time.monotonic
    ) -> None:
        self._engine, self._now, self._elapsed = engine, now, elapsed
        self._read_at: tuple[datetime, float] | None = None

    def __call__(self) -> datetime:
        if self._read_at is None:
            return self._now()
        moment, at = self._read_at
        return moment + timedelta(seconds=self._elapsed() - at)

    async def read(self) -> None:
        """Ask the database. Raises what it raises, and TimeoutError when no answer comes fast enough to be true.

        Then the time goes on from what was read before.
        """
        if self._engine.dialect.name != "postgresql":
            return
        # Without a transaction, whose end would be one more thing to wait for.
        alone = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        for _ in range(_TRIES):
            async with alone.connect() as connection:
                asked = self._elapsed()
                moment = (await connection.execute(_READ)).scalar_one()
                told = self._elapsed()
            if told - asked <= _SLOW:
                # Half of the time it took went by since.
                self._read_at = moment, (asked + told) / 2
                return
        raise TimeoutError("the database is too slow to tell the time")
