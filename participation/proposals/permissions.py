"""Who may do what with a proposal, in sentences. Whether its Activity is open is for `activities.permissions` to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.editorial.scoping import may_change_page
from participation.proposals.enums import MAY_BE_WITHDRAWN

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.accounts.models import User
    from participation.proposals.models import Proposal


def may_moderate(user: User | AnonymousUser, proposal: Proposal) -> bool:
    """An editor of the page that holds the call for proposals."""
    return user.is_authenticated and may_change_page(user, proposal.activity.page)


def may_withdraw(user: User | AnonymousUser, proposal: Proposal) -> bool:
    """Its author, as long as it is waiting or published."""
    return user.is_authenticated and user.pk == proposal.author_id and proposal.status in MAY_BE_WITHDRAWN
