"""What is public of a proposal: the one definition for CSV, JSON, and whatever else is written from it."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cms.core.open_data import Column, PublicRow
from participation.activities.models import Activity
from participation.proposals.models import Proposal, ProposalQuerySet

PUBLIC_PROPOSAL = PublicRow(
    Column("id", "pk", _("Number"), _("Never changes, and is never given to another proposal.")),
    Column("url", lambda proposal: f"{settings.SITE_URL}{proposal.get_absolute_url()}", _("Address")),
    Column("call_for_proposals_id", "activity_id", _("Number of the call for proposals")),
    Column("call_for_proposals", "activity.title", _("Call for proposals")),
    Column("territory", "activity.territory.code", _("Territory"), _("Code of the territory of the consultation.")),
    Column("title", "title", _("Title")),
    Column("text", "text", _("Text"), _("As the author wrote it, in Markdown.")),
    Column("language", "language", _("Language"), _("In which it was written: fr or en.")),
    Column("author", "author.public_name", _("Author"), _("The public name that the author has chosen.")),
    Column("status", "status", _("State"), _("published, or withdrawn by its author.")),
    Column("published_at", "published_at", _("Published"), _("Date and time, UTC.")),
    Column("supports", "supports_count", _("Supports"), _("At the time of the download.")),
    Column("threshold", "threshold", _("Supports needed"), _("To call on the City.")),
    Column("right_to_call_at", "call.reached_at", _("Right to call reached"), _("Date and time, UTC; empty until then.")),
)


def public_proposals(activity: Activity) -> ProposalQuerySet:
    """All that may be read of one call for proposals, oldest first, ready to be written row by row."""
    return Proposal.objects.public().filter(activity=activity).for_cards().select_related("activity__territory").order_by("pk")
