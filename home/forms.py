"""The search form of the whole site."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SearchForm(forms.Form):
    """A few words. Sent with GET, so that a search has an address that can be shared."""

    q = forms.CharField(label=_("What are you looking for?"), required=False, max_length=120)
