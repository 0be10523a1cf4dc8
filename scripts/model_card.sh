#!/usr/bin/env bash
# Writes the model card of a bundle to standard output; every figure in it is printed by v16 itself.
#
#   scripts/model_card.sh PATH-TO-v16 BUNDLE HELD_OUT [REAL] > models/v16/README.md
#
# HELD_OUT: generated drawings of a seed that training never used; REAL: labelled drawings that nobody of the project
# drew (a folder per category, and a labels.csv with a column "kind").
set -euo pipefail
v16=$1 bundle=$2 held_out=$3 real=${4:-}

evaluate() { printf '```\n'; "$v16" eval --model "$bundle" --data "$1" "${@:2}"; printf '```\n'; }
# The first line of an evaluation, for tables of modes and precisions.
headline() { "$v16" eval --model "$bundle" --data "$1" "${@:2}" | head -n 1 | tr -s ' '; }

agreement_header() { printf '| drawings | precision | same answer as fp32 |\n|---|---|---|\n'; }
# agreement WHAT FOLDER PRECISION: a row of that table.
agreement() {
  local line
  line=$("$v16" eval --model "$bundle" --data "$2" --precision fp32 --compare-precision "$3" | grep '^same answer' | tr -s ' ')
  echo "| $1 | $3 | ${line#same answer } |"
}

cat <<'TEXT'
# Model card: the shipped bundle

Written by `scripts/model_card.sh`; every figure was printed by `v16` on the machine named at the end.

## What it is

An ensemble of V6, on 48 geometric features, and five folds of kind `views`, which also see the part and up to three of its
views in pictures of 96 pixels (full lines apart from broken ones) and 44 numbers about the shape of the views. The folds
were trained from one network and share how they see; the model's layers are in `src/model/architecture.hpp`. A fold answers
half by its classifier and half by the part families that it knows. In accurate mode an unsure answer is the mean of two, the
second about the pictures turned by a quarter.
Five categories: 传动件, 其他, 壳体类, 轴类, 连接件. They are taken to be met as often as they have part families in the
generator ("shares" below): 其他 most, since it is made of the most kinds of parts. The answer carries a probability for each
category and a flag with a reason when a person should look.

## What it is for, and what not

Sorting 2D mechanical part drawings (DXF) into the five categories, with a person behind it who sees what is flagged. It is
not made for electrical schematics, floor plans or assemblies with many parts. Rules on how lines hang together
(`src/classify/scope.hpp`) flag most schematics, plans and empty sheets; assemblies are not recognised.

## What it was trained on

Drawings that v16 generated itself (`v16 corpus generate`: 1,024 part families, views of modelled solids, in many drafting
styles). No real drawing was used in training. Twenty-three rounds, each of 40,000 drawings, in the eighth and ninth 80,000, in the
tenth and eleventh 120,000, in the last twelve 100,000: the first three saw generator version 3 (188 families), the fourth version
4 (212), the next two version 5 (234), the next four version 6 (271), the eleventh version 7 (328), the next five version 9 (453),
the seventeenth version 10 (622), the eighteenth version 11 (633), the next two version 12 (844), the last three version 13. Those of
the first eight rounds and of the last thirteen were all of another seed, the ninth saw those of the eighth again, and the tenth
those of the seventh and the eighth. The first five rounds looked at pictures of 64 pixels; then the network was widened, and
what it had learnt was carried over into pictures of 96 (docs/model-experiments.md, entry 11). The last sixteen also learnt to
tell the families apart (entry 12), by which half of each answer is now made (entry 17); the last fifteen saw pictures without
dimensions drawn as lines and with the views inside plain borders (entry 13), and the last thirteen pictures without frames of
texts, turned upright (entry 15). Where the record
below has a `pretraining_share` under 1, the bundle is a mix of the one before and of what the round made of it. `make train`
follows the same recipe from nothing with the generator and the network as they are now, so it gives another bundle of the
same kind. The bundle's own record of its last round:

TEXT
printf '```\n'; "$v16" model info --model "$bundle"; printf '```\n'

cat <<'TEXT'

## How good it is on generated drawings

Drawings of a seed that training never used, from the same generator:

TEXT
evaluate "$held_out"

cat <<'TEXT'

| speed mode and precision | result |
|---|---|
TEXT
for mode in accurate balanced fast v6_only; do
  echo "| $mode, fp32 | $(headline "$held_out" --speed-mode "$mode" --precision fp32) |"
done
echo "| accurate, bf16 | $(headline "$held_out" --precision bf16) |"
echo "| accurate, int8 | $(headline "$held_out" --precision int8) |"

cat <<'TEXT'

Do the narrower precisions give the answers of fp32? On the same drawings, accurate:

TEXT
agreement_header
for precision in bf16 int8; do agreement "generated" "$held_out" "$precision"; done
[[ -z "$real" ]] || for precision in bf16 int8; do agreement "real" "$real" "$precision"; done

if [[ -n "$real" ]]; then
  cat <<'TEXT'

## How good it is on real drawings

Public drawings and projections of real parts, collected for testing and not part of the project:

TEXT
  evaluate "$real" --by kind
fi

cat <<'TEXT'

## Known failures

- It confuses neighbours: washers with flanges and gear blanks, pins with shafts, end covers with flanges, boxes with
  plates. The confusion matrices above say how often.
- It answers one of the five categories whatever it is shown. Drawings that are no part are flagged by rules that know most
  schematics, plans and empty sheets (docs/model-experiments.md, entry 6), and else by low confidence only.
- It is sure of kinds of parts that it does not know. Before the 180 families of generator version 13 were trained on, 69 % of
  their drawings were answered right, and 77 % of those that passed review, where known families had 92 and 97 %
  (docs/model-experiments.md, entries 16 and 19 to 21). Whoever has unusual parts should train on their own (docs/train-your-own.md).
- The 48 features follow drafting style (layers, shares of entity types) as much as shape; V6 alone is weak for it.
TEXT
printf '\nMachine: %s, %s processors.\n' "$(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)" "$(nproc)"
