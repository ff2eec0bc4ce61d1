"""Streaming CSV and JSON, written row by row from the one definition of what is public (see `cms.core.open_data`).

Rows are read from the database in batches and sent as they come, so that a hundred thousand of them need no more memory
than a hundred. Both answers may be kept by any cache for a minute: they hold nothing personal.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils.text import slugify

from cms.core.open_data import PublicRow, Value

BATCH = 1000
BYTE_ORDER_MARK = "\ufeff"
# What makes a spreadsheet take a cell for a formula, full-width forms included (OWASP, "CSV Injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?", re.ASCII)


def without_formula(value: Any) -> Any:
    """Text which a spreadsheet would run as a formula gets an apostrophe before it; numbers and all else stay as they are."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(value):
        return f"'{value}"
    return value


def csv_response(records: Iterable[Any], row: PublicRow, *, filename: str, bom: bool = False) -> StreamingHttpResponse:
    """Stream `records` (a QuerySet is read in batches) as CSV in UTF-8, to be kept as `filename`.csv.

    The first line holds the names of the columns. `bom` adds the mark without which Excel misreads accents; other
    programs do better without it. Text that looks like a formula is defused.
    """
    response = StreamingHttpResponse(csv_lines(records, row, bom=bom), content_type="text/csv; charset=utf-8")
    return _download(response, f"{slugify(filename)}.csv")


def json_response(
    records: Iterable[Any], row: PublicRow, *, filename: str, about: dict[str, Value] | None = None
) -> StreamingHttpResponse:
    """Stream `records` as JSON: `{...about, "generated_at", "columns": [what each means], "rows": [...]}`.

    It opens in the browser, and is kept as `filename`.json when downloaded.
    """
    response = StreamingHttpResponse(json_parts(records, row, about=about), content_type="application/json")
    return _download(response, f"{slugify(filename)}.json", disposition="inline")


def csv_lines(records: Iterable[Any], row: PublicRow, *, bom: bool = False) -> Iterator[str]:
    """The lines of the CSV file, one by one."""
    writer = csv.writer(_Echo())
    if bom:
        yield BYTE_ORDER_MARK
    yield writer.writerow(row.names)
    for record in in_batches(records):
        yield writer.writerow([without_formula(value) for value in row.values(record)])


def json_parts(records: Iterable[Any], row: PublicRow, *, about: dict[str, Value] | None = None) -> Iterator[str]:
    """The JSON document in parts, one row at a time."""
    head = {**(about or {}), "generated_at": datetime.now(UTC).isoformat(timespec="seconds"), "columns": row.schema()}
    yield json.dumps(head, ensure_ascii=False, default=str)[:-1] + ', "rows": ['
    for number, record in enumerate(in_batches(records)):
        yield (",\n" if number else "\n") + json.dumps(row.as_dict(record), ensure_ascii=False, default=_number)
    yield "\n]}\n"


def in_batches(records: Iterable[Any]) -> Iterable[Any]:
    """`records`, read from the database in batches where they are a QuerySet (prefetches included)."""
    return records.iterator(chunk_size=BATCH) if isinstance(records, QuerySet) else records


def _download(response: StreamingHttpResponse, filename: str, disposition: str = "attachment") -> StreamingHttpResponse:
    response["Content-Disposition"] = f'{disposition}; filename="{filename}"'
    response["Cache-Control"] = "public, max-age=60"
    return response


def _number(value: Any) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{value!r} is not a public value")


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, value: str) -> str:
        return value
