#!/usr/bin/env bash
# What the pages (README, docs, runbooks, …) name exists: linked files and headings, paths of the tree, targets of make,
# commands, flags and variables of v16, which the program's help lists.
#
#   pages.sh SOURCE_DIR V16_PROGRAM
set -euo pipefail
cd "$1"
exec python3 - "$2" <<'PYTHON'
import glob, os, re, subprocess, sys

PROGRAM = sys.argv[1]


def help_of(*command):
    return subprocess.run([PROGRAM, *command, "--help"], capture_output=True, text=True, check=True).stdout


def commands_in(text):
    listed = re.search(r"^Subcommands:\n((?:  .*\n)+)", text, re.M)
    return re.findall(r"^  (\w+)", listed.group(1), re.M) if listed else []


HELP = {(): help_of()}
for name in commands_in(HELP[()]):
    HELP[(name,)] = help_of(name)
    for below in commands_in(HELP[(name,)]):
        HELP[(name, below)] = help_of(name, below)
FLAGS = {command: set(re.findall(r"(?<![\w-])-{1,2}[a-z][a-z0-9-]*", text)) for command, text in HELP.items()}
ALL_FLAGS = set().union(*FLAGS.values())
VARIABLES = set(re.findall(r"\b[A-Z][A-Z0-9_]+\b", " ".join(HELP.values()))) | {"V16_TEST_DATA"}
TARGETS = set(re.findall(r"^([a-z-]+):", open("Makefile").read(), re.M))
ROOTS = ("bench", "cmake", "docs", "fuzz", "include", "models", "ops", "samples", "scripts", "src", "tests", "tools", "web")


def slug(heading):
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def wrong_links(page, text):
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"https?:", target): continue
        path, _, anchor = target.partition("#")
        file = os.path.normpath(os.path.join(os.path.dirname(page), path)) if path else page
        if not os.path.exists(file): yield f"there is no {target}"
        elif anchor and anchor not in map(slug, re.findall(r"^#+ (.*)", open(file).read(), re.M)):
            yield f"{file} has no heading #{anchor}"


def wrong_command(words):
    """What is wrong with the words behind `v16`."""
    command = ()
    for word in words:
        if command + (word,) not in HELP: break
        command += (word,)
    if not command and words and re.fullmatch(r"[a-z]+", words[0]): yield f"there is no v16 {words[0]}"
    for word in words[len(command):]:
        flag = word.split("=")[0]
        if re.fullmatch(r"-{1,2}[a-z][a-z0-9-]*", flag) and flag not in FLAGS[command]:
            yield f"v16 {' '.join(command)} has no {flag}"


def wrong_code(code):
    for path in re.findall(rf"(?<![\w/.-])(?:{'|'.join(ROOTS)})/[\w./@-]*\w", code):
        if not os.path.exists(path): yield f"there is no {path}"
    for made in re.findall(r"(?:^|[;&|] *)make ([a-z-]+)", code):
        if made not in TARGETS: yield f"make has no target {made}"
    for variable in re.findall(r"\b(?:V16|CLASSIFIER)_[A-Z_]+\b", code):
        if variable not in VARIABLES: yield f"there is no variable {variable}"
    for words in re.findall(r"(?:^|[ /=])v16 ([^|;&#>)]*)", code):
        yield from wrong_command(words.replace("'", " ").split())
    if re.fullmatch(r"--[a-z-]+", code.split()[0]) and code.split()[0] not in ALL_FLAGS:
        yield f"v16 has no flag {code.split()[0]}"


def wrong_in(page, text):
    yield from wrong_links(page, text)
    spans = re.findall(r"(?<!`)`([^`]+)`(?!`)", text)
    blocks = re.findall(r"^ {4,}(.*\S.*)$", text, re.M)
    for code in spans + blocks:
        code = " ".join(re.sub(r"(^|\s)#\s.*", "", code).split())  # without a comment
        if code: yield from wrong_code(code)


PROBES = ["[x](no-such.md)", "[x](README.md#no-such)", "`src/no/such.hpp`", "`make no-such`", "`V16_NO_SUCH`", "`--no-such`",
          "    build/release/v16 serve --no-such 1", "`v16 nosuch`"]
for probe in PROBES:
    if not list(wrong_in("README.md", probe)): sys.exit(f"pages.sh does not see what is wrong with {probe}")

failed = False
for page in sorted(glob.glob("**/*.md", recursive=True)):
    if page.startswith("build/"): continue
    text = open(page).read()
    if page == "models/v16/README.md": text = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    for wrong in wrong_in(page, text):
        print(f"{page}: {wrong}")
        failed = True
sys.exit(failed)
PYTHON
