"""The one clock: windows open and close by the database's time, not by that of a web machine."""

from datetime import UTC, datetime

from django.db import connections


def database_now(using: str = "default") -> datetime:
    """The database's time now, aware and in UTC, to the millisecond or better.

    On PostgreSQL this is the wall clock, not the start of the transaction, so that an act which waited for a lock is
    judged by the moment it is carried out.
    """
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT clock_timestamp()")
            return cursor.fetchone()[0].astimezone(UTC)
        cursor.execute("SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')")
        return datetime.fromisoformat(cursor.fetchone()[0]).replace(tzinfo=UTC)
