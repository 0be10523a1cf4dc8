#!/usr/bin/env bash
# Runs every libFuzzer target of a build folder for a bounded time, from the project's own seeds; a finding ends the run
# and leaves the input in BUILD/findings.
#
#   scripts/fuzz.sh BUILD SECONDS [SEED]        with SEED every run starts with the same inputs
set -euo pipefail
build=$1 seconds=$2 seed=${3:-0}  # libFuzzer draws a seed of its own for 0
compgen -G "$build/fuzz/fuzz_*" >/dev/null || { echo "fuzz.sh: no fuzz targets in $build" >&2; exit 2; }
mkdir -p "$build/findings" "$build/corpora"
found=0
for target in "$build"/fuzz/fuzz_*; do
  [[ -x "$target" && -f "$target" ]] || continue
  name=$(basename "$target")
  room=$(find fuzz -name "${name#fuzz_}*.cpp" -printf '%h\n' -quit)
  corpus="$build/corpora/$name"
  mkdir -p "$corpus"
  seeds=()
  [[ -d "$room/seeds/${name#fuzz_}" ]] && seeds+=("$room/seeds/${name#fuzz_}")
  case "$name" in *dxf*|*picture*|*drawing*) seeds+=(samples) ;; esac
  printf '== %s for %s s\n' "$name" "$seconds"
  if ! "$target" -max_total_time="$seconds" -seed="$seed" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$build/findings/$name-" "$corpus" "${seeds[@]}" >"$build/$name.log" 2>&1; then
    tail -n 40 "$build/$name.log"
    echo "fuzz.sh: $name found something; the input is in $build/findings" >&2
    found=1
  else
    grep -E 'stat::(number_of_executed_units|average_exec_per_sec)' "$build/$name.log"
  fi
done
exit $found
