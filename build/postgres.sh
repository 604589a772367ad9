# Sourced by ./test: a PostgreSQL server of our own in a temporary folder on a private port.

start_postgres() {
  postgres_bin="$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)"
  postgres_folder="$(mktemp -d)"
  postgres_port=$((20000 + RANDOM % 20000))
  as_postgres=()
  # PostgreSQL refuses to run as root; its package brings a user for it.
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$postgres_folder"
    as_postgres=(setpriv --reuid postgres --regid postgres --init-groups)
  fi
  (cd "$postgres_folder" && "${as_postgres[@]}" "$postgres_bin/initdb" -D "$postgres_folder/data" -U codelab -A trust --no-sync) >/dev/null
  (cd "$postgres_folder" && "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -l "$postgres_folder/log" \
    -o "-c listen_addresses=127.0.0.1 -p $postgres_port -k $postgres_folder -c fsync=off -c max_connections=200" start) >/dev/null
  postgres_connection="Host=127.0.0.1;Port=$postgres_port;Username=codelab;Database=postgres;Include Error Detail=true"
}

stop_postgres() {
  (cd "$postgres_folder" && "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop) >/dev/null || true
  rm -rf "$postgres_folder"
}
