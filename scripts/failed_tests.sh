#!/usr/bin/env bash
# What the tests that failed in the last run of ctest had printed: at the end, where it is found, instead of among a thousand
# lines of the others.
#
#   failed_tests.sh BUILD_DIR
set -euo pipefail
results="$1/Testing/Temporary"
[[ -s "$results/LastTestsFailed.log" ]] || exit 0  # it was not a test that failed
printf '\n== what failed\n'
awk '
  FNR == NR { failed[substr($0, index($0, ":") + 1)]; next }  # NUMBER:NAME
  /^[0-9]+\/[0-9]+ Testing: / { name = substr($0, index($0, ": ") + 2); is_output = 0 }
  !(name in failed) { next }
  /^Output:$/ { print "-- " name; is_output = 1; getline; next }
  /^<end of output>$/ { is_output = 0 }
  is_output || /^Test time =/ { print }
' "$results/LastTestsFailed.log" "$results/LastTest.log"
