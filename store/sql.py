"""The two statements that SQLite and PostgreSQL spell alike but SQLAlchemy keeps apart; each is built once."""

from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Insert, Table

from store.tenancy import TenantConnection


def insert_new(connection: TenantConnection, table: Table) -> Insert:
    """Build an INSERT that does nothing when the row is there; the row count tells which."""
    return _insert_new(connection.dialect.name, table)


def insert_or_set(connection: TenantConnection, table: Table, column: str) -> Insert:
    """Build an INSERT that sets this column where the primary key is there already."""
    return _insert_or_set(connection.dialect.name, table, column)


def _insert(dialect: str, table: Table) -> Any:
    """Return the INSERT of this database; that of the other stays unloaded."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)


@cache
def _insert_new(dialect: str, table: Table) -> Insert:
    statement: Insert = _insert(dialect, table).on_conflict_do_nothing()
    return statement


@cache
def _insert_or_set(dialect: str, table: Table, column: str) -> Insert:
    plain = _insert(dialect, table)
    key = [part.name for part in table.primary_key]
    statement: Insert = plain.on_conflict_do_update(index_elements=key, set_={column: plain.excluded[column]})
    return statement
