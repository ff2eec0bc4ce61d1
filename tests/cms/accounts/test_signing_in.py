"""Signing up and in, with a password or a code, and coming back to where one was."""

from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import override

from cms.accounts.models import User
from tests.cms.accounts.conftest import PASSWORD
from tests.factories.people import make_city_editor, make_person

pytestmark = pytest.mark.django_db

NEXT = "/en/proposals/7/?sort=new"


def address(name, language="en"):
    with override(language):
        return reverse(f"account_{name}")


def signed_in(client):
    return "_auth_user_id" in client.session


# --- Signing in


def test_with_a_password(client, jeanne):
    page = client.post(address("login"), {"login": "JEANNE@example.org", "password": PASSWORD, "next": NEXT})
    assert page.status_code == 302
    assert page.url == NEXT
    assert signed_in(client)


def test_with_a_code(client, jeanne, code):
    page = client.post(address("login"), {"login": jeanne.email, "by_code": "1", "next": NEXT})
    assert page.status_code == 302
    assert not signed_in(client)
    page = client.post(page.url, {"code": code(), "next": NEXT})
    assert page.url == NEXT
    assert signed_in(client)


def test_the_next_page_survives_the_code_even_if_only_the_address_of_the_page_keeps_it(client, jeanne, code):
    page = client.post(address("login"), {"login": jeanne.email, "by_code": "1", "next": NEXT}, follow=True)
    assert f'value="{NEXT}"' in page.text


def test_the_button_for_a_code_ignores_a_password_that_the_browser_has_filled_in(client, jeanne, code):
    client.post(address("login"), {"login": jeanne.email, "password": "wrong", "by_code": "1"})
    assert code()


def test_an_empty_password_sends_a_code(client, jeanne, code):
    client.post(address("login"), {"login": jeanne.email, "password": ""})
    assert code()


def test_both_ways_stand_on_the_page(client, db):
    page = client.get(address("login"))
    assert page.status_code == 200
    assert 'name="password"' in page.text
    assert 'name="by_code"' in page.text


def test_a_wrong_password_is_422_and_the_address_typed_is_kept(client, jeanne):
    page = client.post(address("login"), {"login": jeanne.email, "password": "wrong"})
    assert page.status_code == 422
    assert jeanne.email in page.text
    assert "form-errors" in page.text
    assert not signed_in(client)


def test_a_wrong_code_is_422(client, jeanne):
    page = client.post(address("login"), {"login": jeanne.email, "by_code": "1"})
    page = client.post(page.url, {"code": "XXX-XXX"})
    assert page.status_code == 422
    assert "form-errors" in page.text


def test_too_many_attempts_are_refused(client, jeanne):
    statuses = [client.post(address("login"), {"login": jeanne.email, "password": f"wrong{n}"}).status_code for n in range(12)]
    page = client.post(address("login"), {"login": jeanne.email, "password": PASSWORD})
    assert page.status_code in (422, 429)
    assert not signed_in(client)
    assert set(statuses) <= {422, 429}


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"])
def test_an_address_of_another_site_is_not_followed(client, jeanne, target):
    page = client.post(address("login"), {"login": jeanne.email, "password": PASSWORD, "next": target})
    assert page.url == "/en/"


def test_an_unknown_address_gets_the_same_answer_as_a_known_one(client, jeanne):
    answers = []
    for email in (jeanne.email, "nobody@example.org"):
        client.logout()
        page = client.post(address("login"), {"login": email, "by_code": "1"}, follow=True)
        answers.append((page.redirect_chain, page.status_code, page.text.count("<form")))
        page = client.post(address("login"), {"login": email, "password": "wrong"})
        answers[-1] += (page.status_code,)
    assert answers[0] == answers[1]
    assert [email.to for email in mail.outbox] == [[jeanne.email], ["nobody@example.org"]]


def test_signing_out_is_a_post(client, jeanne):
    client.force_login(jeanne)
    assert client.get(address("logout")).status_code == 200
    assert signed_in(client)
    assert client.post(address("logout")).url == "/en/"
    assert not signed_in(client)


# --- Signing up


def test_signing_up_with_a_code_keeps_next_the_name_and_the_language(client, db, code):
    page = client.get(address("login"), {"next": NEXT})
    assert "signup/?next=" in page.text
    page = client.post(
        address("signup"),
        {"email": "Paul@Example.org", "display_name": "Paul", "password1": "", "next": NEXT},
    )
    assert page.status_code == 302
    assert not signed_in(client)
    page = client.get(page.url)
    page = client.post(page.request["PATH_INFO"], {"code": code()})
    assert page.status_code == 302
    assert page.url == NEXT
    paul = User.objects.get()
    assert (paul.email, paul.display_name, paul.language) == ("paul@example.org", "Paul", "en")
    assert not paul.has_usable_password()
    assert EmailAddress.objects.get(user=paul).verified


def test_the_language_is_that_of_the_page(client, db):
    client.post(address("signup", "fr"), {"email": "paul@example.org"})
    assert User.objects.get().language == "fr"


def test_signing_up_with_a_password(client, db, code):
    client.post(address("signup"), {"email": "paul@example.org", "password1": PASSWORD}, follow=True)
    client.post(address("email_verification_sent"), {"code": code()})
    assert signed_in(client)
    assert User.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize("data", [{}, {"email": "x"}, {"email": "p@e.org", "password1": "short"}, {"email": "p@e.org\0"}])
