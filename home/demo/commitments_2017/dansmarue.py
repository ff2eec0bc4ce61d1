"""Commitment 4: DansMaRue, from reporting faults to suggesting improvements.

Readings chosen where the report is unclear:

* Coded limited, minor impact and "no change" in words; its own table shows each one column to the left (not started, none,
  worsens), and the overview box says "no evidence yet". The words are followed.
* Start: June 2017 in the overview box, although work on the tool had begun in May 2016. The box's date is kept, as the start of
  the commitment; the earlier work is told.
"""

from ..schema import CommitmentSeed, MilestoneSeed, Moment, OpennessFinding, RatingSeed, Source, ValueSeed
from ..text import t
from . import GENERAL_SECRETARIAT

APP_STORE = Source(
    t("DansMaRue sur l'App Store", "DansMaRue on the App Store"), "https://itunes.apple.com/fr/app/dansmarue/id662045577?mt=8"
)
PLAY_STORE = Source(
    t("DansMaRue sur Google Play", "DansMaRue on Google Play"),
    "https://play.google.com/store/apps/details?id=fr.paris.android.signalement",
)

COMMITMENT = CommitmentSeed(
    key="2017-4",
    identifier="2017-4",
    slug=t("dansmarue-pour-proposer", "dansmarue-suggestions"),
    title=t("DansMaRue, pour proposer et plus seulement signaler", "DansMaRue, to suggest and not only to report"),
    summary=t(
        "Une application pour dire ce qui ne va pas dans sa rue, et désormais ce qui pourrait y aller mieux.",
        "An app to report what is wrong in one's street, and from now on what could be better there.",
    ),
    image="bike-street",
    problem=(
        t(
            """On peut signaler un trottoir abîmé ou proposer un grand projet, mais rien n'existe entre les deux : où demander un banc,
            un arceau à vélos, un éclairage ?""",
            """One can report a broken pavement or propose a large project, but there is nothing in between: where does one ask for a
            bench, a bicycle stand, a street light?""",
        ),
    ),
    status_quo=(
        t(
            """DansMaRue, lancée en 2012, recueille les anomalies de l'espace public. Un travail sur une deuxième version avait commencé en
            mai 2016.""",
            """DansMaRue, launched in 2012, collects faults in public space. Work on a second version had begun in May 2016.""",
        ),
    ),
    action=(
        t(
            """Publier une deuxième version de l'application, puis y ajouter la possibilité de proposer : un équipement, des travaux,
            l'emplacement d'un service. Le plan en attendait au moins 1 500 suggestions par mois.""",
            """Publish a second version of the app, then add the possibility of suggesting: equipment, works, where a service should go.
            The plan expected at least 1,500 suggestions a month.""",
        ),
    ),
    contribution=(
        t(
            """Les habitants disent leurs priorités pour un lieu avec un outil que beaucoup ont déjà dans la poche.""",
            """Residents state their priorities for a place with a tool that many already have in their pocket.""",
        ),
    ),
    aim=(
        t(
            "Faire concevoir l'espace public avec celles et ceux qui y passent, à petite échelle et sans formalité.",
            "Have public space designed with the people who use it, on a small scale and without formalities.",
        ),
    ),
    lead_office=GENERAL_SECRETARIAT,
    start=Moment("2017-06"),
    end=Moment("2017-10"),
    themes=("urban-planning", "mobility"),
    values=(
        ValueSeed(
            value="civic-participation",
            why=t(
                "Les habitants peuvent contribuer à améliorer les services et l'espace publics.",
                "Residents can contribute to improving public services and public space.",
            ),
        ),
    ),
    milestones=(
        MilestoneSeed(
            code="2017-4.1",
            text=t(
                "Publier la version 2 pour les anomalies, l'espace public et les équipements",
                "Publish version 2 for faults, public space and equipment",
            ),
            status="complete",
            evidence=(
                t(
                    "Version publiée en août 2017 sur les deux magasins d'applications, avec un dessin et une ergonomie revus.",
                    "Version published in August 2017 on both app stores, with a new design and better ergonomics.",
                ),
            ),
            sources=(APP_STORE, PLAY_STORE),
        ),
        MilestoneSeed(
            code="2017-4.2",
            text=t("Publier la version qui recueille des propositions", "Publish the version that collects suggestions"),
            status="not-started",
            evidence=(
                t(
                    """Pas publiée à la fin du plan. La référente de la Ville explique le retard par des difficultés lors des essais de la
                    deuxième version.""",
                    """Not published at the end of the plan. The City's contact point explains the delay by problems during the testing of
                    the second version.""",
                ),
            ),
        ),
    ),
    rating=RatingSeed(
        specificity="medium",
        relevance="clear",
        relevant_to=("civic-participation",),
        potential_impact="minor",
        completion="limited",
        opened="did-not-change",
        opened_by_value=(OpennessFinding("civic-participation", "did-not-change"),),
        starred=False,
        star_reason=t(
            """Pas d'étoile : l'impact potentiel est jugé mineur et non « transformateur », et la réalisation est restée limitée.""",
            """No star: the potential impact is judged minor, not “transformative”, and completion stayed limited.""",
        ),
        findings=(
            t(
                """Le but était de pouvoir proposer, pas d'avoir une application plus jolie : sans cette fonction, la réalisation est
                limitée.""",
                """The aim was to be able to suggest, not to have a prettier app: without that function, completion is limited.""",
            ),
            t(
                """Le plan ne disait ni ce qu'est une suggestion, ni selon quels critères la Ville y donnerait suite, ni comment elle la
                ferait connaître.""",
                """The plan said neither what a suggestion is, nor by which criteria the City would act on it, nor how it would make the
                app known.""",
            ),
            t(
                "Rien n'a donc changé dans la façon dont la Ville associe les habitants à l'espace public.",
                "Nothing changed, therefore, in how the City involves residents in public space.",
            ),
        ),
    ),
    recommendations=(
        t(
            "Concevoir la fonction avec l'aide du laboratoire d'innovation du cinquième engagement.",
            "Design the function with the help of the innovation lab of the fifth commitment.",
        ),
        t(
            "Dire d'où viendra l'argent : pourquoi pas une catégorie du budget participatif ?",
            "Say where the money will come from: why not a category of the participatory budget?",
        ),
        t(
            "Appliquer la charte de la participation : publier les suggestions retenues ou non, et pourquoi.",
            "Apply the participation charter: publish which suggestions are accepted or not, and why.",
        ),
    ),
    sources=(APP_STORE, PLAY_STORE),
)
