#!/bin/sh
# Run once by the image of PostgreSQL on an empty database: the application's own login, which owns none of our tables.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$BACKROOM_DATABASE_PASSWORD" <<'SQL'
create role backroom login password :'password';
grant usage, create on schema public to backroom;
SQL
