"""The site does not start with an event that it could not put into words."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.notices import registry
from cms.notices.checks import every_event_has_words


def problems(kind):
    return [error for error in every_event_has_words(None) if kind in error.msg]


@pytest.fixture
def half():
    registry.register_event("tests.half", label="Half")
    yield "tests.half"
    del registry.event_kinds["tests.half"]


def test_an_event_with_all_its_words_passes():
    assert problems("tests.spoken") == []


def test_a_missing_language_is_named(half):
    (error,) = problems(half)
    assert error.id == "notices.E001"
    assert "emails/tests.half/en.txt" in error.msg


def test_names_are_registered_once():
    with pytest.raises(ImproperlyConfigured):
        registry.register_event("tests.spoken", label="Again")
    with pytest.raises(ImproperlyConfigured):
        registry.register_topic("territory", label="Again", describe=dict)
