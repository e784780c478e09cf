#!/bin/bash
# Copies the primary at the first start, and follows it from then on. After a promotion it waits for no standby.
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  PGPASSWORD=$REPLICATION_PASSWORD pg_basebackup -D "$PGDATA" -R -X stream -C -S standby \
    -d "host=${PRIMARY_HOST:-primary} port=${PRIMARY_PORT:-5432} user=replicator application_name=standby"
  chmod 700 "$PGDATA"
fi
exec postgres -c hot_standby=on -c synchronous_standby_names= "$@"
