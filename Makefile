# Everything that is to be built, run, tested and installed. `make help` lists it.

PREFIX ?= /usr/local
DESTDIR ?=
CORPORA ?= ../shared/corpora/entities
FAULT_ROUNDS ?= 50
RELEASE_FLAGS = -c release --static-swift-stdlib
BINARY = .build/release/galley

.PHONY: run build test test-faults lint model bench-extract install uninstall clean help dependencies test-dependencies readme

help: ## Show what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 28

run: build ## Install what is missing, build, and open seeds/
	$(BINARY) seeds

build: dependencies ## Build the program, the Swift library linked in
	swift build $(RELEASE_FLAGS) --product galley

test: dependencies test-dependencies lint ## Install what the tests need, and run them all
	swift build --build-tests
	swift test --skip-build

test-faults: dependencies test-dependencies ## Kill, starve and race the program at length (minutes)
	@scripts/require /usr/bin/strace strace
	swift build --build-tests
	GALLEY_FAULT_ROUNDS=$(FAULT_ROUNDS) swift test --skip-build --filter FaultTests

lint: ## Check the form of the code
	swift format lint --strict -r Sources Tests Package.swift

model: ## Train the entity tagger anew from ../shared/corpora/entities, byte for byte (minutes)
	@test -d $(CORPORA) || { echo "The training data is not at $(CORPORA); name it with CORPORA=" >&2; exit 1; }
	swift build -c release --product train-entities
	.build/release/train-entities train $(CORPORA) Sources/CEntityModel/entities.model

bench-extract: ## Print the tagger's tokens per second, beside python-crfsuite's
	@test -d $(CORPORA) || { echo "The texts are not at $(CORPORA); name them with CORPORA=" >&2; exit 1; }
	swift build -c release --product train-entities
	.build/release/train-entities bench $(CORPORA) Sources/CEntityModel/entities.model 50 .build/bench-texts.jsonl
	-python3 Benchmarks/crfsuite.py $(CORPORA) .build/bench-texts.jsonl

install: build ## Install the program below PREFIX
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/galley

uninstall: ## Remove what install has installed
	rm -f $(DESTDIR)$(PREFIX)/bin/galley

readme: build ## Write the key table and the screenshot of README.md anew
	scripts/readme

clean: ## Remove what was built
	rm -rf .build

dependencies:
	@scripts/require /usr/include/curses.h libncurses-dev
	@scripts/require /usr/include/sqlite3.h libsqlite3-dev

test-dependencies:
	@scripts/require /usr/bin/tmux tmux
	@scripts/require /usr/bin/less less
