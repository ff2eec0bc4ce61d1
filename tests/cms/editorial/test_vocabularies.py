"""Themes and territories in the admin: for city editors only; a code never changes; nothing in use is deleted."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from cms.core.models import Territory, Theme
from cms.editorial.vocabularies import uses_of
from participation.consultations.models import ConsultationPage
from tests.factories.pages import make_page
from tests.factories.people import make_city_editor, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def sport():
    """A theme that migrations loaded."""
    return Theme.objects.get(slug="sport")


@pytest.fixture
def city(client):
    """The browser of a city editor."""
    client.force_login(make_city_editor())
    return client


@pytest.fixture
def borough(client):
    """The browser of somebody who may enter the admin and nothing more."""
    group = Group.objects.create(name="Visitors")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    person = make_person(is_staff=True)
    person.groups.add(group)
    client.force_login(person)
    return client


def form_of(theme, **changes):
    """What the form of a theme sends."""
    names = ["name_fr", "name_en", "slug", "icon", "sort_order"]
    return {**{name: getattr(theme, name) for name in names}, **changes}


def test_a_theme_is_renamed_and_keeps_its_code(city, sport):
    response = city.post(reverse("themes:edit", args=[sport.pk]), form_of(sport, name_fr="Sport pour tous", slug="other"))
    assert response.status_code == 302
    sport.refresh_from_db()
    assert (sport.name_fr, sport.slug) == ("Sport pour tous", "sport")


def test_a_new_theme_is_given_its_code(city):
    response = city.post(
        reverse("themes:add"), form_of(Theme(sort_order=99), name_fr="Eau", name_en="Water", slug="eau", icon="place")
    )
    assert response.status_code == 302
    assert Theme.objects.get(slug="eau").name_en == "Water"


def test_a_theme_in_use_is_not_deleted_and_says_why(city, sport):
    make_page(model=ConsultationPage, themes=[sport])
    assert list(uses_of(sport).values()) == [1]
    page = city.get(reverse("themes:delete", args=[sport.pk]))
    assert str(ConsultationPage._meta.verbose_name_plural).capitalize() in page.content.decode()
    assert "Oui, supprimer" not in page.content.decode()
    city.post(reverse("themes:delete", args=[sport.pk]))
    assert Theme.objects.filter(pk=sport.pk).exists()


def test_a_theme_that_nothing_uses_goes(city):
    theme = Theme.objects.create(slug="eau", name_fr="Eau", name_en="Water", icon="place")
    assert "Oui, supprimer" in city.get(reverse("themes:delete", args=[theme.pk])).content.decode()
    city.post(reverse("themes:delete", args=[theme.pk]))
    assert not Theme.objects.filter(pk=theme.pk).exists()


@pytest.mark.parametrize("name", ["themes", "territories"])
def test_vocabularies_are_searched_by_their_names(city, name):
    response = city.get(reverse(f"{name}:index"), {"q": "sport" if name == "themes" else "Centre"})
    assert response.status_code == 200
    assert len(response.context["object_list"]) == 1


def test_a_territory_is_neither_added_nor_deleted(city):
    territory = Territory.objects.first()
    city.post(reverse("territories:delete", args=[territory.pk]))
    assert Territory.objects.filter(pk=territory.pk).exists()


@pytest.mark.parametrize("name", ["themes", "territories"])
def test_others_do_not_change_vocabularies(borough, name, sport):
    pk = sport.pk if name == "themes" else Territory.objects.first().pk
    before = list(Theme.objects.values_list("name_fr")), list(Territory.objects.values_list("name_fr"))
    for door in [f"{name}:index", f"{name}:add"]:
        assert borough.get(reverse(door)).status_code in (302, 403, 404)
    for door in [f"{name}:edit", f"{name}:delete"]:
        assert borough.post(reverse(door, args=[pk]), {"name_fr": "X"}).status_code in (302, 403, 404)
    assert before == (list(Theme.objects.values_list("name_fr")), list(Territory.objects.values_list("name_fr")))
