"""People in the editors' admin."""

from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from cms.accounts.admin_forms import UserCreationForm, UserEditForm


class UserViewSet(WagtailUserViewSet):
    """Wagtail's own, with our forms."""

    def get_form_class(self, for_update: bool = False) -> type:
        """The form for creating or, with `for_update`, for editing somebody."""
        return UserEditForm if for_update else UserCreationForm
