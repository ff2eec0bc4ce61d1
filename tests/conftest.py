"""What every test shares: which database, what survives between tests, and the browser.

PARVIS_TEST_DB_SUFFIX keeps the test databases of two runs on one machine apart. CHROMIUM names a browser by hand.
"""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

# Playwright's synchronous interface runs an event loop in this thread; without this Django refuses to query beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium():
    """The path of the Chromium that browser tests drive: CHROMIUM if set, else the first one installed, else None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def pytest_collection_modifyitems(items):
    """Skip what this machine cannot run, saying why, and let what migrations load survive transactional tests."""
    on_postgresql = _database_vendor() == "postgresql"
    chromium = find_chromium()
    for item in items:
        if item.get_closest_marker("axe"):
            item.add_marker(pytest.mark.browser)
        if item.get_closest_marker("postgresql") and not on_postgresql:
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: DATABASE_URL=postgres://... make test"))
        if item.get_closest_marker("browser") and not chromium:
            item.add_marker(pytest.mark.skip(reason="no Chromium found: install one, or set CHROMIUM=/path/to/it"))
        _keep_migrated_rows(item)


def _database_vendor():
    from django.db import connection

    return connection.vendor


def _keep_migrated_rows(item):
    """Give a transactional test `serialized_rollback`.

    Such a test empties every table at its end: Wagtail's root page, the languages, our territories and themes, all put
    there by migrations, would be missing from the next one.
    """
    from pytest_django.fixtures import validate_django_db

    marker = item.get_closest_marker("django_db")
    transaction, reset_sequences, databases, _serialized, available_apps = validate_django_db(
        marker or pytest.mark.django_db().mark
    )
    fixtures = getattr(item, "fixturenames", ())
    if transaction or reset_sequences or "transactional_db" in fixtures or "live_server" in fixtures:
        kept = pytest.mark.django_db(
            transaction=True,
            reset_sequences=reset_sequences,
            databases=databases,
            serialized_rollback=True,
            available_apps=available_apps,
        )
        item.add_marker(kept, append=False)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request):
    """Name the test database: of its own for each process and each PARVIS_TEST_DB_SUFFIX.

    On SQLite it is a file: threads of the live server then have connections of their own, as in real life.
    """
    from django.conf import settings

    worker = getattr(request.config, "workerinput", {}).get("workerid")
    parts = ["parvis", os.environ.get("PARVIS_TEST_DB_SUFFIX"), worker]
    name = "test_" + "_".join(filter(None, parts))
    database = settings.DATABASES["default"]
    if database["ENGINE"] == "django.db.backends.sqlite3":
        folder = Path(settings.VAR_DIR) / "tests"
        folder.mkdir(parents=True, exist_ok=True)
        name = str(folder / f"{name}.sqlite3")
    database.setdefault("TEST", {})["NAME"] = name


@pytest.fixture(scope="session")
def django_db_setup(request, _rows_are_copied, django_db_setup, django_db_blocker):
    """The test database. With --reuse-db it is left as migrations made it, even if the last test emptied it."""
    from django.db import connections

    connection = connections["default"]
    # Django looks for what it serialised on the connection; once Playwright runs its event loop in this thread, Django
    # uses another connection there. Both are of one class, so it is kept on the class.
    contents = getattr(connection, "_test_serialized_contents", None)
    if contents:
        type(connection)._test_serialized_contents = contents
    yield
    if contents and request.config.getvalue("reuse_db"):
        with django_db_blocker.unblock():
            connection.creation.deserialize_db_from_string(contents)
            connection.close()


@pytest.fixture(scope="session")
def _rows_are_copied():
    """Make `serialized_rollback` copy rows: Django saves and restores what migrations loaded through these two names."""
    from django.db import connection

    from tests.database import read_rows, write_rows

    creation = type(connection.creation)
    creation.serialize_db_to_string = lambda _creation: read_rows()
    creation.deserialize_db_from_string = lambda _creation, contents: write_rows(contents)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Close what a test opened beside Playwright's event loop: nobody could reach it later, and PostgreSQL would wait for it."""
    result = yield
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return result
    from django.db import connections

    connections.close_all()
    return result


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one cached."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(scope="session")
def db_is_postgresql():
    """Whether this run uses PostgreSQL (True) or SQLite (False)."""
    return _database_vendor() == "postgresql"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Playwright drives the system's Chromium: it never downloads one of its own."""
    return {**browser_type_launch_args, "executable_path": find_chromium(), "args": CHROMIUM_ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """A French reader on a laptop; a test that needs a phone makes a context of its own."""
    return {**browser_context_args, "locale": "fr-FR", "timezone_id": "Europe/Paris", "viewport": {"width": 1280, "height": 900}}
