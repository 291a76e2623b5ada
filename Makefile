# Two commands matter: `make demo` and `make test`. Both set up .venv by themselves.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
DATO := 2026-11-22
BOK := demo/sykefravaer.xlsx

.PHONY: demo test check bench sammenlign mutasjon workbooks dist pictures clean

$(VENV)/.klar: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[alt]'
	@touch $@

demo: $(VENV)/.klar
	@mkdir -p demo
	@rm -f $(BOK) demo/*.sikkerhetskopi-*
	@$(PY) -m sykefravaer_xl ny $(BOK) --eksempel
	@$(PY) -m sykefravaer_xl beregn $(BOK) --dato $(DATO)
	@echo
	@$(PY) -m sykefravaer_xl arbeidsliste $(BOK) --dato $(DATO)
	@echo
	@echo "Boka: $(CURDIR)/$(BOK)"

check: $(VENV)/.klar
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-logo

test: check
	.ci/verktoy
	$(PY) -m pytest -n auto

bench: $(VENV)/.klar
	$(PY) -m benchmarks

# By hand, not in CI: the engine against the oracle, and mutants of the law core (docs/utvikling.md)
sammenlign: $(VENV)/.klar
	$(PY) -m tests.egenskaper.i_stort $(or $(ANTALL),1000000)

mutasjon: $(VENV)/.klar
	$(PY) -m pip install --quiet --disable-pip-version-check mutmut==3.8.1
	@mkdir -p mutants/src mutants/tests
	PYTHONPATH=mutants/src:mutants $(VENV)/bin/mutmut run
	$(VENV)/bin/mutmut results

workbooks: $(VENV)/.klar
	$(PY) -m workbooks.bygg

dist: $(VENV)/.klar
	.ci/pyodide
	$(PY) -m xl_addin.dist dist

pictures: $(VENV)/.klar
	$(PY) docs/lag_bilder.py
	$(PY) -m docs.lag_bilde_av_siden

clean:
	rm -rf $(VENV) demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
