#!/usr/bin/env python3
"""Convert the reference service's PyTorch checkpoints to safetensors files that `v16 import` reads.

    python3 tools/checkpoint_to_safetensors.py cad_classifier_v6.pt v6.safetensors --config-out config.json
    python3 tools/checkpoint_to_safetensors.py cad_classifier_v14_ensemble.pt v14.safetensors
    v16 import --v6 v6.safetensors --v14 v14.safetensors --config config.json --out models/mine

A checkpoint with "model_state_dict" gives the tensors as they are named there (V6); one with "fold_states" gives those
of fold K with the prefix "foldK." (V14). --config-out writes what a V6 checkpoint says about categories and features.

It needs your own PyTorch (pip install torch), not the safetensors package. A .pt file is a pickle, and unpickling runs
code that the file chooses. This program lets PyTorch read plain data alone (weights_only=True, with NumPy arrays allowed
where PyTorch knows how). A file that needs more is refused; --trust-file reads it nevertheless, so use that only for a
file whose origin you trust as much as a program.

Exit status: 0 done, 2 the file cannot be used, 3 wrong arguments, 4 PyTorch is missing or too old.
"""

import argparse
import json
import math
import os
import struct
import sys
import tempfile

EXIT_FILE, EXIT_USAGE, EXIT_ENVIRONMENT = 2, 3, 4
FEATURES = 48
COUNTER_SUFFIX = ".num_batches_tracked"


class Failure(Exception):
    """Ends the program with a sentence and an exit status."""

    def __init__(self, status, sentence):
        super().__init__(sentence)
        self.status = status


def is_text(name):
    """Whether it can be written as UTF-8: names in a pickle may be anything, and strings with half a surrogate pair."""
    try:
        return isinstance(name, str) and name.encode("utf-8") is not None
    except UnicodeEncodeError:
        return False


