# Two commands: `make run` and `make test`. Both install what is missing first.

SWIFT ?= swift
SOURCES := Package.swift Sources Tests
GONGWEN := .build/release/gongwen
# Pages of the benchmark.
PAGES ?= 10000

.PHONY: setup setup-tests build run test bench rules docs lint format

setup:
	@sh Scripts/setup.sh

setup-tests:
	@sh Scripts/setup.sh --tests

build: setup
	$(SWIFT) build -c release --product gongwen

# Items that are put into quarantine (status 3) belong to the fixtures and are no failure.
run: build
	@$(GONGWEN) run || [ $$? -eq 3 ]
	@sh Scripts/next-steps.sh $(GONGWEN)

test: setup-tests
	$(SWIFT) test

bench: build
	@command -v python3 >/dev/null || { echo "bench: needs python3" >&2; exit 1; }
	$(SWIFT) build -c release --product QuantityBench
	@python3 Scripts/bench/bench.py --pages $(PAGES)

# The reference of the reading rules; a test fails while it is older than they are.
rules:
	$(SWIFT) build --product gongwen
	.build/debug/gongwen rules --format markdown > Documentation/Rules.md

# The reference of the rules and that of the tables, of the data dictionary.
docs: rules
	.build/debug/gongwen schema --format markdown > Documentation/Schema.md

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)
