#!/usr/bin/env bash
# /docs in a real browser on a closed network: every route, an example and the meaning of its fields must be drawn, also
# below a path of a proxy's, and nothing but the service may be asked for. Prints where the screenshot is when a third argument names a file for it.
#
#   docs.sh SOURCE_DIR V16_PROGRAM [SCREENSHOT.png]
set -euo pipefail
source=$(realpath "$1") program=$(realpath "$2") screenshot=${3:-}

if ! command -v chromium >/dev/null; then
  echo "SKIPPED: chromium is not installed"
  exit 77
fi

PATH=$PATH:/usr/sbin
skipped=()
# has PROGRAM: whether it is installed; what needs it is skipped visibly where not.
has() {
  command -v "$1" >/dev/null || { skipped+=("$1"); return 1; }
}

# A network with nothing in it but the loopback, where the system lets us have one; else every name and address but the
# loopback's is refused in the browser.
closed=(unshare --user --map-root-user --net)
if [[ -z "${V16_CLOSED_NETWORK:-}" ]] && has ip && "${closed[@]}" true 2>/dev/null; then
  exec "${closed[@]}" env V16_CLOSED_NETWORK=1 bash -c 'ip link set lo up && exec bash "$@"' bash "$0" "$@"
fi

# shellcheck source=tests/house/service.sh
. "$source/tests/house/service.sh"
start_service

# start_proxy: nginx has the service below /tools/v16/, by the lines that docs/operate.md shows for /v16/; $below is /docs
# there. nginx itself cannot ask for any free port, so some are tried.
start_proxy() {
  local location temp_path try proxy proxy_port
  location=$(sed -nE 's|^ +(location [^{]*)/v16/(.*\}).*|\1/tools/v16/\2|p' "$source/docs/operate.md")
  [[ -n "$location" ]] || { echo "docs/operate.md does not show how nginx has v16 below a path"; return 1; }
  for try in {1..20}; do
    proxy_port=$((20000 + RANDOM % 12000))
    {
      # One process as the user that it is started by, which a namespace has no other beside.
      echo "daemon off; master_process off; user root; pid $scratch/nginx.pid; error_log stderr; events {} http {"
      for temp_path in client_body proxy fastcgi uwsgi scgi; do echo "${temp_path}_temp_path $scratch;"; done
      echo "access_log off; upstream v16 { server 127.0.0.1:$port; }"
      echo "server { listen 127.0.0.1:$proxy_port; $location } }"
    } >"$scratch/nginx.conf"
    nginx -p "$scratch" -e stderr -c "$scratch/nginx.conf" 2>"$scratch/nginx.log" &
    proxy=$!
    children+=("$proxy")
    while kill -0 "$proxy" 2>/dev/null; do
      if [[ -s "$scratch/nginx.pid" ]]; then below="http://127.0.0.1:$proxy_port/tools/v16/docs"; return; fi
      sleep 0.05
    done
    grep -qF 'Address already in use' "$scratch/nginx.log" || break
  done
  echo "nginx does not start:"
  cat "$scratch/nginx.log"
  return 1
}

# browse FLAG... ADDRESS: the page in a browser of its own, its errors into $scratch/browser.
browse() {
  timeout 90 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking \
    --no-first-run --user-data-dir="$scratch/profile" --host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE 127.0.0.1" \
    --enable-logging=stderr --virtual-time-budget=5000 "$@" 2>"$scratch/browser"
}

page="http://127.0.0.1:$port/docs"
browse --dump-dom "$page" >"$scratch/dom.html"
failed=0
# The console of the page: a script error, or something that its Content-Security-Policy forbids.
# What the browser says about itself on a loaded machine ("Slow network is detected") is neither.
if grep -E 'CONSOLE' "$scratch/browser" | grep -v 'Slow network is detected'; then failed=1; fi
# Where a page names no picture of the site browsers ask for one, and the console does not tell that it is not there.
grep -q 'rel="icon"' "$scratch/dom.html" || { echo "/docs lets browsers ask for a picture of the site"; failed=1; }
if curl -s "http://127.0.0.1:$port/metrics" | grep -E 'v16_http_requests_total\{code="[45]'; then
  echo "/docs asks for what is not there"
  failed=1
fi
if has jq; then
  jq -r '.paths | to_entries[] | .key as $path | .value | keys[] | "\(ascii_upcase) \($path)"' "$source/web/openapi.json" \
    >"$scratch/routes"
  [[ -s "$scratch/routes" ]] || { echo "web/openapi.json describes no route"; failed=1; }
  while read -r route; do
    grep -qF "data-route=\"$route\"" "$scratch/dom.html" || { echo "/docs does not show $route"; failed=1; }
  done <"$scratch/routes"
fi
grep -q '"category": "轴类"' "$scratch/dom.html" || { echo "/docs shows no example of a result"; failed=1; }
grep -q 'a person should look at this drawing' "$scratch/dom.html" || { echo "/docs does not say what fields mean"; failed=1; }
if grep -oE '(src|href)="(https?:)?//[^"]*"' "$scratch/dom.html"; then echo "/docs refers to the outside"; failed=1; fi

if has nginx; then
  start_proxy
  browse --dump-dom "$below" >"$scratch/below.html"
  grep -qF 'data-route="POST /classify"' "$scratch/below.html" || { echo "/docs is empty below a path of a proxy's"; failed=1; }
  grep -qF "${below%/docs}/classify/batch" "$scratch/below.html" || { echo "the commands of /docs lack the path"; failed=1; }
  for path in metrics status cache/stats; do
    code=$(curl -s -o /dev/null -w '%{http_code}' "${below%docs}$path")
    [[ $code == 403 ]] || { echo "everybody gets at /$path below a path of a proxy's: $code"; failed=1; }
  done
fi

if [[ -n "$screenshot" ]]; then
  browse --screenshot="$screenshot" --window-size=1100,1400 "$page" && echo "screenshot: $screenshot"
fi
[[ $failed -eq 0 ]] || exit 1
if [[ ${#skipped[@]} -gt 0 ]]; then
  echo "SKIPPED: not installed: ${skipped[*]}"
  exit 77
fi
