"""Borough councils: their part of the tree in both languages, and an editor who works there."""

from dataclasses import dataclass
from itertools import count

from django.contrib.auth.models import Group
from wagtail.models import Locale

from cms.accounts.models import User
from cms.core.models import Territory
from cms.editorial.services import set_up_borough
from home.models import BoroughPage
from tests.factories.pages import make_home, make_page
from tests.factories.people import make_person

_numbers = count(1)


@dataclass
class Borough:
    """A borough council: its section, the English one, its group and one editor."""

    territory: Territory
    section: BoroughPage
    english: BoroughPage
    group: Group
    editor: User


def make_borough(code: str = "11") -> Borough:
    """A borough council as `setup_borough` leaves it, with a section in French and its translation into English."""
    territory = Territory.objects.get(code=code)
    home = make_home()
    section = make_page(title=f"Mairie {code}", parent=home, territory=territory, model=BoroughPage)
    english_locale, _created = Locale.objects.get_or_create(language_code="en")
    if not home.has_translation(english_locale):
        home.copy_for_translation(english_locale).save_revision().publish()
    english = section.copy_for_translation(english_locale)
    english.title = f"Borough {code}"
    english.save_revision().publish()
    english.refresh_from_db()
    editor = make_person(f"editor{code}-{next(_numbers)}@mairie.example", display_name=f"Editor {code}")
    group = set_up_borough(territory=territory, section=section, editors=[editor])
    return Borough(territory=territory, section=section, english=english, group=group, editor=editor)
