"""Open data: one definition per model of what is public, from which CSV, JSON, feeds and pages are all written.

    PUBLIC_PROPOSAL = PublicRow(
        Column("id", "pk", _("Number")),
        Column("title", "title", _("Title")),
        Column("territory", "activity.territory.code", _("Territory"), _("Code of the borough; empty for the whole City.")),
        Column("supports", lambda proposal: proposal.tally, _("Supports"), _("At the time of the download.")),
    )
    csv_response(Proposal.objects.public(), PUBLIC_PROPOSAL, filename="proposals")  # cms.core.writers

What is private is in no column, so it can be in no file. Names of columns are a promise to those who read the data:
add columns, never rename or reuse one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise

Label = str | Promise
Value = str | int | float | bool | Decimal | None


@dataclass(frozen=True)
class Column:
    """One public fact about a record.

    `name` is its stable name in files (English, snake_case). `value` is a dotted path of attributes (a None on the way
    gives None) or a function of the record. `label` and `description` tell people what it is.
    """

    name: str
    value: str | Callable[[Any], Any]
    label: Label
    description: Label = ""

    def of(self, record: Any) -> Value:
        """This fact about `record`: text, a number, a boolean or None. Times are ISO 8601 in UTC, dates ISO 8601."""
        return plain(self.value(record) if callable(self.value) else _follow(record, self.value))


class PublicRow:
    """What is public of a record, column by column."""

    def __init__(self, *columns: Column) -> None:
        self.columns = columns
        self.names = [column.name for column in columns]
        if len(set(self.names)) != len(self.names):
            raise ValueError(f"Two columns have the same name: {self.names}")

    def values(self, record: Any) -> list[Value]:
        """The values of `record`, in the order of the columns."""
        return [column.of(record) for column in self.columns]

    def as_dict(self, record: Any) -> dict[str, Value]:
        """The values of `record` by the names of their columns."""
        return dict(zip(self.names, self.values(record), strict=True))

    def schema(self) -> list[dict[str, str]]:
        """What each column means, in the active language, for people and for programs."""
        return [
            {"name": column.name, "label": str(column.label), "description": str(column.description)} for column in self.columns
        ]


def plain(value: Any) -> Value:
    """`value` as a file can hold it; a number stays a number, and whatever has no better form becomes its text."""
    if value is None or isinstance(value, (bool, int, float, Decimal)):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple, set)):
        return ", ".join(str(item) for item in value)
    return str(value)


def _follow(record: Any, path: str) -> Any:
    for name in path.split("."):
        if record is None:
            return None
        record = getattr(record, name)
    return record() if callable(record) else record
