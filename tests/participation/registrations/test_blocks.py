"""The blocks as editors see them before anything is published, and the rules as the public reads them."""

from html import unescape

import pytest
from django.utils.translation import gettext as _

from home.models import ContentPage
from participation.activities.models import Activity, RuleChange
from participation.registrations import services
from tests.factories.pages import block_value, make_page, publish
from tests.factories.people import make_city_editor, make_person

pytestmark = pytest.mark.django_db


def block(name: str):
    return ContentPage.body.field.stream_block.child_blocks[name]


@pytest.mark.parametrize("name", ["discussion", "registration"])
def test_a_block_can_be_looked_at_before_it_is_published(name):
    value = block(name).normalize(block(name).get_preview_value())
    html = block(name).render(value, context={})
    assert str(value["title"]) in unescape(html)
    assert "<p>" in html
    assert "&lt;p&gt;" not in html
    assert "hx-get" not in html
    assert "<form" not in html


@pytest.mark.parametrize("name", ["discussion", "registration"])
def test_an_unpublished_page_with_the_block_can_be_previewed(name):
    page = make_page((name, block_value(name, title="A draft")), live=False)
    response = page.make_preview_request(preview_mode=page.default_preview_mode)
    assert response.status_code == 200
    assert "A draft" in response.content.decode()


def test_a_registration_begins_with_twenty_places_and_a_waiting_list():
    value = block("registration").get_default()
    assert (value["capacity"], value["waiting_list"]) == (20, True)


def test_the_page_tells_the_rules_and_every_change_of_them_in_words(client):
    page = make_page(("registration", block_value("registration", capacity=3)))
    activity = Activity.objects.get(page=page)
    services.register(activity_id=activity.pk, person=make_person())
    (stored,) = page.body.raw_data
    change = {"decided_by": "Mairie du 11e", "reason": "A larger room"}
    page.body = [{**stored, "value": {**stored["value"], "capacity": 7, "rule_change": change}}]
    editor = make_city_editor("canary@secret.example")
    publish(page, by=editor)
    assert RuleChange.objects.get().changed_by == editor
    html = unescape(client.get(page.get_url()).content.decode())
    assert _("Everyone with an account") in html
    assert "A larger room" in html
    assert "Mairie du 11e" in html
    assert "<del>3</del>" in html
    assert "<ins>7</ins>" in html
    assert "secret.example" not in html
