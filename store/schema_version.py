"""At which step a database is, and whether this program may work on it.

A step only adds, so that the version before works on it too (expand); what nothing uses any more is taken away by a
later release (contract). So a database says two things: its step, and the oldest step whose program still works on it.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

MIGRATIONS = Path(__file__).with_name("migrations")
# The oldest step whose program works on the newest schema. Only a contract step raises it (CONTRIBUTING.md).
RUNS_FROM = "0013"


class Fit(StrEnum):
    """How a database and this program go together."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"
    # Of a later version, which says that this one works on it.
    NEWER = "newer"
    TOO_NEW = "too new"


_HINDRANCES = {
    Fit.EMPTY: "the database has no tables of ours: run regiebot migrate",
    Fit.OLDER: "the database is at step {at} and this program needs {newest}: run regiebot migrate",
    Fit.TOO_NEW: "the database is at step {at}, too new for this program, which is of step {newest}",
}


@dataclass(frozen=True)
class SchemaVersion:
    """`at` is the step of a database, None without our tables; `newest` that of this program."""

    at: str | None
    newest: str
    # The oldest step whose program works on it; "" where it does not say.
    runs_from: str = ""

    @property
    def fit(self) -> Fit:
        """Tell how they go together."""
        if self.at is None:
            return Fit.EMPTY
        if self.at <= self.newest:
            return Fit.CURRENT if self.at == self.newest else Fit.OLDER
        return Fit.NEWER if "" < self.runs_from <= self.newest else Fit.TOO_NEW

    @property
    def usable(self) -> bool:
        """Tell whether this program may work on it."""
        return self.fit not in _HINDRANCES

    @property
    def hindrance(self) -> str:
        """Say in one sentence for operators why it may not; "" when it may."""
        return _HINDRANCES.get(self.fit, "").format(at=self.at, newest=self.newest)


class WrongSchema(Exception):
    """A database that this program may not work on."""

    def __init__(self, version: SchemaVersion) -> None:
        super().__init__(version.hindrance)
        self.version = version


@cache
def newest_step() -> str:
    """Return the newest step of this program: steps are numbered in the names of their files."""
    return max(file.name.split("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def read_version(connection: Connection) -> SchemaVersion:
    """Read what the database says of itself."""
    if not inspect(connection).has_table("alembic_version"):
        return SchemaVersion(None, newest_step())
    at: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if at is None or at <= newest_step():
        return SchemaVersion(at, newest_step())
    # Only asked of one that is newer than we are: before step 0016 none could say.
    runs_from: str | None = connection.execute(text("SELECT runs_from FROM alembic_version")).scalar()
    return SchemaVersion(at, newest_step(), runs_from or "")


async def schema_version(engine: AsyncEngine) -> SchemaVersion:
    """Read what the database says of itself, on a connection of its own."""
    async with engine.connect() as connection:
        return await connection.run_sync(read_version)


async def require_schema(engine: AsyncEngine) -> SchemaVersion:
    """Return at which step the database is. Raises WrongSchema when this program may not work on it."""
    version = await schema_version(engine)
    if not version.usable:
        raise WrongSchema(version)
    return version
