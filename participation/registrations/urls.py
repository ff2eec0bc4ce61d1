"""Addresses of registrations."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from participation.registrations import exports, views

app_name = "registrations"
urlpatterns = [
    path("<int:activity_id>/", views.register, name="register"),
    path(_("mine/<int:pk>/cancel/"), views.cancel, name="cancel"),
    path("totals.csv", exports.totals_csv, name="csv"),
    path("totals.json", exports.totals_json, name="json"),
]
