#!/usr/bin/env bash
# /status in a real browser on a closed network: its figures are compared with what the program and /metrics say, before and
# after requests, with and without Redis, in both languages, and when the service goes and another one comes. With a folder as
# third argument it leaves screenshots there.
#
#   status.sh SOURCE_DIR V16_PROGRAM [SCREENSHOT_DIR]
set -euo pipefail
source=$(realpath "$1") program=$(realpath "$2") pictures=${3:-}
# shellcheck source=tests/house/browser.sh
. "$source/tests/house/browser.sh"

# figure KEY: the script for the text of a line. state KEY: that for its state.
figure() { printf "document.querySelector('[data-key=%s] .text, [data-key=%s] .code').textContent" "$1" "$1"; }
state() { printf "document.querySelector('[data-key=%s]').dataset.state" "$1"; }
# classify FILE [TIMES]: prints the statuses.
classify() {
  for _ in $(seq "${2:-1}"); do
    curl -s -o /dev/null -w '%{http_code} ' -F "file=@$1" "http://127.0.0.1:$port/classify"
  done
}

# Eight requests at once and then one a minute; two compute threads, and nobody listens at port 1.
export REDIS_URL=redis://127.0.0.1:1
start_service --rate-limit 1 --rate-limit-burst 7 --threads 2 --network-threads 3 --queue 77
start_browser
call Page.navigate "{\"url\":\"http://127.0.0.1:$port/status\"}"

expect "English for an English browser" "document.title === 'v16: status – 127.0.0.1:$port'"
expect "it is ready" "$(state state) === 'good' && $(figure state) === 'ready'"
version=$("$program" --version)
expect "the version" "$(figure version) === '${version#v16 }'"
"$program" model info --model "$source/models/v16" >"$scratch/model"
fingerprint=$(grep -oE '[0-9a-f]{64}' "$scratch/model" | head -1)
expect "the fingerprint" "$(figure fingerprint) === '$fingerprint'"
ready=$(grep '"event":"model ready"' "$scratch/log")
for pair in precision:precision instructions:instruction_set mode:speed_mode; do
  value=$(sed -nE "s/.*\"${pair#*:}\":\"([^\"]*)\".*/\1/p" <<<"$ready")
  expect "${pair%:*} as in the log" "$(figure "${pair%:*}") === '$value'"
done
expect "an uptime in units" "/^[0-9]+ s\$|^[0-9]+ min/.test($(figure uptime))"
expect "memory in units" "/^[0-9]+(\.[0-9]+)? MB\$/.test($(figure memory))"
expect "the threads" "$(figure compute) === '2' && $(figure network) === '3'"
expect "the queue and its bound" "$(figure waiting) === '0 of 77'"
expect "Redis is down, in words" "document.querySelector('#redis [data-key=state]').dataset.state === 'bad' &&
  /not usable/.test(document.querySelector('#redis [data-key=state] .text').textContent) && /^open/.test($(figure breaker))"
expect "which the first line counts" "document.getElementById('overall').dataset.state === 'bad' &&
  document.getElementById('overall').textContent === '⚠ Needs a look: Redis'"
expect "no rate before there are two looks, then one" "/^0 a second\$/.test($(figure rate))"
silent
picture quiet 1100 light en

# One drawing four times, what is no drawing, and more than the rate limit admits.
[[ $(classify "$source/samples/flange.dxf" 4) == "200 200 200 200 " ]] || { echo "FAILED: no answers"; failed=1; }
echo "no drawing" >"$scratch/letter.dxf"
[[ $(classify "$scratch/letter.dxf" 2) == "400 400 " ]] || { echo "FAILED: no 400"; failed=1; }
classify "$source/samples/flange.dxf" 10 >/dev/null
expect "three of the four, and both of the rest, from memory" "$(figure hits) === '63 % of 8' && $(figure l1) === '63 % of 8'"
expect "requests a second, the page's own not counted" \
  "/^0\.[0-9]+ a second\$/.test($(figure rate)) && /16 requests/.test(document.querySelector('[data-key=rate]').innerText)"
expect "client errors without those of the limit" "$(figure clientErrors) === '2'"
expect "refused ones need a look" "$(figure limited) === '8 requests' && $(state limited) === 'bad'"
evaluate "timer = clearTimeout(timer)"  # what is shown stays, however long the rest takes
expect "no server error, of how many" "$(figure serverErrors) === '0 of 16 requests' && $(state serverErrors) === 'good'"
expect "percentiles with units, in order" "(v => v.every(t => /^[0-9.]+ m?s\$/.test(t)) && parseFloat(v[0]) <= parseFloat(v[1]) &&
  parseFloat(v[1]) <= parseFloat(v[2]))([$(figure p50), $(figure p90), $(figure p99)])"