def safetensors_bytes(tensors):
    """The bytes of a safetensors file. `tensors`: name -> (shape, little-endian float32 bytes); sorted by name."""
    header, data, position = {}, [], 0
    for name in sorted(tensors):
        shape, raw = tensors[name]
        count = 1
        for size in shape:
            count *= size
        if count * 4 != len(raw):
            raise ValueError(f"{name}: {len(raw)} bytes do not fit the shape {list(shape)}")
        header[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [position, position + len(raw)]}
        data.append(raw)
        position += len(raw)
    text = json.dumps(header, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(data)


def state_dicts(checkpoint):
    """The state dicts of a checkpoint: (prefix, state dict) pairs."""
    if not isinstance(checkpoint, dict):
        raise Failure(EXIT_FILE, "the file holds no dictionary, so it is no checkpoint of the reference service")
    if "fold_states" in checkpoint:
        folds = checkpoint["fold_states"]
        if not isinstance(folds, (list, tuple)) or not folds:
            raise Failure(EXIT_FILE, "fold_states holds no folds")
        return [(f"fold{k}.", state) for k, state in enumerate(folds)]
    if "model_state_dict" in checkpoint:
        return [("", checkpoint["model_state_dict"])]
    keys = ", ".join(sorted(map(str, checkpoint))[:8]) or "nothing"
    raise Failure(EXIT_FILE, f"neither model_state_dict nor fold_states in the file; it holds {keys}")


def tensors_of(torch, checkpoint):
    """All tensors of a checkpoint as safetensors_bytes wants them."""
    tensors = {}
    for prefix, state in state_dicts(checkpoint):
        if not isinstance(state, dict):
            raise Failure(EXIT_FILE, f"the state dict {prefix or 'model_state_dict'} is no dictionary")
        for name, value in state.items():
            if not is_text(name):
                raise Failure(EXIT_FILE, f"the state dict {prefix or 'model_state_dict'} has a name that is no text: "
                              f"{ascii(name)[:60]}")
            if name.endswith(COUNTER_SUFFIX):
                continue  # a counter for training
            if not isinstance(value, torch.Tensor):
                raise Failure(EXIT_FILE, f"{prefix}{name} is no tensor but {type(value).__name__}")
            value = value.detach().to("cpu", torch.float32).contiguous()
            if not bool(torch.isfinite(value).all()):
                raise Failure(EXIT_FILE, f"{prefix}{name} holds a value that is not finite")
            floats = value.flatten().tolist()
            tensors[prefix + name] = (tuple(value.shape), struct.pack(f"<{len(floats)}f", *floats))
    return tensors


def numbers(name, value):
    """A list of floats out of a list, array or tensor, which the checkpoint has under this name."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    try:
        floats = [float(x) for x in value]
    except (TypeError, ValueError, OverflowError):
        raise Failure(EXIT_FILE, f"{name} is no flat list of numbers") from None
    if not all(map(math.isfinite, floats)):
        raise Failure(EXIT_FILE, f"{name} holds a value that is not finite")
    return floats


def categories(labels):
    """The names in the order of the numbers that they are mapped from."""
    try:
        names = [name for _, name in sorted((int(k), str(v)) for k, v in labels.items())]
    except (AttributeError, TypeError, ValueError, OverflowError):
        raise Failure(EXIT_FILE, "id_to_label does not map numbers to names") from None
    if not all(map(is_text, names)):
        raise Failure(EXIT_FILE, "id_to_label holds a name that is no text")
    return names


def configuration(checkpoint):
    """What a V6 checkpoint says for `v16 import --config`; members that it lacks are left out."""
    config = {}
    labels = checkpoint.get("id_to_label")
    names = [] if labels is None else categories(labels)
    if names:
        config["categories"] = names
    for key in ("feature_mean", "feature_std"):
        if checkpoint.get(key) is not None:
            config[key] = numbers(key, checkpoint[key])
            if len(config[key]) != FEATURES:
                raise Failure(EXIT_FILE, f"{key} has {len(config[key])} values, not {FEATURES}")
    return config


def numpy_globals():
    """The callables that a pickled NumPy array of numbers names. They build arrays and run nothing else."""
    try:
        import numpy
    except ImportError:
        return []
    core = getattr(numpy, "_core", None) or numpy.core
    dtypes = [type(numpy.dtype(kind)) for kind in ("float32", "float64", "int64")]
    return [core.multiarray._reconstruct, core.multiarray.scalar, numpy.ndarray, numpy.dtype, *dtypes]


def load(torch, path, trusted):
    """The checkpoint as Python objects. Code in the file runs only when `trusted`."""
    if trusted:
        try:
            return torch.load(path, map_location="cpu", weights_only=False)
        except TypeError:  # a PyTorch from before weights_only
            return torch.load(path, map_location="cpu")
    serialization = torch.serialization
    if hasattr(serialization, "add_safe_globals"):
        serialization.add_safe_globals(numpy_globals())
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except TypeError:
        raise Failure(EXIT_ENVIRONMENT, f"PyTorch {torch.__version__} cannot read a file without running its code; "
                      "1.13 or newer can") from None


def is_special(path):
    """Whether it is a device or a pipe (or a folder), which cannot be replaced, only written to."""
    return os.path.exists(path) and not os.path.isfile(path)


def write_atomically(path, data):
    """Replaces `path` as a whole. A link stays one: what it points at is replaced."""
    if is_special(path):
        with open(path, "wb") as file:
            file.write(data)
        return
    path = os.path.realpath(path)
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".checkpoint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        umask = os.umask(0o077)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def refusal(torch, error, trusted):
    """Why PyTorch did not read a file, and what may help, in one sentence."""
    # Before the cause PyTorch advises to run the file's code without looking.
    lines = str(error).rpartition("WeightsUnpickler error: ")[2].strip().splitlines()
    sentence = f"PyTorch {torch.__version__} refuses the file: {lines[0] if lines else type(error).__name__}"
    if trusted:
        return sentence
    if not hasattr(torch.serialization, "add_safe_globals"):
        sentence += "; PyTorch 2.4 or newer reads more kinds of plain data"
    return sentence + ("; if it is a checkpoint whose origin you trust like a program, "
                       "--trust-file reads it and runs the code in it")


def check_paths(checkpoint, output, config_out):
    """Refuses a file that would be written over the checkpoint or over the other one."""
    for path, name, other, what in ((output, "output", checkpoint, "the checkpoint"),
                                    (config_out, "--config-out", checkpoint, "the checkpoint"),
                                    (config_out, "--config-out", output, "the output")):
        if path and not is_special(path) and os.path.realpath(path) == os.path.realpath(other):
            raise Failure(EXIT_USAGE, f"{name} {path}: this is {what}, which would be lost")


def convert(options):
    """Does what the command line asks."""
    check_paths(options.checkpoint, options.output, options.config_out)
    try:
        import torch
    except ImportError:
        raise Failure(EXIT_ENVIRONMENT, "PyTorch is not installed for this Python; try: pip install torch") from None
    try:
        checkpoint = load(torch, options.checkpoint, options.trust_file)
    except Failure:
        raise
    except OSError as error:
        raise Failure(EXIT_FILE, f"cannot read the file: {error.strerror or error}") from None
    except Exception as error:  # PyTorch documents no narrower type for a damaged or unsafe file
        raise Failure(EXIT_FILE, refusal(torch, error, options.trust_file)) from None
    tensors = tensors_of(torch, checkpoint)
    # Before anything is written: what cannot be used leaves no half of it behind.
    config = configuration(checkpoint) if options.config_out else {}
    try:
        write_atomically(options.output, safetensors_bytes(tensors))
        print(f"{options.output}: {len(tensors)} tensors")
        if options.config_out:
            text = json.dumps(config, ensure_ascii=False, indent=2) + "\n"
            write_atomically(options.config_out, text.encode("utf-8"))
            print(f"{options.config_out}: {', '.join(config) or 'nothing that differs from the defaults'}")
    except OSError as error:
        raise Failure(EXIT_FILE, f"cannot write: {error.strerror or error}") from None


class Parser(argparse.ArgumentParser):
    """argparse with the exit status that v16 uses for wrong arguments."""

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(EXIT_USAGE, f"error: {message}\n")


def main(arguments=None):
    parser = Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", help="the .pt file")
    parser.add_argument("output", help="the safetensors file to write")
    parser.add_argument("--config-out", metavar="FILE", help="also write categories, feature mean and std as JSON")
    parser.add_argument("--trust-file", action="store_true", help="run the code in the file if it needs that")
    try:
        convert(parser.parse_args(arguments))
    except Failure as failure:
        print(f"error: {failure}", file=sys.stderr)
        return failure.status
    return 0


if __name__ == "__main__":
    sys.exit(main())
