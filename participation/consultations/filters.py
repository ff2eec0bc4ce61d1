"""The inventory's filters."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageQuerySet

from cms.core.listing import Listing, ListingForm
from participation.consultations.enums import ConsultationState
from participation.consultations.models import ConsultationPage


class ConsultationForm(ListingForm):
    """The inventory's form: state, territory, theme, words."""

    state = forms.ChoiceField(label=_("State"), choices=[("", _("All states")), *ConsultationState.choices], required=False)
    field_order = ["q", "state", "territory", "theme"]

    def narrow(self, pages: PageQuerySet) -> PageQuerySet:
        """Also by state."""
        pages = super().narrow(pages)
        return pages.in_state(self.cleaned_data["state"]) if self.cleaned_data.get("state") else pages


class ConsultationFilter(Listing):
    """Every published consultation, open ones first."""

    form_class = ConsultationForm

    def pages(self) -> PageQuerySet:
        """Those of the list's language."""
        return ConsultationPage.objects.live().public().filter(locale=self.locale).for_cards().open_first()
