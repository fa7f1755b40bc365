# A PostgreSQL cluster with PostGIS for one run. Sourced by the scripts beside it, which have note() and fail(); does
# nothing by itself.
# shellcheck shell=bash

# The newest installed PostgreSQL server, 13 or later, that has PostGIS: the folder of its programs.
postgres_programs() {
  local version
  for version in $(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -rn); do
    if [ "$version" -ge 13 ] && [ -x "/usr/lib/postgresql/$version/bin/initdb" ] &&
      [ -e "/usr/share/postgresql/$version/extension/postgis.control" ]; then
      printf '/usr/lib/postgresql/%s/bin' "$version"
      return
    fi
  done
}

cluster='' cluster_user='' cluster_port='' programs=''

# PostgreSQL refuses to run as root: then another user runs it.
as_cluster_user() {
  if [ -z "$cluster_user" ]; then
    "$@"
  else
    (cd / && runuser -u "$cluster_user" -- "$@")
  fi
}

free_port() {
  local port
  while :; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      printf '%s' "$port"
      return
    fi
  done
}

# start_cluster NAME [OPTION…]: sets cluster_port; the options go to the server.
start_cluster() {
  local name=$1
  shift
  programs=$(postgres_programs)
  if [ "$(id -u)" -eq 0 ]; then
    cluster_user=nobody
    ! id postgres >/dev/null 2>&1 || cluster_user=postgres
  fi
  cluster=$(mktemp -d "${TMPDIR:-/tmp}/$name.XXXXXX")
  [ -z "$cluster_user" ] || chown "$cluster_user" "$cluster"
  local log=$cluster/log try
  as_cluster_user "$programs/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$log.init" 2>&1 ||
    fail "initdb failed:"$'\n'"$(cat "$log.init")"
  for try in 1 2 3 4 5; do
    cluster_port=$(free_port)
    # only this machine may connect, by TCP; what is written need not outlive the run
    if as_cluster_user "$programs/pg_ctl" start -w -s -D "$cluster/data" -l "$log" -o "-p $cluster_port -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off $*"; then
      note "PostgreSQL ${programs//[^0-9]/} with PostGIS on port $cluster_port"
      return
    fi
  done
  fail "PostgreSQL did not start in $try tries:"$'\n'"$(tail -n 20 "$log")"
}

# shellcheck disable=SC2317  # reached by the trap
stop_cluster() {
  [ -n "$cluster" ] || return 0
  if [ -f "$cluster/data/postmaster.pid" ]; then
    as_cluster_user "$programs/pg_ctl" stop -s -m immediate -D "$cluster/data" || true
  fi
  rm -rf -- "$cluster"
  cluster=''
}
