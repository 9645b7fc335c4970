# Everything that is to be built, run, tested and installed. `make help` lists it.

PREFIX ?= /usr/local
DESTDIR ?=
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BASHCOMPLETIONS ?= $(PREFIX)/share/bash-completion/completions
ZSHCOMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
FISHCOMPLETIONS ?= $(PREFIX)/share/fish/vendor_completions.d

CORPORA ?= ../shared/corpora/entities
FAULT_ROUNDS ?= 50
SOAK_STEPS ?= 100000
SOAK_SEEDS ?= 10
MEGABYTES ?= 1000
VERSION := $(shell sed -n 's/.*let number = "\(.*\)".*/\1/p' Sources/galley/Version.swift)
RELEASE_FLAGS = -c release --static-swift-stdlib
BINARY = .build/release/galley
SHARE = .build/share
SPARK_PYTHON = .build/spark/bin/python

# A crash of a test is told by its stack, not by registers and addresses of libraries.
test test-faults soak: export SWIFT_BACKTRACE = enable=yes,color=no,registers=none,images=none,threads=crashed,limit=40

.PHONY: run build test test-faults test-sanitizers test-spark test-deb test-guide fuzz soak lint model bench bench-extract bench-stream \
  bench-spark share install uninstall deb clean help dependencies test-dependencies readme

help: ## Show what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 28

run: build ## Install what is missing, build, and open seeds/
	$(BINARY) seeds

build: dependencies ## Build the program, the Swift library linked in
	@scripts/commit
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

bench: build ## Time galley beside less, vim, kakoune, nnn and wc, and write Benchmarks/RESULTS.md
	python3 Benchmarks/bench.py $(BINARY) --data .build/bench --write Benchmarks/RESULTS.md

bench-extract: ## Print the tagger's tokens per second, beside python-crfsuite's
	@test -d $(CORPORA) || { echo "The texts are not at $(CORPORA); name them with CORPORA=" >&2; exit 1; }
	swift build -c release --product train-entities
	.build/release/train-entities bench $(CORPORA) Sources/CEntityModel/entities.model 50 .build/bench-texts.jsonl
	-python3 Benchmarks/crfsuite.py $(CORPORA) .build/bench-texts.jsonl

bench-stream: build ## Send MEGABYTES=1000 of text through extract, on one core and on all
	@scripts/require /usr/bin/python3 python3
	python3 Benchmarks/stream.py $(BINARY) seeds $(MEGABYTES)

test-spark: build $(SPARK_PYTHON) ## Test the Spark job in contrib/spark (minutes; fetches PySpark)
	cd contrib/spark && $(CURDIR)/$(SPARK_PYTHON) test_galley_spark.py $(CURDIR)/$(BINARY)

test-deb: deb ## Install the package in a fresh Debian, use it, remove it (as root; fetches Debian)
	@scripts/require /usr/sbin/debootstrap debootstrap
	@scripts/require /usr/bin/lintian lintian
	scripts/test-deb .build/galley_$(VERSION)_$$(dpkg --print-architecture).deb .build/debian

test-guide: dependencies ## Follow docs/extending.md to the letter in a copy, and test that
	@scripts/require /usr/bin/python3 python3
	scripts/follow-guide .build/guide

bench-spark: build $(SPARK_PYTHON) ## Print words a second of the Spark job and of the program alone
	$(SPARK_PYTHON) contrib/spark/bench.py $(BINARY) seeds $(MEGABYTES)

$(SPARK_PYTHON): contrib/spark/requirements.txt
	@scripts/require /usr/bin/java openjdk-17-jre-headless
	@python3 -c 'import ensurepip' 2>/dev/null || scripts/require /nowhere python3-venv
	python3 -m venv .build/spark
	.build/spark/bin/pip install -q -r contrib/spark/requirements.txt
	@touch $@

# The manual pages and completions, made from the program itself.
share: build
	@scripts/require /usr/bin/python3 python3
	rm -rf $(SHARE)
	scripts/manual $(BINARY) $(SHARE)/man
	scripts/completions $(BINARY) $(SHARE)

install: share ## Install program, manual pages and completions below PREFIX
	install -D -m 755 $(BINARY) $(DESTDIR)$(BINDIR)/galley
	install -d $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5
	install -m 644 $(SHARE)/man/man1/*.1 $(DESTDIR)$(MANDIR)/man1
	install -m 644 $(SHARE)/man/man5/*.5 $(DESTDIR)$(MANDIR)/man5
	install -D -m 644 $(SHARE)/galley.bash $(DESTDIR)$(BASHCOMPLETIONS)/galley
	install -D -m 644 $(SHARE)/_galley $(DESTDIR)$(ZSHCOMPLETIONS)/_galley
	install -D -m 644 $(SHARE)/galley.fish $(DESTDIR)$(FISHCOMPLETIONS)/galley.fish

uninstall: ## Remove what install has installed
	rm -f $(DESTDIR)$(BINDIR)/galley
	rm -f $(DESTDIR)$(MANDIR)/man1/galley.1 $(DESTDIR)$(MANDIR)/man1/galley-*.1
	rm -f $(DESTDIR)$(MANDIR)/man5/galley-annotations.5
	rm -f $(DESTDIR)$(BASHCOMPLETIONS)/galley $(DESTDIR)$(ZSHCOMPLETIONS)/_galley
	rm -f $(DESTDIR)$(FISHCOMPLETIONS)/galley.fish

deb: ## Build a package for Debian in .build
	@scripts/require /usr/bin/dpkg-shlibdeps dpkg-dev
	rm -rf .build/stage
	$(MAKE) install DESTDIR=.build/stage PREFIX=/usr ZSHCOMPLETIONS=/usr/share/zsh/vendor-completions
	scripts/deb .build/stage $(VERSION) .build

readme: build ## Write the key table and the screenshot of README.md anew
	scripts/readme

clean: ## Remove what was built
	rm -rf .build .build-*

dependencies:
	@scripts/require /usr/include/curses.h libncurses-dev
	@scripts/require /usr/include/sqlite3.h libsqlite3-dev

test-dependencies:
	@scripts/require /usr/bin/tmux tmux
	@scripts/require /usr/bin/less less
	@scripts/require /usr/bin/python3 python3
