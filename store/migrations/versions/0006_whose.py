"""Every row says whose it is, and PostgreSQL holds to it; roles by operators; the audit."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = TENANT = sa.String(64)
# Table -> the column that leads to a row that says whose it is, and where that row is.
LEADS_TO = {
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
GUARDED = ("people", "rounds", "uvos", "circles", "deliveries", *LEADS_TO, "grants", "audit", "audit_chains")
WHOSE = "(SELECT current_setting('regiebot.tenant', true))"
THEIRS = f"tenant = {WHOSE} OR {WHOSE} = '*'"
STILL_KEPT = "OLD.number > (SELECT first FROM audit_chains WHERE audit_chains.tenant = OLD.tenant)"
REFUSED = "the audit is only ever added to"


def _tenants(postgresql: bool) -> None:
    for table, (column, parent) in LEADS_TO.items():
        op.add_column(table, sa.Column("tenant", TENANT, nullable=False, server_default=""))
        op.execute(f"UPDATE {table} SET tenant = (SELECT p.tenant FROM {parent} p WHERE p.id = {table}.{column})")  # noqa: S608
        if postgresql:
            op.alter_column(table, "tenant", server_default=None)


def _deliveries(postgresql: bool) -> None:
    """Fill in the tenant from the chat they came from; those of channels belong to nobody, and go in two days."""
    if postgresql:
        # The same table, for a program that is at work on it.
        op.add_column("deliveries", sa.Column("tenant", TENANT))
        op.execute(
            "UPDATE deliveries SET tenant = coalesce((SELECT max(tenant) FROM people p"
            " WHERE p.conversation = deliveries.conversation AND p.conversation <> ''), '')"
        )
        op.execute("ALTER TABLE deliveries DROP CONSTRAINT pk_deliveries")
        op.execute("ALTER TABLE deliveries ADD CONSTRAINT pk_deliveries PRIMARY KEY (tenant, conversation, activity)")
        return
    op.execute("CREATE TABLE deliveries_before AS SELECT conversation, activity, at FROM deliveries")
    op.drop_table("deliveries")
    op.create_table(
        "deliveries",
        sa.Column("tenant", TENANT, primary_key=True),
        sa.Column("conversation", sa.String(256), primary_key=True),
        sa.Column("activity", sa.String(160), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.execute(
        "INSERT INTO deliveries SELECT coalesce((SELECT max(tenant) FROM people p WHERE p.conversation = d.conversation"
        " AND p.conversation <> ''), ''), d.conversation, d.activity, d.at FROM deliveries_before d"
    )
    op.drop_table("deliveries_before")
    op.create_index("ix_deliveries_at", "deliveries", ["at"])


def _new_tables() -> None:
    op.create_table(
        "grants",
        sa.Column("id", ID, primary_key=True),
        sa.Column("tenant", TENANT, nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("granted_on", sa.Date, nullable=False),
        sa.Column("revoked_on", sa.Date),
    )
    op.create_index("ix_grants_tenant_role", "grants", ["tenant", "role"])
    op.create_table(
        "audit",
        sa.Column("tenant", TENANT, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("event", sa.String(16), nullable=False),
        sa.Column("about", sa.String(16), nullable=False),
        sa.Column("object", ID, nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_table(
        "audit_chains",
        sa.Column("tenant", TENANT, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("before", sa.String(64), nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
    )


def _safeguards_of_postgresql() -> None:
    for table in GUARDED:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY whose ON {table} USING ({THEIRS}) WITH CHECK ({THEIRS})")
    op.execute(
        "CREATE OR REPLACE FUNCTION audit_only_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP = 'DELETE' THEN IF NOT ({STILL_KEPT}) THEN RETURN OLD; END IF; END IF; "
        f"RAISE EXCEPTION '{REFUSED}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_added()"
    )
    op.execute("CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION audit_only_added()")


def _safeguards_of_sqlite() -> None:
    op.execute(f"CREATE TRIGGER audit_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END")
    op.execute(
        f"CREATE TRIGGER audit_delete BEFORE DELETE ON audit WHEN {STILL_KEPT} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    )


def upgrade() -> None:
    postgresql = op.get_bind().dialect.name == "postgresql"
    _tenants(postgresql)
    _deliveries(postgresql)
    _new_tables()
    _safeguards_of_postgresql() if postgresql else _safeguards_of_sqlite()
