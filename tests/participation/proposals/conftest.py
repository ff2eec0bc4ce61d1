"""Counting statements: those that read or write rows, without the database's own BEGIN, COMMIT and SAVEPOINT."""

from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

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
