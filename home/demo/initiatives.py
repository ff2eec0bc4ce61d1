"""Eight initiatives: real public places, invented organisers. The networks are those that commitment FRPA0002 names.

No weekday is written in the texts: the day depends on when the demo is loaded.
"""

from .blocks import Body, Discussion, Registration, Text, Window
from .notices import INITIATIVE_EXAMPLE
from .schema import InitiativeSeed, Place
from .text import T, t

PARIS_VOLUNTEERS = t("Volontaires de Paris", "Paris Volunteers")
CLIMATE_VOLUNTEERS = t("Volontaires du climat", "Climate Volunteers")
SOLIDARITY_FACTORY = t("Fabrique de la solidarité", "Solidarity Factory")

DISCUSSION = Discussion(
    key="discussion",
    title=t("Questions et nouvelles", "Questions and news"),
    introduction=t(
        "Une question avant de venir, des nouvelles après : c'est ici.",
        "A question before you come, news afterwards: this is the place.",
    ),
    window=Window(-30, None),
)


def _body(what: T, practical: T, *, day: int, capacity: int, discussion: bool = False) -> Body:
    """What one does, what to know, places to book until the day itself, and a discussion where there is one."""
    places = Registration(
        key="places",
        title=t("Je viens aider", "I'll come and help"),
        introduction=t(
            "Vous pouvez annuler d'un geste : la place revient à la première personne en attente.",
            "You can cancel in one tap: the place goes to the first person waiting.",
        ),
        window=Window(-30, day),
        capacity=capacity,
    )
    body = (INITIATIVE_EXAMPLE, Text((what, practical)), places)
    return (*body, DISCUSSION) if discussion else body


