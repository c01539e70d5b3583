# On a fresh machine with Python 3.11+ and make: `make demo` runs the main job on samples/, `make test` passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test floors check docs reference pictures golden wheel bill bench samples clean

demo: $(READY)  ## run the main job on the samples
	$(BIN)/firstread run samples/cohort; code=$$?; [ $$code -eq 0 ] || [ $$code -eq 3 ]
	@echo 'Open "samples/cohort - firstread/Cohort summary.xlsx" first.'

test: $(READY)  ## all tests, on all cores (T=path for some of them)
	$(BIN)/pytest -n auto $(T)

floors: $(READY)  ## what must not fall on any labelled cohort; before a change of rules is committed
	$(BIN)/pytest -n auto tests/accuracy/test_floors.py --every-cohort

check: $(READY)  ## style, types, direction of imports, the pages of docs/
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/mkdocs build --strict --quiet

docs: $(READY)  ## the pages of docs/ as a site: open site/index.html
	$(BIN)/mkdocs build --strict --quiet

reference: $(READY)  ## write the pages of docs/reference anew from the program
	$(BIN)/python -m tests.docs.generate
	$(BIN)/python -m tests.docs.licences

pictures: $(READY)  ## draw the pictures of docs/ anew (needs LibreOffice)
	$(BIN)/python -m tests.docs.pictures

golden: $(READY)  ## write the golden files anew; look at the difference before you commit it
	$(BIN)/pytest tests/test_golden.py --golden-update -p no:randomly -q
	$(BIN)/python -m tests.reports.dump

samples: $(READY)  ## build the samples anew from their sources
	$(BIN)/python -m samples.make

# The time of what is built is that of the last change, so that the same source gives the same bytes
wheel bill: export SOURCE_DATE_EPOCH := $(or $(SOURCE_DATE_EPOCH),$(shell git log -1 --format=%ct 2>/dev/null),1577836800)

wheel: $(READY) bill  ## build the wheel, look into it, build it again elsewhere, run it from another folder
	rm -f dist/*.whl
	$(BIN)/python -m build --wheel --no-isolation
	$(BIN)/check-wheel-contents dist/*.whl
	$(BIN)/python tests/wheel_smoke.py dist/*.whl

bill: $(READY)  ## a software bill of materials: dist/firstread.cdx.json
	mkdir -p dist
	$(BIN)/python -m tests.docs.bill dist/firstread.cdx.json

bench: $(READY)  ## speed and memory, as ratios within one run
	$(BIN)/python -m tests.speed.bench

clean:
	rm -rf $(VENV) dist site

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $(READY)
