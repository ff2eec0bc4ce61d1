"""Making Wagtail's site ours: what both an empty installation and the demo begin with."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from home.models import HomePage
from initiatives.action_plan.models import ActionPlanIndexPage
from initiatives.volunteering.models import InitiativeIndexPage
from participation.consultations.models import ConsultationIndexPage

# The index of each half, by the key of its half.
INDEX_MODELS = {"decide": ConsultationIndexPage, "act": InitiativeIndexPage, "account": ActionPlanIndexPage}


def remove_welcome_page() -> None:
    """Remove the welcome page that Wagtail installs, where nothing has been built on it."""
    welcome = Page.get_first_root_node().get_children().filter(slug="home", numchild=0)
    welcome.exclude(pk__in=HomePage.objects.values("pk")).delete()


def lead_site_to(home: HomePage) -> None:
    """Let `home` answer at the address SITE_URL."""
    address = urlsplit(settings.SITE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": address.hostname, "port": port, "site_name": "Parvis", "root_page": home}
    )
