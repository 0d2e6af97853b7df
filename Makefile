# Everything a person types. `make run` and `make chat` need Python 3.11 or newer and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
AS ?=
TAAL ?= nl
MINUTES ?= 5
PAGE := bot/local/page
DIST ?= dist
# Processes that share the tests; each has its own PostgreSQL.
WORKERS ?= 2
PARALLEL = -n $(WORKERS) --dist worksteal
# `make check` asks for the lines and branches that no test ran.
COVERAGE ?=
# RELEASE=1 (here or in the environment): what could check nothing then fails.
RELEASE ?=
APP_ID ?=
HOST ?=
ENVIRONMENT ?=
AUDIT ?= $(if $(RELEASE),--must)

.DEFAULT_GOAL := help
.PHONY: help run demo chat install dev test core lint check understanding examples holidays e2e bench chaos fuzz soak page pictures browser lock audit secrets licences sbom wheel changelog release texts

help: ## Show what there is
	@awk -F':.*## ' '/^[a-z0-9]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install page ## Start the bot and its trial page on this machine
	@$(BIN)/regiebot serve

demo: install page ## The same, filled with twelve invented people, two rounds and three UVO's (TAAL=en for English)
	@REGIEBOT_DEMO=$(if $(filter en,$(TAAL)),en,yes) $(BIN)/regiebot serve

chat: install ## Chat in the terminal: make chat AS=anna (TAAL=en for English)
	@$(BIN)/regiebot chat --as "$(AS)" --language "$(TAAL)"

install: $(VENV)/.run ## Make .venv from the lock
dev: $(VENV)/.dev

# A stamp per lock file: nothing is installed twice, and a new lock installs itself.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@echo "Setting up .venv; this takes a minute, once."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# The same lock without the channel SDK; nothing is worked out anew.
$(VENV)-core/.dev: requirements-dev.txt | $(VENV)/.dev
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(VENV)-core
	@awk '/^[a-z0-9]/ {keep = !/^bot(builder|framework)-/} keep' requirements-dev.txt | \
	$(BIN)/uv pip install --quiet --python $(VENV)-core/bin/python --no-deps --require-hashes -r -
	@touch $@

page: ## Bring the card renderer of the trial page, when Node is here
	@if ! command -v npm >/dev/null; then :; \
	elif [ $(PAGE)/node_modules/.package-lock.json -nt $(PAGE)/package-lock.json ]; then :; \
	else cd $(PAGE) && npm ci --silent --no-audit --no-fund --omit=dev || echo "npm could not bring the trial page; make chat works without it."; fi

test: dev ## All tests that need no browser, PostgreSQL included
	@$(BIN)/python -m pytest -m "not e2e and not bench" $(PARALLEL) $(COVERAGE)

# Every module of the floors and the scenarios is loaded; what is run is a part, for all of it runs in `make test`.
CORE = tests/dialogs tests/store/contract/test_store.py tests/scenarios/test_zelfscan_alone.py $(addprefix tests/scenarios/test_,coordinating.py codes_tried.py uvo.py uvo_rhythm.py uvo_prompts.py circles.py)

core: $(VENV)-core/.dev ## Floors and scenarios where botbuilder is not installed
	@! $(VENV)-core/bin/python -c 'import botbuilder' 2>/dev/null || { echo "botbuilder is in $(VENV)-core; throw that folder away."; exit 1; }
	@$(VENV)-core/bin/python -m pytest --collect-only -qq tests/dialogs tests/store tests/scenarios > /dev/null
	@$(VENV)-core/bin/python -m pytest $(CORE) $(PARALLEL)

lint: dev ## Format, lint, types, imports, advisories, secrets, and what the yardsticks say
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(MAKE) --no-print-directory audit secrets understanding

# Tracing makes the tests three times as long, so `.ci/run` runs them bare (docs/decisions.md, 147).
check: lint ## The same, and the tests with the coverage they must have
	@$(MAKE) --no-print-directory test COVERAGE="--cov --cov-report=term"

audit: dev
	@$(BIN)/python -m tests.supply.advisories $(AUDIT)

# Of what git keeps, in two processes; --no-verify asks nobody whether a key still works.
secrets: dev ## Look for keys and passwords in every kept file
	@[ -n "$$(git ls-files | head -n 1)" ] || { echo "git keeps no file here: NOTHING was looked at for keys."; exit $(if $(RELEASE),1,0); }
	@git ls-files -z | xargs -0 -n 100 -P 2 $(BIN)/detect-secrets-hook --no-verify --exclude-files "^tests/bot/deploy/schemas/"

