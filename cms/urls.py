"""The composition root of addresses: it may name every app."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]
urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
urlpatterns += i18n_patterns(
    path("", include("cms.core.urls")),
    path(_("account/"), include("allauth.account.urls")),
    path("", include(wagtail_urls)),
)
    path(_("me/"), include("cms.accounts.urls")),
    path(_("notices/"), include("cms.notices.urls")),
    path("", include("participation.proposals.urls")),
    path(_("discussions/"), include("participation.discussions.urls")),
    path(_("registrations/"), include("participation.registrations.urls")),
