"""The project refuses to start when the admin has an unguarded door to records of ours."""

from django.core.checks import CheckMessage, Error, register

from cms.editorial.bulk_actions import ScopedBulkActionMixin
from cms.editorial.doors import Door, admin_doors, bulk_doors


@register("parvis")
def every_admin_door_is_scoped(app_configs, **kwargs) -> list[CheckMessage]:
    """E101: a viewset or modeladmin without scope; E102: a bulk action without scope."""
    errors: list[CheckMessage] = [
        Error(
            f"The admin address {door.route} shows {_what(door)} to editors whom it does not concern.",
            hint=(
                "Derive its viewset from cms.editorial.viewsets (or its ModelAdmin from cms.editorial.modeladmin) and "
                "declare the scope of the model with declare_scope(); CITY_WIDE for a vocabulary. A screen without records "
                "derives from PermissionRequiredMixin."
            ),
            obj=door.model or door.view,
            id="parvis.E101",
        )
        for door in admin_doors()
        if not door.is_scoped
    ]
    errors += [
        Error(
            f"The bulk action {action.__name__} acts on {model._meta.label} of other pages.",
            hint="Derive it from cms.editorial.bulk_actions.ScopedBulkAction.",
            obj=model,
            id="parvis.E102",
        )
        for model, action in bulk_doors()
        if not issubclass(action, ScopedBulkActionMixin)
    ]
    return errors


def _what(door: Door) -> str:
    return door.model._meta.label if door.model else "a screen of ours"
