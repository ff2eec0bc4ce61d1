"""The 2024-2026 action plan, of which the source at hand gives one commitment: FRPA0002, the two platforms.

Source: the commitment's public text. It names "three main objectives" and lists four: all four are given. It gives no
milestone: the two steps below are Parvis' reading of its "Action" and are marked so (`origin="parvis"`), without dates and
without a status, because the text at hand says nothing of progress.
The commitment runs from December 2021, before the plan that holds it.
"""

from .blocks import Callout, Discussion, Table, Text, Window
from .commitments_2017 import DDCT
from .schema import CommitmentSeed, MilestoneSeed, Moment, PlanSeed, Source, ValueSeed
from .text import t

PLAN_PAGE = Source(
    t("Le plan 2024-2026 sur le site du Partenariat (en anglais)", "The 2024–2026 plan on the Partnership's site"),
    "https://www.opengovpartnership.org/documents/action-plan-paris-france-2024-2026/",
)

DSIN = t(
    "Direction des Systèmes d'information et du Numérique (DSIN)",
    "Information Systems and Digital Department (DSIN)",
)

MILESTONES = (
    MilestoneSeed(
        code="FRPA0002.a",
        text=t(
            "Ouvrir Décider pour Paris : toutes les consultations, les propositions, et le droit d'interpellation",
            "Open Décider pour Paris (Decide for Paris): all consultations, proposals, and the right to call on the City",
        ),
        status=None,
        evidence=(
            t(
                "Étape lue par Parvis dans le texte de l'engagement, qui ne fixe ni étapes ni échéances intermédiaires.",
                "A step read by Parvis in the commitment's text, which sets no milestones and no dates in between.",
            ),
        ),
        origin="parvis",
    ),
    MilestoneSeed(
        code="FRPA0002.b",
        text=t(
            "Ouvrir Agir pour Paris : les initiatives par date, lieu et domaine, et la mise en relation des réseaux",
            "Open Agir pour Paris (Act for Paris): initiatives by date, place and area, and networks put in touch",
        ),
        status=None,
        evidence=(
            t(
                "Étape lue par Parvis dans le texte de l'engagement : aucune preuve n'a encore été versée à ce dossier.",
                "A step read by Parvis in the commitment's text: no evidence has been added to this file yet.",
            ),
        ),
        origin="parvis",
    ),
)

