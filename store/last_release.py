"""What release 0.3.0 still needs of the schema, so that it works on until the new version has taken over.

PostgreSQL only: there alone do two versions work beside each other. A contract step takes it away once 0.3.0 is gone.
"""

from collections.abc import Iterator

from sqlalchemy import DDL, MetaData, event

from store.tenancy import ALL_TENANTS, SETTING

# Tables in which 0.3.0 names no tenant -> the column that leads to a row that does, and where that row is.
_LEADS_TO = {
    "runs": ("person", "people"),
    "answers": ("run", "runs"),
    "coordinators": ("round", "rounds"),
    "invitations": ("round", "rounds"),
    "keys": ("round", "rounds"),
    "places": ("round", "rounds"),
    "agenda": ("round", "rounds"),
    "releases": ("round", "rounds"),
    "ledger": ("round", "rounds"),
    "agreements": ("uvo", "uvos"),
    "uvo_keys": ("uvo", "uvos"),
    "circle_members": ("circle", "circles"),
    "prompts": ("person", "people"),
}
# Only where nobody gave one, and for who may see everybody's rows; row security weighs what comes of it as ever.
_FILL_IN = """
CREATE OR REPLACE FUNCTION fill_in_tenant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'deliveries' THEN
        NEW.tenant := coalesce((SELECT max(tenant) FROM people WHERE conversation = NEW.conversation), '');
    ELSE
        EXECUTE format('SELECT tenant FROM %I WHERE id = ($1).%I', TG_ARGV[1], TG_ARGV[0]) INTO NEW.tenant USING NEW;
    END IF;
    RETURN NEW;
END $$
"""
# What guessed codes were counted in. Nothing of today reads or writes it.
_COLUMNS = (
    "ALTER TABLE people ADD COLUMN misses integer NOT NULL DEFAULT 0",
    "ALTER TABLE people ADD COLUMN missed_at timestamp with time zone",
)


def _statements() -> Iterator[str]:
    yield from (*_COLUMNS, _FILL_IN)
    for table, (column, parent) in {**_LEADS_TO, "deliveries": ("", "")}.items():
        yield (
            f"CREATE TRIGGER fill_in_tenant BEFORE INSERT ON {table} FOR EACH ROW WHEN (NEW.tenant IS NULL "
            f"AND current_setting('{SETTING}', true) = '{ALL_TENANTS}') "
            f"EXECUTE FUNCTION fill_in_tenant('{column}', '{parent}')"
        )


def add_last_release(metadata: MetaData) -> None:
    """Attach it to these tables: from now on they are made with it."""
    for statement in _statements():
        # DDL takes a percent sign for the place of a value.
        ddl = DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
        event.listen(metadata, "after_create", ddl.execute_if(dialect="postgresql"))
