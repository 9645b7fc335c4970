# Everything that is to be built, run, tested and installed. `make help` lists it.

PREFIX ?= /usr/local
DESTDIR ?=
CORPORA ?= ../shared/corpora/entities
FAULT_ROUNDS ?= 50
SOAK_STEPS ?= 100000
SOAK_SEEDS ?= 10
RELEASE_FLAGS = -c release --static-swift-stdlib
BINARY = .build/release/galley

.PHONY: run build test test-faults test-sanitizers fuzz soak lint model bench-extract install uninstall clean help dependencies test-dependencies readme

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

test-sanitizers: dependencies test-dependencies ## Run the tests under the address and the thread sanitizer (long)
	scripts/test-sanitizers

fuzz: dependencies ## Fuzz what reads foreign bytes: FUZZ_RUNS inputs each, a million if not said (hours)
	scripts/fuzz

soak: dependencies test-dependencies ## Type SOAK_STEPS keys without sense into each of SOAK_SEEDS folders (hours)
	swift build --build-tests
	GALLEY_SOAK_STEPS=$(SOAK_STEPS) GALLEY_SOAK_KEYS=$(SOAK_STEPS) GALLEY_SOAK_SEEDS=$(SOAK_SEEDS) \
	  swift test --skip-build --filter 'SoakTests|MonkeyTests'

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
	rm -rf .build .build-*

dependencies:
	@scripts/require /usr/include/curses.h libncurses-dev

test-dependencies:
	@scripts/require /usr/bin/tmux tmux
	@scripts/require /usr/bin/less less
