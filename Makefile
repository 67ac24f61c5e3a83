# Two commands: `make run` and `make test`. Both install what is missing first.

SWIFT ?= swift
SOURCES := Package.swift Sources Tests
GONGWEN := .build/release/gongwen
# Pages of the benchmark.
PAGES ?= 10000

.PHONY: setup build run test bench lint format

setup:
	@sh Scripts/setup.sh

build: setup
	$(SWIFT) build -c release --product gongwen

# Items that are put into quarantine (status 3) belong to the fixtures and are no failure.
run: build
	@$(GONGWEN) run || [ $$? -eq 3 ]
	@sh Scripts/next-steps.sh $(GONGWEN)

test: setup
	$(SWIFT) test

bench: build
	@command -v python3 >/dev/null || { echo "bench: needs python3" >&2; exit 1; }
	@python3 Scripts/bench/bench.py --pages $(PAGES)

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)
