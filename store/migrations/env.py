"""Alembic's entry: runs on the connection we hand it, never on one of its own."""

from alembic import context
from sqlalchemy import text

from store.schema import metadata
from store.tenancy import ALL_TENANTS, SETTING

connection = context.config.attributes["connection"]
if connection.dialect.name == "postgresql":
    # A step may change everybody's rows.
    connection.execute(text(f"SELECT set_config('{SETTING}', '{ALL_TENANTS}', true)"))
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
