# Every target makes what it needs: a fresh machine wants only Python 3.11 or newer (and Node for `interop`).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Where the texts of the law lie, for those who have them; they are no part of this repository.
LAW_FACTS ?= ../shared/legal

.PHONY: demo test lint types tests slow kill coverage docs wheel readme versions constraints fuzz schemas examples law law-check interop bench bench-names bench-import clean
.DELETE_ON_ERROR:

$(VENV)/user: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[tables]'
	@touch $@

$(VENV)/dev: $(VENV)/user
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/bench: $(VENV)/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

$(VENV)/interop: $(VENV)/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[interop]'
	@touch $@

## demo: check the published examples and show one case
demo: $(VENV)/user
	$(BIN)/hrdocs validate examples/*.json
	@echo
	$(BIN)/hrdocs show examples/observatory_2020_kazak.json "Liudmila Kazak"

## test: lint, types, all tests, docs, the built wheel in an empty environment, the README in a fresh clone
test: lint types tests docs wheel readme

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

tests: $(VENV)/dev
	$(BIN)/python -m pytest -q -n 2 --dist worksteal

## slow: giant inputs, long fuzzing, other programs run many times
slow: $(VENV)/dev
	$(BIN)/python -m pytest -q -n 2 --dist worksteal -m slow

## kill: a command killed at 50 random moments leaves its target whole
kill: $(VENV)/dev
	$(BIN)/python -m pytest -q -m slow tests/e2e/test_kill.py

## coverage: the tests once more, with what they do not reach
coverage: $(VENV)/dev
	$(BIN)/python -m pytest -q --cov --cov-report=term

docs: $(VENV)/dev
	$(BIN)/sphinx-build -q -W --keep-going -n -b html docs docs/_build/html

wheel: $(VENV)/dev
	$(BIN)/python tools/check_wheel.py

readme: $(VENV)/dev
	$(BIN)/python tools/check_readme.py

## versions: the library with the lowest and with the newest versions of its dependencies
versions: $(VENV)/user
	$(BIN)/python tools/check_versions.py

## constraints: write the newest versions of what CI installs into constraints.txt
constraints:
	$(PYTHON) -m venv $(VENV)-newest
	PIP_CONSTRAINT= $(VENV)-newest/bin/python -m pip install --quiet --editable '.[dev,interop]'
	(head -n 1 constraints.txt; $(VENV)-newest/bin/python -m pip freeze --exclude-editable) > constraints.new
	mv constraints.new constraints.txt
	rm -rf $(VENV)-newest

## fuzz: random calls of all public functions, until it is stopped
fuzz: $(VENV)/dev
	$(BIN)/python tools/fuzz.py

## schemas: write the published schema, and the references of fields, words and values, from the model
schemas: $(VENV)/user
	$(BIN)/hrdocs schema --write schemas/v1
	$(BIN)/python tools/docs_reference.py

## examples: join the five published documents into one dataset
examples: $(VENV)/user
	$(BIN)/python tools/join_examples.py

## law: build the law data from the texts
law: $(VENV)/user
	$(BIN)/python tools/build_law.py --facts $(LAW_FACTS)
	$(BIN)/python tools/docs_law.py

## law-check: hold the law data against the texts, read a second time by another method
law-check: $(VENV)/user
	@if [ -d $(LAW_FACTS) ]; then \
	  $(BIN)/python tools/build_law.py --facts $(LAW_FACTS) --check && \
	  $(BIN)/python tools/check_law.py --facts $(LAW_FACTS); \
	else echo "law-check left out: $(LAW_FACTS) has no texts (LAW_FACTS=FOLDER names another place)"; fi

## interop: the same verdicts from validators that nobody here wrote
interop: $(VENV)/interop
	$(BIN)/python tools/interop.py
	$(BIN)/python tools/check_pages.py

## bench: how fast, beside what people would pick instead
bench: $(VENV)/bench
	$(BIN)/python tools/bench.py
	$(BIN)/python tools/bench_validation.py
	$(BIN)/python tools/bench_sharing.py
	$(BIN)/python tools/bench_law.py
	$(BIN)/python tools/bench_citations.py --eyecite
	$(BIN)/python tools/bench_import.py
	$(BIN)/python tools/bench_cases.py

## bench-names: how well people's names are compared, and how fast: pairs, an index of 100,000, running text
bench-names: $(VENV)/user
	$(BIN)/python tools/bench_names.py
	$(BIN)/python tools/bench_names.py --index
	$(BIN)/python tools/bench_names.py --mentions

## bench-import: a partner's list brought in, beside followthemoney (FTM_PYTHON names a Python that has it), openpyxl and csv
bench-import: $(VENV)/dev
	$(BIN)/python tools/bench_import.py

clean:
	rm -rf $(VENV) dist build docs/_build docs/reference/problems .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