expect "the stages" "/waiting [0-9.]+ ms, reading/.test(document.querySelector('[data-key=stages]').innerText)"
expect "a state is a word, too" "document.querySelector('[data-key=limited] .state').innerText.startsWith('⚠ look')"
evaluate "document.querySelector('[data-key=limited] a').click()"
expect "its link opens what to do" "document.getElementById('ClassifierRateLimitedHigh').open &&
  location.hash === '#ClassifierRateLimitedHigh'"
expect "with lists and names of settings" \
  "/TRUSTED_PROXIES/.test(document.querySelector('#ClassifierRateLimitedHigh li code')?.closest('details').innerText)"
for page in "$source"/ops/runbooks/*.md; do
  name=$(basename "$page" .md)
  expect "$name is here" "document.querySelector('details#$name p strong')?.textContent === 'Means'"
done
silent

evaluate "document.querySelector('[data-language=zh]').click()"
expect "all of it in Chinese" "document.documentElement.lang === 'zh-CN' && $(figure rate).endsWith(' 个') &&
  document.getElementById('overall').textContent === '⚠ 需要留意：因限速被拒（429）、Redis' && $(figure serverErrors) === '0 / 16 个请求'"
for page in "$source"/ops/runbooks/*.md; do
  name=$(basename "$page" .md)
  expect "$name in Chinese" "document.querySelector('details#$name p strong')?.textContent === '含义' &&
    !/Means|Hurts|Mend/.test(document.querySelector('details#$name').textContent)"
done
expect "the open one stays open" "document.getElementById('ClassifierRateLimitedHigh').open"
# But for names and units, nothing that a line says is left in English.
expect "no English word is left" "[...document.querySelectorAll('#sections dt, #sections .state, #sections .text, #sections .since')]
  .every(e => !/[a-z]{5,}/.test(e.textContent.replace(/accurate|classify|Redis/g, '')))"
expect "the time of the networks is not taken for that of the wire" \
  "/，神经网络 [0-9.]+ ms/.test(document.querySelector('[data-key=stages]').innerText)"
expect "nor where a bundle has no report" "lines.model.accuracy({ labels: () => ({ accuracy: 'unknown' }) }).text === '未知'"
expect "both languages say the same things" "(flat => flat(texts.en) === flat(texts.zh))(t => Object.keys(t).sort().join())"
expect "every line has a name in both" \
  "Object.entries(lines).every(([s, c]) => [s, ...Object.keys(c)].every(k => texts.en[k] && texts.zh[k]))"
evaluate "scrollTo(0, 0)"
picture light 1100 light en
picture dark 1100 dark en
picture chinese 1100 light zh
picture narrow 360 light en
picture narrow-dark 360 dark zh

# What the page makes of figures that do not come by themselves here.
evaluate "document.querySelector('[data-language=en]').click()"
expect "a quantile within its bucket" \
  "quantile(.5, [[.1, 0], [.2, 10], [Infinity, 10]]).value.toFixed(3) === '0.150'"
expect "one beyond the last bucket" "quantile(.99, [[1, 1], [10, 1], [Infinity, 4]]).over === 10"
expect "none without requests" "quantile(.5, [[1, 0], [Infinity, 0]]) === undefined"
# The page as it is shown again after an hour, which the alert would pass over.
expect "six refused in an hour are no six a minute" "(state => !state(3600) && state(60) === 'bad' && state(5) === 'bad')
  (seconds => refused({ grown: () => 6, now: () => 6, seconds }).state)"
expect "labels with commas and braces" "(q => (labels => labels.b === 'c,d}' && labels.e === 'f')
  (parse('a{b=' + q + 'c,d}' + q + ',e=' + q + 'f' + q + '} 2').a[0].labels))(String.fromCharCode(34))"

# The service goes, which is told, and the figures are marked as old; then another one stands in its place.
wanted_port=$port
stop_service
evaluate "goOn()"
expect "a service that is gone" "document.getElementById('overall').dataset.state === 'broken' &&
  /does not answer/.test(document.getElementById('overall').textContent) && document.body.hasAttribute('data-stale')"
expect "what to do is not far" "document.querySelector('#help a').offsetWidth > 0"
picture gone 1100 light en
unset REDIS_URL
start_service
expect "it is back, and Redis is not used" "document.getElementById('overall').dataset.state === 'good' &&
  !document.body.hasAttribute('data-stale') && /^not used/.test(document.querySelector('#redis [data-key=state] .text').textContent)"
expect "what Redis would say is not there" "document.querySelector('[data-key=breaker]').hidden"
expect "that another one answers is told" "/Another instance/.test(document.getElementById('age').textContent)"
expect "its figures begin anew" "$(figure clientErrors) === '0'"
exit $failed
