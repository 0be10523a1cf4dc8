#!/usr/bin/env bash
# What `make install` copies works where it is: the program finds its model without a flag or a variable, in a folder with a
# blank in its name, for every user of the machine, and the pages are beside it.
#
#   install.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source=$(realpath "$1") build=$(realpath "$2")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix="$scratch/the prefix"
# A list of an earlier installation that cannot be written, as that of `sudo make install` for who built.
ln -sfn "$scratch/no folder/list" "$build/install_manifest.txt"
# With the umask that root has on some servers; what a `make test` around this one was told is not for this one.
(umask 077; env -u MAKEFLAGS -u DESTDIR make -C "$source" install build_dir="$build" PREFIX="$prefix") >"$scratch/log" 2>&1 ||
  { cat "$scratch/log"; exit 1; }

# installed ARGUMENT...: the installed program, where nothing tells it of the source tree.
installed() { (cd "$scratch" && env -i PATH=/usr/bin:/bin "$prefix/bin/v16" "$@"); }

failed=0
installed doctor >"$scratch/doctor" || { echo "FAILED: v16 doctor"; cat "$scratch/doctor"; failed=1; }
grep -qF "$prefix/share/v16/models/v16, verified" "$scratch/doctor" ||
  { echo "FAILED: the installed program does not use the installed model"; cat "$scratch/doctor"; failed=1; }
installed classify "$source/samples/spur-gear.dxf" | grep -q 传动件 || { echo "FAILED: v16 classify"; failed=1; }
for page in README.md LICENSE docs/cli.md ops/nginx/v16.conf; do
  [[ -s "$prefix/share/doc/v16/$page" ]] || { echo "FAILED: $page is not installed"; failed=1; }
done
closed=$(find "$prefix" -not -perm -444 -o -type d -not -perm -111)
[[ -z "$closed" ]] || { echo "FAILED: not for everybody: $closed"; failed=1; }
# bash-completion looks for the script of a command in a file of its name.
diff <(installed completion bash) "$prefix/share/bash-completion/completions/v16" ||
  { echo "FAILED: the completion for bash is not that of the program"; failed=1; }
exit $failed
