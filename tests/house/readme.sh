#!/usr/bin/env bash
# The curl commands of the README against a service that has just started: each must succeed, every route must be among
# them, and the metrics that they leave behind must be clean for promtool.
#
#   readme.sh SOURCE_DIR V16_PROGRAM
set -euo pipefail
source=$(realpath "$1") program=$(realpath "$2")
cd "$source"
# shellcheck source=tests/house/service.sh
. "$source/tests/house/service.sh"

export ADMIN_TOKEN=only-for-this-test
start_service

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
