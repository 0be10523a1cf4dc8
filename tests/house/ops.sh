#!/usr/bin/env bash
# What ops/ promises: the rules are valid and their tests pass (promtool), every metric that a rule or a dashboard panel
# uses is in ops/metrics.txt or recorded by a rule, and every alert has its runbook page.
set -euo pipefail
cd "$1"

known=$(mktemp)
trap 'rm -f "$known"' EXIT
while read -r name type _; do
  [[ -z "$name" || "$name" == \#* ]] && continue
  echo "$name"
  if [[ "$type" == histogram ]]; then printf '%s\n' "${name}_bucket" "${name}_sum" "${name}_count"; fi
done <ops/metrics.txt >"$known"
sed -nE 's/^ *- record: (.*)/\1/p' ops/prometheus/rules.yml >>"$known"
echo up >>"$known"

# unknown_metrics: reads expressions, prints each metric name that nobody exports.
unknown_metrics() {
  { grep -oE '\b(v16|classification|process)[a-z0-9_:]*|\bup\b' || true; } | sort -u | grep -vxF -f "$known" | grep -vx v16 || true
}

failed=0
[[ "$(echo 'rate(v16_no_such_metric[5m])' | unknown_metrics)" == v16_no_such_metric ]] \
  || { echo "ops.sh does not see an unknown metric"; exit 1; }

unknown=$(grep -oE '"(expr|query)": ".*' ops/grafana/v16.json | unknown_metrics)
[[ -z "$unknown" ]] || { echo "the dashboard uses metrics that nobody exports: $unknown"; failed=1; }
unknown=$(grep -vE '^ *(#|- (alert|name|record):|summary|description|runbook)' ops/prometheus/rules.yml | unknown_metrics)
[[ -z "$unknown" ]] || { echo "the rules use metrics that nobody exports: $unknown"; failed=1; }

while read -r alert; do
  [[ -s "ops/runbooks/$alert.md" ]] || { echo "alert $alert has no runbook"; failed=1; }
  [[ $(grep -c "alertname: $alert\b" ops/prometheus/rules_test.yml) -ge 2 ]] \
    || { echo "alert $alert lacks a firing and a quiet case"; failed=1; }
done < <(sed -nE 's/^ *- alert: (.*)/\1/p' ops/prometheus/rules.yml)

if ! command -v promtool >/dev/null; then
  [[ $failed -eq 0 ]] || exit 1
  echo "SKIPPED: promtool is not installed"
  exit 77
fi
promtool check rules ops/prometheus/rules.yml || failed=1
promtool test rules ops/prometheus/rules_test.yml || failed=1
exit $failed
