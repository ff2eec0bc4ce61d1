"""What apps further to the right tell the editors' desk, which may not import them."""

from collections.abc import Callable

from wagtail.models import Locale, Page

from cms.core.models import Territory

SectionProvider = Callable[[Territory, Locale], Page]

_section_provider: list[SectionProvider] = []
_city_permissions: set[str] = set()


def register_borough_section(provider: SectionProvider) -> SectionProvider:
    """Say how to find, or else create, the page at the top of a borough council's part of the tree in one language.

    `provider(territory, locale)` must give the same page each time, and translations of one another for two languages.
    Usable as a decorator; the last one registered counts.
    """
    _section_provider[:] = [provider]
    return provider


def borough_section(territory: Territory, locale: Locale) -> Page:
    """The top page of a borough council's part of the tree. Raises LookupError when no app says where it is."""
    if not _section_provider:
        raise LookupError("No app has called cms.editorial.registry.register_borough_section().")
    return _section_provider[0](territory, locale)


def register_city_permission(name: str) -> None:
    """Add a permission, as "app_label.codename", to those of the City's own editors."""
    _city_permissions.add(name)


def city_permissions() -> set[str]:
    """What the City's editors may do beyond pages, records and vocabularies."""
    return set(_city_permissions)
