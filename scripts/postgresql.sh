#!/usr/bin/env bash
# A PostgreSQL for tests: prints the DATABASE_URL of the one that answers on 127.0.0.1:5432, or of one started for the purpose.
#
#   scripts/postgresql.sh start   prints postgres://... on its last line
#   scripts/postgresql.sh stop    stops the one that `start` started; leaves any other alone
#
# The one it starts lives in the folder for temporary files (the postgres user must reach it), listens on 127.0.0.1 alone, trusts its machine and forgets durability.

set -euo pipefail
cd "$(dirname "$0")/.."

DATA="${TMPDIR:-/tmp}/parvis-postgresql"
PORT="${PARVIS_POSTGRESQL_PORT:-54329}"
USUAL="postgres://postgres@127.0.0.1:5432/postgres"

answers() {
    .venv/bin/python - "$1" <<'PYTHON' 2>/dev/null
import sys, psycopg
with psycopg.connect(sys.argv[1], connect_timeout=3) as connection:
    allowed = connection.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()[0]
sys.exit(not allowed)
PYTHON
}

# PostgreSQL refuses to run as root: it then runs as the postgres user that its package made.
as_owner() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

binaries() {
    local found
    found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
    if [ -z "$found" ] && command -v initdb >/dev/null; then found=$(dirname "$(command -v initdb)"); fi
    if [ -z "$found" ]; then echo "No PostgreSQL is installed (Debian and Ubuntu: apt install postgresql)." >&2; return 1; fi
    echo "$found"
}

start() {
    if answers "$USUAL"; then echo "$USUAL"; return; fi
    local url="postgres://postgres@127.0.0.1:$PORT/postgres" bin
    if answers "$url"; then echo "$url"; return; fi
    bin=$(binaries)
    if [ ! -f "$DATA/PG_VERSION" ]; then
        mkdir -p "$DATA"
        [ "$(id -u)" = 0 ] && chown postgres "$DATA"
        as_owner "$bin/initdb" -D "$DATA" -U postgres --auth trust --encoding UTF8 --locale C.UTF-8 >/dev/null
    fi
    as_owner "$bin/pg_ctl" -D "$DATA" -w -t 60 -l "$DATA/log" \
        -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=300" start >/dev/null
    answers "$url" || { echo "The PostgreSQL just started does not answer; see $DATA/log." >&2; return 1; }
    echo "$url"
}

stop() {
    if [ -f "$DATA/postmaster.pid" ]; then as_owner "$(binaries)/pg_ctl" -D "$DATA" -m fast stop >/dev/null; fi
}

case "${1:-}" in
    start) start ;;
    stop) stop ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
