#!/bin/sh
# Make the secrets that can be made, in secrets/ beside this file; what is there stays as it is. For root: the bot, which
# is user 10001, must be able to read its own. Afterwards put that of the app in secrets/regiebot_app_password.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
chmod 0711 secrets
for name in database_superuser database_password regiebot_link_secret regiebot_metrics_token; do
  [ -e "secrets/$name" ] || od -An -N32 -tx1 /dev/urandom | tr -d ' \n' > "secrets/$name"
done
[ -e secrets/regiebot_database_url ] ||
  printf 'postgresql://regiebot:%s@database/regiebot' "$(cat secrets/database_password)" > secrets/regiebot_database_url  # pragma: allowlist secret
[ -e secrets/regiebot_app_password ] || : > secrets/regiebot_app_password
chown 10001 secrets/regiebot_*
# The user of the image of PostgreSQL.
chown 999 secrets/database_*
chmod 0400 secrets/*
