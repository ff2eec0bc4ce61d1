"""What the home page and the borough pages show of the three halves."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from initiatives.action_plan.glance import at_a_glance
from initiatives.action_plan.models import ActionPlanIndexPage, ActionPlanPage, CommitmentPage
from initiatives.volunteering.models import InitiativeIndexPage, InitiativePage
from participation.consultations.models import ConsultationIndexPage, ConsultationPage

CARDS = 3


def three_halves(home) -> dict[str, Any]:
    """The consultations to take part in first, the next initiatives, and the latest plan with its figures."""
    here = {"locale": home.locale}
    plans = list(ActionPlanPage.objects.live().public().filter(**here).order_by("-starts_on")[:CARDS])
    below = [Q(path__startswith=plan.path) for plan in plans]
    ours = CommitmentPage.objects.live().public().filter(reduce(or_, below, Q(pk__in=[])))
    commitments = list(ours.for_cards().order_by("path"))
    figures = [(plan, at_a_glance(page for page in commitments if page.is_child_of(plan))) for plan in plans]
    return {
        "consultation_index": ConsultationIndexPage.objects.live().filter(**here).first(),
        "consultations": _cards(ConsultationPage.objects.live().public().filter(**here).open_first()),
        "initiative_index": InitiativeIndexPage.objects.live().filter(**here).first(),
        "initiatives": _cards(InitiativePage.objects.live().public().filter(**here).upcoming()),
        "plan_index": ActionPlanIndexPage.objects.live().filter(**here).first(),
        "plans": [{"page": plan, "glance": glance} for plan, glance in figures],
    }


def happening_in(borough) -> dict[str, Any]:
    """The consultations and the coming initiatives of a borough, wherever their pages stand."""
    here = {"locale": borough.locale, "territory": borough.territory_id}
    return {
        "consultations": _cards(ConsultationPage.objects.live().public().filter(**here).open_first(), 6),
        "initiatives": _cards(InitiativePage.objects.live().public().filter(**here).upcoming(), 6),
    }


def _cards(pages, count: int = CARDS) -> list:
    return list(pages.for_cards()[:count])
