#!/usr/bin/env bash
# Measures the HTTP paths of the real program with wrk on the loopback: an empty route, cached answers, answers from Redis,
# new drawings, a batch; by connections and by threads; what large drawings do to the others; start and memory. The client
# runs on the same processors.
#
#   scripts/bench_http.sh BUILD [FOLDER]     drawings of FOLDER, else generated ones; table on stdout, BUILD/bench_http.tsv
#
# SECONDS_EACH (4) is the time of one measurement, REPEATS (3) how often each is made: the table holds the median run and
# the range of its p50.
set -euo pipefail
export LC_ALL=C.UTF-8  # awk and sort take numbers as the locale has them
build=$(realpath "$1") folder=${2:-}
seconds=${SECONDS_EACH:-4} repeats=${REPEATS:-3}
here=$(dirname "$(realpath "$0")")
scratch=$(mktemp -d)
server='' redis='' sender=''
cleanup() {
  for child in $sender $server $redis; do kill -TERM "$child" 2>/dev/null || true; done
  for child in $sender $server $redis; do wait "$child" 2>/dev/null || true; done
  rm -rf "$scratch"
}
trap cleanup EXIT

# start FLAG...: starts the service on a free port and waits until it is ready; $port, and $ready_ms since the start.
start() {
  : >"$scratch/log"
  local begun
  begun=$(date +%s%N)
  "$build/v16" serve --port 0 --rate-limit 0 --drain-grace 0 --model "$here/../models/v16" "$@" 2>"$scratch/log" &
  server=$!
  until grep -q '"event":"model ready"' "$scratch/log"; do
    kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
    sleep 0.002
  done
  ready_ms=$((($(date +%s%N) - begun) / 1000000))
  port=$(sed -nE 's/.*"event":"listening".*"port":([0-9]+).*/\1/p' "$scratch/log")
}
stop() {
  kill -TERM "$server"
  wait "$server"
  server=''
}
resident_mb() { awk '/VmRSS/ {printf "%.1f", $2 / 1024}' "/proc/$server/status"; }

# send_large: until it is stopped, one drawing of 5 MB after the other, none like another; its process is $sender.
send_large() {
  [[ -f $scratch/large ]] || awk 'BEGIN {
    print "0\nSECTION\n2\nENTITIES"
    for (bytes = 0; bytes < 5e6; bytes += length(line) + 1) {
      line = sprintf("0\nLINE\n8\n0\n10\n%d.0\n20\n%d.0\n11\n%d.5\n21\n%d.5", i % 997, i % 613, i % 997 + 9, i++ % 613 + 4)
      print line
    }
    print "0\nENDSEC\n0\nEOF"
  }' >"$scratch/large"
  (for ((i = 0; ; ++i)); do
    { printf '999\ndrawing %d\n' "$i"; cat "$scratch/large"; } |
      curl -s -o "$scratch/large.answer" -H 'Content-Type: application/dxf' --data-binary @- "http://127.0.0.1:$port/classify"
  done) &
  sender=$!
}
stop_sending() {
  kill "$sender"
  wait "$sender" 2>/dev/null || true
  sender=''
}

# send_mixed: 2,000 requests, eight at a time: 400 with 200 drawings, 1,200 with 24 of these again and again, 200 for the
# categories, 200 that are no drawing. Prints how many got which status.
send_mixed() {
  local i url="http://127.0.0.1:$port"
  for ((i = 0; i < 2000; ++i)); do
    ((i == 0)) || echo next
    case $((i % 10)) in
      0) printf 'url = "%s/categories"\n' "$url" ;;
      1) printf 'url = "%s/classify"\ndata-binary = "no drawing %d"\n' "$url" "$i" ;;
      2 | 3) printf 'url = "%s/classify"\ndata-binary = "@%s"\n' "$url" "${new_drawings[(i / 10 * 2 + i % 2) % 200]}" ;;
      *) printf 'url = "%s/classify"\ndata-binary = "@%s"\n' "$url" "${new_drawings[i % 40]}" ;;
    esac
    printf 'header = "Content-Type: application/dxf"\noutput = "%s"\nwrite-out = "%%{http_code}\\n"\n' "$scratch/answer"
  done >"$scratch/requests"
  curl -s --no-progress-meter -Z --parallel-max 8 --config "$scratch/requests" | sort | uniq -c |
    awk '{printf "%s%s x %s", (NR > 1 ? ", " : ""), $1, $2}'
}

# measure NAME CONNECTIONS PATH: a row of the table; with DRAWINGS uploads.
measure() {
  local name=$1 connections=$2 path=$3
  for _ in $(seq "$repeats"); do
    RESULT="$scratch/run" wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/../bench/http/load.lua" \
      "http://127.0.0.1:$port$path" >"$scratch/wrk" || { cat "$scratch/wrk" >&2; exit 1; }
    cat "$scratch/run" >>"$scratch/runs"
  done
  sort -n "$scratch/runs" | awk -v name="$name" -v connections="$connections" '
    { run[NR] = $0; p50[NR] = $1; failed += $5 }
    END {
      split(run[int((NR + 1) / 2)], median, " ")
      printf "%s\t%d\t%s\t%s\t%s\t%s\t%s..%s\t%d\n", name, connections, median[1], median[2], median[3], median[4],
        p50[1], p50[NR], failed
    }' >>"$scratch/table"
  rm "$scratch/runs"
}

