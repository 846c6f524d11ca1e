# Recoupe: `make help` lists what there is. Every target sets up what it needs first.
#   make reconcile SOURCES=my/folder OUT=my/results      other texts
#   make test ARGS="-k dates"                            part of the tests
#   make PYTHON=python3.13 VENV=.venv313 test            another Python beside the usual one

VENV ?= .venv
PYTHON ?=
SOURCES ?= sources
OUT ?= outputs
ARGS ?=
BENCH ?= ../shared/bench
BIN := $(VENV)/bin
export VENV PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev reconcile review test lint bench-dates evaluate train docs screenshots lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## make .venv from requirements.lock (no-op when it is up to date)
	@scripts/setup.sh runtime

setup-dev: ## the same with what tests and development need
	@scripts/setup.sh dev

reconcile: setup ## read sources/, write outputs/: the main job
	@$(BIN)/reconcile run $(SOURCES) --out $(OUT) $(ARGS)

review: setup ## open the review page over the last run
	@$(BIN)/reconcile review --sources $(SOURCES) --out $(OUT) $(ARGS)

test: setup-dev ## run the whole test suite
	@$(BIN)/python -m pytest $(ARGS)

lint: setup-dev ## ruff, mypy --strict, the layer rules
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench-dates: setup-dev ## score the date stage on public gold (BENCH=folder) and on our own set
	@$(BIN)/python -m benchmarks.bench_dates --bench $(BENCH) $(ARGS)

evaluate: setup-dev ## score matches and conflicts, write docs/evaluation.md
	@$(BIN)/python -m benchmarks.evaluate --bench $(BENCH) $(ARGS)

train: setup-dev ## fit the match weights anew
	@$(BIN)/python -m benchmarks.train $(ARGS)

docs: setup-dev ## renew the generated parts of docs/
	@$(BIN)/python -m scripts.docs $(ARGS)

screenshots: setup-dev ## renew the pictures in docs/ (needs chromium)
	@$(BIN)/python -m scripts.screenshots $(ARGS)

lock: setup ## compile the lock files from pyproject.toml (ARGS=--upgrade for the newest)
	@scripts/lock.sh $(ARGS)

clean: ## remove the environment and the caches, keep outputs/
	rm -rf $(VENV) .venv-lock .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov
	find pipeline tests benchmarks scripts -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
