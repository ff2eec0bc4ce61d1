"""Eighteen proposals at every stage: one has its right to call, one lacks 38 supports, most are small."""

import re
from inspect import cleandoc

from ..schema import ProposalSeed
from ..text import english, french, one_line

# Residents' line breaks are kept when shown; those of this file are only its width.
LINE_OF_A_PARAGRAPH = re.compile(r"(?<=\S)\n(?!\n|- )")


def _proposal(
    key: str, activity: str, author: str, title: str, text: str, *, supports: int, days_ago: int, in_english: bool = False
) -> ProposalSeed:
    """A proposal with the typography of its language; paragraphs and lists of its Markdown are kept."""
    typeset = english if in_english else french
    return ProposalSeed(
        key=key,
        activity=activity,
        author=author,
        title=typeset(one_line(title)),
        text=typeset(LINE_OF_A_PARAGRAPH.sub(" ", cleandoc(text))),
        supports=supports,
        days_ago=days_ago,
        language="en" if in_english else "fr",
    )


CLIMATE = "climate/proposals"
SQUARE = "felix-eboue/proposals"
GROUND = "sport-14/proposals"
RIVER = "riverbanks-centre/proposals"

PROPOSALS: tuple[ProposalSeed, ...] = (
    _proposal(
        "shutters",
        CLIMATE,
        "bastien",
        "Des volets pour tous les logements exposés au soleil",
        """
        Dans mon immeuble, trois étages sur six n'ont **ni volets ni stores**. L'été, il y fait plus chaud dedans que dehors.

        Je propose que la Ville :

        - repère les logements plein sud sans protection ;
        - aide d'abord les locataires et les petites copropriétés ;
        - publie un modèle de volet accepté dans les quartiers protégés.

        C'est peu de travaux, et cela se voit dès le premier été.
        """,
        supports=1538,
        days_ago=70,
    ),
    _proposal(
        "cool-schools",
        CLIMATE,
        "amina",
        "Une cour fraîche ouverte à tous à moins de dix minutes",
        """
        Quand il fait 38 degrés, la cour plantée de l'école est fermée et le square est plein.

        Ouvrons une **cour d'école rafraîchie** par quartier, le soir et le week-end, du 15 juin au 15 septembre. Avec de l'eau,
        des bancs et quelqu'un pour accueillir.

        Que personne n'ait plus de *dix minutes à pied* à faire pour être au frais.
        """,
        supports=1462,
        days_ago=66,
    ),
    _proposal(
        "building-feet",
        CLIMATE,
        "karim",
        "Planter au pied des immeubles, pas seulement au pied des arbres",
        """
        Le long des façades, il y a souvent quarante centimètres de bitume qui ne servent à rien. Une bande de terre suffit pour
        des grimpantes, et un mur vert reste bien plus frais.

        Il faudrait un permis simple, valable pour toute la rue, et une première livraison de terre.
        """,
        supports=412,
        days_ago=58,
    ),
    _proposal(
        "shop-windows",
        CLIMATE,
        "ines",
        "La nuit, éteindre vraiment les vitrines",
        """
        Après minuit, ma rue est éclairée par des magasins fermés. Je propose un numéro pour le signaler, une **carte publique**
        des vitrines restées allumées, et une visite de la mairie avant toute sanction.
        """,
        supports=287,
        days_ago=49,
    ),
    _proposal(
        "thermometers",
        CLIMATE,
        "lea",
        "Un thermomètre public par quartier",
        """
        On parle d'îlots de chaleur, mais on ne les voit pas. Un thermomètre visible dans chaque quartier, les mesures en
        **données ouvertes**, et une alerte quand une école dépasse 30 degrés.
        """,
        supports=143,
        days_ago=40,
    ),
    _proposal(
        "canteens",
        CLIMATE,
        "chloe",
        "Des menus végétariens choisis par les enfants",
        """
        Les enfants jettent ce qu'ils n'ont pas choisi. Qu'une classe par école compose un menu par mois, avec le cuisinier,
        et qu'on pèse ce qui reste avant et après.
        """,
        supports=98,
        days_ago=31,
    ),
    _proposal(
        "water-map",
        CLIMATE,
        "james",
        "Drinking fountains that say whether they work",
        """
        There are fountains everywhere, and half the time I find out on the spot that one is closed. Please publish an **open,
        live list** of drinking fountains: working, off for winter, under repair. Any map could then use it.
        """,
        supports=61,
        days_ago=22,
        in_english=True,
    ),
    _proposal(
        "caretakers",
        CLIMATE,
        "driss",
        "Former les gardiennes et gardiens aux gestes d'été",
        """
        Ce sont eux qui savent qui vit seul au cinquième. Une demi-journée de formation, une fiche, un numéro direct : ils
        peuvent sauver des vies pendant une canicule.
        """,
        supports=27,
        days_ago=9,
    ),
    _proposal(
        "pergolas",
        SQUARE,
        "amina",
        "Des pergolas plantées au-dessus des traversées",
        """
        On attend longtemps aux feux, en plein soleil. Une pergola légère avec de la vigne, là où l'on attend, donnerait de
        l'ombre en deux étés sans toucher au sous-sol.
        """,
        supports=74,
        days_ago=17,
    ),
    _proposal(
        "one-crossing",
        SQUARE,
        "bastien",
        "Traverser en une seule fois",
        """
        Avec une poussette, il faut trois feux pour aller de l'avenue à la fontaine. Je demande une **traversée directe**, au même
        niveau, assez longue pour une personne âgée.
        """,
        supports=45,
        days_ago=14,
    ),
    _proposal(
        "benches-wind",
        SQUARE,
        "karim",
        "Des bancs dos au vent",
        """
        Les bancs sont tournés vers les voitures. Tournons-les vers la fontaine, par deux, face à face, avec un dossier et un
        accoudoir pour se relever.
        """,
        supports=19,
        days_ago=8,
    ),
    _proposal(
        "drinking-water",
        SQUARE,
        "ines",
        "Un point d'eau près des jeux",
        """
        Le plus proche est de l'autre côté de la place. Un robinet à deux hauteurs, pour les enfants et pour remplir une gourde.
        """,
        supports=8,
        days_ago=3,
    ),
    _proposal(
        "girls-evenings",
        GROUND,
        "elise",
        "Deux soirs par semaine réservés aux filles",
        """
        Le mercredi et un autre soir, de 18 h à 20 h, avec une entraîneuse. Sans inscription, en baskets, pour essayer.

        Au bout de six mois, on compte qui vient et on en reparle.
        """,
        supports=54,
        days_ago=11,
    ),
    _proposal(
        "benches-ground",
        GROUND,
        "gaelle",
        "Des bancs, de l'eau et des toilettes",
        """
        Si l'on veut que les familles restent, il faut pouvoir s'asseoir, boire et aller aux toilettes. C'est tout, et c'est
        beaucoup.
        """,
        supports=14,
        days_ago=7,
    ),
    _proposal(
        "lights",
        GROUND,
        "farid",
        "De la lumière jusqu'à 22 heures, mais douce",
        """
        Un éclairage qui monte quand on joue et baisse quand le terrain est vide : moins de gêne pour les voisins, plus de
        sécurité en partant.
        """,
        supports=5,
        days_ago=2,
    ),
    _proposal(
        "benches-river",
        RIVER,
        "hugo",
        "Des bancs avec dossier tous les cent mètres",
        """
        Ma mère ne descend plus sur les quais : elle ne trouve pas où s'asseoir. Des bancs **avec dossier**, à l'ombre, tous les
        cent mètres, et un plan qui les indique.
        """,
        supports=196,
        days_ago=140,
    ),
    _proposal(
        "beach-library",
        RIVER,
        "ines",
        "Une bibliothèque de plage l'été",
        """
        Un triporteur, deux cents livres et des transats. On emprunte sans carte, on rend quand on part.
        """,
        supports=33,
        days_ago=121,
    ),
    _proposal(
        "evening-concerts",
        RIVER,
        "driss",
        "De petits concerts au bord de l'eau",
        """
        Sans amplification, une heure avant le coucher du soleil, avec des musiciens du quartier. Et un niveau sonore affiché.
        """,
        supports=11,
        days_ago=98,
    ),
)
