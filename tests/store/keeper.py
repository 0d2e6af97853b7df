"""A process that keeps rows in a SQLite file until it is killed, and says of each when it is kept."""

import asyncio
import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path

from store.unit_of_work import units_of_work
from tests.databases import new_sqlite

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


async def keep(file: Path) -> None:
    """Keep one row after the other, each in a transaction of its own; its number is written once it is kept."""
    new_uow = units_of_work(await new_sqlite(file))
    for number in itertools.count(1):
        async with new_uow("t") as uow:
            await uow.deliveries.register("a:anna", f"m{number}", NOW)
            await uow.commit()
        print(number, flush=True)


if __name__ == "__main__":
    asyncio.run(keep(Path(sys.argv[1])))
