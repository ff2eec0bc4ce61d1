"""The illustrations of the demo: their titles, what they show in words, and how to draw them.

`ImageSeed.jpeg()` gives the file; the drawings themselves live in `illustrations`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from .illustrations import city, green
from .text import T, t


@dataclass(frozen=True)
class ImageSeed:
    """A picture of 1600 by 900: always the same bytes for the same version of Pillow."""

    key: str
    title: T
    alt: T
    draw: Callable[[], Image.Image]

    @property
    def filename(self) -> str:
        """The name of its file."""
        return f"parvis-{self.key}.jpg"

    def jpeg(self) -> bytes:
        """Draw it, and return the file's content. Takes about two tenths of a second."""
        out = BytesIO()
        self.draw().save(out, "JPEG", quality=88, optimize=True)
        return out.getvalue()


_ALL = (
    ImageSeed(
        "parvis",
        t("Le parvis", "The parvis"),
        t(
            """Un hôtel de ville aux arcades claires devant une place pavée. Trois chemins de pavés, bleu, vert et ocre, mènent à sa porte ; un
            pavé est soulevé.""",
            """A city hall with pale arcades before a paved square. Three paths of stones, blue, green and ochre, lead to its door; one
            stone is lifted.""",
        ),
        city.parvis,
    ),
    ImageSeed(
        "seine",
        t("La Seine", "The Seine"),
        t(
            "Un pont de pierre à trois arches sur la Seine au soleil couchant, une péniche, des passants sur le quai.",
            "A stone bridge with three arches over the Seine at sunset, a barge, people walking along the quay.",
        ),
        city.seine,
    ),
    ImageSeed(
        "roofs",
        t("Les toits", "The roofs"),
        t(
            "Des toits de zinc serrés les uns contre les autres, leurs cheminées et quelques fenêtres éclairées, le soir.",
            "Zinc roofs close together, their chimneys, and a few lit windows, in the evening.",
        ),
        city.roofs,
    ),
    ImageSeed(
        "night-network",
        t("La ville en données", "The city as data"),
        t(
            "Sur un pavage bleu nuit, des pavés de couleur reliés par des lignes, marqués de petits graphiques.",
            "On night-blue paving, coloured stones joined by lines and marked with small charts.",
        ),
        city.night_network,
    ),
    ImageSeed(
        "market",
        t("Le marché", "The market"),
        t(
            "Trois étals aux auvents rayés bleu, vert et ocre, des cageots de fruits et des habitants qui passent.",
            "Three stalls with blue, green and ochre striped awnings, crates of fruit, and residents walking by.",
        ),
        city.market,
    ),
    ImageSeed(
        "workshop",
        t("L'atelier", "The workshop"),
        t(
            "Vues d'en haut, des personnes assises autour de tables rondes où sont posés des pavés de couleur.",
            "Seen from above, people sitting at round tables on which coloured stones are laid out.",
        ),
        city.workshop,
    ),
    ImageSeed(
        "trees",
        t("Les arbres", "The trees"),
        t(
            "Une place plantée de grands arbres ronds, un banc où deux personnes parlent, un adulte et un enfant.",
            "A square planted with large round trees, a bench where two people talk, an adult and a child.",
        ),
        green.trees,
    ),
    ImageSeed(
        "park",
        t("Le jardin", "The garden"),
        t(
            "Vu d'en haut, un jardin rond : un bassin bleu, des massifs fleuris, des allées claires et des arbres.",
            "Seen from above, a round garden: a blue basin, flower beds, pale paths and trees.",
        ),
        green.park,
    ),
    ImageSeed(
        "bike-street",
        t("La rue à vélos", "The bicycle street"),
        t(
            "Trois cyclistes sur une large voie verte devant des boutiques aux stores rayés.",
            "Three cyclists on a wide green lane in front of shops with striped awnings.",
        ),
        green.bike_street,
    ),
    ImageSeed(
        "schoolyard",
        t("La cour d'école", "The school yard"),
        t(
            "Une école de brique et sa cour plantée : une marelle de pavés de couleur, des enfants, un grand arbre.",
            "A brick school and its planted yard: a hopscotch of coloured stones, children, a tall tree.",
        ),
        green.schoolyard,
    ),
    ImageSeed(
        "playground",
        t("Le terrain de sport", "The sports ground"),
        t(
            "Vu d'en haut, un terrain bleu au rond central jaune, deux équipes, un ballon et des gens sur les bancs.",
            "Seen from above, a blue court with a yellow centre circle, two teams, a ball, and people on benches.",
        ),
        green.playground,
    ),
)

IMAGES: dict[str, ImageSeed] = {image.key: image for image in _ALL}
