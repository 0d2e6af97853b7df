"""What the database itself refuses: rows of another tenant on PostgreSQL, and on both any change of the audit.

The tables get this when they are made; migrations say it once more in their own words, and a test compares the two.
"""

from collections.abc import Iterator

from sqlalchemy import DDL, MetaData, Table, event, text
from sqlalchemy.ext.asyncio import AsyncEngine

from store.tenancy import ALL_TENANTS, SETTING

# Asked once a statement, not once a row. A transaction that never said whose it is sees nothing.
_WHOSE = f"(SELECT current_setting('{SETTING}', true))"
_THEIRS = f"tenant = {_WHOSE} OR {_WHOSE} = '{ALL_TENANTS}'"
# Only what the chain says was removed for its age may go.
_STILL_KEPT = "OLD.number > (SELECT first FROM audit_chains WHERE audit_chains.tenant = OLD.tenant)"
_REFUSED = "the audit is only ever added to"


def _row_security(table: Table) -> Iterator[str]:
    yield f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY"
    # Also for who owns the table; only a superuser passes.
    yield f"ALTER TABLE {table.name} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY whose ON {table.name} USING ({_THEIRS}) WITH CHECK ({_THEIRS})"


_ADDED_ONLY = {
    "sqlite": (
        f"CREATE TRIGGER audit_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END",
        f"CREATE TRIGGER audit_delete BEFORE DELETE ON audit WHEN {_STILL_KEPT} "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END",
    ),
    "postgresql": (
        f"CREATE OR REPLACE FUNCTION audit_only_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP = 'DELETE' THEN IF NOT ({_STILL_KEPT}) THEN RETURN OLD; END IF; END IF; "
        f"RAISE EXCEPTION '{_REFUSED}'; END $$",
        "CREATE TRIGGER audit_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_added()",
        "CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION audit_only_added()",
    ),
}


def add_safeguards(metadata: MetaData) -> None:
    """Attach the safeguards to these tables: from now on they are made with them."""
    for table in metadata.sorted_tables:
        if "tenant" in table.c:
            for statement in _row_security(table):
                _after(table, statement, "postgresql")
    for dialect, statements in _ADDED_ONLY.items():
        for statement in statements:
            # At the end: a safeguard may speak of another table.
            _after(metadata, statement, dialect)


async def passes_row_security(engine: AsyncEngine) -> bool:
    """Tell whether PostgreSQL lets whoever we are there see everybody's rows."""
    if engine.dialect.name != "postgresql":
        return False
    async with engine.connect() as connection:
        us = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        return bool((await connection.execute(us)).scalar_one())


def _after(made: MetaData | Table, statement: str, dialect: str) -> None:
    # DDL takes a percent sign for the place of a value.
    ddl = DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
    event.listen(made, "after_create", ddl.execute_if(dialect=dialect))
