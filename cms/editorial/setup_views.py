"""The screen that sets up a borough council."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.auth.models import Group
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.core.enums import TerritoryKind
from cms.core.models import Territory
from cms.editorial.forms import BoroughForm
from cms.editorial.services import SET_UP, borough_group_name, open_borough


class BoroughSetUpView(PermissionRequiredMixin, WagtailAdminTemplateMixin, FormView):
    """For the City's editors: who edits which borough, and setting up another."""

    permission_required = SET_UP
    raise_exception = True
    form_class = BoroughForm
    template_name = "editorial/set_up_borough.html"
    page_title = gettext_lazy("Borough councils")
    header_icon = "group"
    _show_breadcrumbs = True

    def form_valid(self, form: BoroughForm) -> HttpResponse:
        """Set it up, and show its part of the tree."""
        try:
            group, section = open_borough(by=self.request.user, **form.cleaned_data)
        except LookupError as error:
            form.add_error(None, str(error))
            return self.form_invalid(form)
        messages.success(self.request, _("%(team)s is set up.") % {"team": group.name})
        return redirect("wagtailadmin_explore", section.pk)

    def form_invalid(self, form: BoroughForm) -> HttpResponse:
        """The form again, with its errors."""
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home, and this."""
        return [*self.breadcrumbs_items, {"url": reverse("editorial_set_up_borough"), "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the boroughs and the number of their editors: two queries."""
        teams = dict(Group.objects.annotate(people=Count("user")).values_list("name", "people"))
        boroughs = [
            (territory, teams.get(borough_group_name(territory)))
            for territory in Territory.objects.filter(kind=TerritoryKind.BOROUGH)
        ]
        return super().get_context_data(**kwargs, boroughs=boroughs)
