"""What example residents have written and booked, and how many support each proposal.

Residents write in one language and are not translated. Supporters are taken from `accounts.crowd()`; where an activity is
for local residents, from those of its borough.
"""

from .bookings import BOOKINGS
from .comments import COMMENTS
from .proposals import PROPOSALS

SUPPORTS_LIMIT = 4500
"""At most this many rows of support, so that a first load stays short."""

__all__ = ["BOOKINGS", "COMMENTS", "PROPOSALS", "SUPPORTS_LIMIT"]