COMMITMENT = CommitmentSeed(
    key="FRPA0002",
    identifier="FRPA0002",
    slug=t("deux-plateformes", "two-platforms"),
    title=t(
        "Deux plateformes numériques pour plus de transparence et de participation",
        "Two digital platforms for greater transparency and citizen participation",
    ),
    summary=t(
        "Décider pour Paris et Agir pour Paris : un seul endroit pour donner son avis, un seul pour s'engager.",
        "Décider pour Paris and Agir pour Paris: one place to have one's say, one place to get involved.",
    ),
    image="parvis",
    problem=(
        t(
            """L'exécutif parisien et la société civile y tiennent, et pourtant les plateformes numériques de la Ville ne tenaient pas
            assez compte de l'avis des habitants et peinaient à toucher de nouveaux publics.""",
            """The City's executive and civil society both care, and yet the City's digital platforms did not take enough account of
            residents' opinions and were slow to reach new people.""",
        ),
    ),
    status_quo=(
        t(
            "<b>Trop de plateformes</b> : les Parisiennes et les Parisiens ne s'y retrouvent pas.",
            "<b>Too many platforms</b>: Parisians cannot find their way around.",
        ),
        t(
            "<b>Une participation inégale</b> d'une consultation à l'autre et d'un sujet à l'autre.",
            "<b>Uneven participation</b> from one consultation, and one subject, to the next.",
        ),
        t(
            """<b>Des réseaux qui s'ignorent</b> : citoyens, associations, collectifs de quartier, Volontaires du climat, Fabrique de la
            solidarité.""",
            """<b>Networks unaware of one another</b>: citizens, associations, neighbourhood groups, Climate Volunteers, the Solidarity
            Factory.""",
        ),
        t(
            "<b>Pas de règle claire</b> pour tenir compte d'un avis donné en dehors d'une consultation.",
            "<b>No clear rule</b> for taking account of an opinion given outside a consultation.",
        ),
    ),
    action=(
        t(
            """<b>Décider pour Paris</b> réunit toutes les consultations de la Ville et des mairies d'arrondissement. On y dépose des idées,
            on les améliore ensemble. À 1 500 soutiens, une proposition ouvre automatiquement un droit d'interpellation : la Ville
            s'engage à l'étudier.""",
            """<b>Décider pour Paris</b> (Decide for Paris) brings together all consultations of the City and of its borough councils.
            People submit ideas and improve them together. At 1,500 supports, a proposal automatically opens a right to call on the
            City, which undertakes to study it.""",
        ),
        t(
            """<b>Agir pour Paris</b> rassemble les initiatives locales et aide à se rencontrer : on choisit une date, un lieu, un domaine
            (environnement, solidarité, sport, loisirs, éducation…). La plateforme relie habitants, associations, collectifs, groupes de
            quartier et Volontaires de Paris.""",
            """<b>Agir pour Paris</b> (Act for Paris) gathers local initiatives and helps people meet: choose a date, a place, an area
            (environment, solidarity, sport, leisure, education…). It connects residents, associations, collectives, neighbourhood
            groups and Paris Volunteers.""",
        ),
    ),
    contribution=(
        t(
            """<b>Mieux informer</b> : un inventaire de toutes les démarches de participation aux projets qui transforment la ville, jusqu'aux
            plus stratégiques, comme la révision du Plan Climat.""",
            """<b>Inform better</b>: an inventory of every way to take part in the projects that transform the city, up to the most
            strategic, such as the review of the Climate Plan.""",
        ),
        t(
            "<b>Participer davantage</b> : donner son avis, par un commentaire ou une pétition, ou s'engager comme bénévole.",
            "<b>Take part more</b>: have one's say, through a comment or a petition, or get involved as a volunteer.",
        ),
        t(
            "<b>Peser sur les décisions</b> : le droit d'interpellation relie la participation au choix politique.",
            "<b>Weigh on decisions</b>: the right to call on the City links participation to political choice.",
        ),
        t(
            """<b>Garder la main sur les données</b> : le texte prévoit un développement sur Lutèce, l'outil libre de la Ville, hébergé sur ses
            propres serveurs.""",
            """<b>Keep control of data</b>: the text provides for development on Lutèce, the City's own open-source tool, hosted on its own
            servers.""",
        ),
    ),
    aim=(
        t(
            """À terme, que davantage d'habitants participent, et que leur avis compte dans toutes les politiques de la Ville, qu'une
            consultation soit ouverte ou non.""",
            """In the long term, that more residents take part, and that their opinion counts in all of the City's policies, whether or not
            a consultation is open.""",
        ),
    ),
    lead_office=DDCT,
    public_institutions=(DSIN,),
    start=Moment("2021-12"),
    end=Moment("2026-12"),
    policy_areas=(t("Espace civique", "Civic space"), t("Pétitions en ligne", "E-petitions")),
    sector=t("Transversal", "Cross-sectoral"),
    themes=("democracy",),
    values=(
        ValueSeed(
            value="access-to-information",
            why=t(
                "Toutes les consultations de la Ville accessibles, et une meilleure information sur les projets citoyens.",
                "All of the City's consultations within reach, and better information on citizens' projects.",
            ),
        ),
        ValueSeed(
            value="civic-participation",
            why=t(
                "Une mise en réseau de celles et ceux qui font la participation.",
                "A network of the people and groups who make participation happen.",
            ),
        ),
        ValueSeed(
            value="public-accountability",
            why=t(
                "Des règles connues d'avance pour que les avis comptent, consultation officielle ou non.",
                "Rules known in advance so that opinions count, official consultation or not.",
            ),
        ),
    ),
    milestones=MILESTONES,
    sources=(PLAN_PAGE,),
    body=(
        Callout(
            "info",
            t("Ce site et cet engagement", "This site and this commitment"),
            t(
                """Parvis est une démonstration de ce que cet engagement décrit, construite avec Wagtail. Ce n'est pas un service de la Ville
                et son existence ne prouve pas que l'engagement est tenu.""",
                """Parvis is a demonstration of what this commitment describes, built with Wagtail. It is not a service of the City, and its
                existence does not prove that the commitment is kept.""",
            ),
        ),
        Table(
            t("De la promesse à ce que l'on peut vérifier ici", "From the promise to what can be checked here"),
            (
                (t("La promesse", "The promise"), t("Où le voir", "Where to see it")),
                (t("Toutes les consultations", "All consultations"), t("La page Décider", "The page Decide")),
                (
                    t("Le droit d'interpellation", "The right to call"),
                    t("Chaque proposition et son compteur", "Each proposal's tally"),
                ),
                (
                    t("Toutes les initiatives", "All initiatives"),
                    t("La page Agir, par date, lieu et thème", "The page Act, by date, place and theme"),
                ),
            ),
        ),
        Text(
            (
                t(
                    "Que faudrait-il publier pour que l'on puisse juger de cet engagement ? Dites-le ci-dessous.",
                    "What would have to be published for people to judge this commitment? Tell us below.",
                ),
            ),
        ),
        Discussion(
            key="discussion",
            title=t("Parlons de cet engagement", "Let's talk about this commitment"),
            introduction=t(
                "Questions, preuves, critiques : chacun peut écrire, tout le monde peut lire.",
                "Questions, evidence, criticism: anyone can write, everyone can read.",
            ),
            window=Window(-90, None),
        ),
    ),
)

