# Everything a person does with a checkout. `make setup` first; the others call it themselves.

.DEFAULT_GOAL := help
.PHONY: help install setup run test lint bench format translations lock clean

BIN := .venv/bin
# Test processes: one more than the smallest machine we build on has cores, because some tests wait
# for a window or for a program that they started. A larger machine may say JOBS=8.
JOBS ?= 3
UV := 0.13.9
# Some machines forbid Python to keep what it compiled; then each program that a test starts, and
# there are a hundred, is compiled anew.
unexport PYTHONDONTWRITEBYTECODE

help:
	@echo 'make setup    install the locked dependencies into .venv, and compile what judges many cases'
	@echo 'make run      open the program on the demonstration workspace'
	@echo 'make test     check style, types, imports, then run every test'
	@echo 'make lint     the checks of make test without the tests'
	@echo 'make bench    measure speed'
	@echo 'make format   rewrite the sources in the house style'
	@echo 'make translations  gather the sentences of the program for the translators'
	@echo 'make lock     choose versions anew from pyproject.toml'
	@echo 'make clean    remove what the tools made, .venv included'

setup: install
	@$(BIN)/python .ci/compile.py

install:
	@sh .ci/set-up

run: install
	$(BIN)/python -m ui.demo

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What must be covered whole is covered by these; to count the others as well takes three minutes more.
COUNTED = casefiles tests/contract tests/db tests/exchange tests/limits $(wildcard tests/test_*.py)

test:
	@$(MAKE) --no-print-directory -j2 lint setup
	$(BIN)/pytest -n $(JOBS) --cov --cov-report=term $(COUNTED)
	$(BIN)/pytest -n $(JOBS) tests $(COUNTED:%=--ignore=%)

bench: setup
	$(BIN)/pytest -p tests.benchmarks.as_installed tests/benchmarks

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: install
	$(BIN)/python -m resources.translations.update

# uv is not locked itself: it takes part in no build, and it lives in a folder of its own.
lock: install
	$(BIN)/python -m venv .venv/lock
	.venv/lock/bin/pip install --quiet uv==$(UV)
	.venv/lock/bin/uv pip compile pyproject.toml --group dev --output-file requirements.lock \
	  --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade --quiet

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage htmlcov build *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
