# Two commands: `make run` and `make test`. Both install what is missing first.

SWIFT ?= swift
SOURCES := Package.swift Sources Tests
GONGWEN := .build/release/gongwen
# Pages of the benchmark.
PAGES ?= 10000
# Where `make install` puts things.
PREFIX ?= /usr/local

MAN := .build/share/man/man1
COMPLETIONS := .build/share/completions

.PHONY: completions install man setup setup-tests build run test bench rules docs lint format

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

# Completions of bash, zsh and fish, and the manual page, from what the program says of itself.
completions: build
	@mkdir -p $(COMPLETIONS)
	@$(GONGWEN) --generate-completion-script bash > $(COMPLETIONS)/gongwen
	@$(GONGWEN) --generate-completion-script zsh > $(COMPLETIONS)/_gongwen
	@$(GONGWEN) --generate-completion-script fish > $(COMPLETIONS)/gongwen.fish

man: build
	@mkdir -p $(MAN)
	@$(GONGWEN) --experimental-dump-help | python3 Scripts/man_page.py > $(MAN)/gongwen.1

install: completions man
	install -D $(GONGWEN) $(DESTDIR)$(PREFIX)/bin/gongwen
	install -D -m 644 $(MAN)/gongwen.1 $(DESTDIR)$(PREFIX)/share/man/man1/gongwen.1
	install -D -m 644 $(COMPLETIONS)/gongwen \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/gongwen
	install -D -m 644 $(COMPLETIONS)/_gongwen \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_gongwen
	install -D -m 644 $(COMPLETIONS)/gongwen.fish \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gongwen.fish
