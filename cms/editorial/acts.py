"""What editors may do with a resident's record: publish, refuse, hide, cancel. One description, for one row or many."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import log

from cms.editorial.scoping import policy_of


class RecordAct:
    """One thing that editors may do with records of one kind, done by the service of that kind.

    `name` goes into addresses and into the history; `question` is asked before it is done, `done` said afterwards.
    `form_class` asks for what the service needs, such as a reason. With `in_bulk` it is offered for several rows at once.
    """

    name: str
    label: str
    question: str
    done: str
    icon: str = "check"
    form_class: type[forms.Form] = forms.Form
    serious: bool = False
    in_bulk: bool = True

    def possible(self, record: models.Model) -> bool:
        """Whether the record is in a state in which this can be done. Costs no query."""
        raise NotImplementedError

    def perform(self, *, record: models.Model, by, **answers: Any) -> None:
        """Do it. `answers` are the form's. Raises ValidationError, in words for the editor, when it turns out impossible."""
        raise NotImplementedError

    def permitted(self, user, record: models.Model) -> bool:
        """Whether `user` may do this to this record."""
        return policy_of(type(record)).user_has_permission_for_instance(user, "change", record)

    def carry_out(self, *, record: models.Model, by, **answers: Any) -> None:
        """Do it and write it into the record's history."""
        if not self.permitted(by, record):
            raise PermissionDenied
        self.perform(record=record, by=by, **answers)
        log(instance=record, action=self.log_action(type(record)), user=by, data=_plain(answers))

    def log_action(self, model: type[models.Model]) -> str:
        """The name of the act in histories."""
        return f"{model._meta.label_lower}.{self.name}"


def _plain(answers: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in answers.items() if value not in (None, "")}


class ActView(PermissionCheckedMixin, BaseObjectMixin, WagtailAdminTemplateMixin, FormView):
    """Asks, then does one act to one record. Built by a RecordViewSet, which keeps it in scope."""

    act: RecordAct | None = None
    permission_required = "change"
    template_name = "editorial/act.html"
    index_url_name = None
    inspect_url_name = None
    _show_breadcrumbs = True

    def get_form_class(self) -> type[forms.Form]:
        """What the act asks for."""
        return self.act.form_class

    def get_page_title(self) -> str:
        """The act itself."""
        return str(self.act.label)

    def get_page_subtitle(self) -> str:
        """What it is done to."""
        return str(self.object)

    def get_header_icon(self) -> str:
        """The act's icon."""
        return self.act.icon

    def get_success_url(self) -> str:
        """Back to the record."""
        return reverse(self.inspect_url_name, args=[quote(self.object.pk)])

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home, the listing, the record, the act."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": self.model._meta.verbose_name_plural.capitalize()},
            {"url": self.get_success_url(), "label": str(self.object)},
            {"url": "", "label": self.get_page_title()},
        ]

    def dispatch(self, request, *args, **kwargs) -> HttpResponse:
        """Say so, and go back, where the record is in no state for this."""
        if self.user_has_permission("change") and not self.act.possible(self.object):
            messages.warning(request, _("Nothing to do: this has been settled already."))
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Do it; what the service refuses is shown above the form."""
        try:
            self.act.carry_out(record=self.object, by=self.request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, self.act.done)
        return redirect(self.get_success_url())

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        """The form again, with its errors."""
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the act and the way back."""
        return super().get_context_data(**kwargs, act=self.act, object=self.object, back_url=self.get_success_url())
