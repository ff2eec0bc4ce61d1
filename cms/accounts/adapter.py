"""What of allauth's ways is ours: where people go, and in which language they are written to."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """The site's sign-in rules."""
