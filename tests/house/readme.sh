#!/usr/bin/env bash
# The curl commands of the README against a service that has just started: each must succeed, every route must be among
# them, and the metrics that they leave behind must be clean for promtool.
#
#   readme.sh SOURCE_DIR V16_PROGRAM
set -euo pipefail
source=$1 program=$2
cd "$source"

scratch=$(mktemp -d)
: >"$scratch/log"
export ADMIN_TOKEN=only-for-this-test
"$program" serve --port 0 --model models/v16 --drain-grace 0 2>"$scratch/log" &
server=$!
trap 'kill -TERM $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$scratch"' EXIT
for _ in $(seq 400); do
  grep -q '"event":"model ready"' "$scratch/log" && break
  kill -0 "$server" 2>/dev/null || break
  sleep 0.05
done
port=$(sed -nE 's/.*"event":"listening".*"port":([0-9]+).*/\1/p' "$scratch/log")
[[ -n "$port" ]] || { echo "the service does not start:"; cat "$scratch/log"; exit 1; }

# succeeds COMMAND: what a reader would type, for this service; curl's --fail tells an error status.
succeeds() {
  local command=${1//127.0.0.1:8000/127.0.0.1:$port}
  bash -o pipefail -c "${command/curl /curl --fail --silent --show-error --output '$scratch/answer' }"
}
if succeeds 'curl http://127.0.0.1:8000/no-such-route' 2>/dev/null; then echo "readme.sh does not see a failure"; exit 1; fi

failed=0 count=0
# Lines of the README that are indented by four, a backslash at the end continues them.
while IFS= read -r command; do
  count=$((count + 1))
  succeeds "$command" || { echo "the README's command fails: $command"; failed=1; }
done < <(sed -nE ':more /^    curl .*\\$/ {N; s/\\\n +//; b more}; s/^    (curl .*)/\1/p' README.md)
((count > 0)) || { echo "no curl command found in the README"; failed=1; }

while read -r path; do
  pattern=$(sed -E 's/[.]/\\./g; s/\{[a-z0-9]+\}/[^ ]+/' <<<"$path")
  grep -qE "127\.0\.0\.1:8000$pattern/?([ '\"?>]|$)" README.md || { echo "the README does not show $path"; failed=1; }
done < <(grep -oE '^    "/[^"]*": \{|^  *"/[a-z{][^"]*": ?\{' web/openapi.json | grep -oE '/[^"]*' | sort -u)

if command -v promtool >/dev/null; then
  curl --fail --silent "http://127.0.0.1:$port/metrics" | promtool check metrics || failed=1
else
  echo "SKIPPED: promtool is not installed"
fi
exit $failed
