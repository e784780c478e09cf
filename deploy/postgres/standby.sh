#!/bin/bash
# Copies the primary at the first start, again if that was interrupted, and follows it from then on. After a promotion
# it waits for no standby.
set -euo pipefail
if [ ! -f "$PGDATA/is-copied" ]; then
  find "$PGDATA" -mindepth 1 -delete
  PGPASSWORD=$REPLICATION_PASSWORD pg_basebackup -D "$PGDATA" -R -X stream -S standby \
    -d "host=${PRIMARY_HOST:-primary} port=${PRIMARY_PORT:-5432} user=replicator application_name=standby"
  chmod 700 "$PGDATA"
  touch "$PGDATA/is-copied"
fi
exec postgres -c hot_standby=on -c synchronous_standby_names= "$@"
