# Two doors for a newcomer: `make demo` and `make test`. The rest is for those who stay.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test bench lint lock clean

demo: .venv/run.stamp
	@$(BIN)/python main.py demo

test: .venv/dev.stamp
	@$(BIN)/python -m tests.gate

bench: .venv/dev.stamp
	@$(BIN)/python -m bench

lint: .venv/dev.stamp
	@$(BIN)/python -m tests.gate --lint

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Tại Chỗ needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; try: make PYTHON=python3.12 demo" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv

.venv/run.stamp: .venv/bin/python locks/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r locks/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: .venv/run.stamp locks/dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r locks/dev.txt
	@touch $@

# Needs uv. Hashes for every platform; no address of a registry.
lock:
	uv pip compile -q pyproject.toml --extra build --universal --no-strip-extras --generate-hashes --no-emit-index-url --no-header --no-annotate -o locks/run.txt
	uv pip compile -q pyproject.toml --extra build --extra dev --universal --no-strip-extras --generate-hashes --no-emit-index-url --no-header --no-annotate -c locks/run.txt -o locks/dev.txt

clean:
	rm -rf .venv demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
