"""How administrators create and edit people."""

from wagtail.users import forms as wagtail_forms

from cms.accounts import services

OUR_FIELDS = {"display_name", "language", "territory"}


class _OurFields:
    """People need no first and last name, and our own fields stand beside Wagtail's."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_name"].required = False
        self.fields["last_name"].required = False
        self.fields["territory"].queryset = self.fields["territory"].queryset.filter(kind="borough")


class UserCreationForm(_OurFields, wagtail_forms.UserCreationForm):
    """A new person. Their address is confirmed by a code when they first sign in."""

    class Meta(wagtail_forms.UserCreationForm.Meta):
        fields = wagtail_forms.UserCreationForm.Meta.fields | OUR_FIELDS

    def save(self, commit: bool = True):
        """Save; without a password, the person signs in with codes by e-mail."""
        if not self.cleaned_data.get("password1"):
            self.instance.set_unusable_password()
        return super().save(commit=commit)


class UserEditForm(_OurFields, wagtail_forms.UserEditForm):
    """Somebody known. A new address takes the place of the old one, which no longer lets anybody in."""

    class Meta(wagtail_forms.UserEditForm.Meta):
        fields = wagtail_forms.UserEditForm.Meta.fields | OUR_FIELDS

    def save(self, commit: bool = True):
        """Save, and forget the sign-in address that has been replaced."""
        user = super().save(commit=commit)
        if commit and "email" in self.changed_data:
            services.change_address(user=user)
        return user
