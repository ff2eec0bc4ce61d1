"""The review of the Climate Plan: FRPA0002 names it among the City's most strategic consultations.

That it takes place is the only fact here; the questions, the workshop and its dates are examples.
"""

from ..blocks import Accordion, AccordionItem, Discussion, Heading, Picture, Proposals, Quote, Registration, Text, Window
from ..notices import example
from ..schema import ConsultationSeed
from ..text import t

CLIMATE = ConsultationSeed(
    key="climate",
    slug=t("revision-du-plan-climat", "climate-plan-review"),
    title=t("Révision du Plan Climat : à vous de l'écrire", "Review of the Climate Plan: help write it"),
    summary=t(
        "Logement, déplacements, alimentation, fraîcheur : dites ce que Paris doit faire d'abord.",
        "Housing, travel, food, cool places: say what Paris should do first.",
    ),
    image="trees",
    territory="paris",
    themes=("environment", "urban-planning"),
    window=Window(-75, 45),
    body=(
        example(
            t(
                """La révision du Plan Climat est bien l'une des grandes consultations de la Ville. Mais les questions, l'atelier et les
                contributions de cette page sont inventés.""",
                """The review of the Climate Plan is indeed one of the City's major consultations. The questions, the workshop and the
                contributions on this page, however, are invented.""",
            )
        ),
        Text(
            (
                t(
                    """Les étés sont plus chauds, les logements anciens retiennent mal la fraîcheur comme la chaleur, et chaque quartier n'a
                    pas la même part d'arbres. Le Plan Climat dit comment la ville s'y prépare. Il doit être revu, et vous êtes
                    les mieux placés pour dire ce qui change la vie quotidienne.""",
                    """Summers are hotter, old housing holds neither coolness nor warmth, and not every neighbourhood has its share of
                    trees. The Climate Plan says how the city gets ready. It is due for review, and you know best what changes daily
                    life.""",
                ),
                t(
                    """Vous pouvez <b>déposer une proposition</b>, soutenir celles des autres, vous inscrire à l'atelier ou prendre part à la
                    discussion. À 1 500 soutiens, une proposition ouvre un droit d'interpellation.""",
                    """You can <b>submit a proposal</b>, support those of others, sign up for the workshop or join the discussion. At 1,500
                    supports, a proposal opens a right to call on the City.""",
                ),
            )
        ),
        Heading(t("Quatre questions pour commencer", "Four questions to start with")),
        Accordion(
            (
                AccordionItem(
                    t("Comment rester au frais chez soi ?", "How do we stay cool at home?"),
                    (
                        t(
                            "Volets, isolation, toitures, caves, pièces communes : que faut-il aider en priorité, et qui d'abord ?",
                            "Shutters, insulation, roofs, cellars, shared rooms: what should be helped first, and whom?",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Comment se déplacer sans réchauffer la ville ?", "How do we get about without warming the city?"),
                    (
                        t(
                            "Marche, vélo, bus, livraisons : quelles rues, quels horaires, quels publics ont été oubliés ?",
                            "Walking, cycling, buses, deliveries: which streets, which hours, which people have been forgotten?",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Où rendre la place à la terre et à l'eau ?", "Where should soil and water get their place back?"),
                    (
                        t(
                            "Cours d'école, trottoirs, pieds d'arbres, fontaines : montrez-nous un lieu précis.",
                            "School yards, pavements, the feet of trees, fountains: show us one particular place.",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Que mangerons-nous à la cantine ?", "What will we eat in school canteens?"),
                    (
                        t(
                            "Produits de saison, gaspillage, menus : racontez ce qui marche déjà ailleurs.",
                            "Seasonal food, waste, menus: tell us what already works elsewhere.",
                        ),
                    ),
                ),
            )
        ),
        Picture("trees", t("Une place plantée, vue en pavés.", "A planted square, seen in paving stones.")),
        Quote(
            t(
                "L'été dernier, la rue la plus fraîche du quartier était celle de l'école. Pourquoi pas les autres ?",
                "Last summer the coolest street around was the school's. Why not the others?",
            ),
            t("Parole d'atelier (exemple)", "Heard in a workshop (example)"),
        ),
        Proposals(
            key="proposals",
            title=t("Vos propositions pour le Plan Climat", "Your proposals for the Climate Plan"),
            introduction=t(
                """Une idée par proposition, un lieu ou un public précis si possible. Trois propositions par personne. La Ville doit
                étudier toute proposition qui atteint 1 500 soutiens.""",
                """One idea per proposal, with a particular place or group of people if possible. Three proposals per person. The City must
                study every proposal that reaches 1,500 supports.""",
            ),
            window=Window(-75, 45),
            threshold=1500,
            per_person=3,
        ),
        Heading(t("L'atelier : une soirée pour choisir", "The workshop: an evening to choose")),
        Registration(
            key="workshop",
            title=t("Atelier à l'Académie du climat", "Workshop at the Académie du climat"),
            introduction=t(
                """Deux heures par petites tables, de 18 h 30 à 20 h 30, dans trois semaines. Lieu accessible en fauteuil roulant. S'il n'y a
                plus de place, inscrivez-vous : la liste d'attente suit l'ordre d'arrivée.""",
                """Two hours at small tables, from 6.30 to 8.30 pm, in three weeks. Wheelchair access. If it is full, sign up all the same:
                the waiting list is first come, first served.""",
            ),
            window=Window(-30, 20),
            capacity=30,
        ),
        Discussion(
            key="discussion",
            title=t("Qu'est-ce qui vous empêche d'agir ?", "What keeps you from acting?"),
            introduction=t(
                "Le temps, l'argent, le bailleur, la copropriété : racontez l'obstacle, pas seulement l'idée.",
                "Time, money, the landlord, the co-owners: tell us about the obstacle, not only the idea.",
            ),
            window=Window(-75, 45),
        ),
    ),
)
