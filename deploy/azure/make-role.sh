# Run by the job "roles" with the address of a server and the password of its administrator. Again does no harm.
psql --set ON_ERROR_STOP=1 --set password="$ROLE_PASSWORD" --set database="$DATABASE" <<'SQL'
SELECT 'CREATE ROLE regiebot LOGIN NOBYPASSRLS' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiebot') \gexec
ALTER ROLE regiebot PASSWORD :'password';
GRANT regiebot TO CURRENT_USER;
SELECT format('CREATE DATABASE %I OWNER regiebot', :'database')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
SQL