sbom: dev ## What is delivered, as CycloneDX, in dist/
	@mkdir -p $(DIST)
	@$(BIN)/python -W ignore -m cyclonedx_py requirements --pyproject pyproject.toml --output-reproducible -o $(DIST)/regiebot.cdx.json requirements.txt
	@cd $(PAGE) && npm sbom --package-lock-only --omit dev --sbom-format cyclonedx > $(abspath $(DIST))/trial-page.cdx.json
	@$(BIN)/python -m tests.supply.page_sbom $(DIST)/trial-page.cdx.json

browser:
	@cd $(PAGE) && { [ -d node_modules/axe-core ] || npm ci --silent --no-audit --no-fund; }

understanding: dev ## Say every message and day of the yardsticks to the bot, and write docs/understanding.md
	@$(BIN)/python -m tests.understanding.measure --must

examples: dev ## Write what the reader knows anew, after examples.yaml changed
	@$(BIN)/python -m tests.understanding.write_examples

holidays: dev ## Write the public holidays anew, after the package that counts them was renewed
	@$(BIN)/python -m tests.dialogs.write_public_holidays

e2e: dev browser ## The trial page in a real browser (Chromium)
	@$(BIN)/python -m pytest -m e2e tests/e2e -n $(WORKERS) --dist loadfile

pictures: dev page ## Draw docs/pictures anew in Chromium, after cards changed
	@$(BIN)/python -m tests.pictures

bench: dev ## Measure speed and memory against the peers in one run
	@$(BIN)/python -m tests.bench --postgres
	@$(BIN)/python -m tests.bench.several
	@$(BIN)/python -m tests.bench.pictures --sizes 100000 --times 1 --postgres

chaos: dev ## Strike senders and bots at random while people answer: make chaos MINUTES=5
	@$(BIN)/python -m tests.kill.chaos --minutes $(MINUTES)

fuzz: dev ## A hundred thousand mutated activities against the whole bot
	@$(BIN)/python -m tests.bench.fuzz

soak: dev ## Two hundred thousand turns, to see whether memory stays where it is
	@$(BIN)/python -m tests.bench.soak

lock: dev ## Renew the lock files (no addresses of an index in them)
	@$(BIN)/uv pip compile -q pyproject.toml --group run --generate-hashes --no-header --python-version 3.11 -o requirements.txt
	@$(BIN)/uv pip compile -q pyproject.toml --group run --group dev -c requirements.txt --generate-hashes --no-header --python-version 3.11 -o requirements-dev.txt

wheel: dev page ## Make the wheel that runs anywhere, trial page in it, in dist/
	@$(BIN)/python -m tests.supply.wheel $(DIST)

# A package for Teams is of one bot: APP_ID and HOST, and ENVIRONMENT for another than production; again for each.
TEAMS_ZIP = $(DIST)/regiebot-teams$(if $(ENVIRONMENT),-$(ENVIRONMENT))-$(VERSION).zip
VERSION = $(shell $(BIN)/python -c 'import tests.supply.release as r; print(r.project_version())')

release: dev page ## Make all that a version is handed out as, with checksums, and try it out
	@$(BIN)/python -m tests.supply.release check $(if $(RELEASE),--must)
	@$(MAKE) --no-print-directory -o dev -o page sbom wheel
	@$(BIN)/python -m tests.supply.served $(DIST)/regiebot-$(VERSION)-py3-none-any.whl
	@$(if $(APP_ID),$(BIN)/python -m bot manifest --app-id "$(APP_ID)" --host "$(HOST)" --environment "$(ENVIRONMENT)" -o $(TEAMS_ZIP))
	@$(BIN)/python -m tests.supply.release gather $(DIST)

changelog: dev ## Gather the files of changelog/ under the version of pyproject.toml
	@$(BIN)/towncrier build --yes --version "$$($(BIN)/python -m tests.supply.release version)"

licences: dev ## Write docs/licenties.md anew, after make lock
	@$(BIN)/python -m tests.supply.licences

texts: dev ## Write dialogs/texts/keys.py anew, after a text is added or goes
	@$(BIN)/python -m tests.texts.write_keys

.PHONY: docs
docs: dev ## Write the documents that are made from the code
	@$(BIN)/python -m tests.docs.made
