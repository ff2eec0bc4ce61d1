"""/healthz says whether this process can serve, and nothing else."""

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder

from cms.core import health

pytestmark = pytest.mark.django_db


def test_all_is_well(client, django_assert_max_num_queries):
    client.get("/healthz")
    with django_assert_max_num_queries(2):
        response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json() == {"status": "ok", "database": "ok", "migrations": "ok"}
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_a_migration_is_missing(client):
    MigrationRecorder.Migration.objects.filter(app="core").delete()
    response = client.get("/healthz")
    assert response.status_code == 503
    assert response.json() == {"status": "failing", "database": "ok", "migrations": "failing"}


def test_a_release_ahead_of_its_database(client, monkeypatch):
    monkeypatch.setattr(health, "known_migrations", lambda: [(("core", "9999_tomorrow"), set())])
    assert client.get("/healthz").json()["migrations"] == "failing"


def test_a_squashed_migration_counts_as_those_it_replaces(client, monkeypatch):
    monkeypatch.setattr(health, "known_migrations", lambda: [(("core", "0001_squashed"), {("core", "0001_initial")})])
    assert client.get("/healthz").status_code == 200


def test_the_database_does_not_answer(client, monkeypatch):
    def refuse():
        raise OperationalError("could not connect to server db.internal as parvis")

    monkeypatch.setattr(health, "is_migrated", refuse)
    response = client.get("/healthz")
    assert response.status_code == 503
    assert response.json() == {"status": "failing", "database": "failing", "migrations": "unknown"}
    assert "internal" not in response.content.decode()


def test_only_reading_is_allowed(client):
    assert client.post("/healthz").status_code == 405
