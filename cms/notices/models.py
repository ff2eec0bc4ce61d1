"""Who follows what, what has happened, who has been told."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cms.notices import words
from cms.notices.enums import TO_SEND, EmailState


class Follow(models.Model):
    """A person follows a topic: tells them what happens there."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.CASCADE, related_name="follows"
    )
    topic = models.CharField(_("topic"), max_length=100)
    created_at = models.DateTimeField(_("since"), db_default=Now())

    class Meta:
        verbose_name = _("follow")
        verbose_name_plural = _("follows")
        constraints = [
            # In this order, it is also the index by which the followers of a topic are read page by page.
            models.UniqueConstraint(
                fields=["topic", "person"],
                name="one_follow_per_person",
                violation_error_message=_("This is followed already."),
            ),
        ]

    def __str__(self) -> str:
        return self.topic


class EmailRefusal(models.Model):
    """A person wants no e-mail about a topic, about a kind of event, or at all. They are still told on the site."""

    EVERYTHING = "everything"

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.CASCADE, related_name="email_refusals"
    )
    scope = models.CharField(
        _("about"), max_length=110, help_text=_("“everything”, “topic:” and a topic, or “event:” and a kind of event.")
    )
    created_at = models.DateTimeField(_("since"), db_default=Now())

    class Meta:
        verbose_name = _("refusal of e-mails")
        verbose_name_plural = _("refusals of e-mails")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "scope"],
                name="one_email_refusal_per_scope",
                violation_error_message=_("These e-mails are refused already."),
            ),
        ]

    def __str__(self) -> str:
        return self.scope

    @staticmethod
    def scope_of_topic(topic: str) -> str:
        """The scope of all e-mails about one topic."""
        return f"topic:{topic}"

    @staticmethod
    def scope_of_event(kind: str) -> str:
        """The scope of all e-mails about one kind of event."""
        return f"event:{kind}"


class Event(models.Model):
    """Something that has happened, once, and that people are told."""

    kind = models.CharField(_("kind"), max_length=60)
    key = models.CharField(_("key"), max_length=100, help_text=_("What makes it this event and no other of its kind."))
    topic = models.CharField(_("topic"), max_length=100, blank=True)
    context = models.JSONField(_("details"), default=dict, blank=True)
    url = models.JSONField(_("address"), default=str, blank=True, help_text=_("A path, or one for each language."))
    excluded = models.JSONField(_("never told"), default=list, blank=True, help_text=_("Numbers of people."))
    followers_waiting = models.BooleanField(_("followers still to be told"), default=False)
    created_at = models.DateTimeField(_("when"), db_default=Now())

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"],
                name="one_event_per_key",
                violation_error_message=_("This event has been told already."),
            ),
            models.CheckConstraint(
                condition=models.Q(followers_waiting=False) | ~models.Q(topic=""),
                name="followers_need_a_topic",
                violation_error_message=_("Only an event with a topic has followers to tell."),
            ),
        ]
        indexes = [
            models.Index(fields=["created_at"], condition=models.Q(followers_waiting=True), name="events_to_spread"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def stop_scope(self) -> str:
        """What its e-mails' unsubscribe link stops: the topic or, where there is none, this kind of event."""
        return EmailRefusal.scope_of_topic(self.topic) if self.topic else EmailRefusal.scope_of_event(self.kind)

    @property
    def refusal_scopes(self) -> list[str]:
        """The refusals under which no e-mail about this event is wanted."""
        return [EmailRefusal.EVERYTHING, EmailRefusal.scope_of_event(self.kind), self.stop_scope]

    def url_in(self, language: str) -> str:
        """The path of the page where it happened, for readers of `language`."""
        return words.read_in(language, self.url)

    def message_in(self, language: str) -> words.Message:
        """What is told, in `language`."""
        return words.write(self.kind, context={**self.context, "url": words.absolute(self.url_in(language))}, language=language)


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Reads, named after who looks."""

    def of(self, person) -> NoticeQuerySet:
        """What one person has been told, newest first, with the event of each."""
        return self.filter(person=person).select_related("event").order_by("-pk")

    def unread(self) -> NoticeQuerySet:
        """Those not yet marked as read."""
        return self.filter(read_at=None)


class Notice(models.Model):
    """One person is told one event: once, whatever happens."""

    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="notices")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.CASCADE, related_name="notices"
    )
    created_at = models.DateTimeField(_("when"), db_default=Now())
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    email_state = models.CharField(_("e-mail"), max_length=12, choices=EmailState, default=EmailState.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts to send the e-mail"), default=0)
    emailed_at = models.DateTimeField(_("e-mail sent"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = [
            # In this order, it is also the index by which the e-mails of an event are sent batch by batch.
            models.UniqueConstraint(
                fields=["event", "person"],
                name="one_notice_per_person",
                violation_error_message=_("This person has been told already."),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-id"], name="notices_of_a_person"),
            models.Index(fields=["person"], condition=models.Q(read_at=None), name="unread_notices"),
            models.Index(fields=["created_at"], condition=models.Q(email_state__in=sorted(TO_SEND)), name="emails_to_send"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} → {self.person_id}"

    @property
    def message(self) -> words.Message:
        """What is told, in the language of the page on which it is shown."""
        return self.event.message_in(_site_language())

    @property
    def url(self) -> str:
        """The path of the page where it happened, in the language of the page on which it is shown."""
        return self.event.url_in(_site_language())


def _site_language() -> str:
    active = (get_language() or settings.LANGUAGE_CODE).split("-")[0]
    return active if active in words.LANGUAGE_CODES else settings.LANGUAGE_CODE
