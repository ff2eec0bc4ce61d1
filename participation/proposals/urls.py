"""Addresses of proposals. A proposal's own address holds nothing but its number, and never changes."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from participation.proposals import personal_views, views

app_name = "proposals"
urlpatterns = [
    path(_("proposals/<int:pk>/"), views.detail, name="detail"),
    path(_("proposals/<int:pk>/support/"), personal_views.support, name="support"),
    path(_("proposals/<int:pk>/support/withdraw/"), personal_views.withdraw_support, name="withdraw_support"),
    path(_("proposals/<int:pk>/withdraw/"), personal_views.withdraw, name="withdraw"),
    path(_("activities/<int:activity_id>/proposals/"), views.proposal_list, name="list"),
    path(_("activities/<int:activity_id>/proposals.csv"), views.proposals_csv, name="csv"),
    path(_("activities/<int:activity_id>/proposals.json"), views.proposals_json, name="json"),
    path(_("activities/<int:activity_id>/proposals/new/"), personal_views.submit, name="submit"),
]
