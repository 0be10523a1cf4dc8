#!/usr/bin/env bash
# Makes a bundle like the shipped one from nothing but a seed: draws a training corpus and a held-out one (another seed, never
# trained on), trains, evaluates, writes models/v16. An interrupted run goes on where it stopped.
#
#   scripts/train.sh BUILD
#
# The first round learns from nothing, each further one goes on from the bundle before it with drawings of another seed.
#
# KIND (views or picture), PRETRAIN, PER_CATEGORY, HELD_OUT (drawings a category), ROUNDS (epochs of each round), EPOCHS (of
# the folds), SEED and OUT change the run. The shipped bundle went through more rounds, as the generator grew: the command of
# its last one is in its bundle.json (training.command). CORPORA holds the drawings and
# the bundles of the rounds before the last, WORK the checkpoints: both may be anywhere and may be moved between runs.
set -euo pipefail
build=$1
kind=${KIND:-views}
pretrain=${PRETRAIN:-8000}
per_category=${PER_CATEGORY:-500}
held_out=${HELD_OUT:-1000}
read -ra rounds <<<"${ROUNDS:-8 5 4 4}"
epochs=${EPOCHS:-2}
seed=${SEED:-16}
out=${OUT:-models/v16}
corpora=${CORPORA:-build/corpora}
run=$kind-$pretrain-$per_category-$epochs-$seed
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
# drawings are harder than generated ones, so of the answers that nobody looks at 98 % are to be right, not the usual 95 %.
#
#   learn OUT WORK PRETRAIN_SEED PRETRAIN_EPOCHS FOLD_EPOCHS V6_EPOCHS [FLAG...]
learn() {
  draw pretrain "$pretrain" "$3"
  "$build/v16" train --pretrain-data "$corpora/pretrain-$pretrain-$3" --pretrain-epochs "$4" \
    --data "$corpora/train-$per_category-$seed" --folds 5 --epochs "$5" --v6-epochs "$6" "${kind_flags[@]}" \
    --review-precision 0.98 --category-shares families --seed "$seed" --out "$1" --work "$2" --resume \
    --report-data "$held_out_dir" "${@:7}"
}

before=() path=$work
for ((i = 0; i < ${#rounds[@]}; ++i)); do
  path+=-${rounds[i]}  # what a round makes depends on those before it
  bundle=$corpora/bundle-$run${path#"$work"}
  last=$((i + 1 == ${#rounds[@]}))
  ((!last)) || bundle=$out
  # Of a round before the last only the look is used further. What is learnt already must not be shaken: half the
  # learning rate of a network that starts from nothing.
  [[ -f "$bundle/bundle.json" && $bundle != "$out" ]] ||
    learn "$bundle" "$path" "$((seed + 1 + i))" "${rounds[i]}" "$((last ? epochs : 1))" "$((last ? 30 : 2))" "${before[@]}"
  before=(--init "$bundle" --learning-rate 1e-3)
done
# For --precision int8; nothing is written unless int8 gives the answers of fp32.
"$build/v16" model calibrate --model "$out" --data "$corpora/train-$per_category-$seed" ||
  echo "the bundle is not ready for int8" >&2
"$build/v16" eval --model "$out" --data "$held_out_dir"
