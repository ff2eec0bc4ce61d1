# Everything a person or a machine does with Parvis. `make` alone lists it.

PORT ?= 8000
BIN := .venv/bin
DEV := @python=$$(sh scripts/find_python.sh) && "$$python" scripts/environment.py dev
# Two test processes: what two cores carry. JOBS=4 make test on a larger machine.
JOBS ?= 2
# Types are kept where data is decided and written.
TYPED = $(shell find cms participation initiatives home -name '*.py' \( -name models.py -o -name services.py -o -path '*/models/*' -o -path '*/services/*' \))
# What production asks of its environment, with values that are good for checking it only.
PRODUCTION := DJANGO_SETTINGS_MODULE=cms.settings.production ALLOWED_HOSTS=parvis.example SITE_URL=https://parvis.example \
	SECRET_KEY=only-to-check-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEF DATABASE_URL=postgres://parvis@127.0.0.1:1/parvis
PYTEST := $(BIN)/pytest -n $(JOBS)

.DEFAULT_GOAL := help
.PHONY: help demo install test test-slow test-browser check format messages requirements clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## Install, migrate, load the demo and serve it on http://127.0.0.1:8000 (PORT=8010 make demo)
	@python=$$(sh scripts/find_python.sh) && "$$python" scripts/environment.py demo 1/4 && exec $(BIN)/python scripts/demo.py $(PORT)

install: ## Install what development needs into .venv
	$(DEV)

test: ## Run the suite on SQLite, or on PostgreSQL: DATABASE_URL=postgres://... make test
	$(DEV)
	$(PYTEST) -m "not slow" tests

test-slow: ## Run the tests marked slow (many threads; most of them need DATABASE_URL=postgres://...)
	$(DEV)
	$(BIN)/pytest -n 0 -m slow tests

test-browser: ## Run only the tests that drive a Chromium
	$(DEV)
	$(BIN)/pytest -n 0 -m browser tests

check: ## Lint, formats, templates, migrations, production settings, types, translations
	$(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python scripts/check_templates.py
	DATABASE_URL=sqlite://:memory: $(BIN)/python manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/mypy $(TYPED)
	$(BIN)/python scripts/messages.py check

format: ## Put code and templates in the form that `make check` asks for
	$(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python scripts/check_templates.py --fix

messages: ## Collect the strings to translate into locale/fr (needs gettext) and compile them
	$(DEV)
	$(BIN)/python scripts/messages.py make

requirements: ## Pin the dependencies of pyproject.toml again, with hashes (UPGRADE=1 for the newest)
	$(DEV)
	$(BIN)/python scripts/pin_requirements.py $(if $(UPGRADE),--upgrade)

clean: ## Remove the virtual environment, the demo's database and every cache
	rm -rf .venv var staticfiles .pytest_cache .ruff_cache .mypy_cache .hypothesis
