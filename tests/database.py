"""Puts back what migrations loaded, after a transactional test has emptied every table.

Django's own way (serialised objects saved one by one) goes through model signals: Wagtail's search and reference index
then write rows of their own and the content types come back under other numbers. Rows are copied as they are instead,
which also takes milliseconds where objects take seconds.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction


def _own_tables():
    """The tables of our models that hold rows themselves: search tables of SQLite are filled by triggers."""
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%%'")
            tables = set(tables) - {name for (name,) in cursor.fetchall()}
    return sorted(tables)


def read_rows():
    """Every row of the database: a dict of table name to (column names, rows), tables without rows left out."""
    contents = {}
    with connection.cursor() as cursor:
        for table in _own_tables():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a table of ours
            if rows := cursor.fetchall():
                contents[table] = [column.name if hasattr(column, "name") else column[0] for column in cursor.description], rows
    return contents


def write_rows(contents):
    """Put back what `read_rows` gave, replacing whatever these tables hold by now."""
    quote = connection.ops.quote_name
    with transaction.atomic(), connection.constraint_checks_disabled(), connection.cursor() as cursor:
        for table in contents:
            cursor.execute(f"DELETE FROM {quote(table)}")  # noqa: S608 - a table of ours
        for table, (columns, rows) in contents.items():
            names, places = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {quote(table)} ({names}) VALUES ({places})", rows)  # noqa: S608
    ContentType.objects.clear_cache()
