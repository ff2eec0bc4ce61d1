"""Commitment 5: the kick-off of an innovation lab.

Readings chosen where the report is unclear:

* "Did it open government?": "no evidence yet" in the overview box, "no change" for each value in the narrative and in the
  tables: did not change.
* Complete although the training ended in February 2018, after the plan: the report explains that the text announced 18 months
  and that the sessions never stopped. The first one, on 15 November 2016, came before the plan's start date of January 2017.
"""

from ..schema import CommitmentSeed, MilestoneSeed, Moment, OpennessFinding, RatingSeed, Source
from ..text import t
from . import DDCT, GENERAL_SECRETARIAT

LAUNCH = Source(
    t("Le lancement de La Transfo Paris", "The launch of La Transfo Paris (in French)"),
    "http://latransfo.la27eregion.fr/allumez-les-moteurs-lancement-de-la-transfo-paris/",
)
LOGBOOK = Source(
    t("Journal de bord de La Transfo Paris", "Logbook of La Transfo Paris (in French)"),
    "http://latransfo.la27eregion.fr/category/transfoparis/journal-de-bord-de-la-transfo-paris/",
)
MEXICO = Source(
    t("Carnet de voyage à Mexico", "Travel notes from Mexico City (in French)"),
    "http://www.la27eregion.fr/mexico-megapole-creative-notes-de-voyage/",
)
BLOOMBERG = Source(
    t("Annonce du partenariat Bloomberg (en anglais)", "Announcement of the Bloomberg partnership"),
    "https://www.bloomberg.org/press/releases/bloomberg-philanthropies-partners-la-27e-region-expand-innovation-teams-france/",
)
FINAL_SESSIONS = Source(
    t("Récit d'une des dernières sessions", "An account of one of the last sessions (in French)"),
    "http://latransfo.la27eregion.fr/transfo-paris-session-I-vous-prendrez-bien-un-peu-de-labo/",
)

