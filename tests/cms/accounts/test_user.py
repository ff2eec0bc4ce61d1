"""The one User: an address is one person's, whatever its case and however it is written to the database."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from cms.accounts.models import User
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


def refused():
    """The database itself says no."""
    return pytest.raises(IntegrityError)


@pytest.mark.parametrize("address", ["Jeanne@Example.org", "JEANNE@EXAMPLE.ORG", " jeanne@example.org "])
def test_an_address_is_kept_in_lower_case_and_found_in_any(address):
    person = User.objects.create_user(address)
    assert person.email == "jeanne@example.org"
    assert User.objects.get_by_natural_key(address) == person


def test_a_second_account_is_refused_whatever_the_case():
    make_person("jeanne@example.org")
    with refused(), transaction.atomic():
        make_person("JEANNE@example.org")
    with pytest.raises(ValidationError) as error:
        User(email="Jeanne@example.org", password="!").full_clean()
    assert "email" in error.value.message_dict or "__all__" in error.value.message_dict


def test_the_database_refuses_capitals_written_in_bulk():
    with refused(), transaction.atomic():
        User.objects.bulk_create([User(email="Jeanne@example.org", password="!")])


def test_the_database_refuses_a_double_written_in_bulk():
    with refused(), transaction.atomic():
        User.objects.bulk_create([User(email="jeanne@example.org", password="!"), User(email="jeanne@example.org", password="!")])


def test_the_database_refuses_a_double_written_by_hand():
    make_person("jeanne@example.org")
    other = make_person("paul@example.org")
    for address in ("Jeanne@example.org", "jeanne@example.org"):
        with refused(), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE accounts_user SET email = %s WHERE id = %s", [address, other.pk])
        with refused(), transaction.atomic():
            User.objects.filter(pk=other.pk).update(email=address)


def test_no_address_is_no_account():
    with pytest.raises(ValueError):
        User.objects.create_user("")


def test_the_public_name_never_shows_the_address():
    assert "@" not in make_person("paul@example.org", display_name="").public_name
    assert make_person("lea@example.org", display_name="Léa").public_name == "Léa"


def test_a_public_name_holds_nothing_invisible(db):
    person = User.objects.create_user("a@example.org", display_name="\u202eMairie\u200b\n de  Paris ")
    assert person.display_name == "Mairie de Paris"
