"""Setting up a borough council from the admin."""

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from cms.core.enums import TerritoryKind
from cms.core.models import Territory


class EmailsField(forms.CharField):
    """E-mail addresses, one on each line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value) -> list[str]:
        """The addresses, in lower case. Raises ValidationError for the first that is none."""
        addresses = [line.strip().lower() for line in super().clean(value).splitlines() if line.strip()]
        for address in addresses:
            validate_email(address)
        return addresses


class BoroughForm(forms.Form):
    """Which borough, and who edits its pages."""

    territory = forms.ModelChoiceField(label=_("Borough"), queryset=Territory.objects.filter(kind=TerritoryKind.BOROUGH))
    emails = EmailsField(
        label=_("Editors"),
        required=False,
        help_text=_("One e-mail address on each line. Whoever has no account yet gets one, and signs in with a code by e-mail."),
    )
