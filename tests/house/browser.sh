# A page of the service in a real browser on a closed network, driven over the browser's own debugging pipe (messages of JSON
# that end in a zero byte). Sourced by tests that are bash with `set -euo pipefail`.
#
#   start_service FLAG...     see service.sh, and for $scratch
#   start_browser             opens a page
#   call, evaluate, expect, picture, silent: see below
#
# Needs $source and $program as absolute paths (the browser takes no other) and $pictures; counts in $failed.

command -v chromium >/dev/null || { echo "SKIPPED: chromium is not installed"; exit 77; }

[[ -z "$pictures" ]] || mkdir -p "$pictures"
failed=0
# shellcheck source=tests/house/service.sh
. "$source/tests/house/service.sh"

start_browser() {
  mkfifo "$scratch/to" "$scratch/from"
  chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --no-first-run \
    --user-data-dir="$scratch/profile" --host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE 127.0.0.1" --lang=en-US \
    --remote-debugging-pipe --window-size=1100,1300 about:blank 3<"$scratch/to" 4>"$scratch/from" 2>"$scratch/browser" &
  children+=($!)
  exec 7>"$scratch/to" 8<"$scratch/from"
  call Target.createTarget '{"url":"about:blank"}'
  call Target.attachToTarget "{\"targetId\":\"$(field targetId)\",\"flatten\":true}"
  session=$(field sessionId)
  for domain in Page Runtime Log Network; do call "$domain.enable"; done
  call Emulation.setScrollbarsHidden '{"hidden":true}'
}

# ask METHOD [PARAMS]: sends a command and leaves its answer in $reply, which may be a refusal; what comes in between is kept
# in $scratch/events.
number=0 session='' reply=''
ask() {
  local parameters=${2:-}
  [[ -n "$parameters" ]] || parameters='{}'
  number=$((number + 1))
  printf '{"id":%d,"method":"%s","params":%s%s}\0' "$number" "$1" "$parameters" \
    "${session:+,\"sessionId\":\"$session\"}" >&7
  while IFS= read -r -d '' -t 60 reply <&8; do
    [[ "$reply" != "{\"id\":$number,"* ]] || return 0
    printf '%s\n' "$reply" >>"$scratch/events"
  done
  echo "the browser does not answer $1"
  exit 1
}
# call METHOD [PARAMS]: the same for what must not be refused.
call() {
  ask "$@"
  [[ "$reply" != *'"error":{'* ]] || { echo "the browser refuses $1: $reply"; exit 1; }
}
# field NAME: a text of $reply.
field() { sed -nE "s/.*\"$1\":\"([^\"]*)\".*/\1/p" <<<"$reply"; }
# script_of SCRIPT: the parameters that run it in the page.
script_of() {
  local script=${1//$'\n'/ }
  script=${script//\\/\\\\}
  printf '{"expression":"%s","returnByValue":true,"awaitPromise":true}' "${script//\"/\\\"}"
}
# evaluate SCRIPT: runs a script in the page; its value, a text, is in $reply.
evaluate() { call Runtime.evaluate "$(script_of "$1")"; }

# expect WHAT SCRIPT: waits up to 20 s until the script is true in the page. A page that goes while it is asked, since it is
# loaded anew, refuses to answer, and is asked again.
expect() {
  local parameters
  parameters=$(script_of "Boolean($2)")
  for _ in $(seq 200); do
    ask Runtime.evaluate "$parameters"
    [[ "$reply" != *'"value":true'* ]] || return 0
    sleep 0.1
  done
  echo "FAILED: $1"
  evaluate "document.body.innerText"
  printf '%b\n' "$(field value)"
  failed=1
}
# picture NAME WIDTH SCHEME LANGUAGE [SCRIPT]: a screenshot of the whole page, where these are wanted; with a script, which may
# scroll, of what is seen then.
picture() {
  [[ -n "$pictures" ]] || return 0
  call Emulation.setDeviceMetricsOverride "{\"width\":$2,\"height\":1300,\"deviceScaleFactor\":1,\"mobile\":false}"
  call Emulation.setEmulatedMedia "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"$3\"}]}"
  evaluate "document.querySelector('[data-language=$4]').click(); ${5:-}"
  call Page.captureScreenshot "{\"captureBeyondViewport\":$([[ -n "${5:-}" ]] && echo false || echo true)}"
  field data | base64 -d >"$pictures/$1.png"
}
# silent [EXPECTED]: nothing was complained of until now but what is expected (a pattern), no request failed, and nobody but
# the service was asked.
silent() {
  if grep -E '"method":"(Log.entryAdded|Runtime.(consoleAPICalled|exceptionThrown)|Network.loadingFailed)"' \
    "$scratch/events" | grep -v -- "${1:-^\$}"; then
    echo "FAILED: the page complained or a request failed"
    failed=1
  fi
  if grep -oE '"url":"https?://[^"]*"' "$scratch/events" | grep -v "//127.0.0.1:$port/"; then
    echo "FAILED: the page asked somebody else"
    failed=1
  fi
}
