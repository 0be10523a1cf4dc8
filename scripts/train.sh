#!/usr/bin/env bash
# Makes the shipped bundle from nothing but a seed: draws a training corpus and a held-out one (another seed, never
# trained on), trains, evaluates, writes models/v16. An interrupted run goes on where it stopped.
#
#   scripts/train.sh BUILD
#
# PER_CATEGORY, HELD_OUT, EPOCHS, SEED and OUT change the run; the defaults are those of the shipped bundle.
set -euo pipefail
build=$1
per_category=${PER_CATEGORY:-800}
held_out=${HELD_OUT:-200}
epochs=${EPOCHS:-14}
seed=${SEED:-16}
out=${OUT:-models/v16}
corpora=${CORPORA:-build/corpora}

# draw NAME PER_CATEGORY SEED: draws a corpus unless exactly this one is there.
draw() {
  local dir="$corpora/$1-$2-$3"
  if [[ ! -f "$dir/labels.csv" ]]; then
    echo "drawing $2 drawings a category with seed $3"
    rm -rf "$dir.part"
    "$build/v16" corpus generate --out "$dir.part" --per-category "$2" --seed "$3"
    mv "$dir.part" "$dir"
  fi
}
draw train "$per_category" "$seed"
draw held-out "$held_out" "$((seed + 1000000))"

"$build/v16" train --data "$corpora/train-$per_category-$seed" --out "$out" --folds 5 --epochs "$epochs" --seed "$seed" \
  --work "$corpora/work-$per_category-$seed-$epochs" --resume \
  --report-data "$corpora/held-out-$held_out-$((seed + 1000000))"
"$build/v16" eval --model "$out" --data "$corpora/held-out-$held_out-$((seed + 1000000))"