PLAN = PlanSeed(
    key="plan-2024",
    slug=t("plan-2024-2026", "action-plan-2024-2026"),
    title=t("Plan d'action 2024-2026", "Action plan 2024–2026"),
    summary=t(
        "Le plan en cours. Parvis en suit un engagement : les deux plateformes de participation.",
        "The current plan. Parvis follows one of its commitments: the two participation platforms.",
    ),
    image="parvis",
    starts=Moment("2024"),
    ends=Moment("2026"),
    submitted=None,
    announced=None,
    lead_office=DDCT,
    foreword=(
        t(
            """Ce plan couvre les années 2024 à 2026. L'un de ses engagements, FRPA0002, promet deux plateformes : l'une pour décider, l'autre
            pour agir. C'est celui que Parvis met en scène et dont il rend compte ici.""",
            """This plan covers the years 2024 to 2026. One of its commitments, FRPA0002, promises two platforms: one to decide, the other
            to act. It is the one that Parvis puts into practice and reports on here.""",
        ),
    ),
    priorities=(
        t("Donner accès à toutes les démarches de participation", "Give access to every way of taking part"),
        t("Faire participer davantage d'habitants", "Have more residents take part"),
        t("Mieux intégrer leur avis aux décisions", "Make their opinion count for more in decisions"),
    ),
    sources=(PLAN_PAGE,),
    body=(
        Callout(
            "info",
            t("Un plan incomplet ici", "An incomplete plan here"),
            t(
                """Le plan compte d'autres engagements. Nous n'affichons que celui dont nous avons le texte ; les priorités ci-dessus en sont
                tirées. Pas encore de revue indépendante : aucune note n'est donc affichée.""",
                """The plan holds other commitments. We show only the one whose text we have; the priorities above are taken from it. There is
                no independent review at hand yet, so no rating is shown.""",
            ),
        ),
    ),
    commitments=(COMMITMENT,),
)
