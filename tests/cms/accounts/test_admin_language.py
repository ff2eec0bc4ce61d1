"""The admin speaks the language of the account, not of the browser."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "accepted"), [("fr", "en"), ("en", "fr")])
def test_whatever_the_browser_asks_for(client, language, accepted):
    client.force_login(make_person(is_superuser=True, language=language))
    html = client.get(reverse("wagtailadmin_home"), headers={"Accept-Language": accepted}).content.decode()
    assert f'<html lang="{language}"' in html


def test_another_language_chosen_in_the_admin_stays(client):
    person = make_person(is_superuser=True, language="fr")
    UserProfile.objects.create(user=person, preferred_language="en")
    client.force_login(person)
    assert UserProfile.objects.get(user=person).preferred_language == "en"


def test_residents_get_no_profile_of_the_admin(client):
    client.force_login(make_person())
    assert not UserProfile.objects.exists()
