"""Addresses of the house itself."""

from django.urls import path

from cms.core.styleguide import styleguide

app_name = "core"
urlpatterns = [
    path("styleguide/", styleguide, name="styleguide"),
]
