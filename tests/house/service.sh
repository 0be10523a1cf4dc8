# The service, for tests that ask it. Sourced by tests that are bash with `set -euo pipefail`.
#
#   start_service FLAG...     serves on a port of the system's choice: $server, $port
#   stop_service
#
# Needs $source and $program. Gives $scratch, a folder of the test's own; at the end of the test it goes, and with it the
# service and the processes whose ids the test put into $children.

scratch=$(mktemp -d)
server='' port='' children=()
cleanup() {
  local child
  for child in "${children[@]}" $server; do kill -TERM "$child" 2>/dev/null || true; done
  for child in "${children[@]}" $server; do wait "$child" 2>/dev/null || true; done
  # A browser's own children may still write for a moment.
  rm -rf "$scratch" 2>/dev/null || { sleep 1; rm -rf "$scratch"; }
}
trap cleanup EXIT

# start_service FLAG...: returns when it is ready; on the port $wanted_port where that is set.
start_service() {
  : >"$scratch/log"  # there before the service, which opens it when it gets its turn
  "$program" serve --port "${wanted_port:-0}" --model "$source/models/v16" --drain-grace 0 "$@" 2>"$scratch/log" &
  server=$!
  for _ in $(seq 400); do
    port=$(sed -nE 's/.*"event":"listening".*"port":([0-9]+).*/\1/p' "$scratch/log")
    if [[ -n "$port" ]] && grep -q '"event":"model ready"' "$scratch/log"; then return; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.05
  done
  echo "the service does not start:"
  cat "$scratch/log"
  exit 1
}
stop_service() {
  kill -TERM "$server"
  wait "$server" 2>/dev/null || true
  server=''
}