COMMITMENT = CommitmentSeed(
    key="2017-5",
    identifier="2017-5",
    slug=t("laboratoire-d-innovation", "innovation-lab"),
    title=t("Préfigurer un laboratoire d'innovation", "Kick-off of the Paris Innovation Lab"),
    summary=t(
        "Former vingt agents à concevoir les services avec leurs usagers, et préparer un laboratoire permanent.",
        "Train twenty civil servants to design services with their users, and prepare a permanent lab.",
    ),
    image="roofs",
    problem=(
        t(
            """Les politiques publiques se dessinent trop souvent en vase clos, du haut vers le bas, et manquent alors les besoins de celles
            et ceux qu'elles concernent.""",
            """Public policies are too often drawn up behind closed doors, from the top down, and then miss the needs of the people they
            concern.""",
        ),
    ),
    status_quo=(
        t(
            """Des villes comme Mexico, São Paulo ou Rio ont un laboratoire d'innovation ; Paris n'en a pas encore. Une première session de
            formation a eu lieu le 15 novembre 2016.""",
            """Cities such as Mexico City, São Paulo or Rio have an innovation lab; Paris does not have one yet. A first training session
            took place on 15 November 2016.""",
        ),
    ),
    action=(
        t(
            """Préfigurer en dix-huit mois un laboratoire interne, avec des agents et des élus : recruter vingt volontaires, les former aux
            méthodes du design avec La 27e Région, apprendre d'autres villes.""",
            """Prepare an internal lab over eighteen months, with civil servants and elected representatives: recruit twenty volunteers,
            train them in design methods with La 27e Région, learn from other cities.""",
        ),
    ),
    contribution=(
        t(
            """Des agents formés diffusent la méthode dans leurs services : partir des usages, essayer, corriger, avant de décider.""",
            """Trained civil servants spread the method in their departments: start from use, try, correct, before deciding.""",
        ),
    ),
    aim=(
        t(
            "Passer d'une administration qui conçoit seule à une administration qui conçoit avec les usagers.",
            "Move from an administration that designs alone to one that designs with its users.",
        ),
    ),
    lead_office=GENERAL_SECRETARIAT,
    public_institutions=(
        DDCT,
        t("Centre d'action sociale de la Ville de Paris (CASVP)", "Centre for Social Action of the City of Paris (CASVP)"),
        t("Laboratoire de la ville de Mexico (Laboratorio para la Ciudad)", "Mexico City's lab (Laboratorio para la Ciudad)"),
    ),
    civil_society=(
        t("La 27e Région, qui conduit le programme La Transfo", "La 27e Région, which runs the programme La Transfo"),
        t("Équipes d'innovation de Bloomberg", "Bloomberg innovation teams"),
    ),
    start=Moment("2017-01"),
    end=Moment("2017-12"),
    themes=("democracy",),
    milestones=(
        MilestoneSeed(
            code="2017-5.1",
            text=t(
                "Recruter vingt agents volontaires pour le programme La Transfo",
                "Recruit twenty volunteer civil servants for the programme La Transfo",
            ),
            status="complete",
            evidence=(
                t(
                    """Les vingt agents, venus notamment de la DDCT, du Secrétariat général et du CASVP, ont commencé le 15 novembre 2016, avant
                    même la publication du plan.""",
                    """The twenty civil servants, from the DDCT, the General Secretariat and the CASVP among others, started on 15 November
                    2016, before the plan was even published.""",
                ),
            ),
            sources=(LAUNCH,),
        ),
        MilestoneSeed(
            code="2017-5.2",
            text=t("Échanger avec le laboratoire de la ville de Mexico", "Share practices with the lab of Mexico City"),
            status="complete",
            evidence=(
                t(
                    """Voyage d'étude en avril 2017, raconté en ligne. Le programme de la visite n'a pas été publié : on ne sait pas si
                    d'autres organisations y ont pris part.""",
                    """Study trip in April 2017, told online. The agenda was not published: whether other organisations took part is not
                    known.""",
                ),
            ),
            sources=(MEXICO,),
        ),
        MilestoneSeed(
            code="2017-5.3",
            text=t("Échanger avec les équipes d'innovation de Bloomberg", "Share practices with Bloomberg innovation teams"),
            status="complete",
            evidence=(
                t(
                    """Partenariat annoncé en juillet 2017 : 1,4 million de dollars pour que La 27e Région accompagne dix villes françaises, dont
                    Paris.""",
                    """Partnership announced in July 2017: $1.4 million for La 27e Région to support ten French cities, Paris among
                    them.""",
                ),
            ),
            sources=(BLOOMBERG,),
        ),
        MilestoneSeed(
            code="2017-5.4",
            text=t("Se former aux méthodes du design avec La 27e Région", "Train in design methods with La 27e Région"),
            status="complete",
            evidence=(
                t(
                    """Treize sessions avant la fin de 2017, la quinzième et dernière en février 2018. Parmi les cas traités : tenir lors des
                    canicules, la médiation numérique en bibliothèque.""",
                    """Thirteen sessions before the end of 2017, the fifteenth and last in February 2018. Among the cases: coping with heat
                    waves, digital help in libraries.""",
                ),
            ),
            sources=(LOGBOOK, FINAL_SESSIONS),
        ),
    ),
    rating=RatingSeed(
        specificity="medium",
        relevance="unclear",
        relevant_to=(),
        potential_impact="minor",
        completion="complete",
        opened="did-not-change",
        opened_by_value=(
            OpennessFinding("access-to-information", "did-not-change"),
            OpennessFinding("civic-participation", "did-not-change"),
            OpennessFinding("public-accountability", "did-not-change"),
        ),
        starred=False,
        star_reason=t(
            """Pas d'étoile : le lien avec les valeurs du gouvernement ouvert n'est pas clair, et l'impact potentiel est jugé mineur et
            non « transformateur ».""",
            """No star: the link with the values of open government is unclear, and the potential impact is judged minor, not
            “transformative”.""",
        ),
        findings=(
            t(
                """Le projet est bon pour l'administration, mais il reste entre agents : rien n'est prévu pour que le public y prenne part,
                s'informe ou demande des comptes.""",
                """The project is good for the administration, but stays among civil servants: nothing is planned for the public to take part,
                be informed or ask for explanations.""",
            ),
            t(
                """Vingt personnes formées dans une maison de 50 000 agents : la suite dépend des moyens du laboratoire, que le plan ne
                précisait pas.""",
                """Twenty people trained in a house of 50,000: what follows depends on the lab's means, which the plan did not state.""",
            ),
            t(
                "Les premiers prototypes, conçus avec les usagers, sont encourageants.",
                "The first prototypes, designed together with users, are encouraging.",
            ),
        ),
    ),
    recommendations=(
        t(
            "Dire l'ambition et les moyens du laboratoire, et y gagner l'encadrement, par exemple par un séminaire.",
            "State the lab's ambition and means, and win over senior management, for instance with a seminar.",
        ),
        t(
            "Réserver une part des projets du laboratoire à des sujets posés par le public.",
            "Set aside a share of the lab's projects for subjects raised by the public.",
        ),
        t(
            "Dans un prochain plan, prévoir des activités ouvertes au public et conçues avec lui.",
            "In a future plan, include activities open to the public and designed with it.",
        ),
    ),
    sources=(LAUNCH, LOGBOOK, MEXICO, BLOOMBERG),
)
