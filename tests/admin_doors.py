"""Knocks at every door of the admin as somebody who must not come in, and reports each that opens."""

from collections.abc import Iterable
from io import BytesIO

from django.contrib.admin.utils import quote
from django.db import models
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.admin.views.bulk_action import BulkAction
from wagtail_localize.models import TranslationSource

from cms.editorial.doors import Door
from participation.activities.models import Activity

# Stands in every text of the foreign rows; searches use its first half, which pages may well repeat.
MARKER = "zqxforeign"
SEARCHED = "zqxf"
RECORD_ARGUMENTS = {"pk", "instance_pk"}
KNOWN_ARGUMENTS = RECORD_ARGUMENTS | {"page_id", "translation_source_id"}


def text_of(response) -> str:
    """All words of an answer, spreadsheets included."""
    body = response.getvalue()
    if "spreadsheet" in response.get("Content-Type", ""):
        rows = load_workbook(BytesIO(body), read_only=True).active.iter_rows(values_only=True)
        return " ".join(str(cell) for row in rows for cell in row)
    return body.decode()


def state_of(rows: Iterable[models.Model]) -> list[dict]:
    """Everything the database holds of these rows and of the tables they stand in."""
    return [
        {"rows": model._base_manager.count(), "row": model._base_manager.filter(pk=row.pk).values().first()}
        for row in rows
        for model in [type(row)]
    ]


class Walker:
    """Somebody signed in as a borough's editor, and another borough's rows: one for each kind of record."""

    def __init__(self, client: Client, foreign: dict[type[models.Model], models.Model]) -> None:
        self.client = client
        self.foreign = foreign
        self.leaks: list[str] = []

    def row(self, model: type[models.Model]) -> models.Model:
        """The foreign row of a model. Raises AssertionError for a kind of record that the test does not know."""
        assert model in self.foreign, f"A new kind of record has an admin: make a foreign {model._meta.label} for this test."
        return self.foreign[model]

    def address(self, door: Door) -> str:
        """Where the door is, for the foreign row. Raises AssertionError for arguments nobody taught the walker."""
        unknown = set(door.arguments) - KNOWN_ARGUMENTS
        assert not unknown, f"The walker cannot build {door.route}: teach it what {sorted(unknown)} stands for."
        return reverse(door.name, kwargs={name: self.argument(door, name) for name in door.arguments})

    def argument(self, door: Door, name: str) -> object:
        """What an argument stands for: a foreign row, the page it belongs to, or what is translated of that page."""
        if name in RECORD_ARGUMENTS:
            return quote(self.row(door.model).pk)
        page = self.row(Activity).page.specific
        return page.pk if name == "page_id" else TranslationSource.get_or_create_from_instance(page)[0].pk

    def forged(self) -> dict[str, object]:
        """What a forged form would send: every field we have, pointing at the foreign rows."""
        data = {"confirm": "yes", "reason": "off_topic", "note": "forged", "title": "forged", "text": "forged", "rule": "forged"}
        for model, row in self.foreign.items():
            data[model._meta.model_name] = row.pk
            if page := getattr(row, "page", None):
                data["page"] = page.pk
        return data

    def knock(self, method: str, address: str, *, closed: bool, **kwargs) -> None:
        """One request. A `closed` door answers 403 or 404, or leads to the desk; no answer holds a foreign word."""
        before = state_of(self.foreign.values())
        response = getattr(self.client, method)(address, follow=True, **kwargs)
        what = f"{method.upper()} {address}"
        if MARKER in text_of(response):
            self.leaks.append(f"{what} shows a foreign row")
        sent_to_desk = bool(response.redirect_chain) and response.redirect_chain[-1][0] == reverse("wagtailadmin_home")
        if closed and response.status_code not in (403, 404, 405) and not sent_to_desk:
            self.leaks.append(f"{what} answers {response.status_code}")
        if response.status_code >= 500:
            self.leaks.append(f"{what} breaks with {response.status_code}")
        if state_of(self.foreign.values()) != before:
            self.leaks.append(f"{what} changes a foreign row")

    def try_door(self, door: Door) -> None:
        """Every way of knocking at one address."""
        address = self.address(door)
        names_a_row = bool(door.arguments) or door.model is None
        self.knock("get", address, closed=names_a_row)
        self.knock("get", address, closed=names_a_row, headers={"x-requested-with": "XMLHttpRequest"})
        self.knock("post", address, closed=names_a_row, data=self.forged())
        if names_a_row:
            return
        keys = [quote(row.pk) for row in self.foreign.values()]
        queries = [
            {"export": "csv"},
            {"export": "xlsx"},
            {"q": SEARCHED},
            {"q": SEARCHED, "export": "csv"},
            {"id": keys, "multiple": "1"},
            *({model._meta.model_name: row.pk} for model, row in self.foreign.items()),
            *({f"{model._meta.model_name}__id__exact": row.pk} for model, row in self.foreign.items()),
            {"_w_filter_fragment": "1"},
            {"p": "1", "ordering": "pk"},
        ]
        for query in queries:
            self.knock("get", address, closed=False, data=query)

    def try_bulk(self, model: type[models.Model], action: type[BulkAction]) -> None:
        """One bulk action on the foreign row alone, and on everything."""
        address = reverse("wagtail_bulk_action", args=[model._meta.app_label, model._meta.model_name, action.action_type])
        for key in (quote(self.row(model).pk), "all"):
            query = f"{address}?id={key}&next=/admin/"
            self.knock("get", query, closed=key != "all")
            self.knock("post", query, closed=key != "all", data=self.forged())
