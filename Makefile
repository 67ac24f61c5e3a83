# Two commands: `make run` and `make test`. Both install what is missing first.

SWIFT ?= swift
SOURCES := Package.swift Sources Tests

.PHONY: setup build test lint format

setup:
	@sh Scripts/setup.sh

build: setup
	$(SWIFT) build -c release

test: setup
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)
