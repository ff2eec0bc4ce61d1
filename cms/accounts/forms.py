"""Forms of people's accounts."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SignupForm(forms.Form):
    """What signing up asks beside the e-mail address and password."""

    display_name = forms.CharField(label=_("Public name"), max_length=60, required=False)

    def signup(self, request, user) -> None:
        """Keep what was typed on the new account."""
        user.display_name = self.cleaned_data["display_name"]
        user.save()