if [[ -z "$folder" ]]; then
  folder=$scratch/drawings
  "$build/v16" corpus generate --out "$folder" --per-category 40 --seed 99 >/dev/null 2>&1
fi
mapfile -t drawings < <(find "$folder" -iname '*.dxf' | sort)
((${#drawings[@]} > 1)) || { echo "bench_http.sh: $folder holds fewer than two drawings" >&2; exit 2; }
all=$(printf '%s\n' "${drawings[@]}")
# The drawing nearest to 55 KB, the median size of drawings in practice.
typical=$(stat -c '%s %n' "${drawings[@]}" | awk '{d = $1 - 55000; sub(/^[0-9]+/, d < 0 ? -d : d); print}' | sort -n | head -1 | cut -d' ' -f2-)
# 200 drawings, none like another: what follows the end of a drawing changes its digest and nothing else.
mkdir "$scratch/new"
new_drawings=()
for ((i = 0; i < 200; ++i)); do
  new_drawings+=("$scratch/new/$i.dxf")
  { cat "${drawings[i % ${#drawings[@]}]}"; printf '\n%d\n' "$i"; } >"${new_drawings[i]}"
done

echo "machine: $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
echo "drawings: ${#drawings[@]}, $(du -cb "${drawings[@]}" | tail -1 | cut -f1) bytes; cached: $(stat -c %s "$typical") bytes"
printf 'path\tconnections\tp50 ms\tp95 ms\tp99 ms\tper s\tp50 range\tfailed\n' >"$scratch/table"

start
ready=$ready_ms memory=$(resident_mb)
for connections in 1 32; do measure "empty route" "$connections" /health/live; done
for connections in 1 8 32 256; do DRAWINGS=$typical measure "cached" "$connections" /classify; done
send_large
measure "empty route, beside 5 MB drawings" 1 /health/live
DRAWINGS=$typical measure "cached, beside 5 MB drawings" 1 /classify
stop_sending
stop
for threads in 1 2 4; do
  ((threads <= 2 * $(nproc))) || continue
  start --network-threads "$threads"
  DRAWINGS=$typical measure "cached, network threads $threads" 32 /classify
  stop
done
# With room for one answer and no memory of drawings, every drawing is new.
new=(--cache-max-size 1 --known-drawings 0)
start "${new[@]}"
for connections in 1 8 32; do DRAWINGS=$all measure "new drawing" "$connections" /classify; done
busy=$(resident_mb)
send_large
DRAWINGS=$all measure "new drawing, beside 5 MB drawings" 1 /classify
stop_sending
stop
for ((threads = 1; threads <= $(nproc); threads *= 2)); do
  start "${new[@]}" --threads "$threads"
  DRAWINGS=$all measure "new drawing, compute threads $threads" 8 /classify
  stop
done

if command -v redis-server >/dev/null; then
  redis_port=$((20000 + RANDOM % 20000))
  redis-server --bind 127.0.0.1 --port "$redis_port" --save '' --dir "$scratch" >/dev/null 2>&1 &
  redis=$!
  sleep 0.5
  REDIS_URL=redis://127.0.0.1:$redis_port start "${new[@]}"
  two=$(printf '%s\n' "${drawings[@]:0:2}")
  DRAWINGS=$two measure "from Redis" 1 /classify
  stop
fi

start
mixed=$(send_mixed)
mixed_memory=$(resident_mb)
stop

# One request with 200 new drawings.
start "${new[@]}"
forms=()
for drawing in "${new_drawings[@]}"; do forms+=(-F "files=@$drawing"); done
for _ in $(seq "$repeats"); do
  curl -s -o "$scratch/batch" -w '%{time_total}\n' "${forms[@]}" "http://127.0.0.1:$port/classify/batch" >>"$scratch/times"
done
batch=$(sort -n "$scratch/times" | awk -v files="$((${#forms[@]} / 2))" '
  { t[NR] = $1 } END { printf "%d files, %.0f files/s (%.0f..%.0f)", files, files / t[int((NR + 1) / 2)], files / t[NR], files / t[1] }')
stop

sha=$(openssl speed -bytes 55000 -seconds 1 sha256 2>/dev/null | awk '/^sha256/ {sub("k", "", $2); printf "%.3f", 55000 / ($2 * 1000) * 1000}')
column -t -s $'\t' "$scratch/table"
cp "$scratch/table" "$build/bench_http.tsv"
echo "batch of new drawings: $batch"
echo "SHA-256 of 55,000 bytes, once for each drawing that is not known: $sha ms"
echo "ready after $ready ms; resident after warm-up $memory MB, after new drawings under load $busy MB, after 2,000 mixed requests ($mixed) $mixed_memory MB"
