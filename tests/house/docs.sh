#!/usr/bin/env bash
# /docs in a real browser on a closed network: every route, an example and the meaning of its fields must be drawn, also
# below a path of a proxy's, and nothing but the service may be asked for. Prints where the screenshot is when a third argument names a file for it.
#
#   docs.sh SOURCE_DIR V16_PROGRAM [SCREENSHOT.png]
set -euo pipefail
source=$1 program=$2 screenshot=${3:-}

if ! command -v chromium >/dev/null; then
  echo "SKIPPED: chromium is not installed"
  exit 77
fi

# A network with nothing in it but the loopback, where the system lets us have one; else every name and address but the
# loopback's is refused in the browser.
if [[ -z "${V16_CLOSED_NETWORK:-}" ]] && unshare --user --map-root-user --net true 2>/dev/null; then
  exec unshare --user --map-root-user --net env V16_CLOSED_NETWORK=1 bash -c \
    'python3 - <<"UP"
import fcntl, socket, struct
SIOCSIFFLAGS, IFF_UP = 0x8914, 0x1
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    fcntl.ioctl(s, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))
UP
     exec bash "$@"' bash "$0" "$@"
fi

scratch=$(mktemp -d)
: >"$scratch/log"  # there before the service, which opens it when it gets its turn
"$program" serve --port 0 --model "$source/models/v16" --drain-grace 0 2>"$scratch/log" &
server=$!
proxy=
trap 'kill -TERM $server $proxy 2>/dev/null || true; wait $server $proxy 2>/dev/null || true; rm -rf "$scratch" 2>/dev/null || { sleep 1; rm -rf "$scratch"; }' EXIT
port=
for _ in $(seq 200); do
  port=$(sed -nE 's/.*"event":"listening".*"port":([0-9]+).*/\1/p' "$scratch/log")
  [[ -n "$port" ]] && break
  sleep 0.05
done
[[ -n "$port" ]] || { echo "the service does not start:"; cat "$scratch/log"; exit 1; }

# A proxy that has the service below /tools/v16/.
python3 - "$port" >"$scratch/proxy" 2>/dev/null <<'PROXY' &
import http.server, sys, urllib.request
class Proxy(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if not self.path.startswith("/tools/v16/"): return self.send_error(404)
        with urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[1]}{self.path[len('/tools/v16'):]}") as answer:
            self.send_response(answer.status)
            for name in ("Content-Type", "Content-Security-Policy"):
                if name in answer.headers: self.send_header(name, answer.headers[name])
            self.end_headers()
            self.wfile.write(answer.read())
server = http.server.HTTPServer(("127.0.0.1", 0), Proxy)
print(server.server_port, flush=True)
server.serve_forever()
PROXY
proxy=$!
for _ in $(seq 200); do [[ -s "$scratch/proxy" ]] && break; sleep 0.05; done
below="http://127.0.0.1:$(cat "$scratch/proxy")/tools/v16/docs"

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
while read -r method path; do
  grep -qF "data-route=\"$method $path\"" "$scratch/dom.html" || { echo "/docs does not show $method $path"; failed=1; }
done < <(python3 -c '
import json, sys
for path, methods in json.load(open(sys.argv[1]))["paths"].items():
    for method in methods: print(method.upper(), path)' "$source/web/openapi.json")
grep -q '"category": "轴类"' "$scratch/dom.html" || { echo "/docs shows no example of a result"; failed=1; }
grep -q 'a person should look at this drawing' "$scratch/dom.html" || { echo "/docs does not say what fields mean"; failed=1; }
if grep -oE '(src|href)="(https?:)?//[^"]*"' "$scratch/dom.html"; then echo "/docs refers to the outside"; failed=1; fi

browse --dump-dom "$below" >"$scratch/below.html"
grep -qF 'data-route="POST /classify"' "$scratch/below.html" || { echo "/docs is empty below a path of a proxy's"; failed=1; }
grep -qF "${below%/docs}/classify/batch" "$scratch/below.html" || { echo "the commands of /docs lack the path"; failed=1; }

if [[ -n "$screenshot" ]]; then
  browse --screenshot="$screenshot" --window-size=1100,1400 "$page" && echo "screenshot: $screenshot"
fi
exit $failed
