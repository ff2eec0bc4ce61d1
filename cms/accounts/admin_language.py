"""Editors find the admin in their own language, whatever that of the browser they happen to sit at."""

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from wagtail.users.models import UserProfile


@receiver(user_logged_in, dispatch_uid="speak_the_editors_language")
def speak_the_editors_language(sender, user, **kwargs) -> None:
    """Begin Wagtail's profile of an editor with the language of their account; they can choose another one there."""
    if not user.may_enter_admin:
        return
    profile = UserProfile.get_for_user(user)
    if not profile.preferred_language:
        profile.preferred_language = user.language
        profile.save(update_fields=["preferred_language"])
