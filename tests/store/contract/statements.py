"""Every statement the store makes is looked at: does it say whose rows it means?"""

from typing import Any

from sqlalchemy import Table, event
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.sql import visitors
from sqlalchemy.sql.elements import BinaryExpression, BindParameter, ColumnElement
from sqlalchemy.sql.expression import Delete, Select, Update, true

# Only ever reached through their run, which says whose they are.
THROUGH_ANOTHER = {"answers"}


def says_whose(part: Any) -> bool:
    """Whether this is what `store.tenancy.of_tenant` makes."""
    right = getattr(part, "right", None)
    return isinstance(part, BinaryExpression) and isinstance(right, BindParameter) and right.key == "own"


def forgotten(statement: Any) -> set[str]:
    """The tables of which this reads, changes or removes rows, whoever they belong to."""
    if str(getattr(statement, "whereclause", "")) == "false":
        # The check-up asks for the right to write, and touches no row.
        return set()
    parts = list(visitors.iterate(statement))
    tables = {part.name for part in parts if isinstance(part, Table) and "tenant" in part.c}
    if isinstance(statement, Update | Delete) and "tenant" in statement.table.c:
        tables.add(statement.table.name)
    asked = {part.left.table for part in parts if says_whose(part) and hasattr(part.left, "table")}
    # Of a table that is read under another name, the table itself.
    return tables - {getattr(table, "element", table).name for table in asked} - THROUGH_ANOTHER


def watch(engine: AsyncEngine) -> list[tuple[set[str], str]]:
    """From now on, statements that forget go into this list."""
    found: list[tuple[set[str], str]] = []
    # The engine compiles statements of the same build once; whose rows they mean is in how they are built.
    judged: dict[Any, set[str]] = {}

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def look(connection: Any, cursor: Any, said: str, given: Any, context: Any, many: bool) -> None:
        compiled = context.compiled
        statement = getattr(compiled, "statement", None)
        asks = isinstance(statement, Select | Update | Delete) or hasattr(statement, "selects")
        # What crosses between organisations says so, and is in one place (test_across).
        if not asks or context.execution_options.keys() & {"past_the_store", "crosses"}:
            return
        if compiled not in judged:
            judged[compiled] = forgotten(statement)
        if tables := judged[compiled]:
            found.append((tables, said))

    return found


def blind(engine: AsyncEngine) -> None:
    """Takes the filter out of every statement, as if nobody had ever thought of it."""

    def without(part: Any, **_: Any) -> ColumnElement[bool] | None:
        return true() if says_whose(part) else None

    @event.listens_for(engine.sync_engine, "before_execute", retval=True)
    def rewrite(connection: Any, statement: Any, many: Any, given: Any, options: Any) -> Any:
        if isinstance(statement, Select | Update | Delete):
            statement = visitors.replacement_traverse(statement, {}, without)
        return statement, many, given
