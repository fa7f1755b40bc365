# A server of the demonstration in a folder of its own, for scripts that look at the page. Sourced; the caller sets $root
# and calls stop_demonstration when it ends.
# shellcheck shell=bash

demonstration_place='' demonstration_server='' demonstration_address=''

# Starts it on a free port and sets demonstration_address.
start_demonstration() {
  demonstration_place=$(mktemp -d)
  "$root/scripts/run" --port 0 --data-dir "$demonstration_place/data" >"$demonstration_place/log" 2>&1 &
  demonstration_server=$!
  while [ -z "$demonstration_address" ]; do
    if ! kill -0 "$demonstration_server" 2>/dev/null; then
      cat "$demonstration_place/log" >&2
      return 1
    fi
    sleep 0.3
    demonstration_address=$(sed -nE 's#.*(http://127\.0\.0\.1:[1-9][0-9]*).*#\1#p' "$demonstration_place/log" | head -n 1)
  done
}

stop_demonstration() {
  if [ -n "$demonstration_server" ] && kill -TERM "$demonstration_server" 2>/dev/null; then
    wait "$demonstration_server" || true
  fi
  [ -z "$demonstration_place" ] || rm -rf -- "$demonstration_place"
}

# Where Chromium is; nothing when it is not.
browser() {
  printf '%s' "${VUNGCAO_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
}
