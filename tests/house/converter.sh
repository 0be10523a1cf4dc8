#!/usr/bin/env bash
# tools/checkpoint_to_safetensors.py answers a checkpoint that it cannot use with one sentence and writes nothing. PyTorch
# is played by a module that reads JSON, where keys like "#1" are numbers and {"tensor": […]} is a tensor: what is tested is
# what the converter makes of the values.
#
#   converter.sh SOURCE_DIR
set -euo pipefail
source=$(realpath "$1")
command -v python3 >/dev/null || { echo "SKIPPED: python3 is not installed"; exit 77; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cat >"$scratch/torch.py" <<'PYTHON'
import json, types
__version__ = "1.13"
serialization = types.SimpleNamespace()
class Tensor:
    def __bool__(self): raise RuntimeError("Boolean value of Tensor with more than one value is ambiguous")
def value(object):
    if "tensor" in object: return Tensor()
    return {float(key[1:]) if key[:1] == "#" else key: item for key, item in object.items()}
def load(path, map_location, weights_only):
    with open(path) as file: return json.load(file, object_hook=value)
PYTHON

failed=0
# convert CHECKPOINT: what the converter says of it, and its exit status.
convert() {
  rm -f "$scratch"/out.*
  echo "$1" >"$scratch/in.pt"
  (cd "$scratch" && PYTHONPATH="$scratch" PYTHONDONTWRITEBYTECODE=1 python3 "$source/tools/checkpoint_to_safetensors.py" \
    in.pt out.safetensors --config-out out.json) 2>&1 && echo "exit 0" || echo "exit $?"
}
# refuses CHECKPOINT SENTENCE
refuses() {
  local said
  said=$(convert "$1")
  [[ "$said" == "error: $2"$'\n''exit 2' ]] || { echo "FAILED: $1"; echo "$said"; failed=1; }
  if compgen -G "$scratch/out.*" >/dev/null; then echo "FAILED: $1 leaves a file behind"; failed=1; fi
}

zeros=$(printf '0,%.0s' {1..47})0
refuses '{"model_state_dict": {}, "feature_mean": [[1, 2], [3, 4]]}' 'feature_mean is no flat list of numbers'
refuses '{"model_state_dict": {}, "feature_std": 1}' 'feature_std is no flat list of numbers'
refuses '{"model_state_dict": {}, "feature_mean": ["a"]}' 'feature_mean is no flat list of numbers'
refuses '{"model_state_dict": {}, "feature_mean": [Infinity]}' 'feature_mean holds a value that is not finite'
refuses '{"model_state_dict": {}, "feature_mean": [1, 2]}' 'feature_mean has 2 values, not 48'
refuses '{"model_state_dict": {}, "id_to_label": {"one": "shaft"}}' 'id_to_label does not map numbers to names'
refuses '{"model_state_dict": {}, "id_to_label": ["shaft"]}' 'id_to_label does not map numbers to names'
refuses '{"model_state_dict": {}, "id_to_label": {"#inf": "shaft"}}' 'id_to_label does not map numbers to names'
refuses '{"model_state_dict": {}, "id_to_label": {"tensor": [1, 2]}}' 'id_to_label does not map numbers to names'
refuses '{"model_state_dict": {}, "id_to_label": {"0": "\ud800"}}' 'id_to_label holds a name that is no text'
refuses '{"model_state_dict": {"#1": 2}}' 'the state dict model_state_dict has a name that is no text: 1.0'
refuses '{"fold_states": [{"\ud800": 2}]}' "the state dict fold0. has a name that is no text: '\\ud800'"
good=$(convert '{"model_state_dict": {}, "id_to_label": {"1": "b", "0": "a"}, "feature_mean": ['"$zeros"']}')
[[ "$good" == *'out.json: categories, feature_mean'*'exit 0' && -s "$scratch/out.json" && -s "$scratch/out.safetensors" ]] ||
  { echo "FAILED: a good checkpoint"; echo "$good"; failed=1; }
exit $failed
