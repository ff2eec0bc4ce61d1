"""What several tests of proposals share: somebody signed in, English, and counting the statements that read or write rows."""

from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Locale

from tests.factories.people import make_person

# What frames a transaction is no statement of ours.
_FRAMING = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


@pytest.fixture
def statements():
    """`with statements() as seen:` fills `seen` with the SQL of each statement once the block ends."""

    @contextmanager
    def watch():
        seen: list[str] = []
        with CaptureQueriesContext(connection) as queries:
            yield seen
        seen.extend(query["sql"] for query in queries if not query["sql"].startswith(_FRAMING))

    return watch


@pytest.fixture
def resident(client):
    """Somebody signed in."""
    person = make_person(language="en")
    client.force_login(person)
    return person


@pytest.fixture
def in_english(db):
    """Ask in English, where reverse() gives English addresses."""
    Locale.objects.get_or_create(language_code="en")
    with translation.override("en"):
        yield
