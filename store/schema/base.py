"""What all tables share: their metadata and the types of an id and of a tenant."""

from sqlalchemy import MetaData, String

# Constraints are called by fixed names, so that a step of the database can find them.
_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=_NAMES)

ID = String(64)
# On every table but those of the whole installation, switches and sweeps: whose row it is (store.tenancy).
TENANT = String(64)
