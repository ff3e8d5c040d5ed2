# Every command of the project; continuous integration runs the same ones.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Wheels only: no compiler is needed.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all:
CODE := src tests tools $(wildcard benchmarks)

.DEFAULT_GOAL := help
.PHONY: help serve test lint format bench docs fidelity lower-bounds clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(VENV)/.installed ## serve on http://127.0.0.1:8000 (loads the demo catalogue the first time)
	@$(BIN)/cinedex demo
	@exec $(BIN)/cinedex serve

test: lint ## run everything: lint, types, import contracts, tests on both engines, clients, docs
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: $(VENV)/.tested ## check style, types and who imports whom
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE) || { echo "run 'make format'"; exit 1; }
	@$(BIN)/mypy
	@NO_COLOR=1 $(BIN)/lint-imports

format: $(VENV)/.tested ## put code in the one format
	@$(BIN)/ruff check --fix --select I --quiet $(CODE)
	@$(BIN)/ruff format $(CODE)

docs: $(VENV)/.tested ## write the documents that are made from code
	@$(BIN)/python tools/docs.py

bench: $(VENV)/.tested ## measure against nginx serving the same bytes
	@$(BIN)/python -m benchmarks

fidelity: $(VENV)/.tested ## import recorded answers, ask the same, compare leaf by leaf
	@$(BIN)/python tools/fidelity.py

lower-bounds: ## run the tests on the oldest dependencies that pyproject.toml allows
	@$(PYTHON) -m venv .venv-lower
	@.venv-lower/bin/python -m pip install --quiet --disable-pip-version-check uv
	@.venv-lower/bin/uv pip compile --quiet --python .venv-lower --only-binary :all: --resolution lowest-direct \
		--extra test pyproject.toml --output-file .venv-lower/oldest.txt
	@.venv-lower/bin/uv pip install --quiet --python .venv-lower --only-binary :all: --requirement .venv-lower/oldest.txt
	@.venv-lower/bin/uv pip install --quiet --python .venv-lower --no-deps --editable .
	@.venv-lower/bin/python -m pytest --numprocesses auto --dist loadfile

clean: ## remove the virtual environments and caches; data stays
	@rm -rf $(VENV) .venv-lower .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "cinedex needs Python 3.11 or newer; name one: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.python pyproject.toml
	@echo "Installing cinedex in $(VENV)"
	@$(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed pyproject.toml
	@echo "Installing the test extras in $(VENV)"
	@$(PIP_INSTALL) --editable '.[test]'
	@touch $@
