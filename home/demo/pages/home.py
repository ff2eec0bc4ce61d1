"""The home page and the introductions of the three indexes."""

from ..schema import HalfSeed, HomeSeed, PageSeed
from ..text import t

INDEXES: tuple[PageSeed, ...] = (
    PageSeed(
        key="decide",
        slug=t("decider", "decide"),
        title=t("Décider pour Paris", "Decide for Paris"),
        summary=t(
            """Toutes les consultations de la Ville et des mairies d'arrondissement, ouvertes, à venir et terminées. Donnez votre avis,
            proposez, soutenez : à 1 500 soutiens, la Ville doit répondre.""",
            """All consultations of the City and of its borough councils, open, coming and closed. Have your say, propose, support: at 1,500
            supports, the City must answer.""",
        ),
    ),
    PageSeed(
        key="act",
        slug=t("agir", "act"),
        title=t("Agir pour Paris", "Act for Paris"),
        summary=t(
            """Quelque chose à faire près de chez vous, cette semaine. Choisissez une date, un lieu, un thème : les associations et les
            collectifs vous attendent.""",
            """Something to do near home, this week. Choose a date, a place, a theme: associations and collectives are waiting for you.""",
        ),
    ),
    PageSeed(
        key="account",
        slug=t("rendre-compte", "account"),
        title=t("Rendre compte", "Account"),
        summary=t(
            """Ce que la Ville a promis pour un gouvernement plus ouvert, où cela en est, et ce qu'en disent des évaluateurs indépendants.
            Engagement par engagement, étape par étape.""",
            """What the City has promised for a more open government, how far it has come, and what independent reviewers say.
            Commitment by commitment, milestone by milestone.""",
        ),
    ),
)

HOME = HomeSeed(
    key="home",
    slug=t("accueil", "home"),
    title=t("Parvis, la place où l'on se retrouve", "Parvis, the square where people meet"),
    headline=t(
        "Devant la mairie, il y a une place. La voici en ligne.", "In front of city hall there is a square. Here it is online."
    ),
    summary=t(
        """Un parvis, c'est l'endroit où la ville se croise et se parle. Ici, vous décidez avec elle, vous agissez près de chez vous, et
        vous vérifiez ce qu'elle a promis.""",
        """A parvis is the open place where a city meets and talks. Here you decide together with it, act near home, and check what it has
        promised.""",
    ),
    image="parvis",
    halves=(
        HalfSeed(
            half="decide",
            name=t("Décider", "Decide"),
            promise=t("Votre idée peut obliger la Ville à répondre.", "Your idea can make the City answer."),
            text=t(
                """Consultez tout ce qui est en débat, de la place du quartier au Plan Climat. Proposez, améliorez, soutenez. À 1 500 soutiens,
                une proposition ouvre un droit d'interpellation.""",
                """See everything that is up for debate, from the square next door to the Climate Plan. Propose, improve, support. At 1,500
                supports, a proposal opens a right to call on the City.""",
            ),
            button=t("Voir les consultations", "See the consultations"),
            page="decide",
        ),
        HalfSeed(
            half="act",
            name=t("Agir", "Act"),
            promise=t("Deux heures suffisent pour changer un coin de rue.", "Two hours are enough to change a street corner."),
            text=t(
                """Planter une haie, aider aux devoirs, préparer des paniers : les initiatives sont classées par date, par lieu et par thème.
                Réservez une place en un geste.""",
                """Plant a hedge, help with homework, pack food parcels: initiatives are sorted by date, place and theme. Book a place in one
                tap.""",
            ),
            button=t("Trouver une initiative", "Find an initiative"),
            page="act",
        ),
        HalfSeed(
            half="account",
            name=t("Rendre compte", "Account"),
            promise=t("Une promesse publique se suit en public.", "A public promise is followed in public."),
            text=t(
                """Le plan d'action de la Ville, ses engagements et leurs étapes, avec les preuves, les retards et l'avis des évaluateurs. Y
                compris quand il n'est pas flatteur.""",
                """The City's action plan, its commitments and their milestones, with the evidence, the delays and the reviewers' opinion.
                Also when it does not flatter.""",
            ),
            button=t("Suivre les engagements", "Follow the commitments"),
            page="account",
        ),
    ),
)
