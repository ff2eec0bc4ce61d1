"""Files of open data: one definition, two formats, row by row, and nothing that a spreadsheet would run."""

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.admin.views.generic import IndexView

from cms.core.exports import SafeExportMixin
from cms.core.models import Territory
from cms.core.open_data import Column, PublicRow, plain
from cms.core.writers import csv_response, json_response, without_formula

ROW = PublicRow(
    Column("code", "code", "Code"),
    Column("name", lambda territory: territory.name_fr, "Nom", "En français"),
    Column("latitude", "latitude", "Latitude"),
    Column("is_city", "is_city", "Toute la ville"),
)


def text_of(response):
    """The whole file, which is sent in parts."""
    return b"".join(response.streaming_content).decode("utf-8")


def test_two_columns_cannot_share_a_name():
    with pytest.raises(ValueError, match="same name"):
        PublicRow(Column("a", "x", "A"), Column("a", "y", "B"))


def test_paths_stop_at_nothing():
    column = Column("where", "activity.territory.code", "Where")
    assert column.of(SimpleNamespace(activity=SimpleNamespace(territory=None))) is None
    assert column.of(SimpleNamespace(activity=SimpleNamespace(territory=SimpleNamespace(code="19")))) == "19"


def test_times_are_in_utc():
    paris = timezone(timedelta(hours=2))
    assert plain(datetime(2017, 5, 15, 20, 0, tzinfo=paris)) == "2017-05-15T18:00:00+00:00"
    assert plain(datetime(2017, 5, 15, 18, 0, tzinfo=UTC)) == "2017-05-15T18:00:00+00:00"
    assert plain(date(2017, 5, 15)) == "2017-05-15"
    assert plain(["vélo", "école"]) == "vélo, école"


@pytest.mark.django_db
def test_csv_holds_every_row():
    response = csv_response(Territory.objects.all(), ROW, filename="Territoires de Paris")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="territoires-de-paris.csv"'
    rows = list(csv.DictReader(io.StringIO(text_of(response))))
    assert len(rows) == Territory.objects.count()
    assert list(rows[0]) == ["code", "name", "latitude", "is_city"]
    assert rows[0]["name"] == Territory.objects.first().name_fr


@pytest.mark.django_db
def test_a_mark_for_excel_comes_first():
    response = csv_response(Territory.objects.all(), ROW, filename="t", bom=True)
    assert b"".join(response.streaming_content).startswith(b"\xef\xbb\xbfcode,name")


@pytest.mark.django_db
def test_json_says_what_each_column_means():
    response = json_response(Territory.objects.all(), ROW, filename="t", about={"licence": "Licence Ouverte 2.0"})
    document = json.loads(text_of(response))
    assert document["licence"] == "Licence Ouverte 2.0"
    assert document["columns"][1] == {"name": "name", "label": "Nom", "description": "En français"}
    assert len(document["rows"]) == Territory.objects.count()
    assert isinstance(document["rows"][0]["latitude"], float)
    assert document["rows"][0]["is_city"] is True


@pytest.mark.django_db
def test_json_of_nothing_is_json():
    assert json.loads(text_of(json_response(Territory.objects.none(), ROW, filename="t")))["rows"] == []


@pytest.mark.django_db
def test_rows_are_read_as_they_are_sent(django_assert_num_queries):
    response = csv_response(Territory.objects.all(), ROW, filename="t")
    parts = iter(response.streaming_content)
    with django_assert_num_queries(0):
        next(parts)
    with django_assert_num_queries(1):
        next(parts)


@pytest.mark.parametrize("text", ["=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1"])
def test_formulas_are_defused(text):
    assert without_formula(text) == f"'{text}"


@pytest.mark.parametrize("value", [-5, 3.5, Decimal("-1.5"), None, True, "-5", "+33612345678", "-1,5", "Parvis", "", "a=b"])
def test_numbers_and_ordinary_words_stay_as_they_are(value):
    assert without_formula(value) == value


@given(st.text())
def test_no_text_begins_a_formula(text):
    written = without_formula(text)
    assert written.endswith(text)
    assert not written.startswith(("=", "@", "\t", "\r", "\n"))


class Listing(SafeExportMixin, IndexView):
    """A listing of the admin with an export."""

    model = Territory
    list_export = ["code", "name_fr"]


def test_exports_of_the_admin_are_defused_too():
    view = Listing()
    territory = Territory(code="=1+1", name_fr="-2+3")
    row = view.to_row_dict(territory)
    written = [view.preprocess_field_value(field, value, "csv") for field, value in row.items()]
    assert written == ["'=1+1", "'-2+3"]
    # XLSX marks every cell as text by itself.
    assert view.preprocess_field_value("code", "=1+1", "xlsx") == "=1+1"
