from django.urls import path
from django.utils.translation import gettext_lazy as _

from cms.accounts import views

app_name = "accounts"

urlpatterns = [
    path("", views.menu, name="menu"),
    path(_("account/"), views.profile, name="profile"),
]
