#!/usr/bin/env bash
# Prints the share of lines of src/ that the tests reached, file by file, from a coverage build.
#
#   scripts/coverage.sh BUILD
set -euo pipefail
export LC_ALL=C.UTF-8  # awk reads and prints numbers as the locale has them
cd "$1"
find . -name '*.gcda' -path '*src/*' -print0 | xargs -0 gcov -n 2>/dev/null |
  awk '/^File .*\/src\// {gsub(/\047/, ""); file = $2} /^Lines executed/ && file {split($2, p, /[:%]/); print p[2], $4, file; file = ""}' |
  sort -k3 -u | awk '{lines += $2; hit += $1 * $2 / 100; printf "%6.1f %% of %5d  %s\n", $1, $2, $3}
                     END {if (lines) printf "%6.1f %% of %5d  together\n", 100 * hit / lines, lines}'
