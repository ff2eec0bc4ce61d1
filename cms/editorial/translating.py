"""Translating a page is for those who may change it: wagtail-localize asks for one permission, whatever the page."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from cms.editorial.scoping import may_change_page
from cms.editorial.services import TRANSLATE


class SubmitOwnPageView(PermissionRequiredMixin, SubmitPageTranslationView):
    """Begin the translation of a page that one may change; 403 for others."""

    permission_required = TRANSLATE
    raise_exception = True

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Ask the page first."""
        if not may_change_page(request.user, get_object_or_404(Page, pk=kwargs["page_id"])):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class UpdateOwnTranslationsView(PermissionRequiredMixin, UpdateTranslationsView):
    """Bring the translations of a page up to date, if one may change the page; 403 for others."""

    permission_required = TRANSLATE
    raise_exception = True

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Ask the translated page first. What is no page, our sites do not translate."""
        source = get_object_or_404(TranslationSource, pk=kwargs["translation_source_id"])
        original = source.get_source_instance()
        if not (isinstance(original, Page) and may_change_page(request.user, original)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
