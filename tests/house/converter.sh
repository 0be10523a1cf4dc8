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
# run_converter ARGUMENT...: what the converter says, and its exit status.
run_converter() {
  (cd "$scratch" && PYTHONPATH="$scratch" PYTHONDONTWRITEBYTECODE=1 python3 "$source/tools/checkpoint_to_safetensors.py" \
    "$@") 2>&1 && echo "exit 0" || echo "exit $?"
}
# convert CHECKPOINT: the same, of a checkpoint.
convert() {
  rm -f "$scratch"/out.*
  echo "$1" >"$scratch/in.pt"
  run_converter in.pt out.safetensors --config-out out.json
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

# What is written replaces neither the checkpoint nor a device, and nobody sees it who may not by the umask.
echo '{"model_state_dict": {}}' >"$scratch/in.pt"
cp "$scratch/in.pt" "$scratch/before"
ln -sf in.pt "$scratch/link.pt"
ln -sf /dev/null "$scratch/device"
ln -sf kept.json "$scratch/link.json"
# wrong_use SENTENCE ARGUMENT...
wrong_use() {
  local said
  said=$(run_converter "${@:2}")
  [[ "$said" == "error: $1"$'\n''exit 3' ]] || { echo "FAILED: ${*:2}"; echo "$said"; failed=1; }
  cmp -s "$scratch/in.pt" "$scratch/before" || { echo "FAILED: ${*:2}: the checkpoint is lost"; failed=1; }
}
wrong_use 'output link.pt: this is the checkpoint, which would be lost' in.pt link.pt
wrong_use '--config-out ./in.pt: this is the checkpoint, which would be lost' in.pt out.safetensors --config-out ./in.pt
wrong_use '--config-out out.new: this is the output, which would be lost' in.pt out.new --config-out out.new
said=$(umask 077 && run_converter in.pt device --config-out link.json)
[[ "$said" == *'exit 0' && -L "$scratch/device" && -L "$scratch/link.json" && $(stat -c %a "$scratch/kept.json") == 600 ]] ||
  { echo "FAILED: a device and a link"; echo "$said"; ls -l "$scratch"; failed=1; }
exit $failed
