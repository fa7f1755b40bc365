# The packaged server at full load for some minutes, and whether its memory stays flat. Sourced by scripts/bench, which sets
# $root, $run, $java, $connections and $started and ends what was started.
# shellcheck shell=bash

# Asks one of the questions of the soak with every request, mostly one that never came before: those of a round begin at a
# number of its own.
soak_questions() {
  cat <<'LUA'
local threads = 0
function setup(thread)
  thread:set("first", threads * 100000000)
  threads = threads + 1
end
local count = 0
function init(arguments) count = tonumber(arguments[1]) end
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

# soak_load SECONDS ROUND FILE: loads it with the questions of a round; what wrk says goes to a file
soak_load() {
  wrk -t2 -c"$connections" -d"$1s" --latency --timeout 60s -s "$run/soak.lua" "$origin" -- "$(($2 * 2000000))" >"$3"
}

# Loads it until its caches hold what they will hold: no more than a fiftieth is added in half a minute.
soak_warm_up() {
  local round before=0 now
  for round in 1 2 3 4 5 6 7 8 9 10 11 12; do
    soak_load 30 "$round" "$run/warm-$round.txt" || fail "wrk failed:"$'\n'"$(cat "$run/warm-$round.txt")"
    now=$(curl -sf "$origin/metrics" | awk '/^vungcao_cache_bytes\{/ { sum += $2 } END { printf "%d", sum / 1024 }')
    note "Round $round of warming up: caches hold $now kB"
    # one round more at least: what is compiled last comes late
    if [ "$round" -ge 3 ] && [ "$((now * 50))" -le "$((before * 51))" ]; then return; fi
    before=$now
  done
  note 'Caches still grow; what is measured now has to be flat all the same'
}

# Medians of the first and of the last quarter of the samples; ends with 1 when one grew.
soak_verdict() {
  awk '
    function median(from, to, f,   i, j, n, t, a) {
      n = 0
      for (i = from; i <= to; i++) a[++n] = v[i, f]
      for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j - 1] > a[j]; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
      return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
    }
    { for (f = 2; f <= 5; f++) v[NR, f] = $f }
    END {
      quarter = int(NR / 4); split("- heap resident files caches", name); split("0 1.1 1.15 1.15 0", most)
      if (quarter < 1) { print "too few samples to tell"; exit 1 }
      for (f = 2; f <= 5; f++) {
        first = median(1, quarter, f); last = median(NR - quarter + 1, NR, f)
        ratio = first > 0 ? last / first : 1
        limit = (most[f] + 0 > 0 ? " of at most " most[f] : "")
        printf "%-9s median of the first quarter %8.1f, of the last %8.1f, ratio %.3f%s\n", name[f], first, last, ratio, limit
        if (most[f] + 0 > 0 && ratio > most[f] + 0) grows = 1
      }
      print grows ? "memory or open files GROW" : "flat"
      exit grows
    }' "$1"
}

# soak MINUTES
soak() {
  local samples=$root/target/bench/soak.txt process origin='' load_process begun pause sample
  command -v jcmd >/dev/null || fail 'jcmd is not on this machine: a JDK has it'
  soak_questions >"$run/soak.lua"
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
  note 'Warming up until caches are full'
  soak_warm_up
  note "A soak of $1 minutes with -Xmx512m; samples in target/bench/soak.txt"
  soak_load "$(($1 * 60))" 20 "$run/wrk.txt" &
  load_process=$!
  # eight samples at least, else one every half minute
  begun=$SECONDS pause=$(($1 < 4 ? $1 * 7 : 30))
  : >"$samples"
  printf '%8s %16s %12s %6s %10s\n' seconds 'heap MB after GC' 'resident MB' files 'caches MB'
  while kill -0 "$load_process" 2>/dev/null; do
    sample=$(soak_sample "$process" "$origin" "$((SECONDS - begun))") ||
      fail 'the server does not tell its figures, or a cache is over its bound'
    # one that was taken when the load was over does not count
    kill -0 "$load_process" 2>/dev/null || break
    printf '%s\n' "$sample" >>"$samples"
    # shellcheck disable=SC2086  # five numbers
    printf '%8d %16.1f %12.1f %6d %10.1f\n' $sample
    sleep "$pause"
  done
  wait "$load_process" || fail "wrk failed:"$'\n'"$(cat "$run/wrk.txt")"
  cat "$run/wrk.txt"
  curl -sf "$origin/metrics" | grep -E '^vungcao_cache_(bound_)?bytes|_count\{' || true
  if grep -E 'Socket errors|Non-2xx' "$run"/warm-*.txt "$run/wrk.txt"; then fail 'requests failed'; fi
  soak_verdict "$samples" || fail 'not flat: see above'
}
