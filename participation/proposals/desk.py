"""The proposals that wait for an editor, on the admin's first screen."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.editorial.dashboard import DeskItem, DeskSection, desk_section
from cms.editorial.scoping import scope_of
from participation.proposals.enums import ProposalStatus
from participation.proposals.models import Proposal

SHOWN = 5


@desk_section
def waiting(request: HttpRequest) -> DeskSection:
    """Those that wait to be read, the oldest first."""
    queue = scope_of(Proposal).limit(Proposal.objects.filter(status=ProposalStatus.WAITING), request.user).order_by("created_at")
    total = queue.count()
    return DeskSection(
        title=_("Proposals waiting to be read"),
        items=[
            DeskItem(proposal.title, reverse("admin_proposals:inspect", args=[proposal.pk]), proposal.activity.page.title)
            for proposal in (queue.select_related("activity__page")[:SHOWN] if total else [])
        ],
        total=total,
        url=f"{reverse('admin_proposals:index')}?{urlencode({'status': ProposalStatus.WAITING})}",
        nothing=_("No proposal is waiting."),
        order=10,
    )
