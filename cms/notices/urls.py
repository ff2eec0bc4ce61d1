from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from cms.notices import views

app_name = "notices"

urlpatterns = [
    path("", views.list_notices, name="list"),
    path(_("read/"), views.mark_read, name="mark_all_read"),
    path(_("read/<int:pk>/"), views.mark_read, name="mark_read"),
    path(_("follows/"), views.list_follows, name="follows"),
    path(_("follows/e-mails/"), views.choose_emails, name="emails"),
    re_path(_(r"^follow/(?P<topic>[a-z_]+:[0-9a-z-]+)/$"), views.follow, name="follow"),
    re_path(_(r"^unfollow/(?P<topic>[a-z_]+:[0-9a-z-]+)/$"), views.unfollow, name="unfollow"),
    path(_("unsubscribe/<str:token>/"), views.unsubscribe, name="unsubscribe"),
]
