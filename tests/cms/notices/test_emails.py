"""The e-mail of a notice: in whose language, with which words, and what happens when it cannot be sent."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import override

from cms.notices import delivery, services
from cms.notices.enums import MAX_ATTEMPTS, EmailState
from cms.notices.models import EmailRefusal, Event, Follow, Notice
from tests.factories.people import make_people, make_person

pytestmark = pytest.mark.django_db


class SilentServer(EmailBackend):
    """A mail server that does not answer."""

    def open(self):
        raise ConnectionRefusedError


class FussyServer(EmailBackend):
    """A mail server that hangs up on the first message it is given."""

    calls = 0

    def send_messages(self, messages):
        FussyServer.calls += 1
        if FussyServer.calls == 1:
            raise SMTPServerDisconnected
        return super().send_messages(messages)


@pytest.fixture
def told(tell, topic, django_capture_on_commit_callbacks):
    def told(*people, **more):
        with django_capture_on_commit_callbacks(execute=True):
            return tell(**{"to": people, "topic": topic, **more})

    return told


def lose(**fields):
    """Make everything old enough to be taken up again."""
    long_ago = timezone.now() - timedelta(hours=1)
    Event.objects.update(created_at=long_ago)
    Notice.objects.update(created_at=long_ago, **fields)


def test_words_are_in_the_recipients_language_whatever_that_of_the_act(told):
    with override("en"):
        told(make_person(language="fr", display_name="Jeanne"))
    (email,) = mail.outbox
    assert email.subject == "Anne & Léa a parlé de « <b>Les arbres</b> »"
    # 10:30 in UTC is 12:30 in Paris in summer.
    assert "C'était le 1 juillet 2026 à 12\u00a0h\u00a030." in email.body
    assert "La suite : au parvis." in email.body
    assert "Écouter" in email.body
    assert "http://127.0.0.1:8000/fr/discours/1/" in email.body
    assert "Jeanne" in email.body


def test_words_in_english(told):
    with override("fr"):
        told(make_person(language="en"))
    (email,) = mail.outbox
    assert email.subject == 'Anne & Léa spoke about "<b>Les arbres</b>"'
    assert "It was on 1 July 2026, 12:30" in email.body
    assert "What follows: on the square." in email.body
    assert "Open the page: http://127.0.0.1:8000/en/speeches/1/" in email.body
    assert "Parvis writes to you about: 5th borough" in email.body


def test_html_says_the_same_and_is_escaped(told):
    told(make_person(language="en"))
    html, kind = mail.outbox[0].alternatives[0]
    assert kind == "text/html"
    assert "Anne &amp; Léa spoke about &quot;&lt;b&gt;Les arbres&lt;/b&gt;&quot;" in html
    assert "<b>Les arbres</b>" not in html
    assert 'href="http://127.0.0.1:8000/en/speeches/1/"' in html


def test_a_subject_is_one_line(told):
    told(make_person(language="en"), context={"speaker": "A\nBcc: all@example.org", "title": ""})
    assert "\n" not in mail.outbox[0].subject
    assert mail.outbox[0].bcc == []


def test_headers_for_unsubscribing_with_one_click(told):
    told(make_person())
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe"].startswith("<http://127.0.0.1:8000/fr/")
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["List-Unsubscribe"].strip("<>") in mail.outbox[0].body


@pytest.mark.parametrize("scope", ["everything", "event:tests.spoken", "topic"])
def test_who_wants_no_emails_is_told_on_the_site_only(told, topic, scope):
    person = make_person()
    services.refuse_emails(person_id=person.pk, scope=EmailRefusal.scope_of_topic(topic) if scope == "topic" else scope)
    told(person)
    assert mail.outbox == []
    assert Notice.objects.get().email_state == EmailState.NOT_WANTED


def test_other_refusals_change_nothing(told, topic):
    person = make_person()
    for scope in ("event:tests.other", f"topic:{topic}9"):
        services.refuse_emails(person_id=person.pk, scope=scope)
    told(person)
    assert len(mail.outbox) == 1


def test_a_closed_account_gets_no_email(told):
    told(make_person(is_active=False))
    assert mail.outbox == []


def test_a_silent_mail_server_breaks_nothing_and_the_email_goes_out_later(told, settings):
    settings.EMAIL_BACKEND = f"{__name__}.SilentServer"
    told(*make_people(2))
    assert set(Notice.objects.values_list("email_state", "attempts")) == {(EmailState.FAILED, 1)}
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    lose()
    call_command("send_notices", verbosity=0)
    call_command("send_notices", verbosity=0)
    assert len(mail.outbox) == 2
    assert set(Notice.objects.values_list("email_state", flat=True)) == {EmailState.SENT}


def test_a_mail_server_that_hangs_up_costs_one_email_not_all(told, settings):
    FussyServer.calls = 0
    settings.EMAIL_BACKEND = f"{__name__}.FussyServer"
    told(*make_people(3))
    assert sorted(Notice.objects.values_list("email_state", flat=True)) == [EmailState.FAILED, EmailState.SENT, EmailState.SENT]


def test_an_address_that_is_always_refused_is_given_up(told, settings):
    settings.EMAIL_BACKEND = f"{__name__}.SilentServer"
    told(make_person())
    for _time in range(MAX_ATTEMPTS + 2):
        lose()
        delivery.take_up_lost()
    assert Notice.objects.get().attempts == MAX_ATTEMPTS


def test_an_email_that_may_have_arrived_is_not_sent_again(told):
    told(make_person())
    mail.outbox.clear()
    lose(email_state=EmailState.SENDING)
    delivery.take_up_lost()
    assert mail.outbox == []


def test_followers_that_a_lost_task_has_not_told_are_told_later(tell, topic):
    Follow.objects.bulk_create(Follow(person=person, topic=topic) for person in make_people(3))
    tell(topic=topic)
    assert delivery.take_up_lost() == (0, 0)
    lose()
    assert delivery.take_up_lost()[0] == 1
    assert Notice.objects.count() == len(mail.outbox) == 3


def test_a_batch_of_emails_costs_two_queries_each_and_a_few_for_all(tell, topic, django_assert_num_queries):
    event = tell(topic=topic, to=make_people(10))
    people = sorted(event.notices.values_list("person", flat=True))
    # Notices, refusals, the topic's title; then a claim and a mark for each.
    with django_assert_num_queries(3 + 2 * 10):
        delivery.send_emails(event.pk, people[0], people[-1])
