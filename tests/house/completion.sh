#!/usr/bin/env bash
# What `v16 completion` prints, at work: bash's own functions are asked what they offer behind a line, and every command and
# flag that the program's help lists must be among it. fish and zsh are asked, too, where they are installed.
#
#   completion.sh V16_PROGRAM
set -euo pipefail
program=$(realpath "$1")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/drawings" "$scratch/drawings/sub folder"
ln -s "$program" "$scratch/bin/v16"
touch "$scratch/drawings/shaft.dxf" "$scratch/drawings/two words.DXF" "$scratch/drawings/notes.txt"
cd "$scratch/drawings"

failed=0
# is WHAT WANTED FOUND: both are lists, a word or name a line, in any order.
is() {
  diff <(sort <<<"$2") <(sort <<<"$3") >"$scratch/diff" && return
  echo "FAILED: $1 (wanted and found):"
  cat "$scratch/diff"
  failed=1
}

# ---- bash ----

v16() { "$program" "$@"; }
# shellcheck source=/dev/null
source <(v16 completion bash)
# words LINE...: the words of a line as bash has them, which parts --flag=value; the last one is being typed.
# offered WORD...: what is offered behind these words.
offered() {
  COMP_WORDS=(v16 "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _v16
  printf '%s\n' "${COMPREPLY[@]}"
}
list() { printf '%s\n' "$@"; }

[[ $(complete -p v16) == "complete -F _v16 v16" ]] || { echo "FAILED: bash is not told of the function"; failed=1; }
is "commands" "$(list classify completion corpus)" "$(offered c)"
is "commands below one" "$(list info calibrate)" "$(offered model '')"
is "flags" "$(list --files-from --fail-on-review --format)" "$(offered classify --f)"
is "flags of a command below one" "--per-category" "$(offered corpus generate --per)"
is "values of a flag" "$(list table jsonl csv)" "$(offered classify --format '')"
is "values behind =" "$(list table jsonl csv)" "$(offered classify --format =)"
is "a value begun" "csv" "$(offered classify --format c)"
is "a value begun behind =" "csv" "$(offered classify --format = c)"
is "speed modes of the service" "$(list accurate balanced fast v6_only)" "$(offered serve --speed-mode '')"
is "precisions" "$(list auto fp32 bf16 int8)" "$(offered bench --precision '')"
is "what only the trainer takes" "$(list views picture)" "$(offered train --kind '')"
is "an argument of words" "$(list bash zsh fish)" "$(offered completion '')"
is "drawings and folders" "$(list shaft.dxf 'two words.DXF' 'sub folder')" "$(offered classify '')"
is "drawings behind a flag that takes nothing" "$(offered classify '')" "$(offered classify --recursive '')"
is "commands behind such a flag" "$(offered '')" "$(offered --version '')"
is "behind other words" "shaft.dxf" "$(offered classify -r --format csv shaft.dxf s | grep -v folder)"
is "a name with a blank, as it is typed" "two words.DXF" "$(offered info 'two\ w')"
is "a name in quotes" "two words.DXF" "$(offered info '"two w')"
is "any file" "$(list shaft.dxf 'two words.DXF' 'sub folder' notes.txt)" "$(offered classify --files-from '')"
is "folders" "sub folder" "$(offered eval --data '')"
is "nothing for a number" "" "$(offered classify --jobs '')"
is "a value is no command" "$(list --speed-mode)" "$(offered classify --model model --speed)"
is "nor behind =" "$(list --speed-mode)" "$(offered classify --model = model --speed)"
is "nothing below what is no command" "" "$(offered nonsense --f)"

# commands_of COMMAND..., flags_of COMMAND...: what the help says.
commands_of() { v16 "$@" --help | sed -nE '/^Subcommands:/,/^$/s/^  ([a-z-]+).*/\1/p'; }
flags_of() { v16 "$@" --help | sed -nE 's/^  (-[a-zA-Z],)?(--[a-z0-9-]+).*/\1\n\2/p' | tr -d , | grep . | sort -u; }
# check COMMAND...: it and all below it.
check() {
  local below
  is "every flag of v16 $*" "$(flags_of "$@")" "$(offered "$@" -)"
  [[ $(flags_of "$@" | wc -l) -ge 1 ]] || { echo "FAILED: no flags in the help of v16 $*"; failed=1; }
  for below in $(commands_of "$@"); do check "$@" "$below"; done
  [[ -z $(commands_of "$@") ]] || is "every command of v16 $*" "$(commands_of "$@")" "$(offered "$@" '')"
}
check
(($(commands_of | wc -l) > 10)) || { echo "FAILED: no commands in the help"; failed=1; }

# What the shells that may not be here are told of a flag that takes nothing, and of one that takes something.
for told in "zsh '--recursive[" "zsh '--jobs=[" "fish -l recursive -d" "fish -l jobs -x -d"; do
  v16 completion "${told%% *}" | grep -F -- "${told#* }" >/dev/null || { echo "FAILED: no ${told#* } for ${told%% *}"; failed=1; }
done

# ---- fish ----

skipped=()
if command -v fish >/dev/null; then
  v16 completion fish >"$scratch/v16.fish"
  # fish_offers LINE: what is offered, without the descriptions.
  fish_offers() {
    HOME=$scratch PATH=$scratch/bin:$PATH fish --no-config -c "source $scratch/v16.fish; complete -C '$1'" | cut -f 1
  }
  is "fish: commands" "$(list classify completion corpus)" "$(fish_offers 'v16 c')"
  is "fish: commands below one" "$(list calibrate info)" "$(fish_offers 'v16 model ')"
  is "fish: flags" "$(list --files-from --fail-on-review --format)" "$(fish_offers 'v16 classify --f')"
  is "fish: values" "$(list table json)" "$(fish_offers 'v16 eval --format ')"
  is "fish: values behind =" "--speed-mode=fast" "$(fish_offers 'v16 serve --speed-mode=f')"
  is "fish: flags of a command of the same name" "$(list --format)" "$(fish_offers 'v16 model info --fo')"
  is "fish: an argument of words" "$(list bash zsh fish)" "$(fish_offers 'v16 completion ')"
  is "fish: drawings first" "shaft.dxf" "$(fish_offers 'v16 classify ' | head -1)"
  is "fish: folders" "sub folder/" "$(fish_offers 'v16 eval --data s')"
else
  skipped+=(fish)
fi

# ---- zsh ----

if command -v zsh >/dev/null; then
  v16 completion zsh >"$scratch/_v16"
  # An interactive shell on a terminal of its own, in which a line and two tabs are typed: what stands on the screen then.
  zsh_shows() {
    HOME=$scratch ZDOTDIR=$scratch TERM=dumb zsh -f -c '
      zmodload zsh/zpty
      zpty -b shell zsh -f -i
      read_until() { local text all= n=0; while ((n++ < 100)); do
        if zpty -r -t shell text; then all+=$text; [[ $all == *"$1"* ]] && break; else sleep 0.05; fi; done; print -r -- $all }
      zpty -w shell "PROMPT=; PATH=$1:\$PATH; fpath=($2 \$fpath); autoload -Uz compinit; compinit -u -D; setopt no_beep;
        zstyle \":completion:*\" list-prompt; LISTMAX=10000; unsetopt prompt_cr; stty cols 200; print rea\"\"dy"
      read_until ready >/dev/null
      zpty -w -n shell "$3"$'"'"'\t\t'"'"'
      sleep 1
      read_until "$4"
      zpty -d shell' zsh "$scratch/bin" "$scratch" "$1" "$2"
  }
  # shows LINE TEXT: the text is offered behind the line.
  shows() {
    zsh_shows "$1" "$2" >"$scratch/shown"
    grep -qF -- "$2" "$scratch/shown" || { echo "FAILED: zsh: no $2 behind $1"; cat "$scratch/shown"; failed=1; }
  }
  shows 'v16 cl' 'classify'
  shows 'v16 model ' 'calibrate'
  shows 'v16 classify --fail' '--fail-on-review'
  shows 'v16 classify --format ' 'jsonl'
  shows 'v16 serve --precision=f' 'fp32'
  shows 'v16 info sh' 'shaft.dxf'
else
  skipped+=(zsh)
fi

[[ ${#skipped[@]} -eq 0 ]] || echo "SKIPPED: not installed: ${skipped[*]}"
exit $failed
