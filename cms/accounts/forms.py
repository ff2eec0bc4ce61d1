"""Forms of people's accounts, and what ours add to allauth's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account import forms as allauth_forms
from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cms.accounts.models import User

if TYPE_CHECKING:
    from django.http import HttpRequest


class LoginForm(allauth_forms.LoginForm):
    """E-mail and password, or a code by e-mail: by its own button, or by leaving the password empty."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail address")
        self.fields["password"].required = False
        # Beside the field stands a button that sends a code: this says what happens without it.
        self.fields["password"].help_text = _("Leave it empty to receive a code by e-mail.")
        _without_placeholders(self)

    def user_credentials(self) -> dict[str, str]:
        """What to sign in with: no password where a code is asked for, even if the browser has filled it in."""
        credentials = super().user_credentials()
        if "by_code" in self.data:
            credentials.pop("password", None)
        return credentials


class SignupForm(allauth_forms.SignupForm):
    """A new account: an e-mail address is enough. Without a password, one signs in with codes by e-mail."""

    display_name = forms.CharField(
        label=_("Public name"), max_length=60, required=False, help_text=_("Shown beside what you write. A first name is enough.")
    )
    field_order = ["email", "display_name", "password1"]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")
        self.fields["email"].help_text = _("Never shown in public. We send you a code to make sure it is yours.")
        self.fields["display_name"].widget.attrs["autocomplete"] = "nickname"
        self.fields["password1"].help_text = _(
            "At least 10 characters. Leave it empty to sign in with a code by e-mail each time instead."
        )
        _without_placeholders(self)

    def custom_signup(self, request: HttpRequest, user: User) -> None:
        """Keep the name, and the language of the page on which the person signed up."""
        user.display_name = self.cleaned_data["display_name"]
        user.language = language_of_page()
        user.save(update_fields=["display_name", "language"])


class ProfileForm(forms.ModelForm):
    """What a person says about themselves."""

    class Meta:
        model = User
        fields = ["display_name", "language", "territory"]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["display_name"].widget.attrs["autocomplete"] = "nickname"
        self.fields["language"].help_text = _("Of the site after signing in, and of our e-mails.")
        self.fields["territory"].empty_label = _("Not in Paris, or I would rather not say")
        # The City as a whole is not where somebody lives.
        self.fields["territory"].queryset = self.fields["territory"].queryset.filter(kind="borough")


def language_of_page() -> str:
    """The site's language in which the present page is shown."""
    active = (get_language() or "").split("-")[0]
    return active if active in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _without_placeholders(form: forms.Form) -> None:
    """Labels say it already, and a placeholder looks like something typed."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
