#!/usr/bin/env bash
# What the pages (README, docs, runbooks, …) name exists: linked files and headings, paths of the tree, targets of make,
# commands, flags and variables of v16, which the program's help lists. First proves on made-up lines that it can fail.
#
#   pages.sh SOURCE_DIR V16_PROGRAM
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$1"
program=$2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# matches PATTERN: what of the input matches a Perl pattern, one match a line; nothing is no error, a wrong pattern is.
matches() { grep -oP -- "$1" || [[ $? -eq 1 ]]; }

# has LINES LINE: whether it is one of them.
has() { [[ $'\n'"$1"$'\n' == *$'\n'"$2"$'\n'* ]]; }

# -- What there is --

declare -A flags  # of each command, "v16 model info" for one, one a line
all_help=
# learn COMMAND: what its help and that of the commands below it names.
learn() {
  local text name
  read -ra name <<<"$1"
  text=$("$program" "${name[@]:1}" --help)
  all_help+=$text$'\n'
  flags[$1]=$(matches '(?<![\w-])-{1,2}[a-z][a-z0-9-]*' <<<"$text")
  for name in $(sed -nE '/^Subcommands:$/,/^$/ s/^  (\w+).*/\1/p' <<<"$text"); do learn "$1 $name"; done
}
learn v16
all_flags=$(printf '%s\n' "${flags[@]}")
variables=$(matches '\b[A-Z][A-Z0-9_]+\b' <<<"$all_help")$'\nV16_TEST_DATA'
targets=$(sed -nE 's/^([a-z-]+):.*/\1/p' Makefile)
roots='bench|cmake|docs|fuzz|include|models|ops|samples|scripts|src|tests|tools|web'

# -- What a page names --

# slugs FILE: its headings as links name them.
slugs() { sed -nE '/^#+ / {s/^#+ *//; s/ *$//; s/.*/\L&/; s/[^[:alnum:]_ -]//g; s/ /-/g; p}' "$1"; }

# wrong_links PAGE: reads its text.
wrong_links() {
  local target file
  while read -r target; do
    [[ ! $target =~ ^https?: ]] || continue
    file=${target%%#*}
    file=${file:+$(dirname "$1")/$file}
    file=${file:-$1}
    if [[ ! -e $file ]]; then
      echo "there is no $target"
    elif [[ $target == *?'#'?* || $target == '#'?* ]] && ! has "$(slugs "$file")" "${target#*#}"; then
      echo "${file#./} has no heading #${target#*#}"
    fi
  done < <(matches '\]\(\K[^)\s]+(?=\))')
}

# code FILE: its pieces of code, which stand in backquotes or are indented, one a line without comments.
code() {
  {
    { grep -zoP '(?<!`)`[^`]+`(?!`)' "$1" || [[ $? -eq 1 ]]; } | sed -zE 's/^`|`$//g'
    sed -nE 's/^ {4}(.*)/\1/p' "$1" | tr '\n' '\0'
  } | sed -zE 's/(^|[[:space:]])#[[:space:]][^\n]*//g' | tr '\n\0' ' \n' | awk '{ $1 = $1 } NF'
}

# wrong_command WORD...: what is wrong with the words behind `v16`.
wrong_command() {
  local command=v16 word
  while [[ $# -gt 0 && -n ${flags["$command $1"]:-} ]]; do
    command+=" $1"
    shift
  done
  if [[ $command == v16 && ${1:-} =~ ^[a-z]+$ ]]; then echo "there is no v16 $1"; fi
  for word in "$@"; do
    word=${word%%=*}
    if [[ $word =~ ^--?[a-z][a-z0-9-]*$ ]] && ! has "${flags[$command]}" "$word"; then echo "$command has no $word"; fi
  done
}

# wrong_code FILE: of pieces of code.
wrong_code() {
  local name words
  while read -r name; do
    [[ -e $name ]] || echo "there is no $name"
  done < <(matches "(?<![\w/.-])(?:$roots)/[\w./@-]*\w" <"$1")
  while read -r name; do
    has "$targets" "$name" || echo "make has no target $name"
  done < <(matches '(?:^|[;&|] *)make \K[a-z-]+' <"$1")
  while read -r name; do
    has "$variables" "$name" || echo "there is no variable $name"
  done < <(matches '\b(?:V16|CLASSIFIER)_[A-Z_]+\b' <"$1")
  while read -r name; do
    has "$all_flags" "$name" || echo "v16 has no flag $name"
  done < <(matches '^--[a-z-]+(?= |$)' <"$1")
  while read -ra words; do
    wrong_command "${words[@]}"
  done < <(matches '(?:^|[ /=])v16 \K[^|;&#>)]*' <"$1" | tr "'" ' ')
}

# wrong_in PAGE: reads its text, prints what is wrong with it.
wrong_in() {
  cat >"$scratch/text"
  wrong_links "$1" <"$scratch/text"
  code "$scratch/text" >"$scratch/code"
  wrong_code "$scratch/code"
}

# text_of PAGE: without what programs printed.
text_of() { if [[ $1 == ./models/v16/README.md ]]; then sed '/^```/,/^```/d' "$1"; else cat "$1"; fi; }

probes=('[x](no-such.md)' '[x](README.md#no-such)' '[x](#no-such)' '`src/no/such.hpp`' '`make no-such`' '`V16_NO_SUCH`'
  '`--no-such`' '    build/release/v16 serve --no-such 1' '`v16 nosuch`' $'`v16\nserve --no-such`' '`a` --help `v16 model nosuch --x`')
for probe in "${probes[@]}"; do
  [[ -n $(wrong_in README.md <<<"$probe") ]] || { echo "pages.sh does not see what is wrong with $probe"; exit 1; }
done
right='[x](docs/cli.md#reading-an-answer) `a` --no-such `b` `v16 serve --port 1 # --no-such`'
[[ -z $(wrong_in README.md <<<"$right") ]] || { echo "pages.sh complains of what is right"; exit 1; }

failed=0 pages=0
while read -r page; do
  pages=$((pages + 1))
  while read -r wrong; do
    echo "${page#./}: $wrong"
    failed=1
  done < <(text_of "$page" | wrong_in "$page")
done < <(find . -name '*.md' -not -path './build/*' -not -path '*/.*/*' | sort)
((pages > 0)) || { echo "pages.sh finds no page"; exit 1; }
exit $failed
