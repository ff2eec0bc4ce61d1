"""Administrators create and edit people in Wagtail's admin, with a User that has no username."""

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from cms.accounts import services
from cms.accounts.models import User
from cms.core.models import Territory
from tests.factories.people import make_city_editor, make_person

pytestmark = pytest.mark.django_db

PASSWORD = "les-tilleuls-du-quai"


@pytest.fixture
def admin(client):
    admin = make_city_editor("admin@example.org")
    client.force_login(admin)
    return admin


def test_the_list_and_the_forms_open(client, admin):
    make_person("jeanne@example.org", display_name="Jeanne")
    page = client.get(reverse("wagtailusers_users:index"))
    assert page.status_code == 200
    assert "Jeanne" in page.text
    form = client.get(reverse("wagtailusers_users:add"))
    for name in ("email", "display_name", "language", "territory", "password1"):
        assert f'name="{name}"' in form.text


def test_creating_somebody(client, admin):
    borough = Territory.objects.get(code="11")
    page = client.post(
        reverse("wagtailusers_users:add"),
        {"email": "Paul@Example.org", "display_name": "Paul", "language": "en", "territory": borough.pk},
    )
    assert page.status_code == 302
    paul = User.objects.get(email="paul@example.org")
    assert (paul.display_name, paul.language, paul.territory) == ("Paul", "en", borough)
    assert not paul.has_usable_password()


def test_an_address_that_exists_is_refused_beside_its_field(client, admin):
    make_person("paul@example.org")
    page = client.post(reverse("wagtailusers_users:add"), {"email": "PAUL@example.org", "language": "en"})
    assert page.status_code == 200
    assert page.context["form"].errors
    assert User.objects.filter(email="paul@example.org").count() == 1


def test_editing_somebody(client, admin):
    paul = make_person("paul@example.org", password=PASSWORD)
    url = reverse("wagtailusers_users:edit", args=[paul.pk])
    assert 'name="display_name"' in client.get(url).text
    page = client.post(url, {"email": "paul@example.org", "display_name": "Paul-Henri", "language": "fr", "is_active": "on"})
    assert page.status_code == 302
    paul.refresh_from_db()
    assert paul.display_name == "Paul-Henri"
    assert paul.check_password(PASSWORD)


def test_a_new_address_closes_the_door_of_the_old_one(client, admin):
    paul = make_person("paul@example.org", password=PASSWORD)
    services.confirm_address(user=paul)
    url = reverse("wagtailusers_users:edit", args=[paul.pk])
    client.post(url, {"email": "new@example.org", "language": "fr", "is_active": "on"})
    paul.refresh_from_db()
    assert paul.email == "new@example.org"
    assert not EmailAddress.objects.filter(email="paul@example.org").exists()


def test_confirming_twice_leaves_one_address():
    paul = make_person("paul@example.org")
    EmailAddress.objects.create(user=paul, email="old@example.org", verified=True, primary=True)
    services.confirm_address(user=paul)
    services.confirm_address(user=paul)
    assert EmailAddress.objects.get(user=paul).email == "paul@example.org"
