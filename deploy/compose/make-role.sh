#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: the role of the bot, and its database.
set -eu
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/database_password)" <<'SQL'
CREATE ROLE regiebot LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE regiebot OWNER regiebot;
REVOKE ALL ON DATABASE regiebot FROM PUBLIC;
SQL
