"""Addresses of discussions."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from participation.discussions import exports, views

app_name = "discussions"
urlpatterns = [
    path("<int:activity_id>/", views.all_comments, name="all"),
    path(_("<int:activity_id>/write/"), views.write, name="comment"),
    path("<int:activity_id>/comments.csv", exports.comments_csv, name="csv"),
    path("<int:activity_id>/comments.json", exports.comments_json, name="json"),
    path(_("comments/<int:pk>/"), views.thread, name="thread"),
    path(_("comments/<int:pk>/remove/"), views.remove, name="remove"),
    path(_("comments/<int:pk>/hide/"), views.hide, name="hide"),
]
