"""Whether this process can do its work: it reaches the database, on a connection that no turn has to wait for."""

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import close_engine, make_engine
from store.schema_version import schema_version

_READ_ONLY = text("SELECT current_setting('transaction_read_only')")


class Health:
    """Asks the database on a connection of its own; with SQLite, which has one, on that."""

    def __init__(self, engine: AsyncEngine) -> None:
        apart = engine.dialect.name == "postgresql"
        # One for who asks whether it is ready, and one for who asks what there is to count.
        self._own = make_engine(engine.url, pool=2) if apart else None
        self._engine = self._own or engine

    @property
    def own(self) -> AsyncEngine | None:
        """Return the engine that no turn waits for; None where there is but one connection."""
        return self._own

    async def hindrance(self) -> str:
        """Return why this process cannot do its work, as one sentence for operators; "" when it can."""
        try:
            return (await schema_version(self._engine)).hindrance or await self._refuses_changes()
        except (SQLAlchemyError, OSError):
            return "the database does not answer"

    async def _refuses_changes(self) -> str:
        """Say that nothing can be kept: a standby, or a server that its platform closed because its disk is full."""
        if not self._own:
            return ""
        async with self._own.connect() as connection:
            read_only = (await connection.execute(_READ_ONLY)).scalar_one() == "on"
        return "the database takes no changes" if read_only else ""

    async def close(self) -> None:
        if self._own:
            await close_engine(self._own)
