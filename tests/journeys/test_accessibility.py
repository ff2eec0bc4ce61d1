"""What axe-core finds on the pages that everybody uses, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from participation.consultations.models import ConsultationIndexPage
from tests.factories.discussions import make_comment
from tests.factories.pages import make_home
from tests.factories.proposals import add_supports, make_proposal
from tests.journeys.places import activity_of, make_commitment, make_consultation, make_initiative

pytestmark = [pytest.mark.axe, pytest.mark.django_db(transaction=True)]


def test_axe_finds_nothing(visit):
    consultation = make_consultation(("proposals", {"title": "Vos idées"}), ("discussion", {"title": "Votre avis"}))
    proposal = make_proposal(activity_of(consultation, "proposals"))
    add_supports(proposal, 20)
    comment = make_comment(activity_of(consultation, "discussion"))
    make_comment(parent=comment)
    addresses = [
        make_home().url,
        ConsultationIndexPage.objects.get().url,
        consultation.url,
        proposal.get_absolute_url(),
        make_initiative(("registration", {"title": "Je viens", "capacity": 5})).url,
        make_commitment().url,
        reverse("account_login"),
    ]
    found = []
    # Only colours differ in the dark.
    for theme, rules in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        page = visit(color_scheme=theme, reduced_motion="reduce").page
        for address in addresses:
            page.goto(address)
            page.wait_for_load_state("networkidle")
            found += violations(page, rules)
    assert found == []


def violations(page, rules):
    """What axe finds on the page, in short: the address, the rule and where."""
    answer = Axe().run(page, options={"resultTypes": ["violations"], **rules}).response
    return [
        f"{page.url} {violation['id']}: {', '.join(' '.join(map(str, node['target'])) for node in violation['nodes'])}"
        for violation in answer["violations"]
    ]
