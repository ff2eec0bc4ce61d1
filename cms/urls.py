"""The composition root of addresses: it may name every app."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from cms.core import views
from cms.core.health import healthz
from cms.core.sitemaps import PageSitemap

# What search engines may find. An app with public addresses outside the tree adds its own.
SITEMAPS = {"pages": PageSitemap}

# Wagtail's own sign-in pages count no attempts and confirm no address: they lead to ours, keeping `next`.
ONE_SIGN_IN = RedirectView.as_view(pattern_name="account_login", query_string=True)

# The same in every language.
urlpatterns = [
    path("", views.language_redirect, name="language_redirect"),
    path("healthz", healthz, name="healthz"),
    path("robots.txt", views.robots_txt, name="robots_txt"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("favicon.ico", views.favicon, name="favicon"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("admin/login/", ONE_SIGN_IN),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]
handler400 = views.bad_request
urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

# Below /fr/ and /en/, with words of the language; the tree of pages comes last, for it answers to everything.
urlpatterns += i18n_patterns(
    path("", include("cms.core.urls")),
    path(_("account/"), include("allauth.account.urls")),
    path(_("me/"), include("cms.accounts.urls")),
    path(_("notices/"), include("cms.notices.urls")),
    path("", include("participation.proposals.urls")),
    path(_("discussions/"), include("participation.discussions.urls")),
    path(_("registrations/"), include("participation.registrations.urls")),
    path("", include("home.urls")),
    path("_util/login/", ONE_SIGN_IN),
    path("", include(wagtail_urls)),
)
