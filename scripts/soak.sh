# The packaged server at full load for a while, and whether its memory stays flat. Sourced by scripts/bench, which sets
# $root, $run, $java, $connections and $started and ends what was started.
# shellcheck shell=bash

# Asks one of the questions of the soak with every request, mostly one that never came before.
soak_questions() {
  cat <<'LUA'
local threads = 0
function setup(thread)
  thread:set("first", threads * 1000000)
  threads = threads + 1
end
local count = 0
local indicators = {"poverty_rate", "near_poverty_rate", "households"}
local packed = {["Accept-Encoding"] = "gzip"}
function request()
  count = count + 1
  local n = first + count
  local x, y = 102.2 + n % 700 * 1e-3 + n * 1e-9, 20.9 + n * 7 % 900 * 1e-3
  local about = string.format("indicator=%s&year=%d", indicators[1 + n % 3], 2019 + n % 6)
  local joined = string.format("indicators=%s&year=%d", indicators[1 + n % 3], 2019 + n % 6)
  local kind = n % 16
  if kind < 4 then return wrk.format("GET", "/api/values?level=commune&" .. about, packed) end
  if kind < 7 then
    return wrk.format("GET", string.format("/api/collections/communes/items?%s&limit=1000&bbox=%.9f,%.9f,%.9f,%.9f",
      joined, x, y, x + 0.25, y + 0.25), kind < 5 and packed or nil)
  end
  if kind < 10 then
    return wrk.format("GET", string.format("/api/collections/communes/items?%s&limit=1000&filter=%s%%3E%.9f",
      joined, indicators[1 + n % 3], -n * 1e-9), kind < 9 and packed or nil)
  end
  if kind < 13 then
    local z = 8 + n % 4
    local column = math.floor((x + 180) / 360 * 2 ^ z)
    local angle = math.rad(y)
    local row = math.floor((1 - math.log(math.tan(angle) + 1 / math.cos(angle)) / math.pi) / 2 * 2 ^ z)
    return wrk.format("GET", string.format("/api/collections/communes/tiles/WebMercatorQuad/%d/%d/%d?%s", z, row, column, joined), packed)
  end
  if kind == 13 then return wrk.format("GET", "/api/classes?level=commune&method=quantile&classes=" .. 3 + n % 5 .. "&" .. about) end
  if kind == 14 then return wrk.format("GET", "/api/lagging?level=commune&targets=t2025_village_road_hardened&year=" .. 2019 + n % 6) end
  return wrk.format("GET", "/api/export/communes.geojson?" .. joined, packed)
end
LUA
}

# seconds, megabytes of heap after a collection, resident megabytes, open files, kilobytes of all caches
soak_sample() {
  local figures
  jcmd "$1" GC.run >/dev/null 2>&1 || true
  figures=$(curl -sf "$2/metrics") || return 1
  awk -v at="$3" '
    /^jvm_memory_used_bytes\{area="heap"\}/ { heap = $2 / 1048576 }
    /^process_resident_memory_bytes/ { resident = $2 / 1048576 }
    /^process_open_fds/ { files = $2 }
    /^vungcao_cache_bytes\{/ { caches += $2 / 1048576; name = $1; sub(/_bytes/, "_bound_bytes", name); held[name] = $2 }
    /^vungcao_cache_bound_bytes\{/ { bound[$1] = $2 }
    END {
      for (cache in held) if (held[cache] > bound[cache]) { print cache " is over its bound" > "/dev/stderr"; exit 1 }
      printf "%d %.1f %.1f %d %.1f\n", at, heap, resident, files, caches
    }' <<<"$figures"
}

# soak SECONDS
soak() {
  local lua=$run/soak.lua samples=$root/target/bench/soak.txt process origin='' wrk_process begun pause
  command -v jcmd >/dev/null || fail 'jcmd is not on this machine: a JDK has it'
  soak_questions >"$lua"
  "$java" -Xmx512m -jar server/target/vungcao.jar demo --data-dir "$run/soak" >"$run/soak.log" 2>&1 ||
    fail "the demonstration was not loaded:"$'\n'"$(tail -n 20 "$run/soak.log")"
  "$java" -Xmx512m -jar server/target/vungcao.jar serve --host 127.0.0.1 --port 0 --data-dir "$run/soak" >"$run/soak.log" 2>&1 &
  process=$!
  started+=("$process")
  for _ in $(seq 600); do
    kill -0 "$process" 2>/dev/null || fail "our server did not start:"$'\n'"$(tail -n 20 "$run/soak.log")"
    origin=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$run/soak.log" | head -n 1) || true
    [ -z "$origin" ] || break
    sleep 0.2
  done
  until curl -sf "$origin/health/ready" >/dev/null; do sleep 0.2; done
  # caches fill while it warms up; what is measured is what comes after
  note "Warming up, then a soak of $1 s with -Xmx512m; samples in target/bench/soak.txt"
  wrk -t2 -c"$connections" -d"$((20 + $1 / 10))s" --timeout 60s -s "$lua" "$origin" >"$run/warm.txt"
  wrk -t2 -c"$connections" -d"$1s" --latency --timeout 60s -s "$lua" "$origin" >"$run/wrk.txt" &
  wrk_process=$!
  begun=$SECONDS pause=$(($1 / 60 > 2 ? $1 / 60 : 2))
  : >"$samples"
  while kill -0 "$wrk_process" 2>/dev/null; do
    soak_sample "$process" "$origin" "$((SECONDS - begun))" >>"$samples" || fail 'the server does not tell its figures, or a cache is over its bound'
    sleep "$pause"
  done
  wait "$wrk_process" || fail "wrk failed:"$'\n'"$(cat "$run/wrk.txt")"
  cat "$run/wrk.txt"
  curl -sf "$origin/metrics" | grep -E '^vungcao_cache_(bound_)?bytes|_count\{' || true
  if grep -E 'Socket errors|Non-2xx' "$run/warm.txt" "$run/wrk.txt"; then fail 'requests failed'; fi
  awk '
    { for (f = 2; f <= 5; f++) v[NR, f] = $f }
    END {
      third = int(NR / 3); split("- heap resident files caches", name)
      if (third < 2) { print "too few samples to tell"; exit 1 }
      for (f = 2; f <= 5; f++) {
        first = last = 0
        for (i = 1; i <= third; i++) { first += v[i, f] / third; last += v[NR - third + i, f] / third }
        ratio = first > 0 ? last / first : 1
        printf "%-9s first third %8.1f, last third %8.1f, ratio %.3f\n", name[f], first, last, ratio
        if (f <= 4 && ratio > (f == 2 ? 1.1 : 1.15)) grows = 1
      }
      print grows ? "memory or open files GROW" : "flat"
      exit grows
    }' "$samples" || fail 'not flat: see above'
}
