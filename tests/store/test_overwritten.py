"""What is removed from SQLite is gone from its file too, not only from its tables."""

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

MARK = "Zwartkopje"


def _bytes(engine: AsyncEngine) -> bytes:
    file = Path(str(engine.url.database))
    return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))


async def _done(engine: AsyncEngine, *statements: str) -> None:
    async with engine.begin() as connection:
        for statement in statements:
            await connection.execute(text(statement))
    # Until the log of writes is taken into the file, it still holds what was written before.
    async with engine.connect() as connection:
        await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


async def test_no_free_page_holds_what_was_removed(sqlite: AsyncEngine) -> None:
    rows = ", ".join(f"('k{n}', '{MARK} {n} {'x' * 300}', '2026-11-22')" for n in range(200))
    await _done(sqlite, f"INSERT INTO switches (name, value, at) VALUES {rows}")
    assert MARK.encode() in _bytes(sqlite)
    await _done(sqlite, "DELETE FROM switches WHERE name LIKE 'k%'")
    assert MARK.encode() not in _bytes(sqlite)
