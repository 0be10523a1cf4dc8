#!/usr/bin/env bash
# Installs the Debian packages that a purpose needs and this machine lacks. Does nothing, without root and without the
# network, when everything is there already.
#
#   scripts/install.sh PURPOSE...     run | train | test | bench | fuzz | tidy
set -euo pipefail

build=(build-essential cmake ninja-build libboost1.81-dev libdnnl-dev libssl-dev libfast-float-dev nlohmann-json3-dev
       libcli11-dev libfmt-dev libspdlog-dev libexpected-dev libpng-dev libhiredis-dev prometheus-cpp-dev zlib1g-dev)
declare -A packages=(
  [run]="${build[*]}"
  [train]="${build[*]} libtorch-dev libopenblas0-pthread"
  [test]="${build[*]} libtorch-dev libopenblas0-pthread libgtest-dev libgmock-dev libyaml-cpp-dev redis-server prometheus
          curl jq iproute2 chromium fonts-noto-cjk nginx-light zsh fish"
  [bench]="${build[*]} libbenchmark-dev wrk redis-server curl openssl bsdextrautils"
  [fuzz]="${build[*]} clang-14 libclang-rt-14-dev"
  [tidy]="${build[*]} libgtest-dev libgmock-dev clang-tidy-14 clang-format-14"
)

wanted=()
for purpose in "$@"; do
  if [[ -z "${packages[$purpose]:-}" ]]; then
    echo "install.sh: unknown purpose '$purpose'; one of: ${!packages[*]}" >&2
    exit 3
  fi
  read -r -d '' -a more <<<"${packages[$purpose]}" || true  # a list may have several lines
  wanted+=("${more[@]}")
done

if ! command -v dpkg-query >/dev/null; then
  echo "install.sh: this is not a Debian machine; install by hand: ${wanted[*]}" >&2
  exit 4
fi

missing=()
for package in "${wanted[@]}"; do
  state=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  [[ "$state" == ii* ]] || missing+=("$package")
done
if [[ ${#missing[@]} -eq 0 ]]; then
  echo "packages: everything is installed"
  exit 0
fi

as_root=()
if [[ $(id -u) -ne 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "install.sh: missing ${missing[*]}; run as root, or install sudo" >&2
    exit 4
  fi
  as_root=(sudo)
fi
echo "packages: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
       apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "install.sh: apt-get failed; its last lines are above" >&2
  exit 4
fi
