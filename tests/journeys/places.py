"""The small sites in which the journeys take place."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone, translation
from wagtail.models import Locale, Page

from cms.core.models import Territory
from initiatives.action_plan.models import ActionPlanIndexPage, ActionPlanPage, CommitmentPage
from initiatives.volunteering.models import InitiativeIndexPage, InitiativePage
from participation.activities.models import Activity
from participation.consultations.models import ConsultationIndexPage, ConsultationPage
from tests.factories.pages import block_value, make_home, make_page, publish


def make_index(model: type[Page], title: str, parent: Page | None = None) -> Page:
    """A page without a body, such as an inventory, published below the home page."""
    parent = parent or make_home()
    page = model(title=title, locale=parent.locale, live=False)
    parent.add_child(instance=page)
    return publish(page)


def make_consultation(*blocks: tuple[str, dict], title: str = "Une rue plus fraîche", **fields) -> ConsultationPage:
    """A published consultation in the inventory; each block is its type and the values that are not its defaults."""
    inventory = ConsultationIndexPage.objects.first() or make_index(ConsultationIndexPage, "Les consultations")
    stream = [(type_, block_value(type_, **values)) for type_, values in blocks]
    return make_page(*stream, title=title, parent=inventory, model=ConsultationPage, **fields)


def activity_of(page: Page, kind: str) -> Activity:
    """The Activity of this kind ("proposals", "discussion", "registration") on `page`."""
    return Activity.objects.get(translation_key=page.translation_key, kind=kind)


def make_initiative(*blocks: tuple[str, dict], title: str = "Planter au square") -> InitiativePage:
    """A published initiative tomorrow in the 11th, in the index of initiatives."""
    initiatives = InitiativeIndexPage.objects.first() or make_index(InitiativeIndexPage, "Les initiatives")
    stream = [(type_, block_value(type_, **values)) for type_, values in blocks]
    return make_page(
        *stream,
        title=title,
        parent=initiatives,
        model=InitiativePage,
        territory=Territory.objects.get(code="11"),
        starts_at=timezone.now() + timedelta(days=1),
        organiser="Les Amis du square",
        place_name="Square Gardette",
        latitude=Decimal("48.8606"),
        longitude=Decimal("2.3781"),
    )


def make_commitment() -> CommitmentPage:
    """A published commitment of a plan, without milestones."""
    progress = make_index(ActionPlanIndexPage, "Les plans d’action")
    dates = {"starts_on": date(2024, 1, 1), "ends_on": date(2026, 12, 31), "lead_office": "Ville de Paris"}
    plan = make_page(title="Plan 2024-2026", parent=progress, model=ActionPlanPage, **dates)
    words = {"problem": "<p>On ne sait pas où participer.</p>", "action": "<p>Une seule plateforme.</p>"}
    return make_page(title="Deux plateformes", parent=plan, model=CommitmentPage, identifier="E1", **dates, **words)


def in_english(page: Page, **fields) -> Page:
    """The published English translation of `page`, whose parent must have one; `fields` are its own words."""
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    for name, value in fields.items():
        setattr(english, name, value)
    return publish(english)


def french(words: str) -> str:
    """What the French site says for these words of the code."""
    with translation.override("fr"):
        return translation.gettext(words)
