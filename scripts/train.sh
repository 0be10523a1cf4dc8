#!/usr/bin/env bash
# Makes the shipped bundle from nothing but a seed: draws a training corpus and a held-out one (another seed, never
# trained on), trains, evaluates, writes models/v16. An interrupted run goes on where it stopped.
#
#   scripts/train.sh BUILD
#
# Two rounds: the first learns from nothing, the second goes on from its bundle with drawings of another seed.
#
# KIND (views or picture), PRETRAIN, PER_CATEGORY, HELD_OUT (drawings a category), PRETRAIN_EPOCHS, MORE_EPOCHS (of the
# second round; 0: none), EPOCHS, SEED and OUT change the run; the defaults are those of the shipped bundle. CORPORA
# holds the drawings and the bundle of the first round, WORK the checkpoints: both may be anywhere and may be moved
# between runs.
set -euo pipefail
build=$1
kind=${KIND:-views}
pretrain=${PRETRAIN:-8000}
pretrain_epochs=${PRETRAIN_EPOCHS:-10}
per_category=${PER_CATEGORY:-500}
held_out=${HELD_OUT:-1000}
more_epochs=${MORE_EPOCHS:-6}
epochs=${EPOCHS:-3}
seed=${SEED:-16}
out=${OUT:-models/v16}
corpora=${CORPORA:-build/corpora}
run=$kind-$pretrain-$pretrain_epochs-$per_category-$epochs-$seed
work=${WORK:-$corpora/work-$run}

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
draw pretrain "$pretrain" "$((seed + 1))"
draw train "$per_category" "$seed"
draw held-out "$held_out" "$((seed + 1000000))"
held_out_dir="$corpora/held-out-$held_out-$((seed + 1000000))"

case $kind in
  views) kind_flags=(--kind views --batch-size 64) ;;
  picture) kind_flags=(--kind picture --picture-size 96 --batch-size 32) ;;
  *)
    echo "KIND is views or picture, not $kind" >&2
    exit 2
    ;;
esac

# One network learns from the first corpus and becomes every fold; the folds are trained and measured on the second. Real
# drawings are harder than generated ones, so more is asked of the answers that nobody looks at than the usual 95 %.
#
#   learn OUT WORK PRETRAIN_SEED PRETRAIN_EPOCHS [FLAG...]
learn() {
  "$build/v16" train --pretrain-data "$corpora/pretrain-$pretrain-$3" --pretrain-epochs "$4" \
    --data "$corpora/train-$per_category-$seed" --folds 5 --epochs "$epochs" --v6-epochs 30 "${kind_flags[@]}" \
    --review-precision 0.99 --seed "$seed" --out "$1" --work "$2" --resume --report-data "$held_out_dir" "${@:5}"
}

first=$out
[[ $more_epochs -eq 0 ]] || first=$corpora/first-$run
[[ -f "$first/bundle.json" && $more_epochs -gt 0 ]] || learn "$first" "$work" "$((seed + 1))" "$pretrain_epochs"
if [[ $more_epochs -gt 0 ]]; then
  # What is learnt already must not be shaken: half the learning rate of a network that starts from nothing.
  draw pretrain "$pretrain" "$((seed + 2))"
  learn "$out" "$work-more-$more_epochs" "$((seed + 2))" "$more_epochs" --init "$first" --learning-rate 1e-3
fi
# For --precision int8; nothing is written unless int8 gives the answers of fp32.
"$build/v16" model calibrate --model "$out" --data "$corpora/train-$per_category-$seed" ||
  echo "the bundle is not ready for int8" >&2
"$build/v16" eval --model "$out" --data "$held_out_dir"
