"""The home page, the pages that lists stand on, and the ordinary pages every public site owes its readers."""

from ..schema import PageSeed
from .about import ABOUT, RIGHT_TO_CALL
from .duties import ACCESSIBILITY, LEGAL, OPEN_DATA, PRIVACY
from .home import HOME, INDEXES

PAGES: tuple[PageSeed, ...] = (ABOUT, RIGHT_TO_CALL, OPEN_DATA, ACCESSIBILITY, PRIVACY, LEGAL)

__all__ = ["HOME", "INDEXES", "PAGES"]
