"""The section of a borough council: where it stands, and how it is made when it is missing."""

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale

from cms.core.models import Territory
from cms.editorial.registry import register_borough_section
from home.models import BoroughPage, HomePage


@register_borough_section
def borough_section(territory: Territory, locale: Locale) -> BoroughPage:
    """The section of a borough council in a language, made and published where it is missing.

    The one in the site's main language comes first; the others are its translations. Raises ValueError for the City as
    a whole, which has no section, and LookupError before there is a home page in that language.
    """
    if territory.is_city:
        raise ValueError("The City as a whole has no borough council.")
    if found := BoroughPage.objects.filter(territory=territory, locale=locale).first():
        return found
    home = HomePage.objects.filter(locale=locale).first()
    if home is None:
        raise LookupError(f"There is no home page in {locale} yet.")
    words = _words(territory, locale.language_code)
    main = Locale.get_default()
    if locale == main:
        section = BoroughPage(**words, territory=territory, locale=locale, live=False)
        home.add_child(instance=section)
    else:
        section = borough_section(territory, main).copy_for_translation(locale)
        for name, value in words.items():
            setattr(section, name, value)
    section.save_revision().publish()
    return section


def _words(territory: Territory, language: str) -> dict[str, str]:
    with override(language):
        # A name of its own, since French says "du 12e arrondissement" but "de Paris Centre".
        centre = territory.code == "paris-centre"
        title = _("Borough council: Paris Centre") if centre else _("Borough council: %(borough)s") % {"borough": territory.name}
        return {
            "title": title,
            "slug": slugify(_("borough-council-%(code)s") % {"code": territory.code}),
            "summary": _("What your borough council asks you, and what is happening near you."),
        }
