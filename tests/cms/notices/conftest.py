"""An event and a topic of the tests' own, so that nothing here depends on what other packages register."""

from functools import partial
from pathlib import Path

import pytest

from cms.core.models import Territory
from cms.notices import registry, services

TEMPLATES = Path(__file__).parent / "templates"
DETAILS = {
    "speaker": "Anne & Léa",
    "title": "<b>Les arbres</b>",
    "spoken_at": "2026-07-01T10:30:00Z",
    "place": {"fr": "au parvis", "en": "on the square"},
}


def describe_territories(ids, language):
    """Title and path of territories; the one with the code "20" is not public."""
    return {
        row.pk: (row.name, f"/{language}/territories/{row.pk}/")
        for row in Territory.objects.filter(pk__in=ids).exclude(code="20")
    }


@pytest.fixture(autouse=True)
def spoken(settings):
    """The event "tests.spoken", with words in both languages, and topics "territory:<pk>"."""
    registry.register_event("tests.spoken", label="Somebody has spoken")
    registry.register_topic("territory", label="Territory", describe=describe_territories)
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], TEMPLATES]}]
    yield
    del registry.event_kinds["tests.spoken"]
    del registry.topic_kinds["territory"]


@pytest.fixture
def topic(db):
    """A topic that can be followed: the 5th borough."""
    return f"territory:{Territory.objects.get(code='5').pk}"


@pytest.fixture
def tell():
    """Tell "tests.spoken", with everything its words need."""
    return partial(
        services.tell,
        event="tests.spoken",
        key="1",
        context=DETAILS,
        url={"fr": "/fr/discours/1/", "en": "/en/speeches/1/"},
    )