def test_what_cannot_be_an_account_is_422(client, db, data):
    page = client.post(address("signup"), data)
    assert page.status_code == 422
    assert "form-errors" in page.text
    assert not User.objects.exists()


def test_signing_up_with_a_known_address_says_nothing_and_tells_its_owner(client, jeanne):
    page = client.post(address("signup"), {"email": "Jeanne@example.org", "password1": PASSWORD})
    other = client.post(address("signup"), {"email": "new@example.org", "password1": PASSWORD})
    assert (page.status_code, page.url) == (other.status_code, other.url)
    assert User.objects.filter(email="jeanne@example.org").count() == 1
    assert mail.outbox[0].to == ["jeanne@example.org"]


# --- Password and address


def test_a_forgotten_password_is_replaced_with_a_code(client, jeanne, code):
    page = client.post(address("reset_password"), {"email": jeanne.email, "next": NEXT}, follow=True)
    page = client.post(address("confirm_password_reset_code"), {"code": code(), "next": NEXT}, follow=True)
    assert page.status_code == 200
    client.post(address("complete_password_reset"), {"password1": "un-autre-quai-2026", "password2": "un-autre-quai-2026"})
    jeanne.refresh_from_db()
    assert jeanne.check_password("un-autre-quai-2026")


def test_changing_the_address_is_confirmed_at_the_new_one_and_told_to_the_old(client, jeanne, code):
    client.post(address("login"), {"login": jeanne.email, "password": PASSWORD})
    page = client.post(address("email"), {"email": "Jeanne.New@example.org", "action_add": "1"})
    # The password once more: somebody else may sit at a browser that was left open. What was typed is not lost.
    assert page.url.startswith(address("reauthenticate"))
    client.post(page.url, {"password": PASSWORD})
    jeanne.refresh_from_db()
    assert jeanne.email == "jeanne@example.org"
    assert mail.outbox[-1].to == ["jeanne.new@example.org"]
    client.post(address("email_verification_sent"), {"code": code()})
    jeanne.refresh_from_db()
    assert jeanne.email == "jeanne.new@example.org"
    assert ["jeanne@example.org"] in [email.to for email in mail.outbox]
    assert EmailAddress.objects.get(user=jeanne).email == "jeanne.new@example.org"


def test_changing_the_password_asks_for_the_present_one(client, jeanne):
    client.force_login(jeanne)
    new = {"password1": "un-autre-quai-2026", "password2": "un-autre-quai-2026"}
    page = client.post(address("change_password"), {"oldpassword": "wrong", **new})
    assert page.status_code == 422
    jeanne.refresh_from_db()
    assert jeanne.check_password(PASSWORD)
    assert client.post(address("change_password"), {"oldpassword": PASSWORD, **new}).status_code == 302
    jeanne.refresh_from_db()
    assert jeanne.check_password("un-autre-quai-2026")
    assert signed_in(client)


PAGES = [
    "login",
    "signup",
    "reset_password",
    "request_login_code",
    "logout",
    "email",
    "change_password",
    "set_password",
    "reauthenticate",
    "inactive",
]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("with_password", [True, False])
def test_every_page_is_in_our_frame(client, db, name, with_password):
    person = make_person("paul@example.org", password=PASSWORD if with_password else None)
    if name == "reauthenticate" and not with_password:
        pytest.skip("nothing to give once more without a password")
    if name in ("logout", "email", "change_password", "set_password", "reauthenticate"):
        client.force_login(person)
    page = client.get(address(name), follow=True)
    assert page.status_code == 200
    assert "site-header" in page.text
    assert "account.css" in page.text
    assert "max-age=0" in page.get("Cache-Control", "max-age=0")


# --- The editors' door


def test_a_resident_at_the_admin_gets_403_and_no_loop(client, jeanne):
    client.force_login(jeanne)
    for path in ("/admin/", "/admin/pages/", "/admin/users/"):
        assert client.get(path).status_code == 403


def test_an_editor_goes_on_to_the_admin_after_signing_in(client, db):
    editor = make_city_editor("editor@example.org", password=PASSWORD)
    EmailAddress.objects.create(user=editor, email=editor.email, verified=True, primary=True)
    page = client.get("/admin/", follow=True)
    url, _status = page.redirect_chain[-1]
    assert url.startswith((address("login", "fr"), address("login", "en")))
    assert url.endswith("?next=/admin/")
    page = client.post(url, {"login": editor.email, "password": PASSWORD, "next": "/admin/"})
    assert page.url == "/admin/"
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("path", ["/admin/login/", "/fr/_util/login/"])
def test_the_other_doors_of_wagtail_lead_to_the_one_that_counts_attempts(client, db, path):
    page = client.get(path, {"next": "/admin/pages/"})
    assert page.status_code == 302
    assert page.url.startswith(address("login", "fr"))
    assert QueryDict(urlsplit(page.url).query)["next"] == "/admin/pages/"
    assert client.post(path, {"username": "x", "password": "y"}).status_code in (302, 405)


def test_somebody_without_a_confirmed_address_is_asked_for_a_code_first(client, db, code):
    person = make_person("paul@example.org", password=PASSWORD)
    page = client.post(address("login"), {"login": person.email, "password": PASSWORD, "next": NEXT}, follow=True)
    assert not signed_in(client)
    page = client.post(address("email_verification_sent"), {"code": code()})
    assert page.url == NEXT
    assert signed_in(client)
