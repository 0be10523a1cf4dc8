# v16: classify DXF drawings. `make help` lists the targets; README.md tells the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

HOST ?= 127.0.0.1
PORT ?= 8000
JOBS ?= $(shell nproc)
# Where `make install` puts the program; a DESTDIR goes in front of it.
PREFIX ?= /usr/local
# Quick runs (CI) shorten these.
FUZZ_SECONDS ?= 60
SOAK_SECONDS ?= 300
CTEST_FLAGS ?=

build_dir := build/release
v16 := $(build_dir)/v16

define say
	@printf '\n== %s\n' "$(1)"
endef

# build_programs PURPOSE: v16, and v16-train where libtorch is installed.
define build_programs
	$(call say,packages)
	@scripts/install.sh $(1)
	$(call say,building $(v16))
	@cmake --preset release -DV16_TESTS=OFF >/dev/null
	@cmake --build --preset release --target programs --parallel $(JOBS)
endef

.PHONY: help run build trainer install test bench fuzz asan asan-quick tsan soak train samples format tidy coverage clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## install, build, classify the sample drawings, start the service
	$(call say,classifying the sample drawings)
	$(v16) classify samples -r
	$(call say,starting the service on http://$(HOST):$(PORT) (Ctrl-C stops it))
	exec $(v16) serve --host $(HOST) --port $(PORT)

build: ## install what is missing and build build/release/v16
	$(call build_programs,run)

trainer: ## the same with libtorch, for v16 train
	$(call build_programs,train)

# With a umask of its own, since the service runs as a user of its own, who has to get at the model. cmake leaves a list of
# what it installed, which is root's after sudo and could not be written by anybody else then.
install: ## copy what was built, the model and the pages to PREFIX (/usr/local)
	@[[ -x "$(v16)" ]] || { echo "nothing is built yet: make build" >&2; exit 3; }
	@rm -f "$(build_dir)/install_manifest.txt"
	@umask 022; cmake --install "$(build_dir)" --prefix "$(PREFIX)" >/dev/null
	@echo "installed: $(DESTDIR)$(PREFIX)/bin/v16"

test: ## install, build and run every test
	$(call say,packages)
	@scripts/install.sh test
	$(call say,building the program and its tests)
	@cmake --preset release -DV16_TESTS=ON >/dev/null
	@cmake --build --preset release --parallel $(JOBS)
	$(call say,testing)
	@rm -f $(build_dir)/Testing/Temporary/LastTestsFailed.log
	@ctest --preset release --parallel $(JOBS) $(CTEST_FLAGS) || { scripts/failed_tests.sh $(build_dir); exit 1; }

asan: ## every test under the address and undefined sanitizers
	@scripts/install.sh test
	@cmake --preset asan >/dev/null
	@cmake --build --preset asan --parallel $(JOBS)
	@ctest --preset asan --parallel $(JOBS) $(CTEST_FLAGS)

# The rooms that read what strangers send, and a drawing of every family of the generator: quick enough for every change.
asan_quick := dxf_test render_test cache_test
asan_families := corpus_family_test

asan-quick: ## the tests of what reads input, and the families of drawings, under the address and undefined sanitizers
	@scripts/install.sh test
	@cmake --preset asan >/dev/null
	@cmake --build --preset asan --parallel $(JOBS) --target $(asan_quick) $(asan_families)
	@for test in $(asan_quick); do build/asan/tests/$$test --gtest_brief=1; done
	@build/asan/tests/$(asan_families) --gtest_brief=1 --gtest_filter='*FirstOfEachFamily*'

tsan: ## the concurrent tests under the thread sanitizer
	@scripts/install.sh test
	@cmake --preset tsan >/dev/null
	@cmake --build --preset tsan --parallel $(JOBS)
	@ctest --preset tsan --parallel $(JOBS) $(CTEST_FLAGS)

soak: ## mixed load on the real service for SOAK_SECONDS (300), with memory and descriptors as it goes
	@scripts/install.sh test
	@cmake --preset release -DV16_TESTS=ON >/dev/null
	@cmake --build --preset release --target soak_test --parallel $(JOBS)
	@SOAK_SECONDS=$(SOAK_SECONDS) $(build_dir)/tests/soak_test

fuzz: ## run every fuzz target for FUZZ_SECONDS (60) each
	@scripts/install.sh fuzz
	@cmake --preset fuzz >/dev/null
	@cmake --build --preset fuzz --target fuzzers --parallel $(JOBS)
	@scripts/fuzz.sh build/fuzz $(FUZZ_SECONDS) $(FUZZ_SEED)

bench: ## measure every stage and path beside the machine's limits
	@scripts/install.sh bench
	@cmake --preset bench >/dev/null
	@cmake --build --preset bench --target v16_bench v16 --parallel $(JOBS)
	@scripts/bench.sh build/bench
	@scripts/bench_http.sh build/bench

train: trainer ## generate the corpus and train the shipped bundle models/v16 anew (hours)
	@scripts/train.sh $(build_dir)

samples: build ## draw the sample drawings again
	@scripts/samples.sh $(v16)

format: ## format the sources
	@scripts/install.sh tidy
	@git ls-files '*.hpp' '*.cpp' | xargs clang-format-14 -i

tidy: ## run clang-tidy over the sources
	@scripts/install.sh tidy
	@cmake --preset debug >/dev/null
	@git ls-files 'src/*.cpp' | grep -v '^src/train/torch' | xargs -P $(JOBS) -n 4 clang-tidy-14 -p build/debug --quiet

coverage: ## build, test and print the lines that tests reach
	@scripts/install.sh test
	@cmake --preset coverage >/dev/null
	@cmake --build --preset coverage --parallel $(JOBS)
	@ctest --test-dir build/coverage --parallel $(JOBS) --output-on-failure
	@scripts/coverage.sh build/coverage

clean: ## remove what was built
	rm -rf build
