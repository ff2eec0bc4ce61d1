"""What people send to follow something and to choose their e-mails."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.notices.models import EmailRefusal
from cms.notices.registry import event_kinds, is_topic


class FollowForm(forms.Form):
    """Follow, or no longer. It says which of the two, so that a second click changes nothing."""

    follow = forms.ChoiceField(choices=[("yes", _("Follow")), ("no", _("No longer follow"))])

    @property
    def wanted(self) -> bool:
        """Whether the person wants to follow."""
        return self.cleaned_data["follow"] == "yes"


class EmailChoiceForm(forms.Form):
    """E-mails of one scope: wanted or not."""

    scope = forms.CharField(max_length=110)
    emails = forms.ChoiceField(choices=[("yes", _("Send e-mails")), ("no", _("No e-mails"))])

    def clean_scope(self) -> str:
        """A scope that exists: everything, a registered kind of event, or a topic of a registered kind."""
        scope = self.cleaned_data["scope"]
        kind, _colon, name = scope.partition(":")
        known = {"topic": is_topic(name), "event": name in event_kinds}
        if scope != EmailRefusal.EVERYTHING and not known.get(kind, False):
            raise forms.ValidationError(_("Choose one of the e-mails on this page."))
        return scope

    @property
    def wanted(self) -> bool:
        """Whether the person wants these e-mails."""
        return self.cleaned_data["emails"] == "yes"
