"""Two consultations of borough councils that are open: the 12th and the 14th. The places exist, the projects are examples."""

from ..blocks import Accordion, AccordionItem, Discussion, Heading, Picture, Proposals, Registration, Text, Window
from ..notices import example
from ..schema import ConsultationSeed
from ..text import t

TWELFTH = ConsultationSeed(
    key="felix-eboue",
    slug=t("de-l-ombre-place-felix-eboue", "shade-for-place-felix-eboue"),
    title=t("De l'ombre pour la place Félix-Éboué", "Shade for place Félix-Éboué"),
    summary=t(
        "La fontaine aux lions, ses terrasses, ses traversées : où planter, où s'asseoir, où passer ?",
        "The lion fountain, its terraces, its crossings: where to plant, where to sit, where to walk?",
    ),
    image="park",
    territory="12",
    themes=("urban-planning", "environment"),
    window=Window(-20, 25),
    body=(
        example(),
        Text(
            (
                t(
                    """La mairie du 12e veut donner plus d'ombre à la place et rendre ses traversées plus courtes. Rien n'est dessiné : vos
                    idées viennent avant les plans.""",
                    """The council of the 12th borough wants more shade on the square and shorter crossings. Nothing has been drawn yet: your
                    ideas come before the plans.""",
                ),
                t(
                    """Trois choses ne bougeront pas : la fontaine, les entrées du métro, et le passage des pompiers. Tout le reste se
                    discute.""",
                    """Three things will not move: the fountain, the entrances to the metro, and the way through for the fire brigade.
                    Everything else is open.""",
                ),
            )
        ),
        Picture("park", t("De grands arbres, un bassin, des bancs.", "Tall trees, a basin, benches.")),
        Proposals(
            key="proposals",
            title=t("Vos idées pour la place", "Your ideas for the square"),
            introduction=t(
                "Dites où, pour qui, et à quelle heure de la journée. Deux propositions par personne.",
                "Say where, for whom, and at what time of day. Two proposals per person.",
            ),
            per_person=2,
        ),
        Registration(
            key="walk",
            title=t("Balade autour de la place", "A walk around the square"),
            introduction=t(
                """Une heure à pied avec l'équipe de la mairie, thermomètre en main, dans dix jours à 18 h. Parcours de plain-pied.""",
                """An hour on foot with the council's team, thermometer in hand, in ten days at 6 pm. Step-free route.""",
            ),
            window=Window(-20, 10),
            capacity=20,
        ),
        Discussion(
            key="discussion",
            title=t("La place aujourd'hui", "The square today"),
            introduction=t(
                "Que faites-vous sur cette place, et qu'est-ce qui vous en chasse ?",
                "What do you do on this square, and what drives you away from it?",
            ),
        ),
    ),
)

FOURTEENTH = ConsultationSeed(
    key="sport-14",
    slug=t("un-terrain-de-sport-pour-toutes", "a-sports-ground-for-everyone"),
    title=t("Un terrain de sport pour toutes et tous", "A sports ground for everyone"),
    summary=t(
        "Horaires, lumière, vestiaires, équipements : qu'est-ce qui ferait venir celles et ceux qui ne viennent pas ?",
        "Hours, light, changing rooms, equipment: what would bring those who do not come?",
    ),
    image="playground",
    territory="14",
    themes=("sport", "leisure"),
    window=Window(-12, 33),
    body=(
        example(),
        Text(
            (
                t(
                    """Le soir, les terrains du quartier sont pleins, et presque uniquement de garçons. La mairie du 14e cherche comment
                    les partager mieux : créneaux, entraîneuses, éclairage, bancs pour accompagner.""",
                    """In the evening the neighbourhood's grounds are full, almost only with boys. The council of the 14th borough looks for
                    better ways to share them: time slots, women coaches, lighting, benches for those who come along.""",
                ),
                t(
                    """Les propositions sont réservées aux personnes qui habitent le 14e. La discussion est ouverte à tout le monde.""",
                    """Proposals are for people who live in the 14th borough. The discussion is open to everyone.""",
                ),
            )
        ),
        Proposals(
            key="proposals",
            title=t("Vos propositions pour partager le terrain", "Your proposals for sharing the ground"),
            introduction=t(
                "Une proposition par personne, pour les habitants du 14e. Dites ce qui changerait, et pour qui.",
                "One proposal per person, for residents of the 14th borough. Say what would change, and for whom.",
            ),
            audience="local",
            per_person=1,
        ),
        Heading(t("Bon à savoir", "Good to know")),
        Accordion(
            (
                AccordionItem(
                    t("Qui décidera ?", "Who will decide?"),
                    (
                        t(
                            "Le conseil d'arrondissement, après une réunion publique où chaque proposition soutenue sera lue.",
                            "The borough council, after a public meeting where every supported proposal is read out.",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Peut-on proposer un terrain couvert ?", "May one propose a covered ground?"),
                    (
                        t(
                            "Oui, si l'on dit où. Le budget de cet exemple n'est pas fixé.",
                            "Yes, if one says where. The budget of this example is not set.",
                        ),
                    ),
                ),
            )
        ),
        Discussion(
            key="discussion",
            title=t("Pourquoi ne venez-vous pas ?", "Why don't you come?"),
            introduction=t(
                "Celles et ceux qui ne jouent pas ont le plus à nous apprendre.",
                "Those who do not play have the most to teach us.",
            ),
        ),
    ),
)
