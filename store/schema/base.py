"""What all tables share: their metadata and the types of an id and of a tenant."""

from sqlalchemy import MetaData, String

from store.constraint_names import NAMES

metadata = MetaData(naming_convention=NAMES)

ID = String(64)
# On every table but those of the whole installation, switches and sweeps: whose row it is (store.tenancy).
TENANT = String(64)
