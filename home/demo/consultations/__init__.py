"""Six consultations: two of the whole City, four of borough councils; open, opening soon and closed."""

from ..schema import ConsultationSeed
from .boroughs_closed_and_coming import PARIS_CENTRE, TWENTIETH
from .boroughs_open import FOURTEENTH, TWELFTH
from .charter import CHARTER
from .climate import CLIMATE

CONSULTATIONS: tuple[ConsultationSeed, ...] = (CLIMATE, TWELFTH, FOURTEENTH, TWENTIETH, PARIS_CENTRE, CHARTER)
