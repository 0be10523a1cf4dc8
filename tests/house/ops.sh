#!/usr/bin/env bash
# What ops/ promises: the rules are valid and their tests pass (promtool), every metric that a rule or a dashboard panel
# uses is in ops/metrics.txt or recorded by a rule, every alert has its runbook page, nginx takes the example
# configuration and does what it says, and systemd takes the unit. What Kubernetes is told is checked by kubernetes_test.cpp.
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

# commands FILE: what it tells to type, set or look for, and the signs of its lists.
commands() { { grep -oE '`[^`]+`' "$1"; grep -oE '^(-|[0-9]+\.) ' "$1"; } | sort; }

while read -r alert; do
  [[ -s "ops/runbooks/$alert.md" ]] || { echo "alert $alert has no runbook"; failed=1; }
  [[ -s "ops/runbooks/zh/$alert.md" ]] || { echo "alert $alert has no runbook in Chinese"; failed=1; continue; }
  diff <(commands "ops/runbooks/$alert.md") <(commands "ops/runbooks/zh/$alert.md") \
    || { echo "the runbook of $alert names other things in Chinese than in English"; failed=1; }
  [[ $(grep -c "alertname: $alert\b" ops/prometheus/rules_test.yml) -ge 2 ]] \
    || { echo "alert $alert lacks a firing and a quiet case"; failed=1; }
done < <(sed -nE 's/^ *- alert: (.*)/\1/p' ops/prometheus/rules.yml)

skipped=()
# has PROGRAM: whether it is installed; what needs it is skipped visibly where not.
has() {
  command -v "$1" >/dev/null || { skipped+=("$1"); return 1; }
}

if has promtool; then
  promtool check rules ops/prometheus/rules.yml || failed=1
  promtool test rules ops/prometheus/rules_test.yml || failed=1
fi

scratch=$(mktemp -d)
trap 'rm -rf "$known" "$scratch"' EXIT

# nginx_accepts FILE: the file is for inclusion in the http block of any nginx.
nginx_accepts() {
  local temp_path
  {
    echo "pid $scratch/nginx.pid; error_log stderr; events {} http { access_log off;"
    for temp_path in client_body proxy fastcgi uwsgi scgi; do echo "${temp_path}_temp_path $scratch;"; done
    echo "include \"$1\"; }"
  } >"$scratch/nginx.conf"
  nginx -t -q -p "$scratch" -e stderr -c "$scratch/nginx.conf"
}

# nginx_passes_on FILE: what it does with answers 503 of the instances, which nginx plays as well, on sockets: the other one
# is asked, and when both are busy their answer is passed on, however many there were, and both are asked again.
nginx_passes_on() {
  local nginx said='' path i
  mkdir -p "$scratch/a folder"
  {
    sed -E "s|127.0.0.1:800([12])|unix:$scratch/instance\\1|; s|listen .*;|listen unix:$scratch/front;|" "$1"
    for i in 1 2; do
      echo "server { listen unix:$scratch/instance$i; location / { return 200; } add_header Retry-After 1 always;"
      echo "location /busy { return 503; } location /drains$i { return 503; } }"
    done
  } >"$scratch/a folder/played.conf"
  nginx_accepts "$scratch/a folder/played.conf" || return 1
  nginx -g 'daemon off; master_process off;' -p "$scratch" -e stderr -c "$scratch/nginx.conf" 2>"$scratch/nginx.log" &
  nginx=$!
  for ((i = 0; i < 400; ++i)); do [[ ! -s "$scratch/nginx.pid" ]] || break; sleep 0.05; done
  for path in busy busy busy busy busy busy drains1 drains1 drains2 drains2 classify; do
    said+=$(curl -s -o /dev/null -w '%{http_code}' --unix-socket "$scratch/front" "http://x/$path" || true)' '
  done
  curl -s -D - -o /dev/null --unix-socket "$scratch/front" http://x/busy | grep -qi '^Retry-After: 1' || said+='no Retry-After'
  kill "$nginx"
  wait "$nginx" || true
  [[ "$said" == '503 503 503 503 503 503 200 200 200 200 200 ' ]] ||
    { echo "nginx answers $said"; cat "$scratch/nginx.log"; return 1; }
}
PATH=$PATH:/usr/sbin
if has nginx; then
  echo 'server { proxy_passs http://x; }' >"$scratch/wrong.conf"
  if nginx_accepts "$scratch/wrong.conf" 2>/dev/null; then echo "nginx does not see a wrong directive"; failed=1; fi
  nginx_accepts "$PWD/ops/nginx/v16.conf" || failed=1
  nginx_passes_on "$PWD/ops/nginx/v16.conf" || failed=1
fi

# unit_is_valid FILE: with a program that exists in the place of v16.
unit_is_valid() {
  mkdir -p "$scratch/unit"
  sed 's|^ExecStart=/usr/local/bin/v16|ExecStart=/bin/true|' "$1" >"$scratch/unit/v16@.service"
  ln -sf v16@.service "$scratch/unit/v16@8000.service"
  local said
  said=$(SYSTEMD_LOG_LEVEL=warning systemd-analyze verify --man=no "$scratch/unit/v16@8000.service" 2>&1) ||
    { echo "$said"; return 1; }
  # It warns of an unknown key and still ends with 0.
  if grep -F v16@ <<<"$said"; then return 1; fi
}
for key in Wants After; do
  grep -qx "$key=network-online.target" ops/systemd/v16@.service || { echo "the unit lacks $key for the addresses"; failed=1; }
done
if has systemd-analyze; then
  sed 's|^ProtectClock=|ProtectClok=|' ops/systemd/v16@.service >"$scratch/wrong.service"
  if unit_is_valid "$scratch/wrong.service" >/dev/null; then echo "systemd-analyze does not see a wrong key"; failed=1; fi
  unit_is_valid ops/systemd/v16@.service || failed=1
fi

# The image of Debian has no make, which the build begins with.
sed -n '1,/make build/p' ops/container/Containerfile | grep -qE '^RUN .*apt-get install .*\bmake$' ||
  { echo "the container calls make before it has one"; failed=1; }

# Flags of the unit and of the container win over what an operator sets: only the port of the instance may be one.
flags=$(sed -nE 's/^(ExecStart|CMD).*serve//p' ops/systemd/v16@.service ops/container/Containerfile | grep -oE -- '--[a-z-]+' |
  grep -vx -- --port || true)
[[ -z "$flags" ]] || { echo "flags that cannot be changed by settings: $flags"; failed=1; }

[[ $failed -eq 0 ]] || exit 1
if [[ ${#skipped[@]} -gt 0 ]]; then
  echo "SKIPPED: not installed: ${skipped[*]}"
  exit 77
fi
