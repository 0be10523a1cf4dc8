#!/usr/bin/env bash
# Who may include whom: the table of docs/architecture.md, checked against every #include of src/. Prints each include
# that goes the wrong way and fails; first proves on a made-up line that it can fail.
set -euo pipefail
cd "$1"

declare -A may=(
  [base]="base"
  [dxf]="dxf base"
  [features]="features dxf base"
  [render]="render dxf base"
  [model]="model base"
  [classify]="classify dxf features render model base"
  [cache]="cache base"
  [serve]="serve classify cache base model"
  [http]="http serve classify cache base model"
  [corpus]="corpus dxf base"
  [train]="train corpus classify dxf features render model base"
  [cli]="cli train corpus http serve cache classify model render features dxf base"
)

# wrong_includes ROOM FILE: the rooms that FILE includes and ROOM may not.
wrong_includes() {
  local room=$1 file=$2 target
  while read -r target; do
    [[ " v16 ${may[$room]} " == *" $target "* ]] || echo "$file includes $target/, which src/$room may not use"
  done < <(sed -nE 's|^#include "([a-z0-9]+)/.*|\1|p' "$file" | sort -u)
}

probe=$(mktemp)
trap 'rm -f "$probe"' EXIT
echo '#include "http/server.hpp"' >"$probe"
[[ -n "$(wrong_includes dxf "$probe")" ]] || { echo "layers.sh does not see a wrong include"; exit 1; }

failed=0
for dir in src/*/; do
  room=$(basename "$dir")
  [[ -n "${may[$room]:-}" ]] || { echo "src/$room is in no row of the table"; failed=1; continue; }
  while IFS= read -r file; do
    found=$(wrong_includes "$room" "$file")
    [[ -z "$found" ]] || { echo "$found"; failed=1; }
  done < <(find "$dir" -name '*.hpp' -o -name '*.cpp')
done
exit $failed
