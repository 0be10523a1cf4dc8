#!/usr/bin/env bash
# scripts/samples.sh replaces the samples once every new one is drawn, and leaves them as they are where one is missing.
# v16 is played by a script that writes a corpus of one drawing for each sample, but for one where LEAVE_OUT says so.
#
#   samples.sh SOURCE_DIR
set -euo pipefail
source=$(realpath "$1")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/scripts" "$scratch/samples"
cp "$source/scripts/samples.sh" "$scratch/scripts"
echo old >"$scratch/samples/old.dxf"
cat >"$scratch/v16" <<'PLAYED'
#!/usr/bin/env bash
while [[ $1 != --out ]]; do shift; done
cd "$2"
# Columns: file, category, family, then sheet, views, section, hidden, dimensions, border, layers, language, version, binary.
cat >labels.csv <<ROWS
file,category,family,,sheet,views,section,hidden,,dimensions,border,layers,language,version,binary
1,传动件,spur_gear,,projection,2,0,0,,0,0,,,AC1032,0
2,传动件,pulley,,drawing,2,0,0,,1,1,,,AC1015,0
3,轴类,shaft,,projection,2,0,0,,0,0,gb,chinese,AC1015,0
4,轴类,shaft,,projection,2,0,0,,0,0,,,AC1009,0
5,壳体类,housing,,outline,1,0,0,,0,0,,,AC1015,1
6,壳体类,housing,,projection,2,1,0,,0,0,,,AC1015,0
7,连接件,hex_bolt,,projection,2,0,0,,0,0,,,AC1015,0
8,连接件,flange,,drawing,1,0,0,,1,0,,,AC1015,0
9,其他,bracket,,projection,2,0,0,,0,0,,,AC1015,0
10,其他,plate,,outline,1,0,0,,0,0,,,AC1015,0
ROWS
for i in $(seq 10); do echo "SECTION ANSI_936 $i" >"$i"; done
if [[ -n "${LEAVE_OUT:-}" ]]; then sed -i "/^$LEAVE_OUT,/d" labels.csv; fi
PLAYED
chmod +x "$scratch/v16"

failed=0
# now: the samples, one line, and what else lies beside them.
now() { (cd "$scratch" && echo samples/* && ls); }
before=$(now)
if LEAVE_OUT=10 "$scratch/scripts/samples.sh" "$scratch/v16" 2>"$scratch/said"; then echo "FAILED: no plate, no complaint"; failed=1; fi
grep -qF 'no drawing for plate-outline' "$scratch/said" || { echo "FAILED: it says"; cat "$scratch/said"; failed=1; }
rm "$scratch/said"
[[ "$(now)" == "$before" ]] || { echo "FAILED: the samples did not stay as they were:"; now; failed=1; }

"$scratch/scripts/samples.sh" "$scratch/v16"
names=$(cd "$scratch/samples" && ls | wc -l)
[[ $names -eq 10 && ! -e "$scratch/samples/old.dxf" && "$(cat "$scratch/samples/plate-outline.dxf")" == 'SECTION ANSI_936 10' ]] ||
  { echo "FAILED: the samples were not replaced:"; now; failed=1; }
[[ "$(now | tail -n +2)" == "$(tail -n +2 <<<"$before")" ]] || { echo "FAILED: something is left behind:"; now; failed=1; }
exit $failed
