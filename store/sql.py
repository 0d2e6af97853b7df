"""What SQLite and PostgreSQL spell alike but SQLAlchemy keeps apart, each built once; and what they spell apart."""

from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Insert, Table, bindparam, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement

from store.tenancy import TenantConnection


def insert_new(connection: TenantConnection, table: Table, where: ColumnElement[bool] | None = None) -> Insert:
    """Build an INSERT that does nothing when the row is there, or `where` does not hold; the row count tells which."""
    return _insert_new(connection.dialect.name, table, where)


def insert_or_set(connection: TenantConnection, table: Table, column: str) -> Insert:
    """Build an INSERT that sets this column where the primary key is there already."""
    return _insert_or_set(connection.dialect.name, table, column)


def _insert(dialect: str, table: Table) -> Any:
    """Return the INSERT of this database; that of the other stays unloaded."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)


@cache
def _insert_new(dialect: str, table: Table, where: ColumnElement[bool] | None) -> Insert:
    insert = _insert(dialect, table)
    if where is not None:
        row = select(*(bindparam(column.name, type_=column.type) for column in table.c)).where(where)
        insert = insert.from_select([column.name for column in table.c], row)
    statement: Insert = insert.on_conflict_do_nothing()
    return statement


@cache
def _insert_or_set(dialect: str, table: Table, column: str) -> Insert:
    plain = _insert(dialect, table)
    key = [part.name for part in table.primary_key]
    statement: Insert = plain.on_conflict_do_update(index_elements=key, set_={column: plain.excluded[column]})
    return statement


class Listed(FunctionElement[bool]):
    """Tell whether a JSON list of strings has this string: the whole of it, whatever signs are in it."""

    name = "listed"
    type = Boolean()
    inherit_cache = True


@compiles(Listed)
def _listed(element: Listed, compiler: Any, **options: Any) -> str:
    listed, one = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{one} IN (SELECT json_each.value FROM json_each({listed}))"  # noqa: S608


@compiles(Listed, "postgresql")
def _listed_in_postgresql(element: Listed, compiler: Any, **options: Any) -> str:
    listed, one = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{listed}::jsonb @> to_jsonb({one}::text)"
