"""The themes in the admin: a code never changes, and a theme that is used is not deleted under its pages."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views.generic import DeleteView

from cms.core.models import Theme


class ThemeForm(WagtailAdminModelForm):
    """A theme's names, icon and order; its code only while it is new, for it stands in addresses."""

    class Meta:
        model = Theme
        fields = ["name_fr", "name_en", "slug", "icon", "sort_order"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slug"].disabled = self.instance.pk is not None


def uses_of(word: models.Model) -> dict[str, int]:
    """How many records of each kind use this word of a vocabulary, those that use it among others included."""
    uses = {}
    for relation in word._meta.get_fields(include_hidden=True):
        if not relation.one_to_many:
            continue
        number = relation.related_model._base_manager.filter(**{relation.field.name: word}).count()
        # A table that only joins two models speaks for the model that it belongs to.
        model = relation.related_model._meta.auto_created or relation.related_model
        if number:
            uses[capfirst(str(model._meta.verbose_name_plural))] = number
    return uses


class VocabularyDeleteView(DeleteView):
    """Deletes a word that nothing uses; otherwise says what uses it, and what to do instead."""

    template_name = "editorial/vocabulary_delete.html"

    @cached_property
    def uses(self) -> dict[str, int]:
        """What uses the word, read once."""
        return uses_of(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add `uses`; the button is not offered where there are any."""
        return {**super().get_context_data(**kwargs), "uses": self.uses, "is_protected": bool(self.uses)}

    def form_valid(self, form: Any) -> HttpResponse:
        """Refuse, with the reason, what came to be used in the meantime."""
        if self.uses:
            messages.error(self.request, _("“%(word)s” is in use, so it was not deleted.") % {"word": self.object})
            return HttpResponseRedirect(self.get_success_url())
        return super().form_valid(form)
