#!/usr/bin/env bash
# Prints the time of every stage and path from one run: Google Benchmark for the parts, with the machine's limits measured
# in the same run.
#
#   scripts/bench.sh BUILD      the result also goes to BUILD/bench.json
set -euo pipefail
build=$1
echo "machine: $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
OMP_NUM_THREADS=1 "$build/v16_bench" --benchmark_repetitions="${BENCH_REPETITIONS:-3}" \
  --benchmark_display_aggregates_only=true --benchmark_out="$build/bench.json" --benchmark_out_format=json \
  --benchmark_counters_tabular=true ${BENCH_FLAGS:-}
