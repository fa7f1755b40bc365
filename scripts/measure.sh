# What scripts/bench measures beside its table: the curve over the number of units, the loops, the start, the country from
# PostGIS. Sourced by scripts/bench, which sets $root, $run, $out, $java and bench().
# shellcheck shell=bash

# One line of where and when, for the head of what is written.
heading() {
  printf '%s, %s cores, load of the machine before: %s, %s' "$(date '+%Y-%m-%d %H:%M')" "$(nproc)" \
    "$(cut -d ' ' -f 1 /proc/loadavg)" "$(git rev-parse --short HEAD 2>/dev/null || printf 'no revision')"
}

# measure_curve SLACK LEAST MOST: costs from 129 to 111,000 units into curve.md and curve.svg
measure_curve() {
  heap=4g bench curve.Curve "folder=$out" "seconds=$seconds" "slack=$1" "least=$2" "most=$3" "java=$java" \
    "jar=$root/server/target/vungcao.jar" "heading=$(heading)" ||
    fail 'an answer is wrong, or a cost grows faster than allowed: see above'
  note "The curve is in target/bench/curve.md and curve.svg; all of it took $SECONDS s"
}

# measure_loops REGEX: the loops inside an answer (JMH) into loops.md
measure_loops() {
  "$java" -cp "$classes" org.openjdk.jmh.Main -jvmArgs '-Xmx2g -XX:+UseSerialGC' -foe true -prof vn.vungcao.bench.loop.CpuTime \
    -rf json -rff "$run/loops.json" "$1" || fail 'a loop failed or comes to something wrong: see above'
  bench loop.LoopTable "$run/loops.json" "$out/loops.md"
}

# measure_start TRIES: from the start of the JVM to the first answer, into start.md
measure_start() {
  bench start.StartTable "folder=$out" "tries=$1" "java=$java" "jar=$root/server/target/vungcao.jar" \
    "heading=$(heading)" || fail 'a start failed: see above'
  note "What starts take is in target/bench/start.md; all of it took $SECONDS s"
}

# measure_country YEARS: the country from PostGIS into an atlas, into country.md
measure_country() {
  local years=$1 url turn rows read
  start_cluster vungcao-bench-pg -c shared_buffers=512MB -c max_wal_size=4GB -c maintenance_work_mem=512MB
  url="jdbc:postgresql://127.0.0.1:$cluster_port/bench?user=postgres"
  psql -XqAt -h 127.0.0.1 -p "$cluster_port" -U postgres -d postgres -c 'CREATE DATABASE bench'
  psql -XqAt -h 127.0.0.1 -p "$cluster_port" -U postgres -d bench -c 'CREATE EXTENSION postgis'
  note "Writing 11,000 communes, 100,000 villages and 40 indicators over $years years into PostGIS"
  heap=6g bench data.LoadSynthetic country "$url" "$years" || fail 'the country could not be written'
  rows=$(psql -XqAt -h 127.0.0.1 -p "$cluster_port" -U postgres -d bench -c 'SELECT count(*) FROM observation' -c 'VACUUM ANALYZE' -c CHECKPOINT)
  [ "$rows" = "$((111000 * 40 * years))" ] || fail "$rows observations were written, not $((111000 * 40 * years))"
  {
    printf '%s\n\nThe country (11,000 communes, 100,000 villages, %s observations) from PostGIS into an atlas, -Xmx3g. ' \
      "$(heading)" "$rows"
    printf 'Goal: 60 s and 3072 MB for 44,400,000.\n\n| run | read, s | CPU s of ours | heap kept, MB | columns right | goal |\n'
    printf '| --: | --: | --: | --: | --- | --- |\n'
  } >"$out/country.md"
  for turn in 1 2 3; do
    read=$(heap=3g bench data.ReadAtlas "$url" country) || fail "the country could not be read:"$'\n'"$read"
    note "$read"
    country_row "$turn" "$years" "$read" >>"$out/country.md"
  done
  cat "$out/country.md"
  ! grep -q WRONG "$out/country.md" || fail 'what was read is not what was written'
}

# country_row RUN YEARS TEXT: of fewer years than ten, the goal is held against what ten would take if it grew evenly
country_row() {
  awk -v turn="$1" -v years="$2" '{
    if (!match($0, /read in [0-9.]+/)) exit 1
    seconds = substr($0, RSTART + 8, RLENGTH - 8)
    match($0, /[0-9.]+ CPU/); cpu = substr($0, RSTART, RLENGTH - 4)
    match($0, /[0-9]+ MB/); heap = substr($0, RSTART, RLENGTH - 3)
    right = $0 ~ /columns are right/ ? "yes" : "WRONG"
    whole = seconds * 10 / years; all = heap * 10 / years
    goal = sprintf("%s%.2f of 60 s, %.2f of 3 GiB", years < 10 ? "EXTRAPOLATED to ten years: at most " : "", whole / 60, all / 3072)
    printf "| %d | %.1f | %.1f | %d | %s | %s |\n", turn, seconds, cpu, heap, right, goal
  }' <<<"$3"
}
