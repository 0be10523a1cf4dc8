#!/bin/sh
# Draws the files of samples/ again: two drawings a category out of a generated corpus, chosen so that several versions,
# encodings and kinds of sheet are among them. Usage: scripts/samples.sh PATH-TO-v16
set -eu
v16=$1
out=$(dirname "$0")/../samples
work=$(mktemp -d)
# Beside the old ones, which stay until every new one is there.
new=$(mktemp -d "$out.XXXXXX")
trap 'rm -rf "$work" "$new"' EXIT
trap 'exit 130' INT TERM
"$v16" corpus generate --out "$work" --per-category 500 --seed 2024

# pick NAME AWK-CONDITION [TEXT-IN-FILE]: the first drawing whose row of labels.csv fulfils the condition.
# Columns: 1 file, 2 category, 3 family, 5 sheet, 6 views, 7 section, 8 hidden, 10 dimensions, 11 border, 12 layers,
# 13 language, 14 version, 15 binary.
pick() {
    for file in $(awk -F, "NR > 1 && ($2) { print \$1 }" "$work/labels.csv"); do
        if grep -aq "${3:-SECTION}" "$work/$file"; then
            cp "$work/$file" "$new/$1.dxf"
            return
        fi
    done
    echo "samples.sh: no drawing for $1" >&2
    exit 1
}

pick spur-gear '$3 == "spur_gear" && $5 == "projection" && $6 > 1 && $14 == "AC1032"'
pick pulley-drawing '$3 ~ /pulley/ && $5 == "drawing" && $10 == 1 && $11 == 1'
pick stepped-shaft-gbk '$2 == "轴类" && $12 == "gb" && $13 == "chinese" && ($14 == "AC1015" || $14 == "AC1018")' ANSI_936
pick shaft-r12 '$2 == "轴类" && $14 == "AC1009" && $15 == 0 && $6 > 1'
pick housing-binary '$2 == "壳体类" && $15 == 1 && $14 != "AC1009"'
pick housing-section '$2 == "壳体类" && $7 == 1 && $5 == "projection" && $6 > 1'
pick hex-bolt '$3 == "hex_bolt" && $6 > 1'
pick flange '$3 ~ /flange/ && $2 == "连接件" && $5 == "drawing" && $10 == 1'
pick bracket '$2 == "其他" && $3 ~ /bracket/ && $6 > 1'
pick plate-outline '$2 == "其他" && $5 == "outline" && $3 ~ /plate|lever|washer/'
rm -f "$out"/*.dxf
mv "$new"/*.dxf "$out"
