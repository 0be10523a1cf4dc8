#!/usr/bin/env bash
# scripts/train.sh with a handful of drawings, twice with one seed: the second run is interrupted in the pre-training and
# in the folds, and goes on. Weights and answers of both bundles are the same.
#
#   train_script.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source=$1 build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$source"

# Enough epochs for an interruption to find the phase that it is meant for.
train() {  # NAME
  CORPORA="$scratch/corpora" WORK="$scratch/work-$1" OUT="$scratch/$1" PRETRAIN=6 ROUNDS="1 6" PER_CATEGORY=4 \
    HELD_OUT=2 EPOCHS=6 SEED=5 exec setsid bash scripts/train.sh "$build" >"$scratch/log" 2>&1
}

# Starts the training and ends it as soon as the checkpoint is there.
interrupted_at() {  # CHECKPOINT
  (train parts) &
  local pid=$!
  until [[ -f "$scratch/work-parts-1-6/$1" ]]; do
    kill -0 "$pid" 2>/dev/null || { cat "$scratch/log"; echo "the training ended before $1"; exit 1; }
    sleep 0.02
  done
  kill -TERM -- "-$pid"
  while kill -0 -- "-$pid" 2>/dev/null; do sleep 0.02; done
  wait "$pid" || true
  [[ ! -f "$scratch/parts/bundle.json" ]] || { echo "nothing was interrupted at $1"; exit 1; }
}

(train whole) || { cat "$scratch/log"; exit 1; }
interrupted_at pre-training.ckpt
interrupted_at fold1.ckpt
(train parts) || { cat "$scratch/log"; exit 1; }
grep -q "going on behind epoch" "$scratch/log" || { cat "$scratch/log"; echo "it began anew"; exit 1; }

for weights in v6 views; do
  cmp "$scratch/whole/$weights.safetensors" "$scratch/parts/$weights.safetensors"
done
for bundle in whole parts; do
  "$build/v16" classify "$scratch"/corpora/held-out-2-1000005 -r --model "$scratch/$bundle" --format csv \
    >"$scratch/$bundle.csv"
done
cmp "$scratch/whole.csv" "$scratch/parts.csv"
echo "same weights, same answers"