INITIATIVES: tuple[InitiativeSeed, ...] = (
    InitiativeSeed(
        key="food-parcels",
        slug=t("paniers-a-la-halle-pajol", "food-parcels-at-halle-pajol"),
        title=t("Préparer cent paniers à la halle Pajol", "Packing a hundred parcels at the halle Pajol"),
        summary=t(
            "Trier, composer, distribuer : une soirée utile, même sans expérience.",
            "Sort, pack, hand out: a useful evening, no experience needed.",
        ),
        image="market",
        territory="18",
        themes=("solidarity",),
        organiser=t("Les Voisins de Pajol (exemple)", "The Neighbours of Pajol (example)"),
        network=SOLIDARITY_FACTORY,
        place=Place("Halle Pajol", "20 esplanade Nathalie-Sarraute, 75018 Paris", "48.888500", "2.361500"),
        day=2,
        starts="17:30",
        ends="20:00",
        body=_body(
            t(
                """À deux par table, on trie les fruits et légumes, on compose des paniers équilibrés, puis on les remet aux familles qui
                passent.""",
                """Two to a table, we sort fruit and vegetables, make up balanced parcels, and hand them to the families who come.""",
            ),
            t(
                "Accessible en fauteuil. Venez avec des chaussures fermées. À partir de 16 ans.",
                "Wheelchair access. Wear closed shoes. From 16 years of age.",
            ),
            day=2,
            capacity=12,
        ),
    ),
    InitiativeSeed(
        key="canal-clean-up",
        slug=t("le-canal-se-remet-au-propre", "cleaning-up-the-canal"),
        title=t("Le canal Saint-Martin se remet au propre", "Cleaning up the canal Saint-Martin"),
        summary=t(
            "Deux heures de ramassage le long du quai, gants et pinces fournis.",
            "Two hours of picking up along the quay, gloves and tongs provided.",
        ),
        image="seine",
        territory="10",
        themes=("environment",),
        organiser=t("Les Amis de l'écluse (exemple)", "Friends of the Lock (example)"),
        network=PARIS_VOLUNTEERS,
        place=Place("Square Frédérick-Lemaître", "Quai de Jemmapes, 75010 Paris", "48.870300", "2.366300"),
        day=3,
        starts="10:00",
        ends="12:00",
        body=_body(
            t(
                "On se répartit les deux rives, on ramasse, on pèse et on note ce que l'on trouve pour que cela serve.",
                "We split the two banks between us, pick up, weigh, and write down what we find so that it is of use.",
            ),
            t(
                "Les enfants sont bienvenus avec un adulte. Reporté en cas d'orage.",
                "Children are welcome with an adult. Postponed if there is a thunderstorm.",
            ),
            day=3,
            capacity=40,
            discussion=True,
        ),
    ),
    InitiativeSeed(
        key="games",
        slug=t("jeux-et-gouter-a-reuilly", "games-and-tea-at-reuilly"),
        title=t("Jeux et goûter au jardin de Reuilly", "Games and tea in the jardin de Reuilly"),
        summary=t(
            "Des tables, des jeux, trois générations : il manque des animateurs.",
            "Tables, games, three generations: only hosts are missing.",
        ),
        image="park",
        territory="12",
        themes=("leisure", "solidarity"),
        organiser=t("Reuilly en partage (exemple)", "Reuilly Together (example)"),
        network=None,
        place=Place("Jardin de Reuilly - Paul-Pernin", "15 rue Albinoni, 75012 Paris", "48.842300", "2.386700"),
        day=4,
        starts="15:00",
        ends="17:30",
        body=_body(
            t(
                "Chacun tient une table : expliquer la règle, mélanger les âges, servir le goûter.",
                "Each host looks after a table: explain the rules, mix the ages, serve tea.",
            ),
            t(
                "Pelouse de plain-pied, bancs à l'ombre. Apportez un jeu que vous aimez.",
                "Step-free lawn, benches in the shade. Bring a game that you love.",
            ),
            day=4,
            capacity=20,
            discussion=True,
        ),
    ),
    InitiativeSeed(
        key="homework",
        slug=t("aide-aux-devoirs-rue-de-bagnolet", "homework-help-rue-de-bagnolet"),
        title=t("Aide aux devoirs, rue de Bagnolet", "Homework help, rue de Bagnolet"),
        summary=t(
            "Accompagner des collégiens pendant deux heures. C'est complet : inscrivez-vous en liste d'attente.",
            "Help middle-school pupils for two hours. It is full: join the waiting list.",
        ),
        image="workshop",
        territory="20",
        themes=("education",),
        organiser=t("L'Étude ouverte (exemple)", "The Open Study (example)"),
        network=PARIS_VOLUNTEERS,
        place=Place("Médiathèque Marguerite-Duras", "115 rue de Bagnolet, 75020 Paris", "48.861200", "2.402900"),
        day=5,
        starts="16:30",
        ends="18:30",
        body=_body(
            t(
                "Un bénévole, un ou deux élèves : relire une leçon, organiser la semaine, redonner confiance.",
                "One volunteer, one or two pupils: go over a lesson, plan the week, give back confidence.",
            ),
            t(
                "Présence à l'heure indispensable. Une personne de l'association reste toujours dans la salle.",
                "Please be on time. Somebody from the association stays in the room throughout.",
            ),
            day=5,
            capacity=8,
        ),
    ),
    InitiativeSeed(
        key="planting",
        slug=t("planter-au-parc-de-belleville", "planting-in-the-parc-de-belleville"),
        title=t("Planter une haie au parc de Belleville", "Planting a hedge in the parc de Belleville"),
        summary=t(
            "Soixante arbustes à mettre en terre, et la plus belle vue de Paris pour la pause.",
            "Sixty shrubs to plant, and the finest view of Paris for the break.",
        ),
        image="trees",
        territory="20",
        themes=("environment",),
        organiser=t("Racines de Belleville (exemple)", "Belleville Roots (example)"),
        network=CLIMATE_VOLUNTEERS,
        place=Place("Parc de Belleville", "47 rue des Couronnes, 75020 Paris", "48.871000", "2.384700"),
        day=6,
        starts="14:30",
        ends="17:00",
        body=_body(
            t(
                "On creuse, on plante, on paille, avec un jardinier qui explique pourquoi à chaque geste.",
                "We dig, plant and mulch, with a gardener who explains the why of each step.",
            ),
            t(
                "Outils fournis. Terrain en pente, peu adapté aux fauteuils : un poste d'étiquetage existe en haut du parc.",
                "Tools provided. Steep ground, hard for wheelchairs: there is a labelling post at the top of the park.",
            ),
            day=6,
            capacity=15,
            discussion=True,
        ),
    ),
    InitiativeSeed(
        key="repair-cafe",
        slug=t("reparer-au-carreau-du-temple", "repairing-at-the-carreau-du-temple"),
        title=t("Réparer plutôt que jeter, au Carreau du Temple", "Repair, don't throw away, at the Carreau du Temple"),
        summary=t(
            "Bricoleuses et bricoleurs demandés : grille-pain, fermetures éclair, vélos.",
            "Handy people wanted: toasters, zips, bicycles.",
        ),
        image="bike-street",
        territory="paris-centre",
        themes=("environment", "leisure"),
        organiser=t("L'Établi du Marais (exemple)", "The Marais Workbench (example)"),
        network=CLIMATE_VOLUNTEERS,
        place=Place("Le Carreau du Temple", "4 rue Eugène-Spuller, 75003 Paris", "48.864400", "2.363400"),
        day=12,
        starts="14:00",
        ends="18:00",
        body=_body(
            t(
                "On accueille, on démonte, on cherche la panne avec la personne, qui repart en sachant le refaire.",
                "We welcome, take apart, look for the fault with the owner, who leaves knowing how to do it again.",
            ),
            t(
                "Apportez vos outils si vous en avez. Une personne à l'accueil suffit à rendre service : pas besoin de tout savoir.",
                "Bring your tools if you have any. Somebody at the door is a real help too: no need to know everything.",
            ),
            day=12,
            capacity=25,
        ),
    ),
    InitiativeSeed(
        key="choir",
        slug=t("choeur-d-un-jour-aux-batignolles", "one-day-choir-at-batignolles"),
        title=t("Chœur d'un jour au square des Batignolles", "A one-day choir in the square des Batignolles"),
        summary=t(
            "Trois chansons apprises sur place, chantées une heure plus tard.",
            "Three songs learnt on the spot and sung an hour later.",
        ),
        image="playground",
        territory="17",
        themes=("culture",),
        organiser=t("Voix de quartier (exemple)", "Neighbourhood Voices (example)"),
        network=None,
        place=Place("Square des Batignolles", "144 rue Cardinet, 75017 Paris", "48.887300", "2.316200"),
        day=16,
        starts="15:00",
        ends="16:30",
        body=_body(
            t(
                "On a besoin de voix et de quelques personnes pour accueillir, distribuer les paroles et ranger.",
                "We need voices, and a few people to welcome, hand out the words and tidy up.",
            ),
            t(
                "Aucun niveau demandé. Paroles en gros caractères disponibles.",
                "No level required. Words available in large print.",
            ),
            day=16,
            capacity=60,
        ),
    ),
    InitiativeSeed(
        key="walk-montsouris",
        slug=t("marche-douce-a-montsouris", "gentle-walk-at-montsouris"),
        title=t("Marche douce au parc Montsouris", "A gentle walk in the parc Montsouris"),
        summary=t(
            "C'était la semaine dernière : merci aux accompagnateurs, la prochaine s'annonce.",
            "It was last week: thanks to those who came along; the next one is on its way.",
        ),
        image="park",
        territory="14",
        themes=("health", "sport"),
        organiser=t("Pas à pas 14 (exemple)", "Step by Step 14 (example)"),
        network=PARIS_VOLUNTEERS,
        place=Place("Parc Montsouris", "2 rue Gazan, 75014 Paris", "48.822600", "2.338500"),
        day=-5,
        starts="09:30",
        ends="11:00",
        body=_body(
            t(
                "Marcher au rythme de personnes qui sortent peu, en binôme, avec une pause au bord du lac.",
                "Walk at the pace of people who seldom go out, in pairs, with a break by the lake.",
            ),
            t(
                "Parcours de deux kilomètres, bancs tous les deux cents mètres.",
                "A two-kilometre route, with a bench every two hundred metres.",
            ),
            day=-5,
            capacity=14,
            discussion=True,
        ),
    ),
)
