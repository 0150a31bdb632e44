# `make run` opens the app, `make test` runs every check. Each sets up what it needs; only Python 3.11+ is needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
LOCKING := --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links

.PHONY: run test check format lock bench test-documents test-browser clean help

help: ## Show what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: $(READY) ## Set up, and open the app
	@$(BIN)/joinedup

test: check ## Set up, and run every check and test
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(READY_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/joinedup check

format: $(READY_DEV) ## Lay the code out, and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY_DEV) ## Measure speed and memory, each beside its yardstick
	$(BIN)/python -m benchmarks

test-documents: $(READY_DEV) ## Open the documents in LibreOffice, which is installed where it can be
	@command -v soffice >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq \
		--no-install-recommends libreoffice-writer libreoffice-calc poppler-utils fonts-dejavu >/dev/null; } \
		|| { echo "LibreOffice is needed: install it, and try again"; exit 1; }
	$(BIN)/python -m pytest -m documents tests/documents

test-browser: $(READY_DEV) ## Check the web pages with axe-core in Chromium, which are installed where they can be
	@{ command -v chromium && command -v pdftotext; } >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq \
		&& apt-get install -y -qq --no-install-recommends chromium poppler-utils fonts-dejavu >/dev/null; } \
		|| { echo "Chromium is needed: install it, and try again"; exit 1; }
	@cmp -s requirements-browser.lock $(VENV)/browser/lock || { $(BIN)/python -m pip install --quiet --upgrade \
		--disable-pip-version-check --no-deps --require-hashes --target $(VENV)/browser -r requirements-browser.lock \
		&& cp requirements-browser.lock $(VENV)/browser/lock; } \
		|| { echo "axe-core is needed, and pip could not bring it: try again with a network"; exit 1; }
	$(BIN)/python -m pytest -m browser tests/browser

lock: $(READY_DEV) ## Lock the versions anew, with their hashes, for every system
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	$(BIN)/uv pip compile $(LOCKING) pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile $(LOCKING) --extra dev --constraint requirements.lock pyproject.toml --output-file requirements-dev.lock

$(READY): requirements.lock pyproject.toml
	@echo "Setting up (once, about a minute)..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $(READY)

$(READY_DEV): $(READY) requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $(READY_DEV)

clean: ## Take away what was set up here (your own answers live elsewhere and stay)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
