"""The notes that tell a reader what is real and what is an example."""

from .blocks import Callout
from .text import T, t


def example(text: T | None = None) -> Callout:
    """The note every invented page carries at its top; `text` says more precisely what is invented."""
    return Callout(
        "info",
        t("Contenu d'exemple", "Example content"),
        text
        or t(
            "Cette page montre le fonctionnement du site. Le projet, les dates et les chiffres sont inventés.",
            "This page shows how the site works. The project, the dates and the figures are invented.",
        ),
    )


INITIATIVE_EXAMPLE = example(
    t(
        "L'initiative et son organisateur sont inventés ; le lieu existe. Ne vous y rendez pas !",
        "The initiative and its organiser are invented; the place exists. Please do not turn up!",
    )
)
